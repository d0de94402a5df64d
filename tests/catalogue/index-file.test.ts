import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IndexData } from '../../src/catalogue/format.ts'
import { decodeIndex, encodeIndex } from '../../src/catalogue/index-file.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import { compileFixture } from './fixture.ts'

const { index } = await compileFixture()

/** The fixture's index as it would be with other regions and tables. */
function indexOf(regions: number, tables: readonly (readonly number[])[]): IndexData {
  const [first] = index.regions
  if (!first) throw new Error('no region')
  const codes = Array.from({ length: regions }, (_, at) => `R${at}` as RegionCode)
  return {
    ...index,
    regions: codes.map((code) => ({ ...first, code })),
    regionEntries: Object.fromEntries(codes.map((code, at) => [code, { figures: at % 3, pledges: 0, targets: 0 }])),
    tables: Object.fromEntries(tables.map((rows, id) => [`t${id}`, rows.flatMap((row) => codes[row] ?? [])])),
  }
}

describe('the index as it is served', () => {
  it('comes back as it was', () => {
    const size = fc.integer({ min: 1, max: 30 })
    const given = size.chain((regions) =>
      fc.tuple(
        fc.constant(regions),
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: regions - 1 })), { maxLength: 8 }),
      ),
    )
    fc.assert(
      fc.property(given, ([regions, tables]) => {
        const made = indexOf(regions, tables)
        expect(decodeIndex(JSON.parse(JSON.stringify(encodeIndex(made))))).toEqual(made)
      }),
    )
  })

  it('does not grow with regions times indicators, and tables of the same regions share their list', () => {
    const all = Array.from({ length: 1000 }, (_, at) => at)
    const packed = encodeIndex(
      indexOf(
        1000,
        Array.from({ length: 50 }, () => all),
      ),
    )
    expect(packed.regionSets).toEqual([[0, 1000]])
    expect(packed.regionEntries).not.toHaveProperty('R0')
    const [first, ...others] = Object.values(decodeIndex(packed).tables)
    expect(others).toHaveLength(49)
    for (const other of others) expect(other).toBe(first)
  })
})
