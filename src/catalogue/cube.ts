import type { RegionCode } from '../model/ids.ts'
import type { ObsStatus, Series } from '../model/series.ts'
import type { Text } from '../model/text.ts'

/** What is noted at cells: a status and its reason, once for all cells that share them. */
interface Mark {
  readonly status: ObsStatus
  readonly reason: Text
}

/**
 * An official table as it is served: a dense cube of regions by periods. A million values of this form parse in a tenth
 * of the time that rows of objects take.
 */
export interface Cube extends Omit<Series, 'values' | 'status'> {
  /** Values are whole numbers of 10^-decimals, as many decimals as were published; null where that cannot hold them. */
  readonly decimals: number | null
  /** All values, region after region; 0 where there is none. */
  readonly values: readonly number[]
  /** Runs of missing cells: how many have a value, how many do not, and so on by turns, from the first cell on. */
  readonly gaps: readonly number[]
  readonly marks: readonly Mark[]
  /** Runs of marked cells: first row, number of rows, column, place in `marks`; a row or column of -1 stands for all. */
  readonly marked: readonly number[]
}

const ALL = -1
const MOST_DECIMALS = 9

/** Digits after the point of a number as it is written. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** The fewest decimals that hold every value exactly; null where there are none. */
function commonDecimals(values: readonly number[]): number | null {
  const most = values.reduce((so, value) => (isWhole(value, so) ? so : Math.max(so, decimalsOf(value))), 0)
  return most <= MOST_DECIMALS && values.every((value) => isWhole(value, most)) ? most : null
}

/** Whether a value is given back bit by bit from a whole number of 10^-decimals: dividing by a power of ten rounds once. */
function isWhole(value: number, decimals: number): boolean {
  const scaled = Math.round(value * 10 ** decimals)
  return Number.isSafeInteger(scaled) && scaled / 10 ** decimals === value
}

/** Packs a table for serving; {@link decodeTable} gives it back. */
export function encodeTable({ values: rows, status, ...rest }: Series): Cube {
  const cells = rows.flat()
  const values = cells.map((value) => value ?? 0)
  const decimals = commonDecimals(values)
  const scale = 10 ** (decimals ?? 0)
  return {
    ...rest,
    decimals,
    values: decimals ? values.map((value) => Math.round(value * scale)) : values,
    gaps: gapsOf(cells),
    ...encodeStatus(status, rest),
  }
}

function gapsOf(cells: readonly (number | null)[]): number[] {
  const runs: number[] = []
  let missing = false
  let length = 0
  for (const cell of cells) {
    if ((cell === null) !== missing) {
      runs.push(length)
      missing = !missing
      length = 0
    }
    length++
  }
  if (missing) runs.push(length)
  return runs
}

function encodeStatus(
  status: Series['status'],
  { regions, periods }: Pick<Series, 'regions' | 'periods'>,
): Pick<Cube, 'marks' | 'marked'> {
  const rows = new Map(regions.map((region, row) => [region, row]))
  const columns = new Map(periods.map((period, column) => [period, column]))
  const marks = new Map<string, number>()
  const marked: number[] = []
  for (const { region, period, ...mark } of status) {
    const key = JSON.stringify(mark)
    const at = marks.get(key) ?? marks.size
    marks.set(key, at)
    const row = region === undefined ? ALL : (rows.get(region) ?? ALL)
    const column = period === undefined ? ALL : (columns.get(period) ?? ALL)
    const [first = ALL, count = 0, lastColumn, lastAt] = marked.slice(-4)
    if (row > 0 && first !== ALL && row === first + count && column === lastColumn && at === lastAt)
      marked[marked.length - 3] = count + 1
    else marked.push(row, 1, column, at)
  }
  return { marks: [...marks.keys()].map((key): Mark => JSON.parse(key)), marked }
}

/** Unpacks a table; null where its parts do not fit together, as in a file that was damaged. */
export function decodeTable({ decimals, values, gaps, marks, marked, ...rest }: Cube): Series | null {
  const { regions, periods } = rest
  if (values.length !== regions.length * periods.length) return null
  const width = periods.length
  const scale = 10 ** (decimals ?? 0)
  const rows = regions.map((_, row) => rowAt(values, row * width, width, scale))
  let cell = 0
  for (let run = 0; run + 1 < gaps.length; run += 2) {
    cell += gaps[run] ?? 0
    for (let left = gaps[run + 1] ?? 0; left > 0; left--, cell++) {
      const row = rows[Math.floor(cell / width)]
      if (row) row[cell % width] = null
    }
  }
  return { ...rest, values: rows, status: decodeStatus(marks, marked, rest) }
}

/** One row of a cube; written cell by cell, as nothing is faster for a million of them. */
function rowAt(values: readonly number[], start: number, width: number, scale: number): (number | null)[] {
  const row: (number | null)[] = new Array(width)
  for (let column = 0; column < width; column++) row[column] = (values[start + column] ?? 0) / scale
  return row
}

function decodeStatus(
  marks: readonly Mark[],
  marked: readonly number[],
  { regions, periods }: { readonly regions: readonly RegionCode[]; readonly periods: readonly string[] },
): Series['status'] {
  const status: Series['status'] = []
  for (let run = 0; run < marked.length; run += 4) {
    const [first = ALL, count = 1, column = ALL, at = 0] = marked.slice(run, run + 4)
    const mark = marks[at]
    const period = periods[column]
    for (let row = first; mark && row < first + count; row++) {
      const region = regions[row]
      status.push({ ...(region ? { region } : {}), ...(period ? { period } : {}), ...mark })
    }
  }
  return status
}
