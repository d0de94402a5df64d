import { latestPeriod, peersOf } from '../measure/peers.ts'
import { cellOf } from '../measure/treatment.ts'
import type { Catalogue, IndicatorEntry } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Region } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import type { SubjectView } from '../view/view.ts'

export { latestPeriod, peersOf }

/** An indicator of the catalogue. Throws on an unknown one: a View is checked before it is compiled. */
export function indicatorOf(catalogue: Catalogue, id: IndicatorId): IndicatorEntry {
  const indicator = catalogue.indicators.get(id)
  if (!indicator) throw new Error(`unknown indicator ${id}`)
  return indicator
}

/** A region of the catalogue. Throws on an unknown one. */
export function regionOf(catalogue: Catalogue, code: RegionCode): Region {
  const region = catalogue.regions.get(code)
  if (!region) throw new Error(`unknown region ${code}`)
  return region
}

/** Regions of one level in order of their codes. */
export const regionsAt = (catalogue: Catalogue, level: Region['level']): readonly Region[] =>
  [...catalogue.regions.values()].filter((region) => region.level === level).sort((a, b) => (a.code < b.code ? -1 : 1))

/** A cell of an official table in base units; null where it was not published. */
export const seriesValue = cellOf

/** The period that a View asks for where its table has it, else the latest. */
export const shownPeriod = ({ period }: Pick<SubjectView, 'period'>, catalogue: Catalogue, series: Series): string =>
  period && series.periods.includes(period) ? period : latestPeriod(catalogue, series)

export interface PeerValue {
  readonly region: Region
  readonly value: number | null
}

/** One value per peer for a period. */
export const peerValues = (catalogue: Catalogue, series: Series, period: string): readonly PeerValue[] =>
  peersOf(catalogue, series).map((region) => ({ region, value: seriesValue(series, region.code, period) }))

/** The nation's own row for a period, as published; never a sum of ours. */
export const nationValue = (catalogue: Catalogue, series: Series, period: string): number | null =>
  seriesValue(series, catalogue.site.nation, period)

/** First period on the basis of `period`: values before a break are not set against those after it. */
export function comparableSince(series: Series, period: string, wanted: string | undefined): string | undefined {
  if (!wanted || !series.periods.includes(wanted) || wanted >= period) return undefined
  return series.breaks.some((item) => item.period > wanted && item.period <= period) ? undefined : wanted
}

/** Five years before a period, or the earliest period on the same basis, for "since" comparisons. */
export function defaultSince(series: Series, period: string): string | undefined {
  const year = String(Number(period.slice(0, 4)) - 5)
  const candidates = series.periods.filter((item) => item < period && item >= year)
  return candidates.find((item) => comparableSince(series, period, item) !== undefined)
}
