import { useT } from './locale.tsx'
import styles from './slice-error.module.css'

export type SliceFailureReason = 'missing' | 'truncated' | 'html' | 'newer' | 'invalid'

interface SliceErrorProps {
  readonly file: string
  readonly reason: SliceFailureReason
  readonly onRetry: () => void
}

/** Stands where something could not be loaded: what, why, and a way to try again. */
export function SliceError({ file, reason, onRetry }: SliceErrorProps) {
  const t = useT()
  return (
    <section className={styles.card} data-testid="slice-error" data-reason={reason} role="alert">
      <p className={styles.title}>{t('failure.title')}</p>
      <p>
        <code>data/{file}</code> {t(`failure.${reason}`)}
      </p>
      <button type="button" onClick={onRetry}>
        {t('failure.retry')}
      </button>
    </section>
  )
}
