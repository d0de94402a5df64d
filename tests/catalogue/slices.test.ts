import { describe, expect, it } from 'vitest'
import { slicesOfView } from '../../src/catalogue/slices.ts'
import { viewSchema } from '../../src/view/view.ts'
import { wholeData } from '../whole-data.ts'

const { index } = wholeData
const slices = (view: object) => slicesOfView(index, viewSchema.parse(view))

describe('the slices of a View', () => {
  it('are its table and those that it can be divided by, of the same regions', () => {
    expect(slices({ kind: 'rank', indicator: 'rd_intensity', highlight: ['130000'] })).toEqual([
      'indicator/rd_intensity',
      'indicator/population_resident_yearend',
      'indicator/gdp',
    ])
    expect(slices({ kind: 'tiles', indicator: 'city_industrial_va' })).toEqual([
      'indicator/city_industrial_va',
      'indicator/city_population',
      'indicator/city_gdp',
    ])
  })

  it('are all indicators that it shows', () => {
    const scatter = slices({ kind: 'scatter', indicator: 'gdp', y: 'rd_intensity', size: 'tech_market_turnover' })
    expect(scatter).toEqual(
      expect.arrayContaining(['indicator/gdp', 'indicator/rd_intensity', 'indicator/tech_market_turnover']),
    )
    expect(slices({ kind: 'composition', indicator: 'gdp' })).toEqual(
      expect.arrayContaining(['indicator/primary_va', 'indicator/secondary_va', 'indicator/tertiary_va']),
    )
  })

  it('have what regions are alike by, and what is known of regions outside the table', () => {
    expect(slices({ kind: 'rank', indicator: 'rd_intensity', among: 'similar:130000' })).toContain(
      'indicator/secondary_va',
    )
    expect(slices({ kind: 'rank', indicator: 'rd_intensity', highlight: ['120116', '130000'] })).toEqual(
      expect.arrayContaining(['region/120116']),
    )
    expect(slices({ kind: 'rank', indicator: 'rd_intensity', highlight: ['130000'] })).not.toContain('region/130000')
  })

  it('are those of targets and commitments where it speaks of them', () => {
    expect(slices({ kind: 'gauge', target: 'a/b' })).toEqual(['targets'])
    expect(slices({ kind: 'matrix' })).toEqual(['pledges'])
  })
})
