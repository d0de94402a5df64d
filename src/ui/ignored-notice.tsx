import type { Ignored } from '../view/codec.ts'
import { Icon } from './icons.tsx'
import styles from './ignored-notice.module.css'
import { useT } from './locale.tsx'

const NAMED = 8
const LONG = 60

/** What of the address was not used. */
export function IgnoredNotice({ ignored, newer }: { readonly ignored: readonly Ignored[]; readonly newer: boolean }) {
  const t = useT()
  if (ignored.length === 0 && !newer) return null
  return (
    <div role="status" className={styles.notice} data-testid="ignored">
      <Icon name="warning" size={14} />
      <div>
        {newer && <p>{t('explore.newer')}</p>}
        {ignored.length > 0 && (
          <>
            <p>{t('explore.ignored', { count: ignored.length })}</p>
            <ul>
              {ignored.slice(0, NAMED).map(({ name, value }) => (
                <li key={`${name}=${value}`}>
                  <code>
                    {name}={value.length > LONG ? `${value.slice(0, LONG)}…` : value}
                  </code>
                </li>
              ))}
              {ignored.length > NAMED && <li>{t('explore.ignored.more', { count: ignored.length - NAMED })}</li>}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
