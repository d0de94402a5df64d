import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distribution } from '../../src/charts/distribution/index.ts'
import { placeFlags } from '../../src/charts/distribution/place.ts'
import { swarmRow, swarmRows } from '../../src/charts/distribution/swarm.ts'
import type { Catalogue } from '../../src/model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Region } from '../../src/model/places.ts'
import type { Series } from '../../src/model/series.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { distributionViewSchema } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from './small-series.ts'

const catalogue = seriesCatalogue()

function compile(view: object, locale: Locale, width: number, from: Catalogue = catalogue) {
  const context = contextFor(locale, width)
  const parsed = distributionViewSchema.parse({ kind: 'distribution', indicator: 'share', ...view })
  const model = distribution.model(parsed, from, context)
  return { ...model, option: distribution.option(model.drawing, context, { width, height: model.height }) }
}

const GOLDENS: Readonly<Record<string, { view: object; width: number }>> = {
  distribution: { view: { highlight: ['130000', '110000'] }, width: 860 },
  'distribution-groups': { view: { by: 'group', highlight: ['130000'], reference: 'group' }, width: 860 },
  'distribution-narrow': { view: { indicator: 'money', scale: 'log', period: '2022' }, width: 326 },
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

describe('what is said', () => {
  it('places a highlighted region among its peers and states the rule', () => {
    const chart = compile({ highlight: ['130000'] }, 'en', 860)
    expect(chart.headline.full).toMatch(
      /^Hebei is (higher than|similar to|lower than) its peers with [\d.]+%: the middle half of the 30 provinces runs from [\d.]+% to [\d.]+%$/,
    )
    expect(chart.notes[0]).toContain('lower quartile')
  })

  it('gives the spread where nobody is highlighted, without the rule', () => {
    const chart = compile({}, 'en', 860)
    expect(chart.headline.full).toMatch(
      /^The middle half of the 30 provinces runs from .+%, median [\d.]+%; .+ is highest with .+%, .+ lowest with .+%$/,
    )
    expect(chart.notes.join(' ')).not.toContain('quartile')
  })

  it('compares the medians of area groups', () => {
    const chart = compile({ by: 'group' }, 'en', 860)
    expect(chart.headline.full).toMatch(/^The median is highest in \w+, [\d.]+%, and lowest in \w+, [\d.]+%$/)
    expect(chart.drawing?.layout.rows.map((row) => row.name).sort()).toEqual(['Central', 'East', 'Northeast', 'West'])
  })

  it('never draws a missing value: it stands last in the table', () => {
    const chart = compile({}, 'en', 860)
    expect(chart.drawing?.dots).toHaveLength(30)
    expect(chart.table.rows).toHaveLength(31)
    expect(chart.table.rows[30]?.cells.map((cell) => cell.text)).toEqual([
      '–',
      catalogue.regions.get(chart.table.rows[30]?.region as RegionCode)?.short.en,
      'no figure',
      '–',
    ])
    expect(chart.table.rows.slice(0, 30).map((row) => row.region)).toEqual(
      chart.drawing?.dots.map((dot) => dot.region.code),
    )
  })

  it('draws no reference of amounts by the nation, which is no peer of its provinces', () => {
    const labels = (view: object) => compile(view, 'en', 860).drawing?.layout.leaders.map((leader) => leader.text)
    expect(labels({ indicator: 'share' })?.[0]).toMatch(/^China [\d.]+%$/)
    expect(labels({ indicator: 'money' })?.[0]).toMatch(/^Median /)
    expect(labels({ reference: 'group', highlight: ['130000'] })?.[1]).toMatch(/^Median, East /)
    expect(labels({ reference: 'none' })).toEqual([])
  })

  it('refuses a logarithmic axis for values that are not positive', () => {
    const share = catalogue.series.get('share' as IndicatorId) as Series
    const zero = { ...share, values: share.values.map((row, index) => (index === 3 ? row.map(() => 0) : row)) }
    const chart = compile({ scale: 'log' }, 'en', 860, {
      ...catalogue,
      series: new Map([['share' as IndicatorId, zero]]),
    })
    expect(chart.warnings).toEqual(['A logarithmic axis cannot hold zero or negative values: linear instead.'])
    expect(chart.option).not.toBeNull()
  })

  it('tells of a treatment that says nothing', () => {
    expect(compile({ treatment: 'per-capita' }, 'en', 860).warnings[0]).toContain('is not shown')
  })

  it('says so where no table is loaded', () => {
    expect(compile({}, 'en', 860, { ...catalogue, series: new Map() }).option).toBeNull()
  })
})

describe('the swarm', () => {
  const positions = fc.array(fc.double({ min: 0, max: 800, noNaN: true }), { minLength: 1, maxLength: 200 })

  it('lays no dot over another, the same way every time', () => {
    fc.assert(
      fc.property(positions, fc.double({ min: 1, max: 6, noNaN: true }), (xs, radius) => {
        const ys = swarmRow(xs, radius, Number.POSITIVE_INFINITY) ?? []
        for (let a = 0; a < xs.length; a++) {
          for (let b = 0; b < a; b++) {
            const distance = Math.hypot((xs[a] ?? 0) - (xs[b] ?? 0), (ys[a] ?? 0) - (ys[b] ?? 0))
            expect(distance).toBeGreaterThanOrEqual(2 * radius - 1e-6)
          }
        }
        expect(swarmRow(xs, radius, Number.POSITIVE_INFINITY)).toEqual(ys)
      }),
      { numRuns: 50 },
    )
  })

  it('stays within its height however many there are', () => {
    for (const count of [31, 400, 3000]) {
      for (const xs of [
        Array.from({ length: count }, (_, index) => 400 + 300 * Math.sin(index * 12.9898) ** 3),
        Array.from({ length: count }, () => 100),
      ]) {
        const swarm = swarmRows([xs], [36, 64, 96, 130])
        expect(swarm.half).toBeLessThanOrEqual(130)
        for (const y of swarm.offsets[0] ?? []) expect(Math.abs(y) + swarm.radius).toBeLessThanOrEqual(130 + 1e-6)
        if (count > 400) expect(swarm.radius).toBeLessThanOrEqual(2.2)
      }
    }
  })

  it('draws 3,000 regions', () => {
    const share = catalogue.series.get('share' as IndicatorId) as Series
    const place = catalogue.regions.get('130000' as RegionCode) as Region
    const codes = Array.from({ length: 3000 }, (_, index) => `X${index}` as RegionCode)
    const regions = new Map(codes.map((code): [RegionCode, Region] => [code, { ...place, code, level: 'district' }]))
    const values = codes.map((_, index) => share.periods.map(() => 1 + Math.abs(Math.sin(index * 78.233)) ** 3))
    const many = { ...share, regions: codes, values }
    const chart = compile({ highlight: ['X7'], by: 'group' }, 'en', 860, {
      ...catalogue,
      regions: new Map([...catalogue.regions, ...regions]),
      series: new Map([['share' as IndicatorId, many]]),
    })
    expect(chart.drawing?.dots).toHaveLength(3000)
    expect(chart.height).toBeLessThan(400)
  })
})

describe('labels over the plot', () => {
  it('never meet each other where there is room', () => {
    const item = fc.record({
      at: fc.double({ min: 0, max: 860, noNaN: true }),
      width: fc.double({ min: 40, max: 130, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const flags = placeFlags(items, 0, 860)
        for (const [a, one] of flags.entries()) {
          expect(one.from).toBeGreaterThanOrEqual(0)
          expect(one.from + (items[a]?.width ?? 0)).toBeLessThanOrEqual(860)
          for (const [b, other] of flags.entries()) {
            if (a === b || one.lane !== other.lane) continue
            const apart =
              one.from >= other.from + (items[b]?.width ?? 0) || other.from >= one.from + (items[a]?.width ?? 0)
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })
})
