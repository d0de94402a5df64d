import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarRegions } from '../../src/measure/similar.ts'
import { cellOf, type Treatment, treatmentObstacle, treatSeries } from '../../src/measure/treatment.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Indicator } from '../../src/model/places.ts'
import type { Series } from '../../src/model/series.ts'

const NATION = '100000' as RegionCode
const A = '110000' as RegionCode
const B = '120000' as RegionCode
const text = { en: 'x', 'zh-CN': '某' }

const table = (
  id: string,
  unit: Series['unit'],
  unitMultiplier: number,
  rows: Record<string, (number | null)[]>,
): Series => ({
  schemaVersion: 1,
  id: id as IndicatorId,
  indicator: id as IndicatorId,
  unit,
  unitMultiplier,
  citation: { title: text, publisher: text, address: null, compilations: [] },
  confidence: 'high',
  checked: text,
  notes: [],
  breaks: [],
  regions: Object.keys(rows) as RegionCode[],
  periods: ['2021', '2022', '2023'],
  values: Object.values(rows),
  status: [],
})

const spending = table('spending', 'CNY', 8, { [A]: [100, 110, 121], [B]: [50, null, 60], [NATION]: [400, 420, 450] })
const population = table('people', 'persons', 4, { [A]: [1000, 1000, 1100], [B]: [500, 500, 0] })
const gdp = table('gdp', 'CNY', 8, { [A]: [5000, 5500, 6050], [B]: [2000, 2100, 2200] })
const amount = { additive: true, measures: 'flow', unit: 'CNY' } as const satisfies Partial<Indicator>

const treated = (treatment: Treatment, region: RegionCode, base?: string) => {
  const result = treatSeries(spending, treatment, { population, gdp }, NATION, base)
  return spending.periods.map((period) => cellOf(result, region, period))
}

describe('treatments', () => {
  it('divide money by residents, one by one', () => {
    expect(treated('per-capita', A)).toEqual([1000, 1100, 1100])
  })

  it('give missing where the divisor is missing or zero, never infinity', () => {
    expect(treated('per-capita', B)).toEqual([1000, null, null])
    expect(treated('per-capita', NATION)).toEqual([null, null, null])
  })

  it('set amounts against GDP and against the nation’s own row', () => {
    expect(treated('share-of-gdp', A)).toEqual([0.02, 0.02, 0.02])
    expect(treated('share-of-nation', B)).toEqual([0.125, null, 60 / 450])
  })

  it('index on a base period, the first without one', () => {
    expect(treated('index', A)).toEqual([100, expect.closeTo(110), expect.closeTo(121)])
    expect(treated('index', A, '2022')[1]).toBe(100)
    expect(treated('index', B, '2022')).toEqual([null, null, null])
  })

  it('grow on the period before, and not over a gap', () => {
    expect(treated('growth', A)).toEqual([null, expect.closeTo(0.1), expect.closeTo(0.1)])
    expect(treated('growth', B)).toEqual([null, null, null])
  })

  it('stop at a break of the series', () => {
    const broken = { ...spending, breaks: [{ period: '2022', note: text }] }
    const growth = treatSeries(broken, 'growth', {}, NATION)
    expect(broken.periods.map((period) => cellOf(growth, A, period))).toEqual([null, null, expect.closeTo(0.1)])
    const index = treatSeries(broken, 'index', {}, NATION, '2023')
    expect(cellOf(index, A, '2021')).toBeNull()
    expect(cellOf(index, A, '2022')).toBeCloseTo(90.909)
  })

  it('say why they cannot be had', () => {
    const obstacle = (treatment: Treatment, indicator: Parameters<typeof treatmentObstacle>[1], series = spending) =>
      treatmentObstacle(treatment, indicator, series, { population, gdp }, NATION)
    expect(obstacle('per-capita', amount)).toBeNull()
    expect(obstacle('per-capita', { ...amount, additive: false })).toBe('not-a-sum')
    expect(obstacle('share-of-gdp', { ...amount, measures: 'stock' })).toBe('not-a-sum')
    expect(obstacle('share-of-gdp', { ...amount, unit: 'patents' }, { ...spending, unit: 'patents' })).toBe('not-money')
    expect(obstacle('share-of-nation', amount, table('x', 'CNY', 8, { [A]: [1, 2, 3] }))).toBe('no-nation')
    expect(obstacle('growth', { ...amount, unit: 'ratio' }, { ...spending, unit: 'ratio' })).toBe('a-share')
    expect(treatmentObstacle('per-capita', amount, spending, {}, NATION)).toBe('no-population')
    expect(treatmentObstacle('index', amount, { ...spending, periods: ['2021'] }, {}, NATION)).toBe('one-period')
  })

  it('never give a number that is not one', () => {
    const cell = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }))
    const row = fc.array(cell, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(
        row,
        row,
        row,
        fc.constantFrom<Treatment>('per-capita', 'share-of-gdp', 'share-of-nation', 'index', 'growth'),
        (a, people, nation, treatment) => {
          const series = table('s', 'CNY', 0, { [A]: a, [NATION]: nation })
          const other = table('p', 'persons', 0, { [A]: people })
          const result = treatSeries(series, treatment, { population: other, gdp: other }, NATION)
          for (const value of result.values.flat()) expect(value === null || Number.isFinite(value)).toBe(true)
        },
      ),
    )
  })
})

describe('similar regions', () => {
  const codes = ['1', '2', '3', '4'] as RegionCode[]
  const trait = (values: number[]) => ({
    values: new Map(codes.slice(0, values.length).map((code, index) => [code, values[index] ?? 0])),
  })

  it('are the nearest over standardised traits, never the region itself', () => {
    expect(similarRegions('1' as RegionCode, [trait([0, 1, 5, 9])], 2)).toEqual(['2', '3'])
    expect(similarRegions('1' as RegionCode, [trait([0, 1, 5, 9]), trait([0, 900, 1, 2])], 1)).toEqual(['3'])
  })

  it('leave out what lacks a trait', () => {
    expect(similarRegions('1' as RegionCode, [trait([0, 1, 5, 9]), trait([0, 1, 2])], 4)).toEqual(['2', '3'])
    expect(similarRegions('4' as RegionCode, [trait([0, 1, 5])], 4)).toEqual([])
  })
})
