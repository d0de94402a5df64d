import { useEffect, useState } from 'react'

const AFTER = 2000
const SIGNS = ['pointermove', 'pointerdown', 'focusin', 'wheel'] as const

/** Whether nobody has moved a pointer or the focus for two seconds. The keys of a clicker are no such sign. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let at: readonly [number, number] | null = null
    const wake = (event: Event) => {
      // A pointer that lies still is told of anew when what is under it changes.
      if (event.type === 'pointermove') {
        const { screenX, screenY } = event as PointerEvent
        const isStill = at === null || (at[0] === screenX && at[1] === screenY)
        at = [screenX, screenY]
        if (isStill) return
      }
      // The page gives itself the focus when it opens.
      if (event.type === 'focusin' && (event.target as Element).id === 'main') return
      setIdle(false)
      clearTimeout(timer)
      timer = setTimeout(() => setIdle(true), AFTER)
    }
    for (const sign of SIGNS) addEventListener(sign, wake, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const sign of SIGNS) removeEventListener(sign, wake)
    }
  }, [])
  return idle
}
