import { useLayoutEffect } from 'react'

/** Shows the whole page in a theme for as long as a show is on it, whatever the reader has chosen elsewhere. */
export function usePageTheme(theme: 'dark' | 'light'): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    const before = dataset.theme
    dataset.theme = theme
    return () => {
      if (before === undefined) delete dataset.theme
      else dataset.theme = before
    }
  }, [theme])
}
