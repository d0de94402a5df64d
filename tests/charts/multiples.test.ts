import { describe, expect, it } from 'vitest'
import { multiples } from '../../src/charts/multiples/index.ts'
import { gridOf } from '../../src/charts/multiples/layout.ts'
import { swarm } from '../../src/charts/multiples/strips.ts'
import type { SectorEntry, StatedFigure } from '../../src/model/catalogue.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { multiplesViewSchema, type ViewInput } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from './small-series.ts'

const plain = seriesCatalogue()
const HEBEI = '130000'

const figure = (sector: string, period: string, value: number, more: Partial<StatedFigure> = {}): StatedFigure =>
  ({
    id: `${sector}-${period}`.toLowerCase().replace('/', '-'),
    key: `doc/${sector}-${period}`,
    document: 'doc',
    region: HEBEI,
    indicator: 'money',
    sector,
    value,
    unit: 'CNY',
    printed: '1',
    bound: 'exact',
    kind: 'actual',
    period,
    excerpt: '1',
    confidence: 'high',
    ...more,
  }) as StatedFigure

const sector = (id: string, en: string, zh: string): SectorEntry => ({
  id: id as SectorEntry['id'],
  name: { en, 'zh-CN': zh },
})
const SECTORS = [sector('solar', 'Solar', '光伏'), sector('steel', 'Steel', '钢铁'), sector('cars', 'Cars', '汽车')]
const catalogue = {
  ...plain,
  sectors: new Map(SECTORS.map((item) => [item.id, item])),
  figures: [
    figure('solar', '2019', 2e10),
    figure('solar', '2021', 3e10, { bound: 'over' }),
    figure('solar', '2022-01/2022-07', 9e10),
    figure('steel', '2020', 5e10),
    figure('steel', '2023', 7e10, { variant: { en: 'part', 'zh-CN': '部分' } }),
    figure('steel', '2022', 9e10, { region: '110000' as StatedFigure['region'] }),
    figure('cars', '2020-S1', 4e10),
  ],
}

function compile(view: object, locale: Locale, width: number) {
  const context = contextFor(locale, width)
  const parsed = multiplesViewSchema.parse({ kind: 'multiples', indicator: 'share', ...view } as ViewInput)
  const { drawing, ...model } = multiples.model(parsed, catalogue, context)
  return { ...model, drawing, option: multiples.option(drawing, context, { width, height: model.height }) }
}

const BY_SECTOR = { indicator: 'money', by: 'sector', regions: [HEBEI] }
const GOLDENS: Readonly<Record<string, { view: object; width: number }>> = {
  'multiples-region': { view: { highlight: [HEBEI], from: '2019' }, width: 900 },
  'multiples-region-narrow': { view: { indicator: 'money' }, width: 326 },
  'multiples-group': { view: { by: 'group', highlight: [HEBEI, '340000'] }, width: 900 },
  'multiples-sector': { view: BY_SECTOR, width: 600 },
  'multiples-rank': { view: { of: 'rank', by: 'group', highlight: [HEBEI], period: '2022' }, width: 900 },
  'multiples-distribution': { view: { of: 'distribution', by: 'group', highlight: [HEBEI] }, width: 326 },
}

describe('pictures of small multiples', () => {
  for (const [name, { view, width }] of Object.entries(GOLDENS)) {
    for (const locale of LOCALES) {
      it(`${name} ${locale}`, async () => {
        const { option, height, headline } = compile(view, locale, width)
        expect(headline.short.length).toBeLessThanOrEqual(locale === 'en' ? 44 : 20)
        if (!option) throw new Error('nothing to draw')
        const svg = renderSvg(option, { width, height, id: 'g' })
        expect(svg).not.toMatch(/ style=|<style|class=|NaN|Infinity/)
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
      })
    }
  }
})

describe('panels', () => {
  it('start with the highlighted regions and go on by the last value', () => {
    const { drawing, table } = compile({ highlight: [HEBEI] }, 'en', 900)
    expect(drawing?.panels).toHaveLength(31)
    expect(drawing?.panels[0]).toMatchObject({ title: 'Hebei', highlighted: true })
    expect(table.rows[0]?.region).toBe(HEBEI)
    const values = table.rows.slice(1).map((row) => row.cells.at(-1)?.value ?? Number.NEGATIVE_INFINITY)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
  })

  it('stand on one axis, two in a row on a phone and six on a wide screen', () => {
    const columns = (width: number) => {
      const { drawing } = compile({}, 'en', width)
      return drawing ? gridOf(drawing, contextFor('en', width), width) : null
    }
    expect(columns(326)?.columns).toBe(2)
    expect(columns(900)?.columns).toBe(6)
    for (const box of columns(600)?.boxes ?? []) {
      expect(box.width).toBeGreaterThanOrEqual(130)
      expect(box.left + box.width).toBeLessThanOrEqual(600)
    }
  })

  it('do not join values across a break, and say so', () => {
    const { drawing, warnings } = compile({}, 'en', 900)
    expect(drawing?.breaks).toEqual([1])
    expect(warnings).toEqual(['From 2019 on: new classification.'])
    expect(compile({ from: '2019' }, 'en', 900).warnings).toEqual([])
  })

  it('count a rise only from the first period on the same basis', () => {
    const { headline } = compile({}, 'en', 900)
    expect(headline.full).toMatch(/^30 of 30 provinces rose between 2019 and 2023; .+ stands highest with [\d.]+%$/)
    expect(headline.short).toBe('30 of 30 rose, 2019 to 2023')
  })

  it('hold each province of a group once, with the rows of the table in their order', () => {
    for (const of of ['trend', 'rank', 'distribution']) {
      const { drawing, table } = compile({ of, by: 'group' }, 'en', 900)
      const rows = drawing?.panels.flatMap((panel) =>
        of === 'trend' ? panel.lines.flatMap((line) => line.rows) : panel.marks.map((mark) => mark.row),
      )
      expect(rows).toEqual(table.rows.map((_, index) => index))
      expect(new Set(table.rows.map((row) => row.region)).size).toBe(31)
      expect(drawing?.tips).toHaveLength(31)
    }
  })

  it('of sectors hold full years of whole sectors only, bounds hollow, and name what is left out', () => {
    const { drawing, table, notes } = compile(BY_SECTOR, 'en', 600)
    expect(drawing?.panels.map((panel) => [panel.title, panel.value])).toEqual([
      ['Solar', 'over 30 bn'],
      ['Steel', '50 bn'],
    ])
    expect(drawing?.panels[0]?.lines[0]?.points.map(({ at, open }) => [at, open])).toEqual([
      [0, null],
      [2, 'above'],
    ])
    expect(table.rows.map((row) => row.statement)).toEqual(['doc/solar-2019', 'doc/solar-2021', 'doc/steel-2020'])
    expect(notes[0]).toBe('1 figure of another scope is not drawn: part.')
    expect(notes.join(' ')).toContain('No full-year figure: Cars.')
    expect(notes.join(' ')).toContain('Part-year figures are not drawn: Jan–Jul 2022 90 bn')
  })
})

describe('what cannot be divided', () => {
  it.each([
    [{ of: 'rank', by: 'region' }, 'each panel would hold one value'],
    [{ of: 'distribution', by: 'sector' }, 'not ranked against each other'],
    [{ by: 'sector' }, 'Choose one region'],
    [{ by: 'sector', regions: ['650000'] }, 'for a sector of Xinjiang'],
  ])('%o is refused with words', (view, words) => {
    const { drawing, option, warnings } = compile(view, 'en', 900)
    expect(drawing).toBeNull()
    expect(option).toBeNull()
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(words)
    expect(compile(view, 'zh-CN', 900).warnings[0]).not.toMatch(/[a-z]{4}/)
  })
})

describe('swarm', () => {
  it('keeps dots apart while there is room for it', () => {
    const xs = Array.from({ length: 12 }, (_, index) => ((index * 37) % 60) * 1.5)
    const ys = swarm(xs, 8, 40)
    for (const [a, x] of xs.entries())
      for (const [b, other] of xs.entries())
        if (a < b) expect(Math.hypot(x - other, (ys[a] ?? 0) - (ys[b] ?? 0))).toBeGreaterThanOrEqual(7.99)
  })
})
