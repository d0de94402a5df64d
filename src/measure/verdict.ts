import type { StatedFigure } from '../model/catalogue.ts'
import { type Answer, type Interval, intervalOf, isAtLeast, isAtMost, point } from '../model/interval.ts'
import { yearOf } from '../model/period.ts'
import type { Actual } from './actuals.ts'
import type { Sign } from './pace.ts'

/** Why a verdict could not be firmer. `scope`: there are figures, but of another variant. */
export type Reason = 'lower-bound' | 'part-year' | 'scope' | 'interval-straddles'

/**
 * `early`: in a year before the deadline's. `on-time`: by the deadline, in its year. `by`: seen only in a later figure,
 * with none at the deadline to say in which year, or without a deadline.
 */
export interface Met {
  readonly verdict: 'met'
  readonly how: 'early' | 'on-time' | 'by'
  /** Year of the first figure that meets the target. */
  readonly year: number
  readonly yearsEarly?: number
  readonly reason?: Reason
}

export type OpenVerdict =
  | 'no-deadline'
  | 'missed'
  | 'overdue-no-figure'
  | 'behind'
  | 'on-pace'
  | 'one-figure'
  | 'no-actual'

export type Verdict = Met | { readonly verdict: OpenVerdict; readonly reason?: Reason }

/** How the pace stood at the latest figure; `one-figure` where it cannot be judged. */
export interface Pace {
  readonly pace: 'behind' | 'on-pace' | 'one-figure'
  readonly reason?: Reason
}

/** The values that meet a target: its own interval and all beyond. A bound that is open the wrong way ("up to" where more is better) stands for its number. */
export function goalOf(target: Pick<StatedFigure, 'value' | 'bound'>, sign: Sign): Interval {
  const away: readonly string[] = sign === 1 ? ['up_to'] : ['over', 'at_least']
  return away.includes(target.bound) ? point(target.value) : intervalOf(target.value, target.bound)
}

/** Whether an actual meets the goal, for all that its bound allows. */
export const meets = (actual: Actual, goal: Interval, sign: Sign): Answer =>
  sign === 1 ? isAtLeast(actual.interval, goal) : isAtMost(actual.interval, goal)

/** What the figures alone say, whatever today's date. */
export interface Finding {
  readonly outcome: 'met' | 'missed' | 'open'
  /** The earliest figure of those that meet the target without falling back before the deadline; also one that came too late. */
  readonly firstReached: Actual | null
}

/**
 * Reads the figures in order of date. The first one at or after the deadline settles the matter, later ones only where
 * it cannot. A target that was reached and lost again by the deadline is missed; one lost only later stays met.
 */
export function findOutcome(actuals: readonly Actual[], answers: readonly Answer[], deadline: string | null): Finding {
  const at = deadline === null ? -1 : actuals.findIndex((actual) => actual.date >= deadline)
  const judged = at >= 0 ? answers.slice(0, at + 1) : answers
  const reached = judged.indexOf('yes', judged.lastIndexOf('no') + 1)
  const found = (outcome: Finding['outcome'], index: number): Finding => ({
    outcome,
    firstReached: actuals[index] ?? null,
  })
  if (reached >= 0) return found('met', reached)
  const settled = at >= 0 ? answers.findIndex((answer, index) => index >= at && answer !== 'straddles') : -1
  if (settled < 0) return found('open', -1)
  return answers[settled] === 'yes' ? found('met', settled) : found('missed', answers.indexOf('yes', settled))
}

export function metVerdict(firstReached: Actual, deadline: string | null): Met {
  const year = yearOf(firstReached.period)
  if (deadline === null || firstReached.date > deadline) return { verdict: 'met', how: 'by', year }
  const yearsEarly = Number(deadline.slice(0, 4)) - year
  return yearsEarly > 0 ? { verdict: 'met', how: 'early', year, yearsEarly } : { verdict: 'met', how: 'on-time', year }
}

/** Why intervals decide nothing: one of them is only a lower bound, or they are too wide. */
export const vagueness = (actuals: readonly Actual[]): Reason =>
  actuals.some(({ bound }) => bound === 'over' || bound === 'at_least') ? 'lower-bound' : 'interval-straddles'
