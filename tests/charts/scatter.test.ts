import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameOf } from '../../src/charts/scatter/frame.ts'
import { scatter } from '../../src/charts/scatter/index.ts'
import { type Box, placeLabels } from '../../src/charts/scatter/place-labels.ts'
import type { IndicatorId } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { scatterViewSchema } from '../../src/view/view.ts'
import { relationCatalogue } from './relation-series.ts'
import { contextFor } from './small-series.ts'

const catalogue = relationCatalogue()

const model = (view: object, locale: Locale = 'en', width = 860) =>
  scatter.model(scatterViewSchema.parse({ kind: 'scatter', ...view }), catalogue, contextFor(locale, width))

const PERIOD = '2022'
const GOLDENS: Readonly<Record<string, { view: object; width: number }>> = {
  scatter: {
    view: { indicator: 'share', y: 'quota', fit: true, period: PERIOD, highlight: ['130000', '320000'] },
    width: 860,
  },
  'scatter-size': {
    view: { indicator: 'money', treatment: 'per-capita', y: 'share', size: 'people', scale: 'log' },
    width: 860,
  },
  'scatter-narrow': {
    view: { indicator: 'people', y: 'money', scale: 'log', yScale: 'log', fit: true, highlight: ['130000'] },
    width: 326,
  },
}

describe('pictures', () => {
  for (const [name, { view, width }] of Object.entries(GOLDENS)) {
    for (const locale of LOCALES) {
      it(`${name} ${locale}`, async () => {
        const { drawing, height } = model(view, locale, width)
        const option = scatter.option(drawing, contextFor(locale, width), { width, height })
        expect(option).not.toBeNull()
        if (!option) return
        const svg = renderSvg(option, { width, height, id: 'g' })
        expect(svg).not.toMatch(/ style=|<style|class=|NaN|Infinity/)
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
      })
    }
  }
})

describe('what is said', () => {
  it('says how two measures go together, and by which rule', () => {
    const { headline, notes, subtitle } = model({ indicator: 'share', y: 'quota', period: PERIOD })
    expect(headline.full).toMatch(
      /^Provinces with higher R&D intensity have lower renewable share \(r = −0\.\d\d, 31 provinces\)$/,
    )
    expect(notes[0]).toMatch(/^r = −0\.\d\d is Pearson’s correlation over the 31 dots drawn\..+nothing of causes\.$/)
    expect(subtitle).toBe('R&D intensity and renewable share, 2022')
  })

  it('says nothing of a relation that is not clear', () => {
    const { headline } = model({ indicator: 'share', y: 'people', period: PERIOD })
    expect(headline.full).toMatch(/^No clear relation of R&D intensity and residents \(r = /)
  })

  it('places the first highlighted region on both measures', () => {
    const { headline } = model({ indicator: 'share', y: 'quota', highlight: ['130000'], period: PERIOD })
    expect(headline.full).toMatch(
      /^Hebei is \d+(?:st|nd|rd|th) of 31 provinces by R&D intensity \([\d.]+%\) and \d+(?:st|nd|rd|th) by renewable share \([\d.]+%\)$/,
    )
  })

  it('states the line, over the dots drawn alone, with the units of both axes', () => {
    const { notes } = model({ indicator: 'share', y: 'quota', fit: true, period: '2023' })
    expect(notes[0]).toMatch(
      /^Least-squares line over the 30 dots drawn: r² = 0\.\d\d, slope −[\d.]+ points of renewable share per [\d.]+ points of R&D intensity\.$/,
    )
    const logs = model({ indicator: 'people', y: 'money', scale: 'log', yScale: 'log', fit: true })
    expect(logs.notes[0]).toMatch(/slope [+−]?[\d.]+% of R&D spending per 1% more residents\.$/)
    expect(logs.notes[1]).toContain('of logarithms where an axis is logarithmic')
    const one = model({ indicator: 'money', y: 'share', scale: 'log', fit: true })
    expect(one.notes[0]).toMatch(/slope \+[\d.]+ points of R&D intensity per tenfold R&D spending\.$/)
    const other = model({ indicator: 'money', y: 'share', yScale: 'log', fit: true })
    expect(other.notes[0]).toMatch(/slope R&D intensity × [\d.]+ per [\d.]+ bn yuan of R&D spending\.$/)
  })

  it('keeps headlines within their lengths and never speaks of causes', () => {
    const views = [...Object.values(GOLDENS).map(({ view }) => view), { indicator: 'share', y: 'money' }]
    for (const view of [...views, { indicator: 'share', y: 'old' }, { indicator: 'share', y: 'share' }]) {
      const [en, zh] = [model(view, 'en').headline, model(view, 'zh-CN').headline]
      expect(en.short.length).toBeLessThanOrEqual(44)
      expect(zh.short.length).toBeLessThanOrEqual(20)
      expect(en.full).not.toMatch(/cause|because|lead|due|drive|raise/i)
      expect(zh.full).not.toMatch(/导致|促进|因此|推动|带动/)
    }
  })
})

describe('what is compared', () => {
  it('takes the last period that all tables have, and says so where another was asked for', () => {
    const sized = model({ indicator: 'share', y: 'quota', size: 'people' })
    expect(sized.subtitle).toContain('2023')
    expect(model({ indicator: 'share', y: 'quota', period: '2030' }).warnings).toEqual([
      '2030 is not published for all measures: 2023, the last before it that is, is shown.',
    ])
  })

  it('refuses in words where there is no common period, and offers the nearest', () => {
    const never = model({ indicator: 'share', y: 'old' })
    expect(never.drawing).toBeNull()
    expect(never.warnings).toEqual([
      'No period has figures of most regions for R&D intensity and old table, so they are not drawn together.',
    ])
    const early = model({ indicator: 'share', y: 'quota', period: '2018' })
    expect(early.drawing).toBeNull()
    expect(early.warnings[0]).toContain('The nearest is 2019.')
  })

  it('refuses cities beside provinces, a measure beside itself, and one without a table', () => {
    for (const [y, reason] of [
      ['towns', 'fewer than three regions in common'],
      ['share', 'same measure'],
    ] as const) {
      const { drawing, warnings } = model({ indicator: 'share', y })
      expect(drawing).toBeNull()
      expect(warnings.join(' ')).toContain(reason)
    }
    const bare = { ...catalogue, series: new Map([...catalogue.series].filter(([id]) => id !== 'quota')) }
    const view = scatterViewSchema.parse({ kind: 'scatter', indicator: 'share', y: 'quota' })
    const { warnings } = scatter.model(view, bare, contextFor('en', 860))
    expect(warnings).toEqual(['Renewable share has no official table, so it cannot be drawn beside R&D intensity.'])
  })

  it('draws no dot for a missing value, and has all regions in the table', () => {
    const { drawing, table, notes } = model({ indicator: 'share', y: 'quota', period: '2023' })
    const last = table.rows[30]
    expect(table.rows).toHaveLength(31)
    expect(last?.cells[1]).toMatchObject({ text: 'no figure', value: null })
    expect(notes.join(' ')).toContain('Not published for 2023: ')
    const option = drawing && scatter.option(drawing, contextFor('en', 860), { width: 860, height: 480 })
    const [dots] = (option?.series ?? []) as { data: number[]; renderItem: (p: object) => { children: object[] } }[]
    expect(dots?.data).toHaveLength(31)
    expect(dots?.renderItem({ dataIndex: 30 }).children).toEqual([])
    expect(table.rows.map((row) => row.region)).toEqual(drawing?.rows.map((row) => row.region.code))
  })

  it('keeps an axis linear that a logarithm cannot hold', () => {
    const { drawing, warnings } = model({ indicator: 'share', y: 'profit', scale: 'log', yScale: 'log' })
    expect([drawing?.x.log, drawing?.y.log]).toEqual([true, false])
    expect(warnings).toEqual(['The vertical axis stays linear: a logarithmic one cannot hold zero or negative values.'])
  })

  it('shows the nation only where it is a peer on both axes', () => {
    expect(model({ indicator: 'share', y: 'quota' }).drawing?.y.nation).toBeNull()
    expect(model({ indicator: 'share', y: 'money' }).drawing?.x.nation?.label).toMatch(/^China [\d.]+%$/)
    expect(model({ indicator: 'share', y: 'money' }).drawing?.y.nation).toBeNull()
  })

  it('says which treatment was refused, of either axis', () => {
    const { warnings } = model({ indicator: 'money', y: 'quota', yTreatment: 'per-capita' })
    expect(warnings).toEqual([
      '“Per resident” is not shown: only amounts and counts that add up over regions can be divided.',
    ])
  })

  it('names every table as a source once', () => {
    const { sources } = model({ indicator: 'share', y: 'quota', size: 'quota' })
    expect(sources).toEqual(['share', 'quota'].map((id) => ({ type: 'series', indicator: id as IndicatorId })))
  })
})

describe('sizes', () => {
  it('go by area', () => {
    const { drawing, height } = model({ indicator: 'share', y: 'quota', size: 'people', period: PERIOD })
    if (!drawing) throw new Error('nothing drawn')
    const frame = frameOf(drawing, contextFor('en', 860), { width: 860, height })
    const [first, second] = drawing.rows
    if (!first?.size || !second?.size) throw new Error('no sizes')
    const areas = [first, second].map((row) => frame.radius(row) ** 2)
    expect((areas[0] ?? 0) / (areas[1] ?? 1)).toBeCloseTo(first.size / second.size, 9)
  })

  it('are rings where unknown or not positive', () => {
    const { notes } = model({ indicator: 'share', y: 'quota', size: 'people', period: '2023' })
    expect(notes.join(' ')).toContain('Rings are dots of no known or no positive size: Shanxi.')
  })
})

describe('labels', () => {
  const meets = (a: Box, b: Box): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
  const space: Box = { x: 0, y: 0, width: 300, height: 200 }
  const spot = fc.record({ cx: fc.integer({ min: 0, max: 300 }), cy: fc.integer({ min: 0, max: 200 }) })

  it('never lie on each other, on a dot, or outside the plot', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), fc.integer({ min: 10, max: 90 }), (spots, width) => {
        const dots = spots.map(({ cx, cy }): Box => ({ x: cx - 4, y: cy - 4, width: 8, height: 8 }))
        const wanted = spots.map((at) => ({ ...at, r: 4, width, must: false }))
        const placed = placeLabels(wanted, dots, space).filter((box) => box !== null)
        for (const [index, box] of placed.entries()) {
          expect(dots.some((dot) => meets(dot, box))).toBe(false)
          expect(placed.some((other, place) => place !== index && meets(other, box))).toBe(false)
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 300 && box.y + box.height <= 200).toBe(true)
        }
      }),
    )
  })

  it('are drawn for highlighted dots even where nothing is free', () => {
    const label = { cx: 150, cy: 100, r: 4, width: 40, must: true }
    expect(placeLabels([label], [space], space)[0]).not.toBeNull()
    expect(placeLabels([{ ...label, must: false }], [space], space)[0]).toBeNull()
  })
})
