import type { Catalogue } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { peersOf, seriesValue } from '../data.ts'
import { isDrawn, type ScatterRow } from './drawing.ts'

/** Regions that all tables speak of, and those that only some do. */
export function sharedPeers(
  catalogue: Catalogue,
  tables: readonly Series[],
): { readonly peers: readonly Region[]; readonly left: readonly Region[] } {
  const rows = tables.map((series) => new Set(peersOf(catalogue, series)))
  const inAll = (region: Region) => rows.every((row) => row.has(region))
  const all = [...new Set(rows.flatMap((row) => [...row]))].sort((a, b) => (a.code < b.code ? -1 : 1))
  return { peers: all.filter(inAll), left: all.filter((region) => !inAll(region)) }
}

/** Periods for which more than half of the peers have a value in every table, first to last. */
export function commonPeriods(tables: readonly Series[], peers: readonly Region[]): string[] {
  // Looking each region up in each period would cost the square of their number.
  const rowsOf = tables.map((series) => new Map(series.regions.map((code, row) => [code, series.values[row] ?? []])))
  return (tables[0]?.periods ?? []).filter((period) => {
    const columns = tables.map((series) => series.periods.indexOf(period))
    const isKnown = ({ code }: Region): boolean =>
      rowsOf.every((rows, table) => (rows.get(code)?.[columns[table] ?? -1] ?? null) !== null)
    return peers.filter(isKnown).length * 2 > peers.length
  })
}

/** Rows of one period; large dots come first so that small ones lie on them, and rows without a dot last. */
export function scatterRows(
  { highlight }: ViewOf<'scatter'>,
  peers: readonly Region[],
  period: string,
  [x, y, size]: readonly [Series, Series, Series | null],
): ScatterRow[] {
  const order = (row: ScatterRow): number => (size ? (row.size ?? 0) : (row.x ?? 0))
  return peers
    .map((region) => ({
      region,
      x: seriesValue(x, region.code, period),
      y: seriesValue(y, region.code, period),
      size: size ? seriesValue(size, region.code, period) : null,
      place: highlight.indexOf(region.code),
    }))
    .sort((a, b) => Number(isDrawn(b)) - Number(isDrawn(a)) || order(b) - order(a))
}
