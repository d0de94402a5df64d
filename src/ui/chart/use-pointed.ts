import { useCallback, useEffect, useState } from 'react'

/** Where something pointed last, in pixels of the window, and what: a mouse hovers, a finger does not. */
export type Pointer = Pick<PointerEvent, 'clientX' | 'clientY' | 'pointerType'>

/** A mark that is pointed at, by its data index, and where, in pixels of the window. */
interface Pointed {
  readonly mark: number
  readonly x: number
  readonly y: number
}

/**
 * The mark of a chart that is pointed at, until Escape is pressed, anything scrolls, or something else is touched.
 * @param isInside whether an element belongs to the chart
 */
export function usePointed(isInside: (target: EventTarget | null) => boolean) {
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const leave = useCallback(() => setPointed(null), [])
  const open = pointed !== null
  useEffect(() => {
    if (!open) return
    const stop = new AbortController()
    const options = { capture: true, passive: true, signal: stop.signal }
    addEventListener('scroll', leave, options)
    addEventListener('resize', leave, options)
    addEventListener('keydown', ({ key }) => key === 'Escape' && leave(), options)
    addEventListener('pointerdown', ({ target }) => isInside(target) || leave(), options)
    return () => stop.abort()
  }, [open, leave, isInside])
  return { pointed, point: setPointed, leave }
}
