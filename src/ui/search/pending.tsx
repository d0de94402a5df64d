import { useRef } from 'react'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icons.tsx'
import { useT } from '../locale.tsx'
import styles from './search.module.css'

interface PendingSearchProps {
  readonly onType: (query: string) => void
  readonly onClose: () => void
}

/** Stands for search while its code is fetched, so that what is typed meanwhile is neither lost nor taken for shortcuts. */
export function PendingSearch({ onType, onClose }: PendingSearchProps) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <Dialog dialog={dialog} className={styles.dialog} aria-label={t('search.title')} aria-busy="true" onClose={onClose}>
      <div className={styles.field}>
        <Icon name="search" size={18} />
        <input
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.label')}
          autoComplete="off"
          onChange={(event) => onType(event.target.value)}
        />
      </div>
    </Dialog>
  )
}
