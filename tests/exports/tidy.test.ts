import { describe, expect, it } from 'vitest'
import { numberOf } from '../../src/charts/table-text.ts'
import { tidyIndicator, tidyOf } from '../../src/exports/tidy.ts'
import { type TidyRow, withoutNoise } from '../../src/exports/tidy-row.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { viewSchema } from '../../src/view/view.ts'
import { chartOf, REAL_VIEWS, realCatalogue } from './real-views.ts'

const catalogue = await realCatalogue()
const view = (name: string) => {
  const found = REAL_VIEWS.find(([key]) => key === name)
  if (!found) throw new Error(name)
  return found[1]
}
const tidy = (name: string, locale: Locale = 'en') =>
  tidyOf(chartOf(view(name), catalogue, locale), { catalogue, view: view(name), locale })
const only = (rows: readonly TidyRow[], where: Partial<TidyRow>) => {
  const found = rows.filter((row) => Object.entries(where).every(([key, value]) => row[key as keyof TidyRow] === value))
  expect(found, JSON.stringify(where)).toHaveLength(1)
  return found[0] as TidyRow
}

/** Whether a published number says where, when and what it is, how it is meant and where it stands. */
const isWhole = ({ source, bound, period, indicatorName }: TidyRow): boolean =>
  Boolean(source?.title && bound && /^\d{4}/.test(period ?? '') && indicatorName)

describe.each(LOCALES)('what a chart shows, in %s', (locale) => {
  it.each(REAL_VIEWS)('%s: every number of the table, in its order, with all that it needs', (_, one) => {
    const { table } = chartOf(one, catalogue, locale)
    const rows = tidyOf({ table }, { catalogue, view: one, locale })
    const numbers = table.rows.flatMap((row) =>
      table.columns.flatMap((column, place) =>
        column.numeric ? (withoutNoise(numberOf(row.cells[place])) ?? []) : [],
      ),
    )
    expect(numbers.length).toBeGreaterThan(0)
    expect(rows.flatMap((row) => row.value ?? [])).toEqual(numbers)
    const lacking = rows.filter(
      (row) =>
        row.regionName === '' ||
        (row.value !== null && row.unit === null) ||
        (row.value !== null && row.measure === 'value' && !isWhole(row)),
    )
    expect(lacking).toEqual([])
  })
})

describe('rows', () => {
  it('carry treated values with their own name and unit', () => {
    const row = only(tidy('rank per resident'), { region: '110000' as never, measure: 'value' })
    expect(row).toMatchObject({ unit: 'CNY_per_person', period: '2023', kind: 'actual', bound: 'exact' })
    expect(row.indicatorName).not.toBe(catalogue.indicators.get('gdp' as IndicatorId)?.name.en)
    expect(row.value).toBeGreaterThan(100_000)
  })

  it('say what is made of values, and of which periods', () => {
    const rows = tidy('rank').filter((row) => row.region === '130000')
    expect(rows.map(({ measure, unit, period }) => ({ measure, unit, period }))).toEqual([
      { measure: 'rank', unit: 'rank', period: '2024' },
      { measure: 'value', unit: 'ratio', period: '2024' },
      { measure: 'change', unit: 'ratio', period: '2018/2024' },
    ])
    expect(rows.map((row) => row.source?.number)).toEqual(Array(3).fill(rows[1]?.source?.number))
  })

  it('tell the status of a cell with its reason, and why one is missing', () => {
    expect(only(tidy('trend'), { region: '130000' as never, period: '2024' })).toMatchObject({
      status: 'P',
      note: 'Computed with preliminary GDP of 2024.',
    })
    const gap = only(tidy('table with gaps', 'zh-CN'), { region: '130000' as never, period: '2017', measure: 'value' })
    expect(gap).toMatchObject({ value: null, status: 'M', note: '年鉴未公布2017年数据。', lower: null, upper: null })
  })

  it('carry bounds, sentence and source of statements', () => {
    const row = only(tidy('gauge of a bound'), { kind: 'target' })
    const figure = catalogue.figures.find(({ key }) => key === 'hebei-electronics-2023/revenue-2030')
    expect(row).toMatchObject({ value: figure?.value, bound: 'over', lower: figure?.value, upper: null })
    expect(row.source).toMatchObject({ statement: figure?.key, excerpt: figure?.excerpt })
    expect(row.period).toBe('2030')
    expect(row.printed).toBe(figure?.printed)
  })

  it('stand for each pledge of a cell of the matrix', () => {
    const rows = tidy('matrix')
    expect(
      rows
        .filter((row) => row.measure === 'statement')
        .map((row) => row.source?.statement)
        .sort(),
    ).toEqual(catalogue.pledges.map(({ key }) => key as string).sort())
  })

  it('keep what a table says in words', () => {
    const verdicts = tidy('bullet').filter((row) => row.measure === 'verdict')
    expect(verdicts).toHaveLength(2)
    expect(verdicts.every((row) => row.value === null && row.shown.length > 2)).toBe(true)
  })

  it('are none for a chart that is refused', () => {
    const refused = viewSchema.parse({ kind: 'rank', indicator: 'fund_size' })
    expect(tidyOf(chartOf(refused, catalogue, 'en'), { catalogue, view: refused, locale: 'en' })).toEqual([])
  })
})

describe('a whole indicator', () => {
  it('is every cell of its table and every figure of it', () => {
    const id = 'industry_revenue' as IndicatorId
    const figures = catalogue.figures.filter((figure) => [figure.indicator, figure.sameAs?.indicator].includes(id))
    const rows = tidyIndicator(catalogue, id, 'en')
    expect(rows.map((row) => row.source?.statement)).toEqual(figures.map(({ key }) => key))
    const table = catalogue.series.get('rd_intensity' as IndicatorId)
    const cells = tidyIndicator(catalogue, 'rd_intensity' as IndicatorId, 'zh-CN').filter((row) => row.status !== null)
    expect(cells).toHaveLength((table?.regions.length ?? 0) * (table?.periods.length ?? 0))
    expect(cells.filter((row) => row.value === null).every((row) => row.status === 'M')).toBe(true)
  })

  it('gives values in base units exactly as published', () => {
    const row = tidyIndicator(catalogue, 'rd_intensity' as IndicatorId, 'en').find(
      ({ region, period }) => region === '130000' && period === '2023',
    )
    expect(row).toMatchObject({ value: 0.0208, unit: 'ratio', shown: '2.08%', lower: 0.0208, upper: 0.0208 })
  })
})
