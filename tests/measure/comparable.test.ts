import { describe, expect, it } from 'vitest'
import { type Across, areComparable, comparableKey, rhythmOf } from '../../src/measure/comparable.ts'
import type { StatedFigure } from '../../src/model/catalogue.ts'
import type { IndicatorId, SectorId } from '../../src/model/ids.ts'
import { parsePeriod } from '../../src/model/period.ts'
import type { Indicator } from '../../src/model/places.ts'
import { actual, target } from './figures.ts'

const variant = (en: string) => ({ en, 'zh-CN': en })
const gate = (a: StatedFigure, b: StatedFigure, across?: Across, measures: Indicator['measures'] = 'flow') => {
  const result = areComparable(a, b, () => ({ measures }), across)
  expect(areComparable(b, a, () => ({ measures }), across)).toEqual(result)
  return result.comparable ? 'yes' : result.reason
}

describe('areComparable', () => {
  const base = actual('2022', 1)

  it('lets full years of one thing meet', () => {
    expect(gate(base, actual('2023', 2))).toBe('yes')
    expect(gate(base, actual('2023-01/2023-12', 2))).toBe('yes')
    expect(gate(base, target('2025', 2))).toBe('yes')
    expect(gate(base, target({ unknown: variant('not said') }, 2))).toBe('yes')
  })

  it.each([
    ['indicator', actual('2023', 2, { indicator: 'industry_scale' })],
    ['region', actual('2023', 2, { region: '420000' })],
    ['sector', actual('2023', 2, { sector: 'photovoltaics' as SectorId })],
    ['variant', actual('2023', 2, { variant: variant('batch 5') })],
    ['unit', actual('2023', 2, { unit: 'USD' })],
    ['part-year', actual('2023-01/2023-07', 2)],
    ['period', actual('2023', 2, { period: { unknown: variant('not said') } })],
    ['period', actual('2024-Q5', 2)],
  ] as const)('names what differs: %s', (reason, other) => {
    expect(gate(base, other)).toBe(reason)
  })

  it('lets part-years meet only the same months', () => {
    expect(gate(actual('2020-01/2020-07', 1), actual('2023-01/2023-07', 2))).toBe('yes')
    expect(gate(actual('2020-S1', 1), actual('2023-S2', 2))).toBe('part-year')
    expect(gate(target('2025', 2), actual('2023-01/2023-07', 2))).toBe('part-year')
    expect(gate(target('2025', 2), actual('', 2))).toBe('period')
  })

  it('lets stocks meet at any date', () => {
    expect(gate(actual('2019-12-31', 1), actual('2025-02', 2), 'time', 'stock')).toBe('yes')
    expect(gate(actual('2017-04/2022-04', 1), target('2025', 2), 'time', 'cumulative')).toBe('yes')
  })

  it('equates indicators only where a curator did', () => {
    const sameAs = { indicator: 'industry_revenue' as IndicatorId, reason: variant('one series') }
    expect(gate(base, actual('2023', 2, { indicator: 'industry_scale', sameAs }))).toBe('yes')
  })

  it('across regions asks for one period', () => {
    const other = (period: string) => actual(period, 2, { region: '420000' })
    expect(gate(base, other('2022'), 'regions')).toBe('yes')
    expect(gate(base, other('2023'), 'regions')).toBe('period')
    expect(gate(actual('2022-12-31', 1), other('2022'), 'regions', 'stock')).toBe('yes')
    expect(gate(base, target('2022', 2, { region: '420000' }), 'regions')).toBe('period')
  })

  it('refuses an indicator that is not known', () => {
    expect(areComparable(base, base, () => undefined)).toEqual({ comparable: false, reason: 'indicator' })
  })
})

describe('comparableKey', () => {
  it('is one text for all figures that may meet', () => {
    expect(comparableKey(actual('2022', 1))).toBe(comparableKey(target('2025', 3)))
    expect(comparableKey(actual('2022', 1))).not.toBe(comparableKey(actual('2022', 1, { variant: variant('x') })))
  })
})

describe('rhythmOf', () => {
  it('counts a part of a year as whole for stocks only', () => {
    const half = parsePeriod('2023-S1')
    expect((['flow', 'ratio', 'change'] as const).map((kind) => rhythmOf(kind, half))).toEqual(
      Array(3).fill('part-year'),
    )
    expect((['stock', 'cumulative', 'announced'] as const).map((kind) => rhythmOf(kind, half))).toEqual(
      Array(3).fill('whole'),
    )
    expect(rhythmOf('stock', null)).toBe('unknown')
  })
})
