import type { RegionCode } from '../model/ids.ts'
import { OBS_STATUS, type ObsStatus, type Series, seriesSchema } from '../model/series.ts'
import { type Text, textSchema } from '../model/text.ts'
import { z } from '../model/zod.ts'
import { parseJson } from './check/json.ts'
import type { TableEntry } from './check/read.ts'
import type { Report } from './check/rules.ts'
import { parseWith } from './check/schema.ts'
import { show } from './check/text.ts'

/** What a query says of its table in the comment at its top: everything but what the query itself gives. */
const headSchema = z.extend(z.omit(seriesSchema, { regions: true, periods: true, values: true, status: true }), {
  /** Why a cell has a status, by the status; needed for each that the query gives. */
  reasons: z.optional(
    z.strictObject({
      A: z.optional(textSchema),
      P: z.optional(textSchema),
      E: z.optional(textSchema),
      B: z.optional(textSchema),
      M: z.optional(textSchema),
    }),
  ),
})

/** One query in `sources/`, which gives the values of one official table. */
export interface SourceQuery {
  /** `sources/<id>.sql`. */
  readonly file: string
  /** The query without its comment. */
  readonly sql: string
  readonly head: z.infer<typeof headSchema>
}

/** Columns of a result; the last may be left out. */
export const SOURCE_COLUMNS = ['region', 'period', 'value', 'status'] as const

/** One row of a result, as text where it is read from text. */
export interface SourceRow {
  readonly region: string | null
  readonly period: string | null
  readonly value: number | null
  readonly status: string | null
}

const COMMENT = /^\uFEFF?\s*\/\*([\s\S]*?)\*\//

/** Reads a query and what it says of its table; null, with the reason reported, where it says nothing of use. */
export function readQuery(file: string, text: string, report: Report): SourceQuery | null {
  const place = { file, path: '' }
  const comment = COMMENT.exec(text)
  if (!comment) {
    report('query', place, 'begins without a comment /* {...} */ that says what the table is')
    return null
  }
  const json = parseJson(comment[1] ?? '')
  if (!json.ok) {
    report('query', place, `the comment at the top is ${json.message}`)
    return null
  }
  for (const { path, key } of json.repeated)
    report('json', { file, path }, `the field ${show(key)} occurs twice in one object`)
  const head = parseWith(headSchema, json.value, place, report)
  const sql = text.slice(comment[0].length).trim().replace(/;\s*$/, '')
  if (sql === '') report('query', place, 'there is no query below the comment')
  return head && sql !== '' ? { file, sql, head } : null
}

/** Gathers the rows of a result, which may come in any order. */
export interface TableBuilder {
  readonly add: (row: SourceRow) => void
  /** The table, regions and periods in ascending order and the nation first; null where a row was reported. */
  readonly finish: () => TableEntry | null
}

interface Fault {
  readonly path: string
  readonly message: string
  count: number
}

/** Takes the rows that a query gave. Each kind of mistake is reported once, at its first row, with how many more. */
export function startTable({ file, head }: SourceQuery, nation: string | undefined, report: Report): TableBuilder {
  const regions = new Map<string, number>()
  const periods = new Map<string, number>()
  const [rows, columns, values]: [number[], number[], (number | null)[]] = [[], [], []]
  const statuses: (ObsStatus | null)[] = []
  const seen = new Set<number>()
  const faults = new Map<string, Fault>()
  let count = 0

  const fail = (kind: string, column: string, message: string): void => {
    const fault = faults.get(kind)
    if (fault) fault.count++
    else faults.set(kind, { path: `rows[${count}].${column}`, message, count: 1 })
  }
  const add = ({ region, period, value, status }: SourceRow): void => {
    if (!region) fail('region', 'region', 'no region')
    else if (!period) fail('period', 'period', 'no period')
    else if (value !== null && !Number.isFinite(value)) fail('value', 'value', `${value} is no number`)
    else if (status && !isStatus(status)) fail('status', 'status', `${show(status)} is no status`)
    else {
      const row = placeOf(regions, region)
      const column = placeOf(periods, period)
      const cell = row * MOST_PERIODS + column
      if (seen.has(cell)) fail('twice', 'region', `${show(region)} in ${show(period)} occurs twice`)
      else if (column >= MOST_PERIODS) fail('many', 'period', `more than ${MOST_PERIODS} periods`)
      seen.add(cell)
      rows.push(row)
      columns.push(column)
      values.push(value)
      statuses.push(status && isStatus(status) && status !== (value === null ? 'M' : 'A') ? status : null)
    }
    count++
  }
  const finish = (): TableEntry | null => {
    if (count === 0) report('query', { file, path: '' }, 'the query gives no row')
    for (const { path, message, count: times } of faults.values())
      report('query', { file, path }, times > 1 ? `${message}; and ${times - 1} more rows like this` : message)
    if (count === 0 || faults.size > 0) return null
    const inOrder = orderOf(regions, (a, b) => Number(b === nation) - Number(a === nation) || (a < b ? -1 : 1))
    const inTime = orderOf(periods, (a, b) => (a < b ? -1 : 1))
    const cube: (number | null)[][] = inOrder.keys.map(() => inTime.keys.map(() => null))
    const marks: (ObsStatus | null)[][] = inOrder.keys.map(() => inTime.keys.map(() => null))
    for (const [index, row] of rows.entries()) {
      const [to, column] = [inOrder.places[row] ?? 0, inTime.places[columns[index] ?? 0] ?? 0]
      const cells = cube[to]
      if (cells) cells[column] = values[index] ?? null
      const own = marks[to]
      if (own) own[column] = statuses[index] ?? null
    }
    const { reasons = {}, ...rest } = head
    const codes = inOrder.keys as RegionCode[]
    const status = statusOf(codes, inTime.keys, marks, reasons)
    if (typeof status === 'string') {
      report('query', { file, path: 'reasons' }, `the query gives the status ${show(status)}, which has no reason`)
      return null
    }
    return { file, path: '', value: { ...rest, regions: codes, periods: inTime.keys, values: cube, status } }
  }
  return { add, finish }
}

/** More periods than any table has: days of 270 years. */
const MOST_PERIODS = 100_000

const isStatus = (text: string): text is ObsStatus => OBS_STATUS.some((status) => status === text)

function placeOf(places: Map<string, number>, key: string): number {
  const known = places.get(key)
  if (known !== undefined) return known
  places.set(key, places.size)
  return places.size - 1
}

/** Keys in order, and where each stands by the place it had. */
function orderOf(places: ReadonlyMap<string, number>, compare: (a: string, b: string) => number) {
  const keys = [...places.keys()].sort(compare)
  const moved: number[] = []
  for (const [to, key] of keys.entries()) moved[places.get(key) ?? 0] = to
  return { keys, places: moved }
}

/** Statuses with their reasons, one entry for a whole period where all its regions share it; a status without a reason as such. */
function statusOf(
  regions: readonly RegionCode[],
  periods: readonly string[],
  marks: readonly (readonly (ObsStatus | null)[])[],
  reasons: Readonly<Partial<Record<ObsStatus, Text>>>,
): Series['status'] | ObsStatus {
  const found: Series['status'] = []
  for (const [column, period] of periods.entries()) {
    const [first] = marks.map((row) => row[column] ?? null)
    const isWhole = first && marks.every((row) => row[column] === first)
    for (const [row, region] of regions.entries()) {
      const status = marks[row]?.[column]
      if (!status || (isWhole && row > 0)) continue
      const reason = reasons[status]
      if (!reason) return status
      found.push({ ...(isWhole ? {} : { region }), period, status, reason })
    }
  }
  return found
}
