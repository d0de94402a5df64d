import { wordsIn } from '../../ui/briefing/words.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { SliceError } from '../../ui/slice-error.tsx'
import type { SliceFailure } from '../../ui/slices.tsx'
import type { Slide } from '../../view/deck.ts'
import type { Drawn } from './pictures.ts'
import styles from './slide.module.css'

/** The drawn picture of a slide as it is. */
export const Drawing = ({ svg }: { readonly svg: string }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's own markup, text escaped by it
  <div className={styles.drawing} dangerouslySetInnerHTML={{ __html: svg }} />
)

export interface SlidePictureProps {
  readonly slide: Slide
  readonly drawn: Drawn | null
  /** Files that the slide needs and that could not be loaded. */
  readonly failures: readonly SliceFailure[]
  readonly onRetry: () => void
}

/** A slide on a stage, or a card that says why there is none. */
export function SlidePicture({ slide, drawn, failures, onRetry }: SlidePictureProps) {
  const t = useT()
  const locale = useLocale()
  if (failures.length === 0 && drawn?.picture) return <Drawing svg={drawn.picture.svg} />
  const title = wordsIn(slide.headline, locale)
  return (
    <div className={styles.card} data-testid="slide-failed">
      {title && <h2>{title}</h2>}
      {failures.map(({ name, file, reason }) => (
        <SliceError key={name} file={file} reason={reason} onRetry={onRetry} />
      ))}
      {failures.length === 0 && drawn && !drawn.picture && (
        <p>
          <Icon name="warning" size={20} />{' '}
          {drawn.reason.why === 'unknown'
            ? t('briefing.unknown', { values: drawn.reason.values.join(', ') })
            : t('present.failed', { message: drawn.reason.message })}
        </p>
      )}
    </div>
  )
}
