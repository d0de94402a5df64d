import type { StatedFigure } from '../model/catalogue.ts'
import type { IndicatorId } from '../model/ids.ts'
import { isFullYear, type Period, parsePeriod, sameSeason } from '../model/period.ts'
import type { Indicator } from '../model/places.ts'

/** What an indicator measures, for the gate. */
export type IndicatorOf = (id: IndicatorId) => Pick<Indicator, 'measures'> | undefined

/** What two figures do not share. */
export type Mismatch = 'indicator' | 'region' | 'sector' | 'variant' | 'unit' | 'part-year' | 'period'

export type Comparability = { readonly comparable: true } | { readonly comparable: false; readonly reason: Mismatch }

/** `time`: figures of one region at any date. `regions`: figures of different regions for one period. */
export type Across = 'time' | 'regions'

/** How a figure's period counts: as a whole (any date of a stock, a full year of a flow), as a part of a year, or not at all. */
export type Rhythm = 'whole' | 'part-year' | 'unknown'

const PARTS = ['indicator', 'region', 'sector', 'variant', 'unit'] as const

/** The indicator that a figure counts for: the one a curator equated it with, else its own. */
export const indicatorIdOf = (figure: StatedFigure): IndicatorId => figure.sameAs?.indicator ?? figure.indicator

const identity = (figure: StatedFigure): Readonly<Record<(typeof PARTS)[number], string>> => ({
  indicator: indicatorIdOf(figure),
  region: figure.region,
  sector: figure.sector ?? '',
  variant: figure.variant?.en ?? '',
  unit: figure.unit,
})

/** One text per set of figures that may meet: region, indicator, sector, variant and unit. */
export function comparableKey(figure: StatedFigure): string {
  const parts = identity(figure)
  return JSON.stringify(PARTS.map((part) => parts[part]))
}

/** The period or date of a figure, read; null where it is unknown, missing or malformed. */
export const periodOf = (figure: StatedFigure): Period | null =>
  typeof figure.period === 'string' ? parsePeriod(figure.period) : null

/**
 * How a period counts for an indicator. A stock is known at a date, and a cumulative or announced figure at the end of
 * its period; flows, ratios of flows and changes need one full year.
 */
export function rhythmOf(measures: Indicator['measures'], period: Period | null): Rhythm {
  if (!period) return 'unknown'
  switch (measures) {
    case 'stock':
    case 'cumulative':
    case 'announced':
      return 'whole'
    case 'flow':
    case 'ratio':
    case 'change':
      return isFullYear(period) ? 'whole' : 'part-year'
  }
}

function periodMismatch(
  a: StatedFigure,
  b: StatedFigure,
  measures: Indicator['measures'],
  across: Across,
): Mismatch | null {
  // A target has a deadline in place of a period, and is set for whole years.
  if (across === 'time' && (a.kind === 'target' || b.kind === 'target')) {
    const rhythms = [a, b]
      .filter((figure) => figure.kind !== 'target')
      .map((figure) => rhythmOf(measures, periodOf(figure)))
    if (rhythms.includes('unknown')) return 'period'
    return rhythms.includes('part-year') ? 'part-year' : null
  }
  const [first, second] = [periodOf(a), periodOf(b)]
  if (!first || !second) return 'period'
  const whole = rhythmOf(measures, first) === 'whole'
  if (whole !== (rhythmOf(measures, second) === 'whole')) return 'part-year'
  if (!whole && !sameSeason(first, second)) return 'part-year'
  return across === 'regions' && first.end !== second.end ? 'period' : null
}

/**
 * The gate before every rank, ratio and difference of stated figures: two of them are comparable only when indicator,
 * region, sector, variant and unit agree and neither is a part of a year where the other is not. Part-year figures meet
 * only the same months of other years. Indicators count as one only where a curator says so (`sameAs`).
 * Across regions the regions may differ, but the periods must end on the same day.
 */
export function areComparable(
  a: StatedFigure,
  b: StatedFigure,
  indicatorOf: IndicatorOf,
  across: Across = 'time',
): Comparability {
  const [first, second] = [identity(a), identity(b)]
  const differing = PARTS.find((part) => first[part] !== second[part] && !(part === 'region' && across === 'regions'))
  if (differing) return { comparable: false, reason: differing }
  const indicator = indicatorOf(indicatorIdOf(a))
  if (!indicator) return { comparable: false, reason: 'indicator' }
  const reason = periodMismatch(a, b, indicator.measures, across)
  return reason ? { comparable: false, reason } : { comparable: true }
}
