import { useEffect, useSyncExternalStore } from 'react'

const SCHEME = '(prefers-color-scheme: dark)'

/** Light or dark, as the address says, else as the reader's system does. */
export function useScheme(asked: string | undefined): 'light' | 'dark' {
  const isDark = useSyncExternalStore(
    (changed) => {
      const query = matchMedia(SCHEME)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(SCHEME).matches,
    () => false,
  )
  const theme = asked === 'light' || asked === 'dark' ? asked : isDark ? 'dark' : 'light'
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  return theme
}
