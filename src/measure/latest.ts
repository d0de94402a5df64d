import type { Catalogue, LatestValue } from '../model/catalogue.ts'
import type { RegionCode } from '../model/ids.ts'
import type { Indicator } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import { latestPeriod, peersOf } from './peers.ts'
import { computeRanks } from './rank.ts'
import { cellOf } from './treatment.ts'

/**
 * What an official table says last of each of its regions: the value of the last period that at least half of the peers
 * have, with the place among them; of the region's own last period where it has none for that. A region that has no value
 * at all is not there.
 */
export function latestValues(
  catalogue: Pick<Catalogue, 'regions'>,
  { id, direction }: Pick<Indicator, 'id' | 'direction'>,
  series: Series,
): ReadonlyMap<RegionCode, LatestValue> {
  const common = latestPeriod(catalogue, series)
  const peers = peersOf(catalogue, series)
  const values = peers.map(({ code }) => cellOf(series, code, common))
  const of = values.filter((value) => value !== null).length
  const provinces = peers.every((peer, at) => values[at] === null || peer.level === 'province')
  const ranks = computeRanks(values, direction)
  const places = new Map(peers.map(({ code }, at) => [code, ranks[at] ?? null]))
  const found = new Map<RegionCode, LatestValue>()
  for (const code of series.regions) {
    const has = (period: string): boolean => cellOf(series, code, period) !== null
    const period = has(common) ? common : series.periods.findLast(has)
    const value = period === undefined ? null : cellOf(series, code, period)
    if (period === undefined || value === null) continue
    const rank = (period === common && places.get(code)) || null
    found.set(code, { indicator: id, period, value, place: rank === null ? null : { rank, of, provinces } })
  }
  return found
}
