import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest'
import { compileFolder } from '../../src/cli/data.ts'
import { CommandError } from '../../src/cli/options.ts'
import { FIXTURE } from '../catalogue/fixture.ts'
import { QUERY_HEAD } from './query-head.ts'

const TOP = mkdtempSync(join(tmpdir(), 'sources-'))
const folder = join(TOP, 'data')
const put = (name: string, text: string): void => writeFileSync(join(folder, 'sources', name), text)

const HEAD = { ...QUERY_HEAD, reasons: { P: { en: 'Preliminary count', 'zh-CN': '初步统计' } } }
const RAW = 'code,year,amount,state\n130000,2023,5123.45,P\n120000,2022,4000.1,\n130000,2022,4800,\n120000,2023,,\n'
const SELECT = "SELECT code AS region, year AS period, amount AS value, state AS status FROM read_csv('raw.csv')"
const query = (sql: string, head: object = HEAD): string => `/*\n${JSON.stringify(head, null, 2)}\n*/\n${sql}\n`

/** Regions and periods in order, one row per region. */
const TABLE = {
  regions: ['120000', '130000'],
  periods: ['2022', '2023'],
  values: [
    [4000.1, null],
    [4800, 5123.45],
  ],
  status: [{ region: '130000', period: '2023', status: 'P', reason: HEAD.reasons.P }],
}

const tableOf = async () => (await compileFolder(folder, '2025-07-01')).slices.get('indicator/revenue')?.series[0]
const failureOf = async (): Promise<string> => {
  const error = await compileFolder(folder, '2025-07-01').catch((thrown: unknown) => thrown)
  return error instanceof CommandError ? error.message : String(error)
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  cpSync(FIXTURE, folder, { recursive: true })
  mkdirSync(join(folder, 'sources'))
  put('raw.csv', RAW)
  put('revenue.sql', query(SELECT))
})
afterAll(() => rmSync(TOP, { recursive: true }))

describe('a query', () => {
  it('becomes a table like any other, from a CSV file beside it', async () => {
    expect(await tableOf()).toMatchObject({ ...TABLE, id: 'revenue', citation: HEAD.citation })
  })

  it('reads a Parquet file beside it, ends in a semicolon or a remark, and needs no status', async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(
      `COPY (SELECT * FROM read_csv('${join(folder, 'sources/raw.csv')}')) TO '${join(folder, 'sources/raw.parquet')}'`,
    )
    connection.closeSync()
    put('revenue.sql', query("SELECT code AS region, year AS period, amount AS value FROM 'raw.parquet' -- all of it"))
    expect(await tableOf()).toMatchObject({ ...TABLE, status: [] })
    put('revenue.sql', query("SELECT code AS region, year AS period, amount AS value FROM 'raw.parquet';"))
    expect(await tableOf()).toMatchObject({ values: TABLE.values })
    instance.closeSync()
  })

  it('says a status of a whole period once', async () => {
    put('raw.csv', 'code,year,amount,state\n130000,2023,5,P\n120000,2023,4,P\n')
    expect((await tableOf())?.status).toEqual([{ period: '2023', status: 'P', reason: HEAD.reasons.P }])
  })

  it('gives way to a result that another engine wrote, as CSV or Parquet', async () => {
    put('revenue.sql', query('SELECT region, period, value FROM warehouse.revenue'))
    put(
      'revenue.result.csv',
      '\ufeff"region","period","value","status"\r\n"130000","2023",7.5,\r\n120000,2023,NULL,\r\n',
    )
    expect((await tableOf())?.values).toEqual([[null], [7.5]])
    rmSync(join(folder, 'sources/revenue.result.csv'))
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(
      `COPY (SELECT '130000' AS region, 2023 AS period, 8.25::DECIMAL(9,2) AS value) TO '${join(folder, 'sources/revenue.result.parquet')}'`,
    )
    connection.closeSync()
    instance.closeSync()
    expect((await tableOf())?.values).toEqual([[8.25]])
  })
})

test.each<[string, () => void, RegExp]>([
  [
    'SQL that does not run',
    () => put('revenue.sql', query('SELEC 1')),
    /sources\/revenue\.sql\n\s+does not run in DuckDB/,
  ],
  ['a file that is not there', () => put('revenue.sql', query("SELECT * FROM 'gone.csv'")), /gone\.csv/],
  [
    'other columns',
    () => put('revenue.sql', query("SELECT * FROM 'raw.csv'")),
    /sources\/revenue\.sql {2}columns\n.*code/,
  ],
  ['no rows', () => put('revenue.sql', query(`${SELECT} WHERE false`)), /gives no row/],
  [
    'a cell twice',
    () => put('raw.csv', `${RAW}130000,2023,1,\n`),
    /rows\[4\]\.region\n\s+"130000" in "2023" occurs twice/,
  ],
  ['a strange status', () => put('raw.csv', RAW.replace(',P', ',X')), /rows\[0\]\.status\n\s+"X" is no status/],
  [
    'a status without a reason',
    () => put('revenue.sql', query(SELECT, { ...HEAD, reasons: {} })),
    /"P", which has no reason/,
  ],
  ['an unknown region', () => put('raw.csv', RAW.replace('120000', '999999')), /sources\/revenue\.sql {2}regions\[2\]/],
  ['an unknown field', () => put('revenue.sql', query(SELECT, { ...HEAD, units: 'CNY' })), /units\n\s+unknown field/],
  ['the id of another', () => put('revenue.sql', query(SELECT, { ...HEAD, id: 'scale' })), /a file named "revenue"/],
  [
    'a word for a number',
    () => put('revenue.result.csv', 'region,period,value\n130000,2023,much\n'),
    /rows\[0\]\.value/,
  ],
  [
    'a row cut short',
    () => put('revenue.result.csv', 'region,period,value\n130000\n'),
    /result\.csv {2}rows\[0\]\n\s+1 cells for 3/,
  ],
  ['an empty result', () => put('revenue.result.csv', ''), /revenue\.result\.csv\n\s+the file is empty/],
  [
    'a table that is in series, too',
    () => put('rd_intensity.sql', query(SELECT, { ...HEAD, id: 'rd_intensity', indicator: 'rd_intensity' })),
    /series\/rd_intensity\.json has the table of rd_intensity, too/,
  ],
])('a query with %s is named by file and place', async (_, change, message) => {
  change()
  expect(await failureOf()).toMatch(message)
})
