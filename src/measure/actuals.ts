import type { StatedFigure } from '../model/catalogue.ts'
import type { DocumentId } from '../model/ids.ts'
import { type Bound, type Interval, intervalOf } from '../model/interval.ts'
import { comparePeriods, type Period } from '../model/period.ts'
import type { Indicator } from '../model/places.ts'
import { areComparable, comparableKey, periodOf, rhythmOf } from './comparable.ts'

/** A published number at a date: from a document, or a cell of an official table. */
export interface Actual {
  /** As stated, in base units. */
  readonly value: number
  readonly bound: Bound
  /** What the number and its bound allow. */
  readonly interval: Interval
  readonly period: Period
  /** Last day of the period: the date at which the number holds. */
  readonly date: string
  /** Key of the statement, or whatever names the cell. */
  readonly source: string
  readonly figure?: StatedFigure
}

/** When a document was published, as precisely as known: `2023`, `2023-04`, `2023-04-22`. */
export type PublishedOf = (document: DocumentId) => string | null

/** An actual made of its stated parts. */
export const actualOf = (
  value: number,
  bound: Bound,
  period: Period,
  source: string,
  figure?: StatedFigure,
): Actual => ({
  value,
  bound,
  interval: intervalOf(value, bound),
  period,
  date: period.end,
  source,
  ...(figure ? { figure } : {}),
})

const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const

/** Official tables rank with statements of high confidence. */
const confidenceOf = (actual: Actual): number => CONFIDENCE[actual.figure?.confidence ?? 'high']

/** Which of two actuals of one date is better: surer, then exact, then published later, then the first by source. */
function compareQuality(a: Actual, b: Actual, publishedOf: PublishedOf): number {
  const published = (actual: Actual) => (actual.figure ? (publishedOf(actual.figure.document) ?? '') : '')
  const [first, second] = [published(a), published(b)]
  return (
    confidenceOf(a) - confidenceOf(b) ||
    Number(a.bound !== 'exact') - Number(b.bound !== 'exact') ||
    (first > second ? -1 : first < second ? 1 : 0) ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)
  )
}

export interface Actuals {
  /** Comparable with the target, one for each date, earliest first. */
  readonly whole: readonly Actual[]
  /** Of the right thing but for parts of a year: context, never measured against the target. */
  readonly partYear: readonly Actual[]
  /** Whether there are actuals of the indicator in the region that differ from the target in variant only. */
  readonly otherVariants: boolean
}

/**
 * The actuals of a target among all figures, and official values (`extra`, already known to be comparable).
 * Of several for one date the best is kept; a revised later figure thereby replaces an earlier one.
 */
export function collectActuals(
  target: StatedFigure,
  figures: readonly StatedFigure[],
  indicator: Pick<Indicator, 'measures'>,
  publishedOf: PublishedOf,
  extra: readonly Actual[] = [],
): Actuals {
  const key = comparableKey(target)
  const actual = figures.filter((figure) => figure.kind === 'actual')
  const stated = actual
    .filter((figure) => comparableKey(figure) === key)
    .flatMap((figure) => {
      const period = periodOf(figure)
      return period ? [actualOf(figure.value, figure.bound, period, figure.key, figure)] : []
    })
  const all = [...stated, ...extra].sort(
    (a, b) => comparePeriods(a.period, b.period) || compareQuality(a, b, publishedOf),
  )
  const best = new Map<string, Actual>()
  for (const candidate of all.filter((item) => rhythmOf(indicator.measures, item.period) === 'whole')) {
    const known = best.get(candidate.date)
    if (!known || compareQuality(candidate, known, publishedOf) < 0) best.set(candidate.date, candidate)
  }
  return {
    whole: [...best.values()],
    partYear: all.filter((item) => rhythmOf(indicator.measures, item.period) === 'part-year'),
    otherVariants: actual.some((figure) => {
      const result = areComparable(target, figure, () => indicator)
      return !result.comparable && result.reason === 'variant'
    }),
  }
}
