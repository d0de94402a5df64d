import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composition } from '../../src/charts/composition/index.ts'
import { partsOfPeriod, TOLERANCE } from '../../src/charts/composition/parts.ts'
import { briefNames } from '../../src/charts/composition/words.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { compositionViewSchema } from '../../src/view/view.ts'
import { partsCatalogue } from './small-parts.ts'
import { contextFor } from './small-series.ts'

const catalogue = partsCatalogue()
const table = (name: string) => catalogue.series.get(name as IndicatorId) as Series
const PARTS = ['part-a', 'part-b', 'part-c']
const whole = table('money')
const short = (row: number) =>
  [...catalogue.regions.values()].find((region) => region.code === whole.regions[row])?.short.en

function compile(view: object, locale: Locale, width: number, from: Catalogue = catalogue) {
  const context = contextFor(locale, width)
  const parsed = compositionViewSchema.parse({ kind: 'composition', indicator: 'money', ...view })
  const model = composition.model(parsed, from, context)
  return { ...model, option: composition.option(model.drawing, context, { width, height: model.height }) }
}

const GOLDENS: Readonly<Record<string, { view: object; width: number }>> = {
  'composition-share': { view: { highlight: ['130000'] }, width: 860 },
  'composition-absolute': { view: { look: 'absolute', limit: 10, period: '2022' }, width: 326 },
}

describe('pictures', () => {
  for (const [name, { view, width }] of Object.entries(GOLDENS)) {
    for (const locale of LOCALES) {
      it(`${name} ${locale}`, async () => {
        const { option, height, headline } = compile(view, locale, width)
        expect(option).not.toBeNull()
        if (!option) return
        const svg = renderSvg(option, { width, height, id: 'g' })
        expect(svg).not.toMatch(/ style=|<style|class=/)
        expect(headline.short.length).toBeLessThanOrEqual(locale === 'en' ? 44 : 20)
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
      })
    }
  }
})

describe('what is stacked', () => {
  it('takes the latest period that all parts have', () => {
    expect(compile({}, 'en', 860).subtitle).toBe('R&D spending, %, 2023')
  })

  it('takes the period asked for, or says that its parts were not published', () => {
    expect(compile({ period: '2022' }, 'en', 860).subtitle).toContain('2022')
    const early = compile({ period: '2018' }, 'en', 860)
    expect(early.subtitle).toContain('2023')
    expect(early.warnings).toContain('Not all parts are published for 2018; shown is 2023.')
  })

  it('leaves out and tells who lacks a part and whose parts do not add up; rounding stays', () => {
    const chart = compile({}, 'en', 860)
    const drawn = chart.drawing?.rows.map((row) => row.region.short.en)
    expect(drawn).toHaveLength(28)
    for (const row of [4, 6, 25]) expect(drawn).not.toContain(short(row))
    expect(drawn).toContain(short(8))
    expect(chart.notes).toContain(
      `Left out, since not all parts and the whole are published for 2023: ${short(4)} and ${short(25)}.`,
    )
    expect(chart.warnings).toEqual([
      `Left out, since the parts differ from the whole by more than 1%: ${short(6)} (+3.0%).`,
    ])
  })

  it('gives shares of the published whole, never of the sum of the parts', () => {
    const chart = compile({}, 'en', 860)
    const row = chart.table.rows.find((item) => item.region === whole.regions[8])
    const shares = row?.cells.slice(1, 4).map((cell) => cell.value ?? 0) ?? []
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1.009, 6)
  })

  it('draws the first rows of the table, and every source is named', () => {
    const chart = compile({ limit: 5, highlight: ['650000'] }, 'en', 860)
    const drawn = chart.drawing?.rows.map((row) => row.region.code) ?? []
    expect(drawn).toHaveLength(5)
    expect(drawn).toContain('650000')
    expect(chart.table.rows.slice(0, 5).map((row) => row.region)).toEqual(drawn)
    expect(chart.table.rows).toHaveLength(31)
    expect(chart.notes).toContain('5 of 28 places are drawn; the table has all.')
    expect(chart.sources.map((source) => source.type === 'series' && source.indicator)).toEqual(['money', ...PARTS])
  })

  it('sorts by share, amount, name or code', () => {
    const order = (view: object) => compile(view, 'en', 860).drawing?.rows ?? []
    const falling = (values: readonly number[]) => expect([...values].sort((a, b) => b - a)).toEqual(values)
    falling(order({}).map((row) => (row.parts[2] ?? 0) / row.whole))
    falling(order({ look: 'absolute' }).map((row) => row.whole))
    const codes = order({ sort: 'code' }).map((row) => row.region.code)
    expect([...codes].sort()).toEqual(codes)
    const names = order({ sort: 'name' }).map((row) => row.region.short.en)
    expect([...names].sort()).toEqual(names)
  })
})

describe('what is refused', () => {
  it('an indicator without parts', () => {
    const chart = compile({ indicator: 'share' }, 'en', 860)
    expect(chart.option).toBeNull()
    expect(chart.headline.full).toBe('R&D intensity has no parts that add up to it, so there is nothing to stack.')
    expect(chart.notes[0]).toContain('never add up')
  })

  it('tables that are not loaded, by name', () => {
    const some = new Map(catalogue.series)
    some.delete('part-b' as IndicatorId)
    const chart = compile({}, 'en', 860, { ...catalogue, series: some })
    expect(chart.option).toBeNull()
    expect(chart.headline.full).toBe('No table is loaded for Secondary value added, so the parts cannot be stacked.')
  })

  it('parts in another unit', () => {
    const other = { ...table('part-a'), unit: 'persons' as const }
    const chart = compile({}, 'en', 860, {
      ...catalogue,
      series: new Map([...catalogue.series, ['part-a' as IndicatorId, other]]),
    })
    expect(chart.option).toBeNull()
  })

  it('a treatment, with the reason, and draws the values as published', () => {
    const chart = compile({ treatment: 'growth' }, 'en', 860)
    expect(chart.option).not.toBeNull()
    expect(chart.warnings[0]).toBe('“Growth on the year before” is not shown: parts are stacked as published only.')
  })
})

describe('parts and whole', () => {
  it('never draws a row that misses its whole by more than the tolerance, and loses no region', () => {
    const amount = fc.option(fc.double({ min: -10, max: 1e6, noNaN: true }), { nil: null })
    const cells = fc.array(fc.tuple(amount, amount, amount), { minLength: 31, maxLength: 31 })
    fc.assert(
      fc.property(cells, (rows) => {
        const series = (values: readonly (number | null)[]): Series => ({
          ...whole,
          periods: ['2023'],
          regions: whole.regions.slice(0, 31),
          values: values.map((value) => [value]),
        })
        const parts = [series(rows.map(([a]) => a)), series(rows.map(([, b]) => b))]
        const total = rows.map(([a, b, c], row) => (row % 2 === 0 && a !== null && b !== null ? a + b : c))
        const result = partsOfPeriod(catalogue, series(total), parts, '2023')
        expect(result.rows.length + result.leftOut.length).toBe(31)
        for (const row of result.rows) {
          const sum = row.parts.reduce((all, part) => all + part, 0)
          expect(Math.abs(sum - row.whole)).toBeLessThanOrEqual(row.whole * TOLERANCE * (1 + 1e-9))
        }
      }),
    )
  })

  it('shortens names by the words they share', () => {
    expect(briefNames(['Primary value added', 'Tertiary value added'])).toEqual(['Primary', 'Tertiary'])
    expect(briefNames(['City primary output', 'City tertiary output'])).toEqual(['Primary', 'Tertiary'])
    expect(briefNames(['工业增加值', '建筑业增加值'])).toEqual(['工业增加值', '建筑业增加值'])
    expect(briefNames(['Output', 'Output'])).toEqual(['Output', 'Output'])
  })
})
