import { type ComponentType, useState } from 'react'
import { loadKinds } from '../../charts/kinds.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Icon } from '../icons.tsx'
import { useT } from '../locale.tsx'
import { useShortcuts } from '../shortcuts.tsx'
import styles from './button.module.css'
import type { ExportDialogProps } from './export-dialog.tsx'
import { type ExportSubject, itemsOf } from './subject.ts'

interface ExportButtonProps {
  readonly subject: ExportSubject
  readonly catalogue: Catalogue
  /** A button among buttons of a toolbar, or a link-like one under a chart. */
  readonly look: 'button' | 'link'
  /** What is taken away, where several such buttons stand on a page. */
  readonly of?: string
  /** `e` opens it too. */
  readonly withKey?: boolean
}

/** Opens the dialog in which a chart is taken away; its code is fetched when it is first asked for. */
export function ExportButton({ subject, catalogue, look, of, withKey = false }: ExportButtonProps) {
  const t = useT()
  const [Dialog, setDialog] = useState<ComponentType<ExportDialogProps> | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const open = async () => {
    setFailed(false)
    setOpen(true)
    try {
      const kinds = itemsOf(subject).map(({ view }) => view.kind)
      const [{ ExportDialog }] = await Promise.all([import('./export-dialog.tsx'), loadKinds(kinds)])
      setDialog(() => ExportDialog)
    } catch {
      setOpen(false)
      setFailed(true)
    }
  }
  return (
    <span className={styles.export}>
      {withKey && <Key onPress={open} />}
      <button
        type="button"
        className={look === 'button' ? styles.button : styles.link}
        onClick={open}
        aria-haspopup="dialog"
        aria-label={of === undefined ? undefined : t('export.open.of', { name: of })}
        {...(withKey ? { 'aria-keyshortcuts': 'e' } : {})}
      >
        <Icon name="download" size={look === 'button' ? 14 : 12} /> {t('export.open')}
      </button>
      <span role="status">{failed && t('export.open.failed')}</span>
      {isOpen && Dialog && <Dialog subject={subject} catalogue={catalogue} onClose={() => setOpen(false)} />}
    </span>
  )
}

function Key({ onPress }: { readonly onPress: () => void }) {
  const t = useT()
  useShortcuts([{ key: 'e', label: t('export.open'), run: onPress }])
  return null
}
