import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeTip, roomAround } from '../../src/ui/chart/place-tip.ts'

const room = { left: 8, top: 8, right: 382, bottom: 836 }

describe('the place of a tip', () => {
  it('is to the right of the pointer and below it', () => {
    expect(placeTip({ x: 100, y: 100 }, { width: 120, height: 60 }, room)).toEqual({ x: 120, y: 120 })
  })

  it('is on the other side where the window ends', () => {
    expect(placeTip({ x: 300, y: 800 }, { width: 120, height: 60 }, room)).toEqual({ x: 160, y: 720 })
  })

  it('is never outside its room, wherever the pointer is', () => {
    const inside = fc.record({ x: fc.integer({ min: 0, max: 390 }), y: fc.integer({ min: 0, max: 844 }) })
    const size = fc.record({ width: fc.integer({ min: 1, max: 374 }), height: fc.integer({ min: 1, max: 828 }) })
    fc.assert(
      fc.property(inside, size, (at, { width, height }) => {
        const { x, y } = placeTip(at, { width, height }, room)
        expect(x).toBeGreaterThanOrEqual(room.left)
        expect(x + width).toBeLessThanOrEqual(room.right)
        expect(y).toBeGreaterThanOrEqual(room.top)
        expect(y + height).toBeLessThanOrEqual(room.bottom)
      }),
    )
  })

  it('shows the beginning of what has no room', () => {
    expect(placeTip({ x: 200, y: 200 }, { width: 500, height: 40 }, room).x).toBe(room.left)
  })
})

describe('the room of a tip', () => {
  const window = { clientWidth: 390, clientHeight: 844 }
  for (const [name, value] of Object.entries(window)) Object.defineProperty(document.documentElement, name, { value })

  /** A box on the page and something in it. */
  function boxed(overflow: string): Element {
    const box = document.body.appendChild(document.createElement('div'))
    box.style.overflowX = overflow
    box.getBoundingClientRect = () => new DOMRect(100, -50, 200, 300)
    return box.appendChild(document.createElement('div'))
  }

  it('is the window but for a margin', () => {
    expect(roomAround(boxed('visible'))).toEqual({ left: 8, top: 8, right: 382, bottom: 836 })
  })

  it('is what can be seen of a box that scrolls', () => {
    expect(roomAround(boxed('auto'))).toEqual({ left: 100, top: 8, right: 300, bottom: 250 })
  })
})
