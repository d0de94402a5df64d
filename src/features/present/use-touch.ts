import { useEffect, useRef } from 'react'
import type { Move } from './player.ts'

/** Pixels that a finger must go for a swipe, and may go for a tap. */
const SWIPE = 48
const TAP = 10
/** Share of the width at the left that leads back. */
const BACK = 0.3

/** Swipes, taps and clicks on the slide itself: to the left and at the right lead on, to the right and at the left back. */
export function useTouch(element: HTMLElement | null, move: (move: Move) => void): void {
  const latest = useRef(move)
  useEffect(() => {
    latest.current = move
  })
  useEffect(() => {
    if (!element) return
    let from: { readonly id: number; readonly x: number; readonly y: number } | null = null
    const down = (event: PointerEvent) => {
      from = event.isPrimary && event.button === 0 ? { id: event.pointerId, x: event.clientX, y: event.clientY } : null
    }
    const up = (event: PointerEvent) => {
      if (!from || event.pointerId !== from.id) return
      const [dx, dy] = [event.clientX - from.x, event.clientY - from.y]
      const start = from.x
      from = null
      if (Math.abs(dx) > SWIPE && Math.abs(dx) > Math.abs(dy) * 1.5)
        latest.current({ to: dx < 0 ? 'next' : 'previous' })
      else if (Math.hypot(dx, dy) < TAP) {
        const { left, width } = element.getBoundingClientRect()
        latest.current({ to: start < left + width * BACK ? 'previous' : 'next' })
      }
    }
    const cancel = () => {
      from = null
    }
    element.addEventListener('pointerdown', down)
    element.addEventListener('pointerup', up)
    element.addEventListener('pointercancel', cancel)
    return () => {
      element.removeEventListener('pointerdown', down)
      element.removeEventListener('pointerup', up)
      element.removeEventListener('pointercancel', cancel)
    }
  }, [element])
}
