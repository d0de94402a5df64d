import { Icon } from '../icons.tsx'
import { useT } from '../locale.tsx'
import { useDataAge } from './data-age.ts'
import type { KeptDeck } from './messages.ts'
import { useOffline } from './network.ts'
import styles from './offline.module.css'
import { type KeptState, useKeptDeck } from './use-kept-deck.ts'

interface OfflineBadgeProps {
  /** False where the age of the data stands beside it anyway. */
  readonly age?: boolean
}

/** Says that the site cannot be reached, and how old the data are that are shown all the same. */
export function OfflineBadge({ age = true }: OfflineBadgeProps) {
  const t = useT()
  const offline = useOffline()
  const { words } = useDataAge()
  return (
    <span role="status" data-testid="offline">
      {offline && (
        <span className={styles.badge}>
          <Icon name="offline" size={14} /> {[t('offline.now'), ...(age ? [words] : [])].join(' · ')}
        </span>
      )}
    </span>
  )
}

/** Keeps a deck for use without a network and says how far that has come, or why it cannot be. */
export function KeptNote({ deck }: { readonly deck: KeptDeck | null }) {
  const state = useKeptDeck(deck)
  return (
    // Not every file on the way is worth being read out.
    <p role="status" className={styles.note} aria-busy={state.state === 'keeping'}>
      <KeptWords state={state} />
    </p>
  )
}

const SIGNS = { keeping: 'download', kept: 'check', failed: 'warning', off: 'offline' } as const

/** Says how far a deck is kept; nothing while that is not known. */
export function KeptWords({ state }: { readonly state: KeptState }) {
  return (
    <span className={styles.words} data-testid="kept" data-state={state.state}>
      {state.state !== 'waiting' && <Icon name={SIGNS[state.state]} size={14} />} <Words state={state} />
    </span>
  )
}

function Words({ state }: { readonly state: KeptState }) {
  const t = useT()
  switch (state.state) {
    case 'waiting':
      return null
    case 'keeping':
      return t('offline.keeping', { done: state.done, total: state.total })
    case 'kept':
      return t('offline.kept')
    case 'failed':
      return t(`offline.failed.${state.reason}`)
    case 'off':
      return (
        <>
          {t(`offline.${state.why}`)}
          {state.why === 'insecure' && (
            <>
              {' '}
              <code>npm start -- --https --cert FILE --key FILE</code>
            </>
          )}
        </>
      )
  }
}
