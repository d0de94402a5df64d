import type { Series } from '../../model/series.ts'
import type { Entry, Sources, TableEntry } from './read.ts'
import type { Report } from './rules.ts'
import { at, show } from './text.ts'

/** Sum of provinces over nation where the curator states nothing: rounding and revisions stay well within. */
const USUAL_SUM = [0.95, 1.05] as const
/** A missing province counts as negligible below this share of the nation in every other period. */
const NEGLIGIBLE = 0.005

interface Table {
  readonly entry: Entry<Series>
  readonly nation: number
  readonly provinces: readonly number[]
  /** Whether the rows may be all provinces, so that too small a sum is a fault. */
  readonly isComplete: boolean
}

const cell = ({ entry }: Table, row: number, column: number): number | null => entry.value.values[row]?.[column] ?? null

/** Largest share of the nation that a row ever has; infinite for a row without values. */
function largestShare(table: Table, row: number): number {
  const shares = table.entry.value.periods.flatMap((_, column) => {
    const [part, whole] = [cell(table, row, column), cell(table, table.nation, column)]
    return part === null || whole === null || whole <= 0 ? [] : [part / whole]
  })
  return shares.length > 0 ? Math.max(...shares) : Number.POSITIVE_INFINITY
}

function checkPeriod(table: Table, column: number, report: Report): void {
  const { entry, nation, provinces } = table
  const { regions, periods, sumOfRegions } = entry.value
  const whole = cell(table, nation, column)
  if (whole === null || whole <= 0) return
  const given = provinces.filter((row) => cell(table, row, column) !== null)
  for (const row of given) {
    const part = cell(table, row, column) ?? 0
    if (part > whole)
      report(
        'sum',
        at(entry, 'values', row, column),
        `${part} for region ${show(regions[row])} in ${show(periods[column])} is more than ${whole} for the nation`,
      )
  }
  const lost = provinces
    .filter((row) => cell(table, row, column) === null)
    .reduce((share, row) => share + largestShare(table, row), 0)
  const sum = given.reduce((total, row) => total + (cell(table, row, column) ?? 0), 0)
  const ratio = sum / whole
  const [low, high] = sumOfRegions ?? USUAL_SUM
  const isTooSmall = ratio < low && table.isComplete && lost < NEGLIGIBLE
  if (!isTooSmall && ratio <= high) return
  const bounds = sumOfRegions
    ? `sumOfRegions allows ${low} to ${high}`
    : `without sumOfRegions it must be ${low} to ${high}`
  report(
    'sum',
    at(entry, 'values', nation, column),
    `the provinces sum to ${sum} in ${show(periods[column])}, ${ratio.toFixed(4)} of ${whole} for the nation; ${bounds}`,
  )
}

/** Provinces add up to the nation, and none exceeds it, in a table of an indicator that may be added. */
export function checkSums(entry: TableEntry, { site, regions, indicators }: Sources, report: Report): void {
  if (!site || !indicators.byId.get(entry.value.indicator)?.additive) return
  const { nation } = site.value
  const isProvince = (code: string | undefined) => {
    const region = regions.byId.get(code ?? '')
    return region?.level === 'province' && region.parent === nation
  }
  const codes = entry.value.regions
  const provinces = codes.flatMap((code, row) => (isProvince(code) ? [row] : []))
  const row = codes.indexOf(nation)
  if (row < 0 || provinces.length === 0) return
  const all = regions.entries.filter(({ value }) => isProvince(value.code)).length
  // A table of a few provinces is no division of the nation unless its curator says so.
  const isComplete = entry.value.sumOfRegions !== undefined || provinces.length > all / 2
  const table = { entry, nation: row, provinces, isComplete }
  for (const column of entry.value.periods.keys()) checkPeriod(table, column, report)
}
