import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatQuantity, type Scale } from '../../i18n/numbers.ts'
import { computeMedian } from '../../measure/spread.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { nationValue, peersOf, peerValues, regionOf, seriesValue } from '../data.ts'
import { factsOf } from '../facts.ts'
import type { Subject } from '../subject.ts'
import type { Cell, ChartContext, Table } from '../types.ts'
import type { PanelLine, PanelPoint } from './drawing.ts'

/** What the panels of an official table are made from. */
export interface Given {
  readonly view: ViewOf<'multiples'>
  readonly catalogue: Catalogue
  readonly subject: Subject
  readonly series: Series
  /** Period that panels are sorted by and whose value stands above them. */
  readonly period: string
  readonly scale: Scale
  readonly context: ChartContext
}

/** Values of one region as points; a missing one is a gap. */
export const pointsOf = (series: Series, region: RegionCode): PanelPoint[] =>
  series.periods.flatMap((period, at): PanelPoint[] => {
    const value = seriesValue(series, region, period)
    return value === null ? [] : [{ at, value, open: null }]
  })

/** Places among the periods that begin a new basis. */
export const breakPlaces = (series: Series): number[] =>
  series.periods.flatMap((period, at) => {
    const before = series.periods[at - 1]
    return before !== undefined && series.breaks.some((item) => item.period > before && item.period <= period)
      ? [at]
      : []
  })

/** Median over regions for each period that at least half of them have a value for. */
export function medianPoints(series: Series, regions: readonly Region[]): PanelPoint[] {
  return series.periods.flatMap((period, at): PanelPoint[] => {
    const values = regions.map((region) => seriesValue(series, region.code, period))
    const known = values.filter((value) => value !== null)
    const median = known.length * 2 >= values.length ? computeMedian(known) : null
    return median === null ? [] : [{ at, value: median, open: null }]
  })
}

/** The nation's line, or the median of all peers where the nation's value is their sum or is not in the table. */
export function referenceLine({ catalogue, subject, series, period, context }: Given): PanelLine & {
  readonly last: number | null
} {
  const { nation } = catalogue.site
  const own = subject.indicator.additive ? [] : pointsOf(series, nation)
  const known = own.length > 0
  const points = known ? own : medianPoints(series, peersOf(catalogue, series))
  const name = known ? regionOf(catalogue, nation).short[context.locale] : context.t('chart.median')
  const last = points.find((point) => series.periods[point.at] === period)?.value ?? null
  return { look: 'reference', category: 0, name, points, rows: [], last }
}

/** As `referenceLine`, for one period. */
export function referenceValue({ catalogue, subject, series, period, context }: Given) {
  const nation = subject.indicator.additive ? null : nationValue(catalogue, series, period)
  if (nation !== null) return { value: nation, name: regionOf(catalogue, catalogue.site.nation).short[context.locale] }
  const median = computeMedian(peerValues(catalogue, series, period).map((peer) => peer.value))
  return median === null ? null : { value: median, name: context.t('chart.median') }
}

/** A value in a tip, headline or cell, in the chart's unit. */
export const valueWords = (value: number | null, indicator: IndicatorEntry, scale: Scale, context: ChartContext) =>
  value === null ? context.t('rank.noValue') : formatQuantity(value, indicator.unit, { locale: context.locale, scale })

/** The same above a panel: the number alone, with as many decimals as its neighbours'. */
export const titleNumber = (value: number | null, scale: Scale, { t, locale }: ChartContext): string =>
  value === null ? t('rank.noValue') : formatNumber(value, scale, locale, true) + (scale.suffix === '%' ? '%' : '')

/** Panels of the highlighted regions come first, in the order of highlighting, then by value, then by code. */
export function byHighlightThenValue<T extends { place: number; value: number | null; code: string }>(
  items: readonly T[],
): T[] {
  const order = (item: T): number => (item.place < 0 ? Number.POSITIVE_INFINITY : item.place)
  const size = (item: T): number => item.value ?? Number.NEGATIVE_INFINITY
  const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...items].sort(
    (a, b) => compare(order(a), order(b)) || compare(size(b), size(a)) || (a.code < b.code ? -1 : 1),
  )
}

/** One row per region with all periods; `lead` puts cells before the name. */
export function periodTable(
  given: Given,
  regions: readonly Region[],
  lead: { readonly label: string; readonly of: (region: Region) => string } | null,
): Table {
  const { series, subject, scale, context } = given
  const { t, locale } = context
  const source = { type: 'series', indicator: subject.indicator.id } as const
  const cell = (region: Region, period: string): Cell => {
    const value = seriesValue(series, region.code, period)
    return { text: valueWords(value, subject.indicator, scale, context), value, source }
  }
  return {
    columns: [
      ...(lead ? [{ key: 'group', label: lead.label, numeric: false }] : []),
      { key: 'region', label: t('column.region'), numeric: false },
      ...series.periods.map((period) => ({
        key: period,
        label: formatPeriod(period, locale),
        numeric: true,
        facts: factsOf(subject.indicator, locale, period),
      })),
    ],
    rows: regions.map((region) => ({
      region: region.code,
      cells: [
        ...(lead ? [{ text: lead.of(region) }] : []),
        { text: region.short[locale] },
        ...series.periods.map((period) => cell(region, period)),
      ],
    })),
  }
}
