import {
  type Answer,
  add,
  divide,
  type Interval,
  isAtLeast,
  negate,
  point,
  scale,
  subtract,
} from '../model/interval.ts'
import { yearsBetween } from '../model/period.ts'
import type { Actual } from './actuals.ts'
import { computeCompound, computePerYear } from './growth.ts'
import { finite, type Maybe } from './numbers.ts'

/** Share of the gain due from which progress counts as on pace. */
const ON_PACE = 0.95
/** Rounding that a comparison with the line forgives, as a share of the numbers compared. */
const TOLERANCE = 1e-9

/** Which way is better, as a factor: 1 where more is, -1 where less is. */
export type Sign = 1 | -1

/** Where progress to a target starts. */
export interface Base {
  readonly actual: Actual
  /** No figure was there when the target was set: this is the first one after. */
  readonly after: boolean
  /** The figure last known when the target was set is still the latest, or it is not known when that was: this is the one before the latest. */
  readonly stepped: boolean
}

/**
 * The last actual when the target was set, by the period's end and not by when it was published; else the first one after.
 * Always one before the latest: where the figure known at the setting is still the latest, no time has passed since and
 * pace could never be judged, so the one before it stands in (`stepped`). The same holds where `setOn` is null, unknown.
 * `actuals` lie in order of date. A figure at or after the deadline is no start.
 */
export function chooseBase(actuals: readonly Actual[], setOn: string | null, deadline: string | null): Base | null {
  const latest = actuals.at(-1)
  const before = actuals.slice(0, -1).filter((actual) => deadline === null || actual.date < deadline)
  if (!latest) return null
  const known = setOn === null ? before.at(-1) : before.findLast((actual) => actual.date <= setOn)
  if (known) return { actual: known, after: false, stepped: setOn === null || latest.date <= setOn }
  const first = before[0]
  return first ? { actual: first, after: true, stepped: false } : null
}

/** Time from base to latest over time from base to deadline; over 1 past it, null where the deadline does not lie after the base. */
export function computeElapsed(base: Actual, latest: Actual, deadline: string): Maybe {
  const whole = yearsBetween(base.date, deadline)
  return whole > 0 ? yearsBetween(base.date, latest.date) / whole : null
}

/** Value on the straight line from base to target once a share of the time has passed; the target's after all of it. */
export const computeDue = (base: number, target: number, elapsed: number): Maybe =>
  finite(base + Math.min(elapsed, 1) * (target - base))

/**
 * Whether the gain from base to latest is at least 95 % of the gain due by then, for all that both bounds allow.
 * Written without a quotient, so that a target equal to its base (no gain due) has an answer too. A base beyond its
 * target makes the gain due a loss; then 105 % of that loss is allowed.
 */
export function judgePace(base: Actual, latest: Actual, target: number, elapsed: number, sign: Sign): Answer {
  const share = sign * (target - base.value) >= 0 ? ON_PACE : 2 - ON_PACE
  const part = share * Math.min(elapsed, 1)
  const required = add(scale(base.interval, 1 - part), point(part * target))
  const lead = subtract(latest.interval, required)
  const slack = TOLERANCE * Math.max(Math.abs(base.value), Math.abs(target))
  return isAtLeast(sign === 1 ? lead : negate(lead), point(-slack))
}

/** Growth a year between two figures. `compound` is a ratio of one; null from or to values that are not positive. */
export interface Rate {
  /** In base units. */
  readonly perYear: number
  readonly compound: Maybe
}

/** Growth a year still needed; where the latest figure is itself a bound, at most or at least that much. */
export interface Needed extends Rate {
  readonly limit: 'at-most' | 'at-least' | null
}

/** Growth a year that was seen, and the actuals between which. */
export interface Seen extends Rate {
  readonly from: Actual
  readonly to: Actual
}

function rateBetween(from: number, to: number, years: number): Rate | null {
  const perYear = computePerYear(from, to, years)
  return perYear === null ? null : { perYear, compound: computeCompound(from, to, years) }
}

const isLower = (actual: Actual): boolean => actual.bound === 'over' || actual.bound === 'at_least'
/** Whether a figure is open to one side, so that growth from or to it has no size. */
const isOneSided = (actual: Actual): boolean => isLower(actual) || actual.bound === 'up_to'

/** Growth a year from the latest actual to the target at its deadline; null once either is passed. */
export function computeNeeded(latest: Actual, target: number, deadline: string, sign: Sign): Needed | null {
  if (sign * (target - latest.value) < 0) return null
  const rate = rateBetween(latest.value, target, yearsBetween(latest.date, deadline))
  const rising = sign === 1
  const limit = !isOneSided(latest) ? null : isLower(latest) === rising ? 'at-most' : 'at-least'
  return rate && { ...rate, limit }
}

/**
 * Growth a year from the base to the latest actual. Figures that are open to one side are passed over, since growth
 * from "over 330 bn" has no size: `from` and `to` say between which figures it was seen. Null where fewer than two are left.
 */
export function computeSeen(actuals: readonly Actual[], base: Actual): Seen | null {
  const usable = actuals.filter((actual) => actual.date >= base.date && !isOneSided(actual))
  const [from, to] = [usable[0], usable.at(-1)]
  if (!from || !to) return null
  const rate = rateBetween(from.value, to.value, yearsBetween(from.date, to.date))
  return rate && { ...rate, from, to }
}

/** Value at the deadline if the amount seen a year goes on: the straight line drawn further. Null for a deadline that the figures have passed. */
export function computeProjected(seen: Seen, deadline: string): Maybe {
  const years = yearsBetween(seen.to.date, deadline)
  return years > 0 ? finite(seen.to.value + years * seen.perYear) : null
}

/** The interval, or null where arithmetic left the range of numbers. */
const sound = ({ low, high, lowOpen, highOpen }: Interval): Interval | null => {
  const usable = low <= high && (low > -Infinity || lowOpen) && (high < Infinity || highOpen)
  return usable && low < Infinity && high > -Infinity ? { low, high, lowOpen, highOpen } : null
}

/** Share of the way from a base (its stated value) to the target: (latest - base) / (target - base). Null where they are equal. */
function shareOfWay(latest: Actual, base: Actual, target: number): Interval | null {
  const way = divide(subtract(latest.interval, point(base.value)), point(target - base.value))
  return way && sound(way)
}

/**
 * How much of the target is reached, as a ratio of one that is never capped: latest / target, the number stated being
 * the gate whatever its bound. Where less is better, or the target is not positive, that quotient says nothing: then the
 * share of the way from the base (the share of the cut achieved), which needs a base.
 */
export function computeReached(latest: Actual, base: Actual | null, target: number, sign: Sign): Interval | null {
  if (sign === -1 || target <= 0) return base && shareOfWay(latest, base, target)
  const share = divide(latest.interval, point(target))
  return share && sound(share)
}
