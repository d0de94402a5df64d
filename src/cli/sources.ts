import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TableEntry } from '../catalogue/check/read.ts'
import type { Report } from '../catalogue/check/rules.ts'
import { SOURCE_COLUMNS, type SourceQuery, type SourceRow, startTable } from '../catalogue/sources.ts'

const FOLDER = 'sources'
/** A query may take so much memory beside the program itself. */
const MEMORY_LIMIT = '600MB'

/** What is wrong with a query or a result; the message is all that a curator needs. */
class SourceError extends Error {
  readonly file: string
  readonly path: string

  constructor(file: string, message: string, path = '') {
    super(message)
    this.file = file
    this.path = path
  }
}

type Rows = AsyncIterable<readonly SourceRow[]>

export interface QueryContext {
  /** Folder of edited data. */
  readonly folder: string
  /** Paths of all files in it. */
  readonly names: readonly string[]
  readonly nation: string | undefined
  readonly report: Report
}

/**
 * The table of a query: from its result where another engine wrote one beside it (`<id>.result.csv` or
 * `<id>.result.parquet`), else by running it in DuckDB. Null, with the reason reported, where there is none to be had.
 */
export async function runQuery(query: SourceQuery, context: QueryContext): Promise<TableEntry | null> {
  const { folder, names, nation, report } = context
  const builder = startTable(query, nation, report)
  const base = query.file.replace(/\.sql$/, '.result')
  const result = [`${base}.csv`, `${base}.parquet`].find((name) => names.includes(name))
  try {
    for await (const rows of rowsOf(query, join(folder, FOLDER), result && join(folder, result), result))
      for (const row of rows) builder.add(row)
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    report('query', { file: error.file, path: error.path }, error.message)
    return null
  }
  return builder.finish()
}

function rowsOf(query: SourceQuery, folder: string, path: string | undefined, name = ''): Rows {
  if (path === undefined) return duckdbRows(query.file, query.sql, folder)
  if (path.endsWith('.csv')) return csvRows(name, path)
  return duckdbRows(name, `SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`, folder)
}

/** Why the columns are not those of a table; null where they are. */
function columnFault(columns: readonly string[]): string | null {
  const known: readonly string[] = SOURCE_COLUMNS
  const missing = known.filter((name) => name !== 'status' && !columns.includes(name))
  const strange = columns.filter((name, at) => !known.includes(name) || columns.indexOf(name) !== at)
  if (missing.length === 0 && strange.length === 0) return null
  return `the columns are ${columns.join(', ')}; they must be region, period, value and, where there is one, status`
}

/** DuckDB, if it is there: nobody needs it who has no queries to run. */
async function openDuckdb(file: string) {
  try {
    return await import('@duckdb/node-api')
  } catch {
    throw new SourceError(
      file,
      'needs DuckDB, which is not installed: npm install --include=optional, or put the result beside the query',
    )
  }
}

async function* duckdbRows(file: string, sql: string, folder: string): Rows {
  const { DuckDBInstance } = await openDuckdb(file)
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: MEMORY_LIMIT,
    threads: '2',
    // Files are named as they lie beside the query, and nothing is fetched from elsewhere.
    file_search_path: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    temp_directory: '',
  })
  const connection = await instance.connect()
  try {
    const described = await connection.runAndReadAll(`DESCRIBE (${sql}\n)`)
    const columns = described.getRows().map(([name]) => String(name))
    const fault = columnFault(columns)
    if (fault) throw new SourceError(file, fault, 'columns')
    const status = columns.includes('status') ? 'CAST(status AS VARCHAR)' : 'NULL::VARCHAR'
    const result = await connection.stream(
      `SELECT CAST(region AS VARCHAR), CAST(period AS VARCHAR), CAST(value AS DOUBLE), ${status} FROM (${sql}\n)`,
    )
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
      yield chunk.getRows().map(([region, period, value, mark]) => ({
        region: region === null ? null : String(region),
        period: period === null ? null : String(period),
        value: value === null ? null : Number(value),
        status: mark === null ? null : String(mark),
      }))
  } catch (error) {
    if (error instanceof SourceError || !(error instanceof Error)) throw error
    throw new SourceError(file, `does not run in DuckDB: ${error.message.trim().split('\n').slice(0, 3).join(' ')}`)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

const QUOTED = /^"([\s\S]*)"$/
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/
const CHUNK = 2048

/** Codes, periods, numbers and statuses hold no comma and no line break, so a line is a row. */
const cellsOf = (line: string): string[] =>
  line.split(',').map((cell) => cell.trim().replace(QUOTED, (_, inner: string) => inner.replaceAll('""', '"')))

/** Reads a CSV file without any engine. */
async function* csvRows(file: string, path: string): Rows {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let columns: readonly string[] | null = null
  let rows: SourceRow[] = []
  let count = 0
  for await (const line of lines) {
    if (line.trim() === '') continue
    if (columns === null) {
      columns = cellsOf(line.replace(/^\uFEFF/, ''))
      const fault = columnFault(columns)
      if (fault) throw new SourceError(file, fault, 'columns')
      continue
    }
    rows.push(csvRow(cellsOf(line), columns, file, count++))
    if (rows.length < CHUNK) continue
    yield rows
    rows = []
  }
  if (columns === null) throw new SourceError(file, 'the file is empty')
  yield rows
}

function csvRow(cells: readonly string[], columns: readonly string[], file: string, index: number): SourceRow {
  if (cells.length !== columns.length)
    throw new SourceError(file, `${cells.length} cells for ${columns.length} columns`, `rows[${index}]`)
  const cell = (name: (typeof SOURCE_COLUMNS)[number]): string => cells[columns.indexOf(name)] ?? ''
  const value = cell('value')
  // How engines write a value that is none.
  const isMissing = value === '' || /^(?:null|\\N)$/i.test(value)
  return {
    region: cell('region') || null,
    period: cell('period') || null,
    value: isMissing ? null : NUMBER.test(value) ? Number(value) : Number.NaN,
    status: cell('status') || null,
  }
}
