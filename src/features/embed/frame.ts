import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'

/** Parameters of an embedded chart's address that are not the View's. */
export const EMBED_PARAMETERS = ['today', 'theme', 'data']

interface Frame {
  readonly width: number
  readonly height: number
}

/** Size of a box in whole pixels, followed as it changes; null until it is known. */
export function useFrame(box: HTMLElement | null): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null)
  useEffect(() => {
    if (!box) return
    const follow = (): void => {
      const width = Math.floor(box.clientWidth)
      const height = Math.floor(box.clientHeight)
      if (width > 0 && height > 0)
        setFrame((old) => (old?.width === width && old.height === height ? old : { width, height }))
    }
    const observer = new ResizeObserver(follow)
    observer.observe(box)
    follow()
    return () => observer.disconnect()
  }, [box])
  return frame
}

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

/** Whether a version of the data was asked for that is no longer there, so that newer data are shown. */
export const useFrozen = (asked: string | undefined, { dataVersion }: Catalogue): boolean =>
  asked !== undefined && asked !== dataVersion
