import { useEffect, useRef } from 'react'

interface DwellInput {
  readonly running: boolean
  readonly seconds: number
  /** Another value begins the time anew. */
  readonly of: string
  readonly onOver: () => void
}

/**
 * Calls back once the time of a step is over, counted by a clock that nobody sets. A hidden tab does not count; a timer
 * that comes late, after sleep, counts once. Never more than one timer at a time.
 */
export function useDwell({ running, seconds, of, onOver }: DwellInput): void {
  const latest = useRef(onOver)
  useEffect(() => {
    latest.current = onOver
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` is what begins the time anew
  useEffect(() => {
    if (!running) return
    let left = seconds * 1000
    let since = performance.now()
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = () => {
      if (timer === undefined) return
      clearTimeout(timer)
      timer = undefined
      left = Math.max(0, left - (performance.now() - since))
    }
    const go = () => {
      stop()
      if (document.hidden) return
      since = performance.now()
      timer = setTimeout(() => {
        timer = undefined
        latest.current()
      }, left)
    }
    go()
    document.addEventListener('visibilitychange', go)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', go)
    }
  }, [running, seconds, of])
}
