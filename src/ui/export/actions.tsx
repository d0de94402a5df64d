import type { ReactNode } from 'react'
import { useT } from '../locale.tsx'
import styles from './export.module.css'
import type { Failure, Runner } from './run.ts'

interface ActionsProps {
  readonly runner: Runner
  /** Buttons, the main one last. */
  readonly children: ReactNode
  /** Takes what a failure suggests. */
  readonly onTry?: (failure: Failure) => void
}

/** Buttons under a panel, with how far a job is and how it ended. */
export function Actions({ runner, children, onTry }: ActionsProps) {
  const t = useT()
  const { state, cancel } = runner
  return (
    <div className={styles.actions}>
      <div className={styles.state}>
        <div role="status">
          {state.is === 'done' && t('export.saved', { name: state.name })}
          {state.is === 'copied' && t('export.image.copied')}
          {state.is === 'cancelled' && t('export.cancelled')}
          {state.is === 'running' &&
            (state.count > 1 ? t('export.running.of', { done: state.done, count: state.count }) : t('export.running'))}
        </div>
        {state.is === 'running' && (
          <>
            <progress
              aria-label={t('export.running')}
              {...(state.count > 1 ? { value: state.done, max: state.count } : {})}
            />
            <button type="button" className={styles.plain} onClick={cancel}>
              {t('export.cancel')}
            </button>
          </>
        )}
        {state.is === 'failed' && (
          <div role="alert" className={styles.failure}>
            {t(`export.failed.${state.failure.reason}`)}{' '}
            {onTry &&
              state.failure.reason !== 'other' &&
              (state.failure.reason !== 'size' || state.failure.largest) && (
                <button type="button" className={styles.plain} onClick={() => onTry(state.failure)}>
                  {tryWords(state.failure, t)}
                </button>
              )}
          </div>
        )}
      </div>
      <div className={styles.buttons}>{children}</div>
    </div>
  )
}

function tryWords(failure: Failure, t: ReturnType<typeof useT>): string {
  if (failure.reason === 'size' && failure.largest)
    return t('export.try.size', { width: failure.largest.width, height: failure.largest.height })
  return t(failure.reason === 'svg' ? 'export.try.svg' : 'export.try.png')
}
