import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { explainLeftOut } from '../../src/charts/gate.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import { wholeData } from '../whole-data.ts'

const { index, slices } = wholeData
const catalogue = makeCatalogue(index, [...slices.values()])
const explain = (indicator: string, ...codes: string[]) =>
  explainLeftOut(catalogue, indicator as IndicatorId, codes as RegionCode[])

describe('the gate of a ranking', () => {
  it('lets pass whoever has a row', () => {
    expect(explain('hightech_enterprises_recognised_in_year', '130000', '120000')).toEqual([])
  })

  it('refuses a stock at a date beside certifications of a year, and names the stock', () => {
    const [binhai, ...others] = explain('hightech_enterprises_recognised_in_year', '130000', '120116', '120116')
    expect(others).toEqual([])
    if (binhai?.reason !== 'related-only') throw new Error(`unexpected ${binhai?.reason}`)
    expect(binhai.region.code).toBe('120116')
    expect(binhai.related.indicator.id).toBe('hightech_enterprises_stock')
    expect(binhai.related.figure).toMatchObject({ region: '120116', kind: 'actual', value: 4600 })
    expect(binhai.related.differences).toEqual(['measures', 'scope'])
  })

  it('leads from the table of provinces to that of cities, which are never set beside each other', () => {
    const [city] = explain('gdp', '130100')
    expect(city).toMatchObject({
      reason: 'related-only',
      related: { indicator: { id: 'city_gdp' }, figure: null },
    })
  })

  it('says of which level the rows of a table are, and where there is simply no row', () => {
    expect(explain('rd_intensity', '130100')).toMatchObject([{ reason: 'other-level', level: 'province' }])
    expect(explain('rd_intensity', '710000')).toMatchObject([{ reason: 'no-row' }])
  })

  it('rejects what the catalogue does not know', () => {
    expect(() => explain('nothing')).toThrow('unknown indicator')
    expect(() => explain('gdp', '999999')).toThrow('unknown region')
  })
})
