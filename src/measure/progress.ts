import type { StatedFigure } from '../model/catalogue.ts'
import type { Answer, Interval } from '../model/interval.ts'
import { addMonths, endOf, parsePeriod } from '../model/period.ts'
import type { Indicator } from '../model/places.ts'
import { type Actual, type Actuals, collectActuals, type PublishedOf } from './actuals.ts'
import { finite, type Maybe } from './numbers.ts'
import {
  type Base,
  chooseBase,
  computeDue,
  computeElapsed,
  computeNeeded,
  computeProjected,
  computeReached,
  computeSeen,
  judgePace,
  type Needed,
  type Seen,
  type Sign,
} from './pace.ts'
import {
  type Finding,
  findOutcome,
  goalOf,
  meets,
  metVerdict,
  type Pace,
  type Reason,
  type Verdict,
  vagueness,
} from './verdict.ts'

const PUBLISHED_AFTER_MONTHS = 12
const LONGEST_WAIT = 1200

export interface ProgressInput {
  /** A figure of kind `target`. */
  readonly target: StatedFigure
  /** All stated figures; those comparable with the target are picked from them. */
  readonly figures: readonly StatedFigure[]
  /** The target's indicator, or the one it was equated with. */
  readonly indicator: Pick<Indicator, 'measures' | 'direction' | 'publishedAfterMonths'>
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly publishedOf: PublishedOf
  /** Values of an official table that are comparable with the target. */
  readonly extra?: readonly Actual[]
}

/** Progress to a target. Null is what cannot be computed; no number is ever NaN, and none infinite but an open end of an interval. */
export interface Progress {
  /** Values that meet the target. */
  readonly goal: Interval
  /** Day it falls due, `YYYY-MM-DD`; null where the document does not say. */
  readonly deadline: string | null
  /** From when the target is taken to stand, `YYYY-MM-DD`; null where unknown. */
  readonly setOn: string | null
  readonly base: Actual | null
  /** The base is the first figure after the target was set. */
  readonly baseAfter: boolean
  /** The base is the figure before the latest; see `chooseBase`. */
  readonly baseStepped: boolean
  readonly latest: Actual | null
  /** The latest figure was already there when the target was set. */
  readonly latestAtSetting: boolean
  readonly actuals: readonly Actual[]
  readonly partYear: readonly Actual[]
  /** Share of the target reached, a ratio of one; see `computeReached`. */
  readonly reached: Interval | null
  /** Share of the time from base to deadline that had passed at the latest figure; over 1 past the deadline. */
  readonly elapsed: Maybe
  /** Value on the straight line from base to target at the date of the latest figure, in base units. */
  readonly due: Maybe
  /** Stated gain from base to latest towards the target, in base units; negative where it was a loss. */
  readonly gain: Maybe
  /** Gain that the straight line asks for by the date of the latest figure. */
  readonly gainDue: Maybe
  /** gain / gainDue; null where none was due. */
  readonly gainShare: Maybe
  readonly needed: Needed | null
  readonly seen: Seen | null
  readonly projected: Maybe
  /** The earliest figure that meets the target, were it too late. */
  readonly firstReached: Actual | null
  readonly verdict: Verdict
  /** Pace at the latest figure, kept where a verdict on the deadline stands before it. */
  readonly paceAtLast: Pace['pace'] | null
  /** The deadline has passed, but its figure is not overdue until after this day. */
  readonly figureDue: string | null
}

/** The parts that every later step reads. */
interface Facts extends Actuals {
  readonly value: number
  readonly sign: Sign
  readonly deadline: string | null
  readonly setOn: string | null
  readonly base: Base | null
  readonly latest: Actual | null
  readonly elapsed: Maybe
  readonly answers: readonly Answer[]
  readonly goal: Interval
}

/** A target dated by a year or month is taken to stand from its first day: a figure for that year was not there yet. */
function settingDate(target: StatedFigure, publishedOf: PublishedOf): string | null {
  const text = target.setOn ?? publishedOf(target.document)
  return text === null ? null : (parsePeriod(text)?.start ?? null)
}

function gatherFacts({ target, figures, indicator, publishedOf, extra }: ProgressInput): Facts {
  const sign = indicator.direction === 'lower' ? -1 : 1
  const actuals = collectActuals(target, figures, indicator, publishedOf, extra)
  const deadline = typeof target.deadline === 'string' ? endOf(target.deadline) : null
  const setOn = settingDate(target, publishedOf)
  const base = chooseBase(actuals.whole, setOn, deadline)
  const latest = actuals.whole.at(-1) ?? null
  const elapsed = base && latest && deadline ? computeElapsed(base.actual, latest, deadline) : null
  const goal = goalOf(target, sign)
  const answers = actuals.whole.map((actual) => meets(actual, goal, sign))
  return { ...actuals, value: target.value, sign, deadline, setOn, base, latest, elapsed, answers, goal }
}

function findPace({ base, latest, elapsed, value, sign, deadline, partYear }: Facts): Pace | null {
  if (!latest || deadline === null) return null
  if (!base || elapsed === null) return { pace: 'one-figure', ...(partYear.length > 0 ? { reason: 'part-year' } : {}) }
  const answer = judgePace(base.actual, latest, value, elapsed, sign)
  if (answer === 'straddles') return { pace: 'one-figure', reason: vagueness([base.actual, latest]) }
  return { pace: answer === 'yes' ? 'on-pace' : 'behind' }
}

/** Why no figure settles the matter; undefined where there is simply none. */
function openReason({ latest, answers, partYear, otherVariants }: Facts): Reason | undefined {
  if (latest && answers.at(-1) === 'straddles') return vagueness([latest])
  if (partYear.some((part) => !latest || part.date > latest.date)) return 'part-year'
  return !latest && otherVariants ? 'scope' : undefined
}

/** Last day on which a figure for the deadline is not overdue yet. */
const dueDay = (deadline: string, months: number = PUBLISHED_AFTER_MONTHS): string =>
  addMonths(deadline, Math.min(Math.ceil(months), LONGEST_WAIT))

/** The first verdict that applies: met, no deadline, missed, overdue, then the pace, then no actual. */
function chooseVerdict(facts: Facts, finding: Finding, overdue: boolean, pace: Pace | null): Verdict {
  const { deadline } = facts
  const reason = openReason(facts)
  const because = reason ? { reason } : {}
  if (finding.outcome === 'met' && finding.firstReached) return metVerdict(finding.firstReached, deadline)
  if (deadline === null) return { verdict: 'no-deadline', ...because }
  if (finding.outcome === 'missed') return { verdict: 'missed' }
  if (overdue) return { verdict: 'overdue-no-figure', ...because }
  if (!pace) return { verdict: 'no-actual', ...because }
  return { verdict: pace.pace, ...(pace.reason ? { reason: pace.reason } : {}) }
}

function computeGains({
  base,
  latest,
  elapsed,
  value,
  sign,
}: Facts): Pick<Progress, 'due' | 'gain' | 'gainDue' | 'gainShare'> {
  const due = base && elapsed !== null ? computeDue(base.actual.value, value, elapsed) : null
  const gain = base && latest ? finite(sign * (latest.value - base.actual.value)) : null
  const gainDue = base && due !== null ? finite(sign * (due - base.actual.value)) : null
  const gainShare = gain !== null && gainDue !== null && gainDue > 0 ? finite(gain / gainDue) : null
  return { due, gain, gainDue, gainShare }
}

/**
 * What the published figures say about a target, from them and today's date alone.
 *
 *     target, figures -> comparable actuals -> base, latest -> reached, elapsed, due -> pace
 *                                           -> met or missed at the deadline         -> verdict
 *
 * The base is the last comparable figure when the target was set, else the first after it (`baseAfter`), but always one
 * before the latest, since pace needs time between them: `baseStepped` says where that moved it back.
 * A verdict is given only when all values that the bounds allow support it; `reason` says what kept a firmer one away.
 */
export function computeProgress(input: ProgressInput): Progress {
  const facts = gatherFacts(input)
  const { base, latest, deadline, value, sign } = facts
  const finding = findOutcome(facts.whole, facts.answers, deadline)
  const pace = findPace(facts)
  const wait =
    deadline === null || finding.outcome !== 'open' ? null : dueDay(deadline, input.indicator.publishedAfterMonths)
  const passed = deadline !== null && input.today > deadline
  const overdue = passed && wait !== null && input.today > wait
  const seen = base ? computeSeen(facts.whole, base.actual) : null
  const open = latest !== null && facts.answers.at(-1) !== 'yes'
  return {
    goal: facts.goal,
    deadline,
    setOn: facts.setOn,
    base: base?.actual ?? null,
    baseAfter: base?.after ?? false,
    baseStepped: base?.stepped ?? false,
    latest,
    latestAtSetting: latest !== null && facts.setOn !== null && latest.date <= facts.setOn,
    actuals: facts.whole,
    partYear: facts.partYear,
    reached: latest && computeReached(latest, base?.actual ?? null, value, sign),
    elapsed: facts.elapsed,
    ...computeGains(facts),
    needed: open && deadline !== null ? computeNeeded(latest, value, deadline, sign) : null,
    seen,
    projected: seen && deadline !== null ? computeProjected(seen, deadline) : null,
    firstReached: finding.firstReached,
    verdict: chooseVerdict(facts, finding, overdue, pace),
    paceAtLast: pace?.pace ?? null,
    figureDue: passed && !overdue ? wait : null,
  }
}
