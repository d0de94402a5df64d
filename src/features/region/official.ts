import { comparableSince, defaultSince, seriesValue } from '../../charts/data.ts'
import { latestValues } from '../../measure/latest.ts'
import { keyFirst } from '../../measure/tables.ts'
import type { Catalogue, IndicatorEntry, LatestValue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Series } from '../../model/series.ts'
import { LARGE } from './needs.ts'

/** What an official table says of a region. */
export interface OfficialValue extends Omit<LatestValue, 'indicator'> {
  readonly indicator: IndicatorEntry
  /** How the value came there, of those that are shown large; null where the table is not loaded whole. */
  readonly past: Past | null
}

interface Past {
  /** Earlier period that the rank is set against. */
  readonly since: string | undefined
  /** First value on the basis of the latest; null where there is but one. */
  readonly first: { readonly period: string; readonly value: number } | null
}

/**
 * What every official table says of a region, the key indicators first, then the rest in the order of the index; where the region's slice could not be loaded,
 * what the tables that are here say.
 */
export function officialValues(catalogue: Catalogue, code: RegionCode): readonly OfficialValue[] {
  const latest = catalogue.latest.get(code) ?? fromTables(catalogue, code)
  const values = new Map(latest.map((value) => [value.indicator, value]))
  // In the order of the index, as the tables are chosen that are loaded whole; they were compiled in any.
  const ids = [...catalogue.indicators.keys()].filter((id) => values.has(id))
  return keyFirst(catalogue.site, ids).flatMap((id, at) => {
    const value = values.get(id)
    const indicator = catalogue.indicators.get(id)
    if (!value || !indicator) return []
    const series = at < LARGE ? wholeTable(catalogue, indicator) : null
    return [{ ...value, indicator, past: series && pastOf(series, code, value.period) }]
  })
}

const fromTables = (catalogue: Catalogue, code: RegionCode): LatestValue[] =>
  [...catalogue.indicators.values()].flatMap((indicator) => {
    const series = wholeTable(catalogue, indicator)
    return (series && latestValues(catalogue, indicator, series).get(code)) ?? []
  })

/** A slice may bring a part of a table: its charts would lack most of the peers. */
function wholeTable(catalogue: Catalogue, { id }: IndicatorEntry): Series | null {
  const series = catalogue.series.get(id)
  return series && series.regions.length >= (catalogue.tables[id]?.length ?? 0) ? series : null
}

function pastOf(series: Series, code: RegionCode, period: string): Past {
  const start = series.periods.find(
    (candidate) =>
      seriesValue(series, code, candidate) !== null && comparableSince(series, period, candidate) !== undefined,
  )
  const first = start === undefined ? null : seriesValue(series, code, start)
  return {
    since: defaultSince(series, period),
    first: start === undefined || first === null ? null : { period: start, value: first },
  }
}
