import { useT } from '../../ui/locale.tsx'
import styles from './dots.module.css'

/** With more slides than this their number alone is told. */
const MOST_DOTS = 16

/** Place among the slides: a dot each, the present one long, and its number. */
export function Dots({ slide, count }: { readonly slide: number; readonly count: number }) {
  const t = useT()
  const place = { place: slide + 1, count }
  return (
    <p className={styles.dots} role="img" aria-label={t('briefing.place', place)}>
      {count <= MOST_DOTS &&
        Array.from({ length: count }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: dots have no other name
          <i key={at} data-state={at === slide ? 'here' : at < slide ? 'past' : undefined} />
        ))}
      <span>{t('present.place', place)}</span>
    </p>
  )
}
