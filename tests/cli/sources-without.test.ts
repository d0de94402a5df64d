import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { compileFolder } from '../../src/cli/data.ts'
import { FIXTURE } from '../catalogue/fixture.ts'

vi.mock('@duckdb/node-api', () => {
  throw new Error('Cannot find package')
})

const folder = mkdtempSync(join(tmpdir(), 'sources-without-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HEAD = {
  schemaVersion: 1,
  id: 'revenue',
  indicator: 'revenue',
  unit: 'CNY',
  unitMultiplier: 8,
  citation: {
    title: { en: 'T', 'zh-CN': '表' },
    publisher: { en: 'P', 'zh-CN': '局' },
    address: null,
    compilations: [],
  },
  confidence: 'high',
  checked: { en: 'Yes.', 'zh-CN': '是。' },
  notes: [],
  breaks: [],
}

it('says that DuckDB is not there, and does without it where results are', async () => {
  cpSync(FIXTURE, folder, { recursive: true })
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, 'sources/revenue.sql'), `/* ${JSON.stringify(HEAD)} */ SELECT 1`)
  await expect(compileFolder(folder, '2025-07-01')).rejects.toThrow(
    /sources\/revenue\.sql\n\s+needs DuckDB, which is not installed/,
  )
  writeFileSync(join(folder, 'sources/revenue.result.csv'), 'region,period,value\n130000,2023,5\n')
  const { slices } = await compileFolder(folder, '2025-07-01')
  expect(slices.get('indicator/revenue')?.series[0]?.values).toEqual([[5]])
})
