import { useCallback, useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

interface FullScreen {
  readonly isFull: boolean
  /** Undefined where the browser has no full screen, as on some phones. */
  readonly toggle: (() => void) | undefined
}

/** The whole page over the whole screen. */
export function useFullScreen(): FullScreen {
  const isFull = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  )
  const toggle = useCallback(() => {
    // A browser that refuses leaves the window as it is; there is nothing to tell that cannot be seen.
    const done = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: 'hide' })
    done.catch(() => {})
  }, [])
  return { isFull, toggle: document.fullscreenEnabled ? toggle : undefined }
}
