import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { shorten, wrapText } from '../../src/charts/progress/text.ts'
import type { ChartContext } from '../../src/charts/types.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { LOCALES, type Text } from '../../src/model/text.ts'
import { measureText } from '../../src/render/measure-text.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { faultsOf } from './picture-check.ts'
import { relationCatalogue } from './relation-series.ts'
import { tileMap } from './small-map.ts'
import { partsCatalogue } from './small-parts.ts'
import { contextFor } from './small-series.ts'
import { catalogue as targets } from './small-targets.ts'

/** Names that data may hold: endless, written from right to left, without width, with markup, of half characters. */
const hostile = fc.oneof(
  fc.constantFrom(
    'x'.repeat(2000),
    '很长的名字'.repeat(400),
    'many words '.repeat(180),
    'محافظة طويلة الاسم جدا',
    '\u202Eright to left\u202C',
    'zero\u200B\u200C\u200D\uFEFFwidth'.repeat(9),
    '{a|x} {b|{c}}',
    '<b>&amp;"\'</b>]]>',
    '👨‍👩‍👧‍👦𠮷'.repeat(60),
    'two\nlines\tand a tab',
    '-',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)

const both = (name: string): Text => ({ en: name, 'zh-CN': name })

/** A catalogue whose every name is a hostile one, by turns. */
function renamed(catalogue: Catalogue, names: readonly string[]): Catalogue {
  let turn = 0
  const next = (): Text => both(names[turn++ % names.length] ?? '')
  const map = <K, V extends object>(items: ReadonlyMap<K, V>, change: (item: V) => V): Map<K, V> =>
    new Map([...items].map(([key, item]) => [key, change(item)]))
  const regions = map(catalogue.regions, (region) => ({ ...region, name: next(), short: next() }))
  return {
    ...catalogue,
    regions,
    sectors: map(catalogue.sectors, (sector) => ({ ...sector, name: next() })),
    indicators: map(catalogue.indicators, (indicator) => ({ ...indicator, name: next() })),
    maps: new Map([['tiles', tileMap([...regions.values()])]]),
  }
}

const FIVE = ['130000', '110000', '440000', '540000', '150000']
const VIEWS: readonly { readonly catalogue: Catalogue; readonly views: readonly ViewInput[] }[] = [
  {
    catalogue: partsCatalogue(),
    views: [
      { kind: 'rank', indicator: 'share', highlight: FIVE },
      { kind: 'trend', indicator: 'share', highlight: FIVE },
      { kind: 'tiles', indicator: 'share', highlight: FIVE },
      { kind: 'map', map: 'tiles', indicator: 'share', highlight: FIVE },
      { kind: 'strip', indicator: 'share', highlight: FIVE },
      { kind: 'strip', indicator: 'share', look: 'ranks', since: '2019', highlight: FIVE },
      { kind: 'distribution', indicator: 'share', highlight: FIVE },
      { kind: 'distribution', indicator: 'money', by: 'group', highlight: FIVE },
      { kind: 'change', indicator: 'share', since: '2019', highlight: FIVE },
      { kind: 'change', indicator: 'money', look: 'slope', since: '2019', highlight: FIVE },
      { kind: 'composition', indicator: 'money', highlight: FIVE },
      { kind: 'multiples', indicator: 'share', highlight: FIVE },
      { kind: 'multiples', indicator: 'share', by: 'group', highlight: FIVE },
      { kind: 'multiples', of: 'rank', indicator: 'share', by: 'group', highlight: FIVE },
      { kind: 'multiples', of: 'distribution', indicator: 'share', by: 'group', highlight: FIVE },
    ],
  },
  {
    catalogue: relationCatalogue(),
    views: [{ kind: 'scatter', indicator: 'money', y: 'share', size: 'people', fit: true, highlight: FIVE }],
  },
  {
    catalogue: targets,
    views: [
      { kind: 'gauge', target: 'hubei/target-2027', look: 'full' },
      { kind: 'bullet', targets: ['jiangxi/target-2023', 'hubei/target-2027', 'sichuan/target-2025'] },
      { kind: 'matrix' },
    ],
  },
]

const SIZES = [
  [326, 190],
  [560, 220],
  [900, 420],
] as const

const names = fc.array(hostile, { minLength: 1, maxLength: 4 })

describe('names of any length and script', () => {
  for (const { catalogue, views } of VIEWS)
    it.each(views)('stay within $kind and off one another', (input) => {
      const view = viewSchema.parse(input)
      fc.assert(
        fc.property(names, fc.constantFrom(...LOCALES), fc.constantFrom(...SIZES), (list, locale, [width, height]) => {
          const context: ChartContext = { ...contextFor(locale, width), height }
          const chart = compileView({ view, catalogue: renamed(catalogue, list), context })
          expect(faultsOf(chart)).toEqual([])
          expect(chart.height).toBeLessThanOrEqual(height)
        }),
        { numRuns: 12 },
      )
    })

  it('are whole in the table', () => {
    const name = 'x'.repeat(2000)
    const context = { ...contextFor('en', 326), height: 190 }
    const view = viewSchema.parse({ kind: 'rank', indicator: 'share' })
    const { table } = compileView({ view, catalogue: renamed(partsCatalogue(), [name]), context })
    expect(table.rows[0]?.cells.some((cell) => cell.text === name)).toBe(true)
  })
})

describe('cutting a text', () => {
  it('keeps to the width and to whole characters', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 30, max: 400 }), (text, width) => {
        const cut = shorten(text, width, 12, 400, measureText)
        expect(measureText(cut, 12, 400)).toBeLessThanOrEqual(Math.max(width, measureText('…', 12, 400) + 12))
        // Half of a surrogate pair cannot be encoded.
        expect(() => encodeURIComponent(cut)).not.toThrow()
        for (const line of wrapText(text, width, 12, 400, measureText))
          expect(measureText(line, 12, 400)).toBeLessThanOrEqual(Math.max(width, measureText('…', 12, 400) + 12))
      }),
    )
  })
})
