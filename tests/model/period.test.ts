import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  comparePeriods,
  endOf,
  isDate,
  isFullYear,
  type Period,
  parsePeriod,
  sameSeason,
  yearOf,
  yearsBetween,
} from '../../src/model/period.ts'

function read(text: string): Period {
  const period = parsePeriod(text)
  if (!period) throw new Error(`no period: ${text}`)
  return period
}

describe('parsePeriod', () => {
  it.each([
    ['2023', 'year', '2023-01-01', '2023-12-31', 12],
    ['2020-S1', 'half', '2020-01-01', '2020-06-30', 6],
    ['2020-S2', 'half', '2020-07-01', '2020-12-31', 6],
    ['2020-Q3', 'quarter', '2020-07-01', '2020-09-30', 3],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 1],
    ['2023-01/2023-07', 'span', '2023-01-01', '2023-07-31', 7],
    ['2017-04/2022-04', 'span', '2017-04-01', '2022-04-30', 61],
    ['2016/2020', 'span', '2016-01-01', '2020-12-31', 60],
    ['2019-12-31', 'date', '2019-12-31', '2019-12-31', 0],
  ])('reads %s', (text, frequency, start, end, months) => {
    expect(parsePeriod(text)).toEqual({ text, frequency, start, end, months })
  })

  it.each([
    '2024-02-30',
    '2023-02-29',
    '2024-Q5',
    '2024-Q0',
    '2024-S3',
    '2024-13',
    '2024-00',
    '2024-1',
    '24',
    '0024',
    '',
    ' 2024',
    '2023年',
    '2023-07/2023-01',
    '2023/2023-07',
    '2021/2022/2023',
    '2023-01/',
    '/',
  ])('rejects %j', (text) => {
    expect(parsePeriod(text)).toBeNull()
  })

  it('knows days of the calendar', () => {
    expect(isDate('2024-02-29')).toBe(true)
    expect(isDate('2024-2-9')).toBe(false)
  })
})

describe('comparing periods', () => {
  it('tells full years from parts', () => {
    expect(['2023', '2023-01/2023-12'].map(read).every(isFullYear)).toBe(true)
    expect(['2023-S1', '2023-01/2023-07', '2023-12-31', '2016/2020'].map(read).some(isFullYear)).toBe(false)
  })

  it('matches the same part of different years', () => {
    expect(sameSeason(read('2020-01/2020-07'), read('2023-01/2023-07'))).toBe(true)
    expect(sameSeason(read('2020-02'), read('2021-02'))).toBe(true)
    expect(sameSeason(read('2020'), read('2023-01/2023-12'))).toBe(true)
    expect(sameSeason(read('2020-S1'), read('2023'))).toBe(false)
    expect(sameSeason(read('2020-S1'), read('2023-S2'))).toBe(false)
  })

  it('orders by end', () => {
    const texts = ['2023', '2022-12-31', '2023-S1', '2023-12-31', '2022', '2023-Q2']
    expect(
      texts
        .map(read)
        .sort(comparePeriods)
        .map((period) => period.text),
    ).toEqual(['2022', '2022-12-31', '2023-S1', '2023-Q2', '2023', '2023-12-31'])
    expect(yearOf(read('2021-06/2022-05'))).toBe(2022)
  })
})

describe('dates', () => {
  it('finds the day a deadline falls due', () => {
    expect(endOf('2025')).toBe('2025-12-31')
    expect(endOf('2024-02')).toBe('2024-02-29')
    expect(endOf('2025-06-15')).toBe('2025-06-15')
    expect(endOf('soon')).toBeNull()
  })

  it('adds months by the calendar', () => {
    expect(addMonths('2025-12-31', 9)).toBe('2026-09-30')
    expect(addMonths('2025-12-31', 12)).toBe('2026-12-31')
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29')
  })

  it('counts decimal years', () => {
    expect(yearsBetween('2019-12-31', '2022-12-31')).toBe(3)
    expect(yearsBetween('2022-12-31', '2019-12-31')).toBe(-3)
    expect(yearsBetween('2023-12-31', '2023-12-31')).toBe(0)
    expect(yearsBetween('2020-12-31', '2021-07-02')).toBeCloseTo(0.501, 3)
    expect(yearsBetween('2020-02-29', '2021-02-28')).toBe(1)
  })
})

const year = fc.integer({ min: 1990, max: 2060 })
const two = (value: number) => String(value).padStart(2, '0')
const text = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.constantFrom('S1', 'S2', 'Q1', 'Q2', 'Q3', 'Q4')).map(([y, part]) => `${y}-${part}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(year, fc.nat(8)).map(([y, n]) => `${y}/${y + n}`),
)

describe('properties', () => {
  it('reads everything well formed, and in order', () => {
    fc.assert(
      fc.property(text, (written) => {
        const period = read(written)
        expect(period.start <= period.end && isDate(period.start) && isDate(period.end)).toBe(true)
      }),
    )
  })

  it('has a total order of periods', () => {
    fc.assert(
      fc.property(text, text, text, (x, y, z) => {
        const [a, b, c] = [read(x), read(y), read(z)]
        expect(Math.sign(comparePeriods(a, b))).toBe(0 - Math.sign(comparePeriods(b, a)))
        expect(comparePeriods(a, b) === 0).toBe(x === y)
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })

  it('measures time with one sign and without gaps', () => {
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [from, to] = [read(x).end, read(y).end]
        const years = yearsBetween(from, to)
        expect(Number.isFinite(years)).toBe(true)
        expect(Math.sign(years)).toBe(from < to ? 1 : from > to ? -1 : 0)
      }),
    )
  })
})
