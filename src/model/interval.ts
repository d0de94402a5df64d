import type { Figure } from './documents.ts'

export type Bound = Figure['bound']

/**
 * All values that a printed number allows: between `low` and `high`, each end in or out.
 * Ends may be infinite; an infinite end is open.
 */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly lowOpen: boolean
  readonly highOpen: boolean
}

/** Whether all of an interval satisfies a condition, none of it, or a part. */
export type Answer = 'yes' | 'no' | 'straddles'

/** "About" is read as this share either side of the number. */
export const ABOUT = 0.03
/** "Nearly" is read as at least this share of the number, and less than it. */
export const NEARLY = 0.9

/** The interval that holds one value. */
export const point = (value: number): Interval => ({ low: value, high: value, lowOpen: false, highOpen: false })

export const isPoint = (interval: Interval): boolean => interval.low === interval.high

/**
 * What a number printed with a bound allows: `exact` v; `over` (v, inf); `at_least` [v, inf);
 * `up_to` (0, v], or (-inf, v] where v is not positive; `about` v +- 3 %; `nearly` [0.9 v, v).
 * Below zero "about" and "nearly" are mirrored: "nearly -10" lies between -10 and -9.
 */
export function intervalOf(value: number, bound: Bound): Interval {
  switch (bound) {
    case 'exact':
      return point(value)
    case 'over':
      return { low: value, high: Infinity, lowOpen: true, highOpen: true }
    case 'at_least':
      return { low: value, high: Infinity, lowOpen: false, highOpen: true }
    case 'up_to':
      return { low: value > 0 ? 0 : -Infinity, high: value, lowOpen: true, highOpen: false }
    case 'about': {
      const margin = Math.abs(value) * ABOUT
      return { low: value - margin, high: value + margin, lowOpen: false, highOpen: false }
    }
    case 'nearly':
      if (value === 0) return point(0)
      return value > 0
        ? { low: NEARLY * value, high: value, lowOpen: false, highOpen: true }
        : { low: value, high: NEARLY * value, lowOpen: true, highOpen: false }
  }
}

/** Whether a value lies in an interval. */
export const contains = ({ low, high, lowOpen, highOpen }: Interval, value: number): boolean =>
  (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high)

/** All sums of a value of `a` and a value of `b`. */
export const add = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  high: a.high + b.high,
  lowOpen: a.lowOpen || b.lowOpen,
  highOpen: a.highOpen || b.highOpen,
})

/** The mirror image of an interval at zero. */
export const negate = (a: Interval): Interval => ({
  low: 0 - a.high,
  high: 0 - a.low,
  lowOpen: a.highOpen,
  highOpen: a.lowOpen,
})

/** All differences of a value of `a` and a value of `b`; the two are taken to vary independently. */
export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b))

/** An interval times a finite number. */
export function scale(a: Interval, factor: number): Interval {
  if (factor === 0) return point(0)
  if (factor < 0) return scale(negate(a), -factor)
  return { ...a, low: a.low * factor, high: a.high * factor }
}

interface End {
  readonly value: number
  readonly open: boolean
}

const ends = (a: Interval): readonly End[] => [
  { value: a.low, open: a.lowOpen },
  { value: a.high, open: a.highOpen },
]

/** The limit of a quotient at one corner; `sign` is that of the whole divisor, so that 1/0 has one. */
function quotient(over: End, under: End, sign: number): End {
  if (over.value === 0) return { value: 0, open: over.open }
  if (under.value === 0) return { value: sign * over.value > 0 ? Infinity : -Infinity, open: true }
  if (!Number.isFinite(under.value)) return { value: 0, open: true }
  return { value: over.value / under.value, open: over.open || under.open }
}

/**
 * All quotients of a value of `a` and a value of `b`; null where `b` may be zero or lies on both sides of it.
 * A quotient is monotone in both arguments while the divisor keeps its sign, so the corners hold its extremes.
 */
export function divide(a: Interval, b: Interval): Interval | null {
  if (contains(b, 0) || (b.low < 0 && b.high > 0)) return null
  const sign = b.low >= 0 && b.high > 0 ? 1 : -1
  const corners = ends(a).flatMap((over) => ends(b).map((under) => quotient(over, under, sign)))
  const low = Math.min(...corners.map((corner) => corner.value))
  const high = Math.max(...corners.map((corner) => corner.value))
  const open = (value: number) => corners.every((corner) => corner.value !== value || corner.open)
  return { low, high, lowOpen: open(low), highOpen: open(high) }
}

/**
 * Whether `a` reaches `goal`: lies within it or above it. A goal "over v" needs more than v,
 * "at least v" and "v" need v, "about v" is reached at its lower edge.
 */
export function isAtLeast(a: Interval, goal: Interval): Answer {
  if (a.low > goal.low || (a.low === goal.low && (a.lowOpen || !goal.lowOpen))) return 'yes'
  if (a.high < goal.low || (a.high === goal.low && (a.highOpen || goal.lowOpen))) return 'no'
  return 'straddles'
}

/** Whether `a` lies within `goal` or below it: the mirror image of `isAtLeast`. */
export const isAtMost = (a: Interval, goal: Interval): Answer => isAtLeast(negate(a), negate(goal))
