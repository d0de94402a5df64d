import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from './small-series.ts'

const catalogue = seriesCatalogue()
const provinces = [...catalogue.regions.values()].filter((region) => region.level === 'province').slice(0, 31)

const compile = (view: object, locale: Locale, width: number) =>
  compileView({ view: viewSchema.parse(view as ViewInput), catalogue, context: contextFor(locale, width) })

const GOLDENS: Readonly<Record<string, { view: object; width: number }>> = {
  rank: {
    view: { kind: 'rank', indicator: 'share', period: '2023', since: '2019', highlight: ['130000'] },
    width: 860,
  },
  'rank-narrow': { view: { kind: 'rank', indicator: 'money', limit: 8, reference: 'median' }, width: 326 },
  tiles: { view: { kind: 'tiles', indicator: 'share', highlight: ['130000'] }, width: 424 },
  'tiles-narrow': { view: { kind: 'tiles', indicator: 'money' }, width: 326 },
  'strip-dots': { view: { kind: 'strip', indicator: 'share', highlight: ['130000'] }, width: 424 },
  'strip-ranks': {
    view: { kind: 'strip', indicator: 'share', since: '2019', highlight: ['130000'], look: 'ranks' },
    width: 270,
  },
  'trend-lines': {
    view: {
      kind: 'trend',
      indicator: 'share',
      regions: [...provinces.map((region) => region.code), '100000'],
      highlight: ['130000', '110000'],
    },
    width: 560,
  },
  'trend-spark': { view: { kind: 'trend', indicator: 'money', regions: ['130000'], look: 'spark' }, width: 120 },
}

describe('pictures', () => {
  for (const [name, { view, width }] of Object.entries(GOLDENS)) {
    for (const locale of LOCALES) {
      it(`${name} ${locale}`, async () => {
        const chart = compile(view, locale, width)
        expect(chart.option).not.toBeNull()
        if (!chart.option) return
        const svg = renderSvg(chart.option, { width: chart.width, height: chart.height, id: 'g' })
        expect(svg).not.toMatch(/ style=|<style|class=/)
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
      })
    }
  }
})

describe('what is said', () => {
  it('places a highlighted region among its peers and beside the nation', () => {
    const { headline } = compile({ kind: 'rank', indicator: 'share', period: '2022', highlight: ['130000'] }, 'en', 860)
    expect(headline.full).toMatch(
      /^Hebei: [\d.]+%, \d+(st|nd|rd|th) of 31 provinces and (above|below) the national [\d.]+%$/,
    )
  })

  it('names the region whose figure was not published, and never ranks it', () => {
    const chart = compile({ kind: 'rank', indicator: 'share', period: '2023' }, 'en', 860)
    const missing = chart.table.rows.find((row) => row.region === provinces[25]?.code)
    expect(missing?.cells.map((cell) => cell.text)).toEqual(['–', provinces[25]?.short.en, 'no figure'])
    expect(chart.notes.join(' ')).toContain(`Not published for 2023: ${provinces[25]?.short.en}.`)
    expect(chart.notes.join(' ')).toContain('Not in this table: Taiwan, Hong Kong and Macao.')
  })

  it('does not compare across a break', () => {
    const chart = compile({ kind: 'rank', indicator: 'share', period: '2023', since: '2018' }, 'en', 860)
    expect(chart.warnings).toEqual(['From 2019 on: new classification.'])
    expect(chart.table.columns.map((column) => column.key)).toEqual(['rank', 'region', 'value'])
  })

  it('gives the share of the largest where regions may be added', () => {
    const { headline } = compile({ kind: 'tiles', indicator: 'money', period: '2022' }, 'en', 424)
    expect(headline.full).toMatch(/^.+, .+ and .+ make up \d+% of the sum of 31 provinces$/)
  })

  it('keeps headlines within their lengths', () => {
    for (const { view, width } of Object.values(GOLDENS)) {
      expect(compile(view, 'en', width).headline.short.length).toBeLessThanOrEqual(44)
      expect(compile(view, 'zh-CN', width).headline.short.length).toBeLessThanOrEqual(20)
    }
  })

  it('throws on an unknown indicator, a mistake of the program', () => {
    expect(() => compile({ kind: 'tiles', indicator: 'nothing' }, 'en', 424)).toThrow('unknown indicator nothing')
  })

  it('hides nothing: every row of the picture is in the table with its source', () => {
    const chart = compile({ kind: 'tiles', indicator: 'share', period: '2022' }, 'zh-CN', 424)
    expect(chart.table.rows).toHaveLength(34)
    expect(chart.table.rows.filter((row) => row.cells[1]?.value == null)).toHaveLength(3)
    for (const row of chart.table.rows) expect(row.cells[1]?.source).toEqual({ type: 'series', indicator: 'share' })
  })
})
