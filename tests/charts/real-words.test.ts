import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { compileView } from '../../src/charts/compile.ts'
import { cutShort } from '../../src/charts/progress/headline.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { wholeData } from '../whole-data.ts'
import { contextFor } from './small-series.ts'

const { index, slices } = wholeData
const catalogue = makeCatalogue(index, [...slices.values()])
const compile = (view: ViewInput, locale: Locale) =>
  compileView({ view: viewSchema.parse(view), catalogue, context: contextFor(locale, 326) })

/** Latin characters, or widths of a Chinese one. */
const sizeOf = (text: string, locale: Locale): number =>
  [...text].reduce((sum, character) => sum + (locale === 'en' || /[⺀-鿿＀-￯]/.test(character) ? 1 : 0.5), 0)

/** Short headlines that do not fit a slide's title, or that had to be cut. */
const tooLong = (views: readonly ViewInput[]): string[] =>
  views.flatMap((view) =>
    LOCALES.flatMap((locale) => {
      const { short } = compile(view, locale).headline
      const fits = sizeOf(short, locale) <= (locale === 'en' ? 44 : 20) && !short.endsWith('…')
      return fits ? [] : [`${locale} ${short} ${JSON.stringify(view)}`]
    }),
  )

/** Of a table's regions those with the longest name in each language: no other makes a longer title. */
function longest(codes: readonly RegionCode[]): RegionCode[] {
  const regions = codes.flatMap((code) => catalogue.regions.get(code) ?? [])
  return [
    ...new Set(
      LOCALES.flatMap(
        (locale) => regions.toSorted((a, b) => b.short[locale].length - a.short[locale].length)[0]?.code ?? [],
      ),
    ),
  ]
}

const KINDS = ['rank', 'trend', 'tiles', 'strip', 'distribution', 'change', 'composition', 'multiples'] as const

describe('short headlines of all real data fit a slide', () => {
  it('of every indicator, with a table and without', () => {
    const views = [...catalogue.indicators.keys()].flatMap((indicator): ViewInput[] =>
      catalogue.series.has(indicator)
        ? [
            ...KINDS.map((kind) => ({ kind, indicator })),
            { kind: 'table', indicator },
            { kind: 'map', map: 'none', indicator },
            { kind: 'distribution', by: 'group', indicator },
            { kind: 'multiples', by: 'group', indicator },
            { kind: 'multiples', of: 'rank', by: 'group', indicator },
            { kind: 'scatter', indicator, y: 'gdp' },
          ]
        : [
            ...(['rank', 'trend', 'composition', 'multiples', 'table'] as const).map((kind) => ({ kind, indicator })),
            { kind: 'scatter', indicator, y: 'gdp' },
          ],
    )
    expect(tooLong(views)).toEqual([])
  })

  it('of the regions with the longest names', () => {
    const views = [...catalogue.series.values()].flatMap(({ indicator, regions }) =>
      longest(regions).flatMap((code): ViewInput[] => [
        ...KINDS.map((kind) => ({ kind, indicator, highlight: [code] })),
        { kind: 'scatter', indicator, y: 'rd_intensity', highlight: [code] },
        { kind: 'trend', indicator, regions: [code] },
      ]),
    )
    expect(tooLong(views)).toEqual([])
  })

  it('of statements and targets', () => {
    const lines = new Map(
      catalogue.figures.map(({ indicator, region, sector }): [string, ViewInput] => [
        `${indicator} ${region} ${sector}`,
        { kind: 'trend', indicator, regions: [region], ...(sector ? { sector } : {}) },
      ]),
    )
    const targets = catalogue.figures.flatMap((figure) => (figure.kind === 'target' ? [figure.key] : []))
    expect(tooLong([...lines.values()])).toEqual([])
    expect(tooLong(targets.map((target) => ({ kind: 'gauge', target })))).toEqual([])
    expect(tooLong([{ kind: 'bullet', targets }])).toEqual([])
  })

  it('of commitments', () => {
    const regions = new Set(catalogue.pledges.map(({ region }) => region))
    const sectors = new Set(catalogue.pledges.map(({ sector }) => sector))
    const views: ViewInput[] = [
      ...[...regions].map((region): ViewInput => ({ kind: 'matrix', regions: [region] })),
      ...[...sectors].map((sector): ViewInput => ({ kind: 'matrix', sectors: [sector] })),
    ]
    expect(tooLong([{ kind: 'matrix' }, ...views])).toEqual([])
  })

  it('or are cut where a name is longer than any wording allows for', () => {
    expect(cutShort('x'.repeat(50), 'en')).toBe(`${'x'.repeat(43)}…`)
    expect(cutShort('x'.repeat(44), 'en')).toBe('x'.repeat(44))
    expect(sizeOf(cutShort('很'.repeat(50), 'zh-CN'), 'zh-CN')).toBeLessThanOrEqual(20)
    expect(cutShort('河北：2019年1.61%至2024年2.04%', 'zh-CN')).toBe('河北：2019年1.61%至2024年2.04%')
  })
})

describe('notes on statements', () => {
  it('name each part-year figure once', () => {
    const lines = new Set(
      catalogue.figures.flatMap((figure) =>
        figure.kind === 'actual' ? [`${figure.indicator} ${figure.region} ${figure.sector ?? ''}`] : [],
      ),
    )
    let parts = 0
    for (const line of lines) {
      const [indicator = '', region = '', sector = ''] = line.split(' ')
      const view = { kind: 'trend', indicator, regions: [region], ...(sector ? { sector } : {}) } as ViewInput
      const note = compile(view, 'en').notes.find((text) => text.startsWith('Part-year figures'))
      if (!note) continue
      parts++
      const named = note.replace(/^[^:]+: |\.$/g, '').split(/, | and /)
      expect(named).toEqual([...new Set(named)])
    }
    expect(parts).toBeGreaterThan(0)
  })
})
