import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { withUnit } from '../../src/charts/tip.ts'
import type { CompiledChart } from '../../src/charts/types.ts'
import { scaleFor } from '../../src/i18n/numbers.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import type { UnitId } from '../../src/model/units.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { relationCatalogue } from './relation-series.ts'
import { tileMap } from './small-map.ts'
import { partsCatalogue } from './small-parts.ts'
import { contextFor } from './small-series.ts'
import { catalogue as targets } from './small-targets.ts'

const parts = partsCatalogue()
const catalogue: Catalogue = { ...parts, maps: new Map([['tiles', tileMap([...parts.regions.values()])]]) }
const HEBEI = '130000'
const TREND: ViewInput = { kind: 'trend', indicator: 'money', regions: [HEBEI], highlight: [HEBEI] }

const compile = (view: ViewInput, locale: Locale, data = catalogue): CompiledChart =>
  compileView({ view: viewSchema.parse(view), catalogue: data, context: contextFor(locale, 640) })

function linesOf(chart: CompiledChart, mark: number): string[] {
  const tip = chart.tipOf(mark)
  return tip ? [tip.name, ...tip.lines] : []
}

/** What the mark of a region says. */
const tipOf = (chart: CompiledChart, region: string): string[] =>
  linesOf(chart, chart.regionOf.indexOf(region as RegionCode))

const both = (view: ViewInput, data?: Catalogue) => LOCALES.map((locale) => tipOf(compile(view, locale, data), HEBEI))

const money = 'money'
const CASES: readonly { readonly view: ViewInput; readonly en: string[]; readonly zh: string[] }[] = [
  { view: { kind: 'rank', indicator: money }, en: ['Hebei', '64.8 bn yuan'], zh: ['河北省', '648亿元'] },
  { view: { kind: 'rank', indicator: 'share' }, en: ['Hebei', '2.7%'], zh: ['河北省', '2.7%'] },
  {
    view: { kind: 'tiles', indicator: money },
    en: ['Hebei', '64.8 bn yuan', '16th of 30'],
    zh: ['河北省', '648亿元', '第16位，共30个'],
  },
  {
    view: { kind: 'map', map: 'tiles', indicator: money },
    en: ['Hebei', '64.8 bn yuan', '16th of 30'],
    zh: ['河北省', '648亿元', '第16位，共30个'],
  },
  {
    view: { kind: 'strip', indicator: money },
    en: ['Hebei', '64.8 bn yuan', '16th'],
    zh: ['河北省', '648亿元', '第16'],
  },
  {
    view: { kind: 'distribution', indicator: money },
    en: ['Hebei', '64.8 bn', '16th of 30', 'similar'],
    zh: ['河北省', '648亿元', '第16位，共30个', '相近'],
  },
  {
    view: { kind: 'change', indicator: money, since: '2019' },
    en: ['Hebei', '2019: 56.2 bn yuan', '2023: 64.8 bn yuan', '+8.6 bn', '+15.4%'],
    zh: ['河北省', '2019年：562亿元', '2023年：648亿元', '+86亿元', '+15.4%'],
  },
  {
    view: { kind: 'composition', indicator: money },
    en: [
      'Hebei 64.8 bn',
      'Primary value added 7.8 bn (12.0%)',
      'Secondary value added 25.3 bn (39.0%)',
      'Tertiary value added 31.8 bn (49.0%)',
    ],
    zh: [
      '河北省 648亿元',
      '第一产业增加值 78亿元 (12.0%)',
      '第二产业增加值 253亿元 (39.0%)',
      '第三产业增加值 318亿元 (49.0%)',
    ],
  },
  {
    view: { kind: 'multiples', indicator: money },
    en: ['Hebei', '2018  54 bn', '2023  64.8 bn'],
    zh: ['河北省', '2018年  540亿元', '2023年  648亿元'],
  },
  {
    view: { kind: 'multiples', indicator: money, by: 'group' },
    en: ['Hebei', '2023  64.8 bn'],
    zh: ['河北省', '2023年  648亿元'],
  },
]

describe('what a mark says when pointed at', () => {
  it.each(CASES)('in a chart of kind $view.kind', ({ view, en, zh }) => {
    expect(both(view)).toEqual([en, zh])
  })

  it('of two measures names them', () => {
    expect(both({ kind: 'scatter', indicator: money, y: 'share', size: 'people' }, relationCatalogue())).toEqual([
      ['Hebei', 'R&D spending: 64.8 bn yuan', 'R&D intensity: 2.7%', 'Residents: 61.08 m people'],
      ['河北省', '研发经费：648亿元', '研发经费投入强度：2.7%', '常住人口：0.61亿人'],
    ])
  })

  it('of a line is its year, for each of its points', () => {
    expect(LOCALES.map((locale) => linesOf(compile(TREND, locale), 5))).toEqual([
      ['Hebei', '2023', '64.8 bn'],
      ['河北', '2023', '648亿元'],
    ])
    const { table, tipOf: tip } = compile(TREND, 'en')
    expect(table.rows.map((_, point) => tip(point)?.lines)).toEqual(
      table.rows.map(({ cells }) => cells.map(({ text }) => text)),
    )
    expect(tip(table.rows.length)).toBeNull()
  })

  it('is the value in the table, in the words of the subtitle', () => {
    for (const kind of ['rank', 'tiles', 'strip'] as const) {
      expect(compile({ kind, indicator: money }, 'en').subtitle).toContain('billion yuan')
      const chart = compile({ kind, indicator: money }, 'zh-CN')
      for (const [mark, { cells }] of chart.table.rows.entries()) {
        const tip = chart.tipOf(mark)
        if (tip) expect(cells.map(({ text }) => text)).toContain(tip.lines[0])
      }
    }
  })

  it('says that there is no number', () => {
    const view: ViewInput = { kind: 'rank', indicator: 'share', period: '2023' }
    expect(LOCALES.map((locale) => compile(view, locale).tipOf(30)?.lines)).toEqual([['no figure'], ['无数字']])
    const tiles: ViewInput = { kind: 'tiles', indicator: 'share' }
    expect(tipOf(compile(tiles, 'en'), '710000')).toEqual(['Taiwan', 'not in this table'])
  })

  it('is nothing where the picture says all, or there is no such mark', () => {
    for (const view of [{ kind: 'matrix' }, { kind: 'bullet', targets: ['hubei/target-2027'] }] as const)
      expect(compile(view as ViewInput, 'en', targets).tipOf(0)).toBeNull()
    for (const { view } of CASES) expect(compile(view, 'en').tipOf(99)).toBeNull()
  })

  it('takes names as they are', () => {
    const name = '{a|x} <b>&amp;</b>'
    const regions = new Map(
      [...catalogue.regions].map(([code, region]) => [code, { ...region, name: { en: name, 'zh-CN': name } }] as const),
    )
    expect(tipOf(compile({ kind: 'rank', indicator: money }, 'en', { ...catalogue, regions }), HEBEI)[0]).toBe(name)
  })
})

describe('a value with its unit', () => {
  const said = (value: number, unit: UnitId) =>
    LOCALES.map((locale) => withUnit(value, scaleFor([value], unit, locale), locale))

  it('is written as each language writes it', () => {
    expect(said(1.03e12, 'CNY')).toEqual(['1.03 trn yuan', '1.03万亿元'])
    expect(said(0.0208, 'ratio')).toEqual(['2.08%', '2.08%'])
    expect(said(45_000, 'CNY_per_person')).toEqual(['45,000 yuan per resident', '45,000元/人'])
    expect(said(12.3, 'per_10k_people')).toEqual(['12.3 per 10,000 residents', '12.3 每万人'])
  })
})
