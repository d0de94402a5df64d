import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Icon } from '../ui/icons.tsx'
import { useT } from '../ui/locale.tsx'
import { useMounted } from '../ui/mounted.ts'
import { PageLink, useNavigation } from '../ui/navigation.tsx'
import { PendingSearch } from '../ui/search/pending.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import styles from './search.module.css'

type Panel = ComponentType<{ readonly initialQuery: string; readonly onClose: () => void }>

/** Opens search, by the button or from the keyboard; without scripts a link to the list of indicators in its place. */
export function Search() {
  const t = useT()
  const mounted = useMounted()
  const { path } = useNavigation()
  const [Panel, setPanel] = useState<Panel | null>(null)
  const [opened, setOpened] = useState(false)
  const [failed, setFailed] = useState(false)
  const opener = useRef<Element | null>(null)
  const typed = useRef('')
  const open = async () => {
    opener.current = document.activeElement
    typed.current = ''
    setOpened(true)
    setFailed(false)
    try {
      const { SearchPanel } = await import('./search-panel.tsx')
      setPanel(() => SearchPanel)
    } catch {
      setOpened(false)
      setFailed(true)
    }
  }
  const close = () => {
    setOpened(false)
    // A dialog gives the focus back itself, unless it took the place of another one; a page that was opened keeps it.
    const focused = document.activeElement
    const isLost = focused === document.body || focused?.closest('dialog')
    if (isLost && opener.current instanceof HTMLElement) opener.current.focus()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page was opened, also by going back
  useEffect(() => setOpened(false), [path])
  useShortcuts([{ key: '/', also: 'Mod+k', label: t('search.open'), run: open }], 'everywhere')
  if (!mounted)
    return (
      <PageLink to={{ name: 'indicators' }} className={styles.open} aria-label={t('search.without')}>
        <Icon name="search" />
        <span>{t('search.without')}</span>
      </PageLink>
    )
  return (
    <>
      <button
        type="button"
        className={styles.open}
        onClick={open}
        aria-label={t('search.open')}
        aria-keyshortcuts="/ Control+K Meta+K"
        aria-haspopup="dialog"
      >
        <Icon name="search" />
        <span>{t('search.open')}</span>
      </button>
      <p className={styles.failed} role="alert">
        {failed && t('search.failed')}
      </p>
      {opened &&
        (Panel ? (
          <Panel initialQuery={typed.current} onClose={close} />
        ) : (
          <PendingSearch
            onType={(query) => {
              typed.current = query
            }}
            onClose={close}
          />
        ))}
    </>
  )
}
