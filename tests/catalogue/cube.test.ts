import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { decodeTable, encodeTable } from '../../src/catalogue/cube.ts'
import { type Series, seriesSchema } from '../../src/model/series.ts'

const FOLDER = join(import.meta.dirname, '../../data/series')
const shipped = readdirSync(FOLDER).map((name) =>
  seriesSchema.parse(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))),
)
const [one] = shipped
if (!one) throw new Error('no tables')

/** As a browser gets it. */
const served = (table: Series): Series | null => decodeTable(JSON.parse(JSON.stringify(encodeTable(table))))

const value = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1e9, max: 1e9 }).map((number) => number / 100) },
  { weight: 3, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 0.1 + 0.2, 1e21, 1e-7, 5e-324, Number.MAX_VALUE, -1.005, 2 ** 53),
  },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0) },
)
const reason = { en: 'Provisional', 'zh-CN': '初步数' }

const tables = fc
  .record({ rows: fc.integer({ min: 0, max: 12 }), columns: fc.integer({ min: 0, max: 6 }) })
  .chain(({ rows, columns }) => {
    const regions = Array.from({ length: rows }, (_, row) => `R${row}`)
    const periods = Array.from({ length: columns }, (_, column) => String(2000 + column))
    const mark = fc.record(
      {
        region: rows > 0 ? fc.constantFrom(...regions) : fc.constant(undefined),
        period: columns > 0 ? fc.constantFrom(...periods) : fc.constant(undefined),
        status: fc.constantFrom('P', 'E', 'B', 'M'),
        reason: fc.constantFrom(reason, { en: 'Estimated', 'zh-CN': '估计数' }),
      },
      { requiredKeys: ['status', 'reason'] },
    )
    const row = fc.array(value, { minLength: columns, maxLength: columns })
    return fc.record({
      values: fc.array(row, { minLength: rows, maxLength: rows }),
      status: fc.array(mark, { maxLength: 12 }),
      regions: fc.constant(regions),
      periods: fc.constant(periods),
    })
  })
  .map((parts): Series => JSON.parse(JSON.stringify({ ...one, ...parts })))

describe('a table as a cube', () => {
  it('comes back with every value, gap and status', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(served(table)).toEqual(table)
      }),
      { numRuns: 500 },
    )
  })

  test.each(shipped.map((table) => [table.id, table] as const))('%s comes back as it was', (_, table) => {
    expect(served(table)).toEqual(table)
  })

  it('prints as many decimals as were published', () => {
    const values = [[1.1, 2.25, null, 0.3]]
    const cube = encodeTable({
      ...one,
      regions: one.regions.slice(0, 1),
      periods: ['1', '2', '3', '4'],
      values,
      status: [],
    })
    expect(cube).toMatchObject({ decimals: 2, values: [110, 225, 0, 30], gaps: [2, 1] })
    expect(decodeTable(cube)?.values.flat().map(String)).toEqual(['1.1', '2.25', 'null', '0.3'])
  })

  it('says a status of neighbouring regions once', () => {
    const status = one.regions.map((region) => ({ region, period: one.periods[0] ?? '', status: 'P' as const, reason }))
    const cube = encodeTable({ ...one, status })
    expect(cube.marked).toEqual([0, one.regions.length, 0, 0])
    expect(decodeTable(cube)?.status).toEqual(status)
  })

  it('is refused where values are lost', () => {
    const cube = encodeTable(one)
    expect(decodeTable({ ...cube, values: cube.values.slice(1) })).toBeNull()
  })
})
