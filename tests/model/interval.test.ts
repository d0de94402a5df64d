import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BOUNDS } from '../../src/model/documents.ts'
import {
  add,
  contains,
  divide,
  type Interval,
  intervalOf,
  isAtLeast,
  isAtMost,
  isPoint,
  point,
  scale,
  subtract,
} from '../../src/model/interval.ts'

const open = (low: number, high: number): Interval => ({ low, high, lowOpen: true, highOpen: true })

describe('intervalOf', () => {
  it.each([
    ['exact', 100, point(100)],
    ['over', 100, open(100, Infinity)],
    ['at_least', 100, { ...open(100, Infinity), lowOpen: false }],
    ['up_to', 100, { ...open(0, 100), highOpen: false }],
    ['up_to', -5, { ...open(-Infinity, -5), highOpen: false }],
    ['about', 100, { low: 97, high: 103, lowOpen: false, highOpen: false }],
    ['about', -100, { low: -103, high: -97, lowOpen: false, highOpen: false }],
    ['nearly', 100, { low: 90, high: 100, lowOpen: false, highOpen: true }],
    ['nearly', -100, { low: -100, high: -90, lowOpen: true, highOpen: false }],
    ['nearly', 0, point(0)],
  ] as const)('%s %d', (bound, value, expected) => {
    expect(intervalOf(value, bound)).toEqual(expected)
  })

  it('gives only exact numbers as points', () => {
    expect(BOUNDS.filter((bound) => isPoint(intervalOf(7, bound)))).toEqual(['exact'])
  })
})

describe('arithmetic', () => {
  it('keeps a lower bound a lower bound', () => {
    expect(divide(intervalOf(1e11, 'over'), point(5e11))).toEqual(open(0.2, Infinity))
    expect(add(intervalOf(1, 'at_least'), point(2))).toEqual(intervalOf(3, 'at_least'))
    expect(subtract(point(5), intervalOf(2, 'over'))).toEqual(open(-Infinity, 3))
    expect(scale(intervalOf(2, 'over'), -1)).toEqual(open(-Infinity, -2))
    expect(scale(intervalOf(2, 'over'), 0)).toEqual(point(0))
  })

  it('turns a lower bound below the line into an upper bound', () => {
    expect(divide(point(6), intervalOf(12, 'over'))).toEqual(open(0, 0.5))
    expect(divide(point(6), intervalOf(12, 'up_to'))).toEqual(intervalOf(0.5, 'at_least'))
    expect(divide(intervalOf(2, 'over'), intervalOf(4, 'over'))).toEqual(open(0, Infinity))
    expect(divide(point(0), intervalOf(4, 'over'))).toEqual(point(0))
  })

  it('has no quotient where the divisor may be zero', () => {
    expect(divide(point(1), point(0))).toBeNull()
    expect(divide(point(1), open(-1, 1))).toBeNull()
    expect(divide(point(1), intervalOf(0, 'at_least'))).toBeNull()
  })
})

describe('isAtLeast and isAtMost', () => {
  it.each([
    ['exact', 100, 'exact', 100, 'yes'],
    ['exact', 100, 'at_least', 100, 'yes'],
    ['exact', 100, 'over', 100, 'no'],
    ['over', 100, 'over', 100, 'yes'],
    ['at_least', 100, 'over', 100, 'straddles'],
    ['over', 90, 'exact', 100, 'straddles'],
    ['up_to', 120, 'exact', 100, 'straddles'],
    ['up_to', 100, 'over', 100, 'no'],
    ['nearly', 100, 'exact', 100, 'no'],
    ['about', 100, 'exact', 100, 'straddles'],
    ['about', 104, 'exact', 100, 'yes'],
    ['exact', 98, 'about', 100, 'yes'],
  ] as const)('%s %d reaches %s %d: %s', (bound, value, goalBound, goal, answer) => {
    expect(isAtLeast(intervalOf(value, bound), intervalOf(goal, goalBound))).toBe(answer)
  })

  it('mirrors for goals from above', () => {
    expect(isAtMost(point(40), intervalOf(40, 'up_to'))).toBe('yes')
    expect(isAtMost(intervalOf(40, 'over'), point(40))).toBe('no')
    expect(isAtMost(intervalOf(50, 'up_to'), point(40))).toBe('straddles')
  })
})

const value = fc.double({ min: -1e12, max: 1e12, noNaN: true })
const interval = fc.tuple(value, fc.constantFrom(...BOUNDS)).map(([v, bound]) => intervalOf(v, bound))
/** An interval and a value in it. */
const sample = fc.tuple(interval, fc.double({ min: 0, max: 1, noNaN: true })).map(([range, share]) => {
  const low = Number.isFinite(range.low) ? range.low : range.high - 1e12
  const high = Number.isFinite(range.high) ? range.high : range.low + 1e12
  return { range, value: Math.min(Math.max(low + share * (high - low), low), high) }
})

/** Rounding may put a result on an open end, but never beyond it. */
const closed = (range: Interval): Interval => ({ ...range, lowOpen: false, highOpen: false })

describe('properties', () => {
  it('contains the result of every pair of values', () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        expect(contains(closed(add(a.range, b.range)), a.value + b.value)).toBe(true)
        expect(contains(closed(subtract(a.range, b.range)), a.value - b.value)).toBe(true)
        const ratio = divide(a.range, b.range)
        if (ratio && b.value !== 0) expect(contains(closed(ratio), a.value / b.value)).toBe(true)
      }),
    )
  })

  it('never holds NaN and never turns an interval around', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        for (const result of [add(a, b), subtract(a, b), divide(a, b)]) {
          if (result) expect(result.low <= result.high).toBe(true)
        }
      }),
    )
  })

  it('answers alike for every value when it answers yes or no', () => {
    fc.assert(
      fc.property(sample, interval, (a, goal) => {
        if (!contains(a.range, a.value)) return
        const answer = isAtLeast(a.range, goal)
        if (answer !== 'straddles') expect(isAtLeast(point(a.value), goal)).toBe(answer)
      }),
    )
  })
})
