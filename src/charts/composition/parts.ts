import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'
import { peersOf } from '../data.ts'

/** Parts may differ from their whole by this share of it: rounding and late revisions, not another scope. */
export const TOLERANCE = 0.01

/** A region whose parts and whole were all published and agree. */
export interface PartsRow {
  readonly region: Region
  /** Base units, in the order of the parts. */
  readonly parts: readonly number[]
  readonly whole: number
}

/** What a region is left out for; `difference` is (sum of parts - whole) / whole. */
export type LeftOut =
  | { readonly region: Region; readonly reason: 'missing' | 'negative' }
  | { readonly region: Region; readonly reason: 'unequal'; readonly difference: number }

export interface PartsOfPeriod {
  readonly rows: readonly PartsRow[]
  readonly leftOut: readonly LeftOut[]
}

/** A table's values of one period by region, in base units. */
function columnOf(series: Series, period: string): ReadonlyMap<RegionCode, number> {
  const column = series.periods.indexOf(period)
  const base = (value: number) =>
    series.unitMultiplier < 0 ? value / 10 ** -series.unitMultiplier : value * 10 ** series.unitMultiplier
  return new Map(
    series.regions.flatMap((region, row): [RegionCode, number][] => {
      const value = series.values[row]?.[column]
      return value == null ? [] : [[region, base(value)]]
    }),
  )
}

/** Sets the parts of every peer against its whole; no value is made up, rescaled or added over regions. */
export function partsOfPeriod(
  catalogue: Catalogue,
  whole: Series,
  parts: readonly Series[],
  period: string,
): PartsOfPeriod {
  const wholes = columnOf(whole, period)
  const columns = parts.map((part) => columnOf(part, period))
  const rows: PartsRow[] = []
  const leftOut: LeftOut[] = []
  for (const region of peersOf(catalogue, whole)) {
    const total = wholes.get(region.code)
    const values = columns.flatMap((column) => column.get(region.code) ?? [])
    if (total === undefined || values.length < parts.length) {
      leftOut.push({ region, reason: 'missing' })
      continue
    }
    const difference = (values.reduce((sum, value) => sum + value, 0) - total) / total
    if (total <= 0 || values.some((value) => value < 0)) leftOut.push({ region, reason: 'negative' })
    else if (Math.abs(difference) > TOLERANCE) leftOut.push({ region, reason: 'unequal', difference })
    else rows.push({ region, parts: values, whole: total })
  }
  return { rows, leftOut }
}

/** Periods that all tables have and for which some region has all parts, with the regions that do. */
function completePeriods(catalogue: Catalogue, whole: Series, parts: readonly Series[]): Map<string, number> {
  const shared = whole.periods.filter((period) => parts.every((part) => part.periods.includes(period)))
  const counted = shared.map((period): [string, number] => {
    const { rows, leftOut } = partsOfPeriod(catalogue, whole, parts, period)
    return [period, rows.length + leftOut.filter((item) => item.reason !== 'missing').length]
  })
  return new Map(counted.filter(([, count]) => count > 0))
}

/**
 * The period asked for where any region has all parts in it, else the latest one that at least half as many regions
 * have all parts in as in the best period. Null where there is none.
 */
export function periodOfParts(
  catalogue: Catalogue,
  whole: Series,
  parts: readonly Series[],
  asked: string | undefined,
): string | null {
  const periods = completePeriods(catalogue, whole, parts)
  if (asked && periods.has(asked)) return asked
  const most = Math.max(0, ...periods.values())
  return [...periods].findLast(([, count]) => count * 2 >= most)?.[0] ?? null
}
