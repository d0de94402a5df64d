import { Icon } from '../icons.tsx'
import { useT } from '../locale.tsx'
import styles from './briefing.module.css'
import type { Keeping } from './store.ts'

/** Says where decks are not kept as they should be. */
export function KeepingNotice({ keeping }: { readonly keeping: Keeping }) {
  const t = useT()
  return (
    <div role="status">
      {keeping !== 'kept' && (
        <p className={styles.notice} data-testid={`keeping-${keeping}`}>
          <Icon name="warning" size={14} /> {t(`briefing.keeping.${keeping}`)}
        </p>
      )}
    </div>
  )
}
