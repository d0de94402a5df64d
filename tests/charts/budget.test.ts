import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { firstAndKept, fitRows, shownNote } from '../../src/charts/budget.ts'
import { compileView } from '../../src/charts/compile.ts'
import { marksOf } from '../../src/charts/scene.ts'
import type { ChartContext } from '../../src/charts/types.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { wholeData } from '../whole-data.ts'
import { faultsOf } from './picture-check.ts'
import { tileMap } from './small-map.ts'
import { partsCatalogue } from './small-parts.ts'
import { contextFor } from './small-series.ts'
import { catalogue as targets } from './small-targets.ts'

const { index, slices } = wholeData
const compiled = makeCatalogue(index, [...slices.values()])
const real: Catalogue = { ...compiled, maps: new Map([['tiles', tileMap([...compiled.regions.values()])]]) }
const keys = real.figures.flatMap((figure) => (figure.kind === 'target' ? [figure.key] : []))
const FIVE = ['130000', '110000', '440000', '540000', '150000']

/** Every kind in every look, with as many highlights as a View takes where those cost room. */
const REAL: Readonly<Record<string, ViewInput>> = {
  rank: { kind: 'rank', indicator: 'rd_intensity', since: '2018', highlight: FIVE },
  'rank of amounts': { kind: 'rank', indicator: 'gdp', reference: 'group', highlight: ['130000'] },
  'rank of cities': { kind: 'rank', indicator: 'city_gdp' },
  trend: { kind: 'trend', indicator: 'rd_intensity', highlight: FIVE },
  'trend on a logarithmic axis': { kind: 'trend', indicator: 'gdp', scale: 'log', highlight: ['130000', '540000'] },
  'trend of statements': {
    kind: 'trend',
    indicator: 'industry_revenue',
    sector: 'electronic-information',
    regions: ['360000'],
  },
  'trend of statements of several regions': {
    kind: 'trend',
    indicator: 'industry_revenue',
    sector: 'electronic-information',
    regions: ['130000', '360000', '510000', '420000'],
  },
  spark: { kind: 'trend', indicator: 'rd_intensity', regions: ['130000'], look: 'spark' },
  tiles: { kind: 'tiles', indicator: 'rd_intensity', highlight: ['130000', '440000'] },
  'tiles of amounts': { kind: 'tiles', indicator: 'gdp', treatment: 'per-capita' },
  map: { kind: 'map', map: 'tiles', indicator: 'rd_intensity', highlight: FIVE },
  strip: { kind: 'strip', indicator: 'rd_intensity', highlight: ['130000'] },
  ranks: { kind: 'strip', indicator: 'rd_intensity', look: 'ranks', since: '2018', highlight: ['150000'] },
  distribution: { kind: 'distribution', indicator: 'rd_intensity', highlight: FIVE },
  'distribution by group': { kind: 'distribution', indicator: 'gdp', by: 'group', highlight: FIVE },
  'distribution of cities': { kind: 'distribution', indicator: 'city_gdp', scale: 'log' },
  scatter: { kind: 'scatter', indicator: 'rd_intensity', y: 'gdp', fit: true, highlight: FIVE },
  'scatter with sizes': {
    kind: 'scatter',
    indicator: 'rd_expenditure',
    treatment: 'per-capita',
    y: 'rd_intensity',
    size: 'population_resident_yearend',
    scale: 'log',
    highlight: ['130000'],
  },
  change: { kind: 'change', indicator: 'rd_intensity', highlight: FIVE },
  'change of amounts': { kind: 'change', indicator: 'gdp', since: '2019', highlight: ['130000'] },
  slope: { kind: 'change', indicator: 'rd_intensity', look: 'slope', highlight: FIVE },
  composition: { kind: 'composition', indicator: 'gdp', highlight: FIVE },
  'composition of amounts': { kind: 'composition', indicator: 'gdp', look: 'absolute', highlight: ['540000'] },
  multiples: { kind: 'multiples', indicator: 'rd_intensity', highlight: FIVE },
  'lines by group': { kind: 'multiples', indicator: 'rd_intensity', by: 'group', highlight: FIVE },
  'bars by group': { kind: 'multiples', of: 'rank', indicator: 'gdp', by: 'group', highlight: FIVE },
  'dots by group': { kind: 'multiples', of: 'distribution', indicator: 'rd_intensity', by: 'group', highlight: FIVE },
  'lines by sector': { kind: 'multiples', indicator: 'industry_revenue', by: 'sector', regions: ['120000'] },
  bullet: { kind: 'bullet', targets: keys.slice(0, 14) },
  bars: { kind: 'bullet', targets: keys.slice(14, 40), look: 'bars' },
  matrix: { kind: 'matrix' },
}

const SMALL: Readonly<Record<string, { readonly view: ViewInput; readonly catalogue: Catalogue }>> = {
  rank: { view: { kind: 'rank', indicator: 'money', highlight: ['650000'] }, catalogue: partsCatalogue() },
  trend: { view: { kind: 'trend', indicator: 'share', highlight: ['130000'] }, catalogue: partsCatalogue() },
  composition: { view: { kind: 'composition', indicator: 'money' }, catalogue: partsCatalogue() },
  matrix: { view: { kind: 'matrix' }, catalogue: targets },
}

const WIDTHS = [326, 500, 600, 900]
const HEIGHTS = [120, 190, 300, 500]

const surroundings = (locale: Locale, width: number, height: number, mono = false): ChartContext => ({
  ...contextFor(locale, width),
  height,
  mono,
})

const compile = (view: ViewInput, catalogue: Catalogue, context: ChartContext) =>
  compileView({ view: viewSchema.parse(view), catalogue, context })

/** Faults of a View at every size, with where they are. */
function sweep(view: ViewInput, catalogue: Catalogue, mono = false): string[] {
  const found: string[] = []
  for (const locale of LOCALES)
    for (const width of WIDTHS)
      for (const height of HEIGHTS) {
        const chart = compile(view, catalogue, surroundings(locale, width, height, mono))
        const faults = faultsOf(chart)
        if (chart.height > height) faults.push(`is ${chart.height} high`)
        if (!chart.option) faults.push('is not drawn')
        found.push(...faults.map((fault) => `${locale} ${width}x${height}: ${fault}`))
      }
  return found
}

describe('in a given height nothing lies outside, nothing on another text', () => {
  it.each(Object.keys(REAL))('%s', (name) => {
    const view = REAL[name]
    expect(view && sweep(view, real)).toEqual([])
  })

  it.each(Object.keys(SMALL))('%s of the small fixture', (name) => {
    const item = SMALL[name]
    expect(item && sweep(item.view, item.catalogue, true)).toEqual([])
  })

  it('every real target as a gauge', () => {
    const all = keys.flatMap((target, index) =>
      LOCALES.flatMap((locale) =>
        [326, 560].flatMap((width) =>
          [120, 190, 315].flatMap((height) => {
            const look = index % 3 === 0 ? 'card' : 'full'
            const chart = compile({ kind: 'gauge', target, look }, real, surroundings(locale, width, height))
            const faults = chart.height > height ? [...faultsOf(chart), `is ${chart.height} high`] : faultsOf(chart)
            return faults.map((fault) => `${target} ${look} ${locale} ${width}x${height}: ${fault}`)
          }),
        ),
      ),
    )
    expect(all).toEqual([])
  })
})

describe('what a picture of given height leaves out', () => {
  const at = (view: ViewInput, locale: Locale, width: number, height: number) =>
    compile(view, real, surroundings(locale, width, height))

  it('is said in the notes, and the table has it', () => {
    const view: ViewInput = { kind: 'rank', indicator: 'rd_intensity', highlight: ['130000'] }
    const [en, zh] = LOCALES.map((locale) => at(view, locale, 500, 190))
    expect(en?.notes[0]).toBe('8 of 31 regions shown: the first 7 and Hebei; the table has all.')
    expect(zh?.notes[0]).toBe('显示31个地区中的8个：前7个和河北；表中列出全部。')
    expect(en?.table.rows).toHaveLength(31)
    expect(at(view, 'en', 500, 900).notes.join(' ')).not.toContain('shown')
  })

  it('is never a highlighted region', () => {
    const kinds: ViewInput[] = [
      { kind: 'rank', indicator: 'rd_intensity', highlight: FIVE },
      { kind: 'change', indicator: 'rd_intensity', highlight: FIVE },
      { kind: 'composition', indicator: 'gdp', highlight: FIVE },
      { kind: 'multiples', of: 'rank', indicator: 'rd_intensity', by: 'group', highlight: ['130000', '110000'] },
    ]
    for (const view of kinds) {
      const chart = at(view, 'en', 600, 190)
      const marks = (chart.option && marksOf(chart.option)) ?? []
      const texts = marks.flatMap((mark) => (mark.mark === 'text' ? [mark.text] : []))
      const highlight = 'highlight' in view ? (view.highlight ?? []) : []
      for (const code of highlight) expect(texts).toContain(real.regions.get(code as RegionCode)?.short.en)
    }
  })

  it('is rows of a list in their order, in place of the last of which stand those that must be there', () => {
    const kept = (item: number) => item === 9 || item === 3
    expect(firstAndKept([1, 2, 3, 4, 5, 9], 3, kept)).toEqual([1, 3, 9])
    expect(firstAndKept([1, 2], 5, kept)).toEqual([1, 2])
    const heights = { usual: 20, dense: 15, most: 30 }
    expect(fitRows(8, 0, undefined, heights)).toEqual({ shown: 8, row: 20 })
    expect(fitRows(8, 0, 400, heights)).toEqual({ shown: 8, row: 30 })
    expect(fitRows(8, 0, 128, heights)).toEqual({ shown: 8, row: 16 })
    expect(fitRows(8, 0, 100, heights)).toEqual({ shown: 5, row: 20 })
    expect(fitRows(8, 7, 100, heights).shown).toBe(7)
    const note = (shown: number[]) => shownNote([1, 2, 3, 4, 5], shown, String, contextFor('en', 300))
    expect(note([1, 2, 5])).toEqual(['3 of 5 regions shown: the first 2 and 5; the table has all.'])
    expect(note([1, 2])).toEqual(['2 of 5 regions shown: the first 2; the table has all.'])
    expect(note([4, 5])).toEqual(['2 of 5 regions shown: 4 and 5; the table has all.'])
    expect(note([1, 2, 3, 4, 5])).toEqual([])
  })
})

describe('the steps of a slide', () => {
  const STEPS = [[], FIVE.slice(0, 1), FIVE]

  /** Numbers of the axes and the hairlines at them. */
  const ground = (view: ViewInput, height: number) => {
    const { option } = compile(view, real, surroundings('en', 560, height))
    const marks = (option && marksOf(option)) ?? []
    return marks.filter((mark) =>
      mark.mark === 'text' ? /^[\d.,]+%?$/.test(mark.text) : mark.mark === 'line' && mark.stroke?.includes('hair'),
    )
  }

  it.each([
    { kind: 'trend', indicator: 'rd_intensity' },
    { kind: 'trend', indicator: 'gdp', scale: 'log' },
    { kind: 'scatter', indicator: 'rd_intensity', y: 'gdp', size: 'population_resident_yearend' },
    { kind: 'distribution', indicator: 'rd_intensity' },
    { kind: 'distribution', indicator: 'rd_intensity', by: 'group' },
  ] as const satisfies readonly ViewInput[])('keep the axes of $kind where they are', (view) => {
    for (const height of [190, 420]) {
      // Up to two lanes of labels are kept free above dots on one line.
      const steps = view.kind === 'distribution' ? STEPS.slice(0, 2) : STEPS
      const [first, ...others] = steps.map((highlight) => ground({ ...view, highlight: [...highlight] }, height))
      expect(first?.length).toBeGreaterThan(4)
      for (const other of others) expect(other).toEqual(first)
    }
  })
})
