import type { Catalogue } from '../model/catalogue.ts'
import type { Region } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import { cellOf } from './treatment.ts'

type Regions = Pick<Catalogue, 'regions'>

/** Peers by the rows of their table: one chart asks for them many times. */
const PEERS = new WeakMap<Series['regions'], { readonly of: Catalogue['regions']; readonly peers: readonly Region[] }>()

/** The regions that a ranking compares: the level most rows of the table are at, the nation apart. */
export function peersOf({ regions }: Regions, series: Series): readonly Region[] {
  const known = PEERS.get(series.regions)
  if (known?.of === regions) return known.peers
  const peers = findPeers(regions, series)
  PEERS.set(series.regions, { of: regions, peers })
  return peers
}

function findPeers(regions: Catalogue['regions'], series: Series): readonly Region[] {
  const rows = series.regions.flatMap((code) => regions.get(code) ?? []).filter((region) => region.level !== 'nation')
  const provinces = rows.filter((region) => region.level === 'province')
  return provinces.length * 2 >= rows.length ? provinces : rows
}

/** The last period for which at least half of the peers have a value. */
export function latestPeriod(catalogue: Regions, series: Series): string {
  const peers = peersOf(catalogue, series)
  for (let index = series.periods.length - 1; index >= 0; index--) {
    const period = series.periods[index] ?? ''
    const known = peers.filter((region) => cellOf(series, region.code, period) !== null).length
    if (known * 2 >= peers.length) return period
  }
  return series.periods[series.periods.length - 1] ?? ''
}
