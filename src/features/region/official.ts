import { comparableSince, defaultSince, latestPeriod, seriesValue } from '../../charts/data.ts'
import { rankRows } from '../../charts/rank/model.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'

/** What an official table says of a region. */
export interface OfficialValue {
  readonly indicator: IndicatorEntry
  readonly series: Series
  readonly period: string
  /** In base units of the indicator. */
  readonly value: number
  /** Place among the peers that have a value for the period; null where the region has no peers or they have none. */
  readonly place: { readonly rank: number; readonly peers: readonly Region[] } | null
  /** Earlier period that the rank is set against. */
  readonly since: string | undefined
  /** First value on the basis of the latest; null where there is but one. */
  readonly first: { readonly period: string; readonly value: number } | null
}

/** Key indicators first, as the site lists them, then the rest in the order of the index. */
function ordered(catalogue: Catalogue): readonly IndicatorEntry[] {
  const key = catalogue.site.keyIndicators.flatMap((id) => catalogue.indicators.get(id) ?? [])
  return [...key, ...[...catalogue.indicators.values()].filter((indicator) => !key.includes(indicator))]
}

/** Every loaded official table that has a value for a region. */
export const officialValues = (catalogue: Catalogue, code: RegionCode): readonly OfficialValue[] =>
  ordered(catalogue).flatMap((indicator) => {
    const series = catalogue.series.get(indicator.id)
    return (series && officialValue(catalogue, indicator, series, code)) ?? []
  })

function officialValue(
  catalogue: Catalogue,
  indicator: IndicatorEntry,
  series: Series,
  code: RegionCode,
): OfficialValue | null {
  const known = series.periods.filter((period) => seriesValue(series, code, period) !== null)
  const common = latestPeriod(catalogue, series)
  const period = known.includes(common) ? common : known.at(-1)
  const value = period === undefined ? null : seriesValue(series, code, period)
  if (period === undefined || value === null) return null
  const since = defaultSince(series, period)
  const start = known.find((candidate) => comparableSince(series, period, candidate) !== undefined)
  const first = start === undefined ? null : seriesValue(series, code, start)
  return {
    indicator,
    series,
    period,
    value,
    place: period === common ? placeOf(catalogue, indicator, series, period, code) : null,
    since,
    first: start === undefined || first === null ? null : { period: start, value: first },
  }
}

function placeOf(
  catalogue: Catalogue,
  indicator: IndicatorEntry,
  series: Series,
  period: string,
  code: RegionCode,
): OfficialValue['place'] {
  const rows = rankRows(catalogue, series, indicator, period, undefined, [code]).filter((row) => row.value !== null)
  const rank = rows.find((row) => row.highlighted)?.rank ?? null
  return rank === null ? null : { rank, peers: rows.map((row) => row.region) }
}
