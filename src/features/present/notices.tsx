import { useEffect, useState } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { useT } from '../../ui/locale.tsx'
import { useWatchedNetwork } from '../../ui/offline/network.ts'
import { KeptWords, OfflineBadge } from '../../ui/offline/notes.tsx'
import type { KeptState } from '../../ui/offline/use-kept-deck.ts'
import styles from './overlay.module.css'
import type { WakeLock } from './use-wake-lock.ts'

interface NoticesProps {
  readonly lock: WakeLock
  readonly kept: KeptState
  readonly kiosk: boolean
  readonly hidden: boolean
  /** Why the presenter's window could not be opened. */
  readonly blocked: 'popup' | 'channel' | null
  readonly onClose: () => void
}

/** An unattended screen says what is off once, when it is set up, and then leaves it to the slides. */
const KIOSK_TOLD = 12_000

/** What this browser does not allow: each told in words, none over the slide for long. */
export function Notices({ lock, kept, kiosk, hidden, blocked, onClose }: NoticesProps) {
  const t = useT()
  const [isFresh, setFresh] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setFresh(false), KIOSK_TOLD)
    return () => clearTimeout(timer)
  }, [])
  useWatchedNetwork()
  const isInsecure = kept.state === 'off' && kept.why === 'insecure'
  // On plain http one sentence says all that is off.
  const isOff = !isInsecure && (lock === 'missing' || lock === 'denied')
  if (hidden && !(kiosk && isFresh)) return null
  return (
    <div className={styles.notices} role="status">
      <OfflineBadge />
      {kept.state !== 'waiting' && (
        <p aria-busy={kept.state === 'keeping'}>
          <KeptWords state={kept} />
        </p>
      )}
      {isOff && (
        <p data-testid="wake-lock" data-state={lock}>
          <Icon name="warning" size={16} /> {t(`present.lock.${lock}`)}
        </p>
      )}
      {blocked && (
        <p data-testid="one-window">
          <Icon name="warning" size={16} /> {t(`present.one.${blocked}`)}
          <button type="button" onClick={onClose} aria-label={t('action.close')}>
            <Icon name="cross" size={14} />
          </button>
        </p>
      )}
    </div>
  )
}
