import { Icon } from '../icons.tsx'
import { useT } from '../locale.tsx'
import styles from './export.module.css'

interface StepperProps {
  readonly at: number
  readonly count: number
  readonly onAt: (at: number) => void
}

/** Leads from slide to slide. */
export function Stepper({ at, count, onAt }: StepperProps) {
  const t = useT()
  return (
    <div className={styles.stepper}>
      <button type="button" onClick={() => onAt(at - 1)} disabled={at === 0} aria-label={t('export.slide.before')}>
        <span className={styles.back}>
          <Icon name="arrow" size={14} />
        </span>
      </button>
      <span role="status">{t('export.slide', { place: at + 1, count })}</span>
      <button
        type="button"
        onClick={() => onAt(at + 1)}
        disabled={at === count - 1}
        aria-label={t('export.slide.after')}
      >
        <Icon name="arrow" size={14} />
      </button>
    </div>
  )
}
