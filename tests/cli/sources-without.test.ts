import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { compileFolder } from '../../src/cli/data.ts'
import { FIXTURE } from '../catalogue/fixture.ts'
import { QUERY_HEAD } from './query-head.ts'

vi.mock('@duckdb/node-api', () => {
  throw new Error('Cannot find package')
})

const folder = mkdtempSync(join(tmpdir(), 'sources-without-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('says that DuckDB is not there, and does without it where results are', async () => {
  cpSync(FIXTURE, folder, { recursive: true })
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, 'sources/revenue.sql'), `/* ${JSON.stringify(QUERY_HEAD)} */ SELECT 1`)
  await expect(compileFolder(folder, '2025-07-01')).rejects.toThrow(
    /sources\/revenue\.sql\n\s+needs DuckDB, which is not installed/,
  )
  writeFileSync(join(folder, 'sources/revenue.result.csv'), 'region,period,value\n130000,2023,5\n')
  const { slices } = await compileFolder(folder, '2025-07-01')
  expect(slices.get('indicator/revenue')?.series[0]?.values).toEqual([[5]])
})
