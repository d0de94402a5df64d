import { useEffect, useState } from 'react'
import { Icon } from '../ui/icons.tsx'
import { useT } from '../ui/locale.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import styles from './layout.module.css'

type Theme = 'light' | 'dark'

const STORED = 'yardstick-theme'

const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')

/** Changes between light and dark; the choice is kept in the browser where it allows that. */
export function ThemeButton() {
  const t = useT()
  // Unknown until mounted: the HTML is the same for both.
  const [theme, setTheme] = useState<Theme | null>(null)
  useEffect(() => {
    const chosen = document.documentElement.dataset.theme
    setTheme(chosen === 'light' || chosen === 'dark' ? chosen : systemTheme())
  }, [])
  const other: Theme = theme === 'dark' ? 'light' : 'dark'
  const change = () => {
    document.documentElement.dataset.theme = other
    setTheme(other)
    try {
      localStorage.setItem(STORED, other)
    } catch {
      // Storage is off in sandboxed frames; the choice then lasts as long as the page.
    }
  }
  useShortcuts([{ key: 't', label: t(`theme.${other}`), run: change }], 'everywhere')
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={change}
      disabled={theme === null}
      aria-label={t(`theme.${other}`)}
      title={t(`theme.${other}`)}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  )
}
