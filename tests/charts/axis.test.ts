import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dodge, tightAxis, zeroAxis } from '../../src/charts/axis.ts'

const values = fc.array(fc.double({ min: -1e13, max: 1e13, noNaN: true }), { minLength: 1, maxLength: 40 })

describe('axes', () => {
  it('hold every value between round ends that include zero', () => {
    fc.assert(
      fc.property(values, (list) => {
        const axis = zeroAxis(list)
        const slack = (axis.max - axis.min) * 1e-9
        expect(axis.min).toBeLessThanOrEqual(Math.min(0, ...list) + slack)
        expect(axis.max).toBeGreaterThanOrEqual(Math.max(0, ...list) - slack)
        expect(axis.ticks.length).toBeGreaterThan(1)
        expect(axis.ticks.length).toBeLessThan(12)
      }),
    )
  })

  it('start at zero for bars and may start later for lines', () => {
    expect(zeroAxis([6.58, 2.1]).ticks).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(tightAxis([90, 100]).min).toBeGreaterThan(0)
    expect(tightAxis([10, 100]).min).toBe(0)
  })

  it('have a length even where nothing is known', () => {
    expect(zeroAxis([null]).max).toBeGreaterThan(0)
  })
})

describe('dodge', () => {
  it('keeps order and distance where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 1, maxLength: 12 }), (wanted) => {
        const placed = dodge(wanted, 15, 0, 400)
        const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
        for (let index = 1; index < order.length; index++) {
          const gap = (placed[order[index] ?? 0] ?? 0) - (placed[order[index - 1] ?? 0] ?? 0)
          expect(gap).toBeGreaterThanOrEqual(15 - 1e-6)
        }
      }),
    )
  })
})
