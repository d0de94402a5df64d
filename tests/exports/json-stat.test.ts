import fc from 'fast-check'
import JSONstat from 'jsonstat-toolkit'
import { describe, expect, it } from 'vitest'
import { buildJsonStat } from '../../src/exports/json-stat.ts'
import { tidyIndicator, tidyOf } from '../../src/exports/tidy.ts'
import type { TidyRow } from '../../src/exports/tidy-row.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { HOSTILE, hostileText, LONE, number, rowWith } from './hostile.ts'
import { chartOf, REAL_VIEWS, realCatalogue } from './real-views.ts'

const catalogue = await realCatalogue()
const build = (rows: readonly TidyRow[], locale: Locale = 'en', title = 'Finding') =>
  buildJsonStat({
    rows,
    words: { title, notes: ['note'], warnings: [] },
    address: 'https://example.org/',
    catalogue,
    locale,
  })

/** Opened as another program would: from its text. */
const open = (rows: readonly TidyRow[], locale?: Locale, title?: string) =>
  JSONstat(JSON.parse(JSON.stringify(build(rows, locale, title))))

/** Value of each row as the toolkit finds it, by the coordinates that a reader would ask for. */
function found(rows: readonly TidyRow[], locale: Locale) {
  const dataset = open(rows, locale)
  const { dimension } = build(rows, locale)
  const metric = dimension.indicator?.category
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const ids = (metric?.index ?? []).filter((id) => {
      const [indicator, measure] = id.replace(/:\d+$/, '').split(':')
      const label = metric?.label[id] ?? ''
      return (
        indicator === (row.indicator ?? '_Z') &&
        (measure ?? 'value') === row.measure &&
        label.startsWith(row.indicatorName) &&
        (row.variant === '' ? !label.includes(' · ') || measure !== undefined : label.endsWith(row.variant)) &&
        metric?.unit?.[id]?.code === row.unit
      )
    })
    expect(ids, JSON.stringify(row)).toHaveLength(1)
    const place = {
      region: row.region ?? '_Z',
      indicator: ids[0] ?? '',
      sector: row.sector ?? '_T',
      kind: row.kind ?? '_Z',
      period: row.period ?? '_U',
    }
    const key = JSON.stringify(place)
    seen.set(key, (seen.get(key) ?? 0) + 1)
    return dataset.Data({ ...place, statement: String(seen.get(key)) })
  })
}

describe.each(LOCALES)('JSON-stat of real charts, in %s', (locale) => {
  it.each(REAL_VIEWS)('%s: the toolkit reads every value and status', (_, view) => {
    const rows = tidyOf(chartOf(view, catalogue, locale), { catalogue, view, locale })
    const numbers = rows.filter((row) => row.value !== null || row.status !== null)
    const cells = found(numbers, locale)
    expect(cells.map((cell) => cell?.value)).toEqual(numbers.map(({ value }) => value))
    expect(cells.map((cell) => cell?.status ?? null)).toEqual(numbers.map(({ status }) => status))
    const { value, extension } = build(rows, locale)
    expect(Object.values(value).filter((one) => one !== null)).toHaveLength(
      numbers.filter((row) => row.value !== null).length,
    )
    expect(extension.sayings).toHaveLength(rows.length - numbers.length)
  })

  it('of whole indicators with statements', () => {
    for (const id of ['industry_revenue', 'rd_intensity', 'hightech_enterprises_stock'] as IndicatorId[]) {
      const rows = tidyIndicator(catalogue, id, locale)
      expect(rows.length).toBeGreaterThan(0)
      expect(found(rows, locale).map((cell) => cell?.value)).toEqual(rows.map(({ value }) => value))
    }
  })
})

describe('a dataset', () => {
  it('names its dimensions, roles, units, source and date', () => {
    const rows = tidyIndicator(catalogue, 'rd_intensity' as IndicatorId, 'zh-CN')
    const dataset = open(rows, 'zh-CN', '标题')
    expect(dataset).toMatchObject({ class: 'dataset', label: '标题', updated: catalogue.asOf })
    expect(dataset.role).toMatchObject({ time: ['period'], geo: ['region'], metric: ['indicator'] })
    expect(dataset.source).toContain(catalogue.series.get('rd_intensity' as IndicatorId)?.citation.title['zh-CN'])
    expect(dataset.Dimension('region').Category('130000').label).toBe('河北省')
    expect(dataset.Dimension('indicator').Category('rd_intensity').unit).toMatchObject({
      label: '比率（0.02即2%）',
      decimals: 4,
    })
    const { id } = dataset.Dimension('period')
    expect(id).toEqual(id.toSorted())
  })

  it('keeps two statements of one thing apart', () => {
    const a = rowWith('first', 1)
    const rows = [a, { ...a, value: 2 }, { ...a, value: 3 }, rowWith('other', 4, 'R2')]
    const values = found(rows, 'en').map((cell) => cell?.value)
    expect(values).toEqual([1, 2, 3, 4])
    expect(open(rows).Dimension('statement').id).toEqual(['1', '2', '3'])
  })

  it('says of a bound what it allows, at the place of its value', () => {
    const over = { ...rowWith('x', 5), bound: 'over' as const, lower: 5, upper: null }
    const { extension, value } = build([rowWith('x', 1, 'R1'), { ...over, region: 'R2' as never }])
    const [place] = Object.entries(value).find(([, one]) => one === 5) ?? []
    expect(extension.bounds).toEqual({ [place ?? '']: { bound: 'over', lower: 5, upper: null } })
    expect(extension.sources[place ?? '']).toMatchObject({ source: '1', statement: 'a/b', excerpt: 'x' })
  })

  it('is sparse where it would be mostly empty', () => {
    const rows = Array.from({ length: 20 }, (_, at) => ({ ...rowWith('x', at, `R${at}`), period: String(2000 + at) }))
    expect(Array.isArray(build(rows).value)).toBe(false)
    expect(Array.isArray(build(rows.map((row) => ({ ...row, period: '2023' }))).value)).toBe(true)
    expect(found(rows, 'en').map((cell) => cell?.value)).toEqual(rows.map(({ value }) => value))
  })

  it('is read whatever texts and numbers it holds', () => {
    fc.assert(
      fc.property(hostileText, number, (text, value) => {
        const json = JSON.stringify(build([rowWith(text, value)], 'en', text))
        expect(JSON.parse(json, (_, one) => (typeof one === 'string' && LONE.test(one) ? 'lone' : one))).toEqual(
          JSON.parse(json),
        )
        const dataset = JSONstat(JSON.parse(json))
        const [indicator = ''] = dataset.Dimension('indicator').id
        expect(
          dataset.Data({ region: 'R1', indicator, sector: '_T', kind: 'actual', period: '2023', statement: '1' })
            ?.value,
        ).toBe(value + 0)
      }),
    )
    for (const text of HOSTILE) expect(open([rowWith(text, 1)]).class).toBe('dataset')
  })

  it('of nothing has no value', () => {
    expect(build([])).toMatchObject({ size: [0, 0, 0, 0, 0, 0], value: [] })
  })
})
