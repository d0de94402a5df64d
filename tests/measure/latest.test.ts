import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latestValues } from '../../src/measure/latest.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import { seriesCatalogue } from '../charts/small-series.ts'

const { regions, series } = seriesCatalogue()
const table = series.get('share' as IndicatorId) as Series
const [first, second, third] = table.regions as [RegionCode, RegionCode, RegionCode]
const NATION = '100000' as RegionCode
const last = table.periods.at(-1)

const latest = (values: Series['values'], direction: 'higher' | 'lower' | 'neutral' = 'higher') =>
  latestValues({ regions } as Pick<Catalogue, 'regions'>, { id: table.indicator, direction }, { ...table, values })

/** The same value in every cell, but for some in the last period. */
const withLast = (...cells: readonly (number | null)[]): Series['values'] =>
  table.regions.map((_, row) =>
    table.periods.map((_, column) => (column === table.periods.length - 1 ? (cells[row] ?? 5) : 5)),
  )

describe('latestValues', () => {
  it('gives value and place among the peers that have one, ties sharing a place', () => {
    const found = latest(withLast(9, 7, 7))
    const of = table.regions.length - 1
    expect(found.get(first)).toEqual({
      indicator: 'share',
      period: last,
      value: 0.09,
      place: { rank: 1, of, provinces: true },
    })
    expect([found.get(second)?.place?.rank, found.get(third)?.place?.rank]).toEqual([2, 2])
    expect(latest(withLast(9, 7, 7), 'lower').get(first)?.place?.rank).toBe(of)
  })

  it('gives the nation no place, and a region its own last value without one where it is late', () => {
    const values = withLast(9, 7, 7).map((row, at) => (at === 0 ? [...row.slice(0, -1), null] : row))
    expect(latest(values).get(first)).toMatchObject({ period: table.periods.at(-2), value: 0.05, place: null })
    expect(latest(values).get(second)?.place).toEqual({ rank: 1, of: table.regions.length - 2, provinces: true })
    expect(latest(values).get(NATION)?.place).toBeNull()
  })

  it('leaves out a region that never had a value', () => {
    const values = withLast().map((row, at) => (at === 0 ? row.map(() => null) : row))
    expect(latest(values).has(first)).toBe(false)
  })

  it('ranks a region behind exactly those with more', () => {
    const cell = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })
    const column = fc.array(cell, { minLength: table.regions.length, maxLength: table.regions.length })
    fc.assert(
      fc.property(column, (cells) => {
        const values = withLast(...cells).map((row, at) => [...row.slice(0, -1), cells[at] ?? null])
        const peers = cells.flatMap((value, at) => (table.regions[at] === NATION || value === null ? [] : [value]))
        for (const [code, { period, place }] of latest(values)) {
          const own = cells[table.regions.indexOf(code)] ?? null
          if (period !== last || own === null || code === NATION) continue
          if (peers.length * 2 < table.regions.length - 1) continue
          expect(place).toEqual({
            rank: peers.filter((value) => value > own).length + 1,
            of: peers.length,
            provinces: true,
          })
        }
      }),
    )
  })
})
