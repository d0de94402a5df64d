import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { marksOf } from '../../src/charts/scene.ts'
import { table } from '../../src/charts/table/index.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import type { Locale } from '../../src/model/text.ts'
import { tableViewSchema, type ViewInput, viewSchema } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from './small-series.ts'

const plain = seriesCatalogue()
const share = plain.series.get('share' as IndicatorId) as Series
const text = (en: string, zh: string) => ({ en, 'zh-CN': zh })
const status: Series['status'] = [
  { period: '2023', status: 'P', reason: text('Preliminary GDP.', '按初步核算数计算。') },
  { region: share.regions[0], period: '2020', status: 'E', reason: text('Census year.', '普查年份。') },
  { region: share.regions[25], period: '2023', status: 'M', reason: text('No value printed.', '表中无数。') },
]
const catalogue = { ...plain, series: new Map([['share' as IndicatorId, { ...share, status }]]) }

const compile = (view: object = {}, locale: Locale = 'en') =>
  table.model(
    tableViewSchema.parse({ kind: 'table', indicator: 'share', ...view } as ViewInput),
    catalogue,
    contextFor(locale, 900),
  )

const textOf = (code: string | undefined, key: string, model = compile()) => {
  const column = model.table.columns.findIndex((item) => item.key === key)
  return model.table.rows.find((row) => row.region === code)?.cells[column]?.text
}

describe('the plain table', () => {
  /** Texts of the picture by their row, from the top. */
  const drawn = (width: number, height?: number): string[][] => {
    const context = { ...contextFor('en', width), ...(height ? { height } : {}) }
    const chart = compileView({
      view: viewSchema.parse({ kind: 'table', indicator: 'share' }),
      catalogue,
      context,
    })
    expect(chart.height).toBeLessThanOrEqual(height ?? Number.POSITIVE_INFINITY)
    const marks = (chart.option && marksOf(chart.option)) ?? []
    const rows = new Map<number, string[]>()
    for (const mark of marks) if (mark.mark === 'text') rows.set(mark.y, [...(rows.get(mark.y) ?? []), mark.text])
    return [...rows.values()]
  }

  it('is drawn as rows of text', () => {
    const [head, nation, ...rest] = drawn(900)
    expect(head).toEqual(['Rank, 2023', 'Region', ...share.periods])
    expect(nation?.slice(0, 2)).toEqual(['–', 'China'])
    expect(rest).toHaveLength(31)
    expect(rest.find((row) => row[1] === 'Beijing')?.at(-1)).toBe('P')
  })

  it('keeps to a height and a width, and says what it leaves out', () => {
    const low = drawn(900, 200)
    expect(low.length).toBeGreaterThan(6)
    expect(low.at(-1)?.[0]).toMatch(/^The first \d+ of 32 rows; the data have all\.$/)
    const narrow = drawn(260)
    expect(narrow[0]?.slice(0, 2)).toEqual(['Rank, 2023', 'Region'])
    expect(narrow[0]?.at(-1)).toBe('2023')
    expect(narrow[0]?.length).toBeLessThan(share.periods.length + 2)
    expect(narrow.at(-1)?.[0]).toMatch(/^The last \d+ of \d+ periods; the data have all\.$/)
  })

  it('has a row per region, the nation first and unranked, and a column per period', () => {
    const { rows, columns } = compile().table
    expect(columns.map((column) => column.key)).toEqual(['rank', 'region', ...share.periods])
    expect(rows).toHaveLength(32)
    expect(rows[0]?.cells.slice(0, 2).map((cell) => cell.text)).toEqual(['–', 'China'])
    const ranks = rows.slice(1, 31).map((row) => row.cells[0]?.value ?? 0)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(rows.at(-1)?.region).toBe(share.regions[25])
  })

  it('marks statuses behind the number and explains them', () => {
    expect(textOf(share.regions[0], '2023')).toBe('0.95\u00a0P')
    expect(textOf(share.regions[0], '2020')).toBe('0.68\u00a0E')
    expect(textOf(share.regions[0], '2019')).toBe('0.59\u00a0B')
    expect(textOf(share.regions[25], '2023')).toBe('–\u00a0M')
    const notes = compile().notes
    expect(notes.slice(0, 5)).toEqual([
      'P: provisional. Preliminary GDP.',
      'E: estimated. Census year.',
      'B: break in series. new classification.',
      'M: missing. No value printed.',
      '“–”: not published.',
    ])
    expect(compile({}, 'zh-CN').notes[0]).toBe('P：初步数。按初步核算数计算。')
  })

  it('explains only what is in sight', () => {
    const model = compile({ from: '2021', to: '2022' })
    expect(model.table.columns.map((column) => column.key)).toEqual(['rank', 'region', '2021', '2022'])
    expect(model.table.columns[0]?.label).toBe('Rank, 2022')
    expect(model.notes).toEqual(['As first published.', 'Not in this table: Taiwan, Hong Kong and Macao.'])
    expect(model.warnings).toEqual([])
  })

  it('keeps base values and the source in every cell', () => {
    const cell = compile().table.rows[1]?.cells[3]
    expect(cell?.source).toEqual({ type: 'series', indicator: 'share' })
    expect(cell?.value).toBeLessThan(1)
  })

  it('says which treatment was refused', () => {
    expect(compile({ treatment: 'per-capita' }).warnings[0]).toContain('“Per resident” is not shown')
  })
})
