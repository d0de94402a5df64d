import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPeriod } from '../../src/i18n/dates.ts'
import { en } from '../../src/i18n/en/index.ts'
import { formatChange, formatNumber, formatQuantity, ordinal, ownScale, scaleFor } from '../../src/i18n/numbers.ts'
import { zhCN } from '../../src/i18n/zh-CN/index.ts'

const both = (
  value: number,
  unit: Parameters<typeof formatQuantity>[1],
  bound?: 'over' | 'up_to' | 'about' | 'at_least' | 'nearly',
) => (['en', 'zh-CN'] as const).map((locale) => formatQuantity(value, unit, { locale, ...(bound ? { bound } : {}) }))

describe('quantities as people write them', () => {
  it.each([
    [1.64e12, 'CNY', undefined, '1.64 trn', '1.64万亿元'],
    [5e11, 'CNY', 'over', 'over 500 bn', '超5000亿元'],
    [3e8, 'CNY', 'up_to', 'up to 300 m', '不超过3亿元'],
    [90_450_000, 'CNY', undefined, '90.45 m', '9045万元'],
    [1.03e12, 'CNY', undefined, '1.03 trn', '1.03万亿元'],
    [0.0208, 'ratio', undefined, '2.08%', '2.08%'],
    [2206, 'enterprises', undefined, '2,206 firms', '2206家'],
    [73_940_000, 'persons', undefined, '73.94 m people', '7394万人'],
  ] as const)('%s %s', (value, unit, bound, english, chinese) => {
    const [a, b] = both(value, unit, bound)
    expect([a?.replace(/ (firms|people)$/, (noun) => noun), b]).toEqual([
      unit === 'enterprises' || unit === 'persons' ? english.replace(/ (firms|people)$/, '') : english,
      chinese,
    ])
  })

  it('says the currency or the thing counted when asked to', () => {
    expect(formatQuantity(1.64e12, 'CNY', { locale: 'en', long: true })).toBe('1.64 trn yuan')
    expect(formatQuantity(2206, 'enterprises', { locale: 'en', long: true })).toBe('2,206 firms')
  })

  it('gives differences of shares in points', () => {
    expect(formatChange(0.0069, 'ratio', 'en')).toBe('+0.69 points')
    expect(formatChange(-0.0069, 'ratio', 'zh-CN')).toBe('−0.69个百分点')
  })

  it.each([
    [8.209e11, 'CNY', '820.9 bn', '8209亿元'],
    [4.4302e11, 'CNY', '443.02 bn', '4430.2亿元'],
    [4.5001e11, 'CNY', '450.01 bn', '4500.1亿元'],
    [4.25e9, 'CNY', '4.25 bn', '42.5亿元'],
    [7.424e11, 'CNY', '742.4 bn', '7424亿元'],
    [3.125e8, 'CNY', '312.5 m', '3.125亿元'],
    [2_531_800, 'vehicles', '2.5318 m', '253.18万辆'],
    [-4.4302e11, 'CNY', '−443.02 bn', '−4430.2亿元'],
    [0.123456, 'ratio', '12.3456%', '12.3456%'],
  ] as const)('keeps the digits of %s %s where it stands alone', (value, unit, english, chinese) => {
    expect(both(value, unit)).toEqual([english, chinese])
  })

  it('rounds as a chart does what cannot be printed whole', () => {
    expect(both(1e12 / 3, 'CNY')).toEqual(['333.3 bn', '3333亿元'])
    expect(both(1 / 3, 'ratio')).toEqual(['33.33%', '33.33%'])
    expect(both(4_349_410_500_000, 'CNY')).toEqual(['4.35 trn', '4.35万亿元'])
  })

  it('keeps to the scale of the chart that a value stands in', () => {
    const scale = scaleFor([4.4302e11], 'CNY', 'en')
    expect(formatQuantity(4.4302e11, 'CNY', { locale: 'en', scale })).toBe('443 bn')
  })

  it('alone shows no fewer digits than in a chart, and at most two more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e14, noNaN: true }),
        fc.constantFrom('en' as const, 'zh-CN' as const),
        (value, locale) => {
          const more = ownScale(value, 'CNY', locale).decimals - scaleFor([value], 'CNY', locale).decimals
          expect([0, 1, 2]).toContain(more)
        },
      ),
    )
  })

  it('uses one unit for a whole chart', () => {
    const scale = scaleFor([2e9, 3e12], 'CNY', 'en')
    expect(formatNumber(2e11, scale, 'en')).toBe('0.2')
    expect(scale.unit).toBe('trillion yuan')
  })

  it('reads back within the decimals it shows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e14, noNaN: true }),
        fc.constantFrom('en' as const, 'zh-CN' as const),
        (value, locale) => {
          const scale = scaleFor([value], 'CNY', locale)
          const shown = Number(formatNumber(value, scale, locale).replaceAll(',', '')) * scale.divisor
          expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.5000001 * scale.divisor * 10 ** -scale.decimals)
        },
      ),
    )
  })

  it('orders in words', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 111].map((rank) => ordinal(rank, 'en'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '101st',
      '111th',
    ])
  })
})

describe('periods as people write them', () => {
  it.each([
    ['2023', '2023', '2023年'],
    ['2020-S1', 'H1 2020', '2020年上半年'],
    ['2023-01/2023-07', 'Jan–Jul 2023', '2023年1—7月'],
    ['2019-12-31', 'end of 2019', '2019年末'],
    ['2022-11', 'Nov 2022', '2022年11月'],
    ['2017-04/2022-04', 'Apr 2017 to Apr 2022', '2017年4月至2022年4月'],
    ['2020-Q3', 'Q3 2020', '2020年第3季度'],
    ['2020-Q1/2020-Q3', 'Q1 2020 to Q3 2020', '2020年第1季度至2020年第3季度'],
    ['2019-S2/2020-S1', 'H2 2019 to H1 2020', '2019年下半年至2020年上半年'],
    ['2023-01-05/2023-03-20', '5 Jan 2023 to 20 Mar 2023', '2023年1月5日至2023年3月20日'],
  ])('%s', (period, english, chinese) => {
    expect(formatPeriod(period, 'en')).toBe(english)
    expect(formatPeriod(period, 'zh-CN')).toBe(chinese)
  })
})

describe('words', () => {
  const base = (key: string) => key.replace(/_(one|other)$/, '')

  const parts = Object.keys(en) as (keyof typeof en)[]

  it.each(parts)('exist in both languages under the same keys: %s', (part) => {
    const keys = (words: object): string[] => [...new Set(Object.keys(words).map(base))].sort()
    expect(keys(zhCN[part])).toEqual(keys(en[part]))
  })

  it('belong to one part', () => {
    const keys = Object.values(en).flatMap((words) => [...new Set(Object.keys(words).map(base))])
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  it.each(parts)('fill the same places: %s', (part) => {
    const [english, chinese] = [en[part], zhCN[part]] as [Record<string, string>, Record<string, string>]
    const places = (text = ''): string[] => text.match(/{{\w+}}/g) ?? []
    for (const [key, text] of Object.entries(english)) {
      // Either language may leave a value unsaid that its grammar does not need, but neither may ask for one that is not given.
      const known = [...places(text), ...places(english[`${base(key)}_other`])]
      for (const place of places(chinese[key] ?? chinese[`${base(key)}_other`])) expect(known, key).toContain(place)
    }
  })
})
