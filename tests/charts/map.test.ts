import { describe, expect, it } from 'vitest'
import { fitProjection, labelPlace, outlineOf, type Ring } from '../../src/charts/map/geometry.ts'
import { map } from '../../src/charts/map/index.ts'
import type { MapFile } from '../../src/model/maps.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { mapViewSchema, type ViewInput } from '../../src/view/view.ts'
import { SQUARES, smallMap } from './small-map.ts'
import { contextFor, seriesCatalogue } from './small-series.ts'

const plain = seriesCatalogue()
const HEBEI = '130000'

function compile(view: object, locale: Locale, width: number, file: MapFile = smallMap()) {
  const context = contextFor(locale, width)
  const catalogue = { ...plain, maps: new Map([[file.id, file]]) }
  const asked = { kind: 'map', indicator: 'share', map: 'squares', period: '2022', ...view } as ViewInput
  const { drawing, ...model } = map.model(mapViewSchema.parse(asked), catalogue, context)
  return { ...model, drawing, option: map.option(drawing, context, { width, height: model.height }) }
}

describe('pictures of maps', () => {
  const GOLDENS = {
    map: { view: { highlight: [HEBEI] }, width: 600 },
    'map-narrow': { view: { indicator: 'money' }, width: 326 },
  }
  for (const [name, { view, width }] of Object.entries(GOLDENS)) {
    for (const locale of LOCALES) {
      it(`${name} ${locale}`, async () => {
        const { option, height } = compile(view, locale, width)
        if (!option) throw new Error('nothing to draw')
        const svg = renderSvg(option, { width, height, id: 'g' })
        expect(svg).toContain('审图号GS(2024)0001号')
        expect(svg).not.toMatch(/ style=|<style|class=|NaN/)
        await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
      })
    }
  }
})

describe('a map', () => {
  it('prints its approval number in the notes, whatever stands before it', () => {
    for (const approval of ['审图号GS(2024)0001号', '审图号：GS(2024)0001号', ' GS(2024)0001号 ']) {
      expect(compile({}, 'en', 600, smallMap(approval)).notes[0]).toBe('Map: Squares, approval number GS(2024)0001号.')
      expect(compile({}, 'zh-CN', 600, smallMap(approval)).notes[0]).toBe('地图：方块，审图号：GS(2024)0001号。')
    }
  })

  it.each(['', '  '])('without an approval number is refused, its figures being in the table', (approval) => {
    const chart = compile({}, 'en', 600, smallMap(approval))
    expect(chart.option).toBeNull()
    expect(chart.warnings).toEqual(['The map “Squares” is not shown: it carries no approval number.'])
    expect(chart.table.rows.length).toBeGreaterThanOrEqual(31)
  })

  it('that the site lacks, or that shows other places, is refused', () => {
    expect(compile({ map: 'other' }, 'en', 600).warnings).toEqual(['There is no map called “other” on this site.'])
    const elsewhere = { ...smallMap(), property: 'name' }
    expect(compile({}, 'en', 600, elsewhere).warnings[0]).toContain('shows none of the regions')
  })

  it('draws all that its file shows, with rows and areas in one order', () => {
    const { drawing, table, notes } = compile({}, 'en', 600)
    expect(drawing?.places.map((place) => place.region.code)).toEqual(table.rows.map((row) => row.region))
    expect(drawing?.places.filter((place) => place.outlines.length > 0)).toHaveLength(4)
    expect(drawing?.others.flatMap(({ rings }) => rings)).toHaveLength(1)
    expect(drawing?.others.flatMap(({ lines }) => lines)).toHaveLength(1)
    expect(drawing?.places.find((place) => place.region.code === '710000')?.step).toBeNull()
    expect(notes[1]).toMatch(/^Not on this map: .+Xinjiang.+\.$/)
  })
})

describe('geometry', () => {
  const projection = fitProjection(SQUARES, 500, 400)
  const [hebei] = SQUARES.features
  if (!hebei?.geometry) throw new Error('no geometry')
  const { rings } = outlineOf(hebei.geometry, projection, 0)
  const area = (ring: Ring) =>
    ring.reduce((sum, [x, y], index) => {
      const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
      return sum + x * nextY - nextX * y
    }, 0) / 2

  it('fits the box and keeps proportions about the middle latitude', () => {
    const [west, north] = projection.project([90, 50])
    const [east, south] = projection.project([125, 22])
    expect(west).toBeGreaterThanOrEqual(0)
    expect(east).toBeLessThanOrEqual(500)
    expect(north).toBeCloseTo(4)
    expect(south).toBeCloseTo(projection.height - 4)
    const ratio = (east - west) / 35 / ((south - north) / 28)
    expect(ratio).toBeCloseTo(Math.cos((36 * Math.PI) / 180))
  })

  it('winds holes against their areas', () => {
    expect(rings.map((ring) => Math.sign(area(ring)))).toEqual([1, -1])
  })

  it('leaves no room for a name in a hole', () => {
    expect(labelPlace(rings)?.width).toBe(0)
    const whole = labelPlace(rings.slice(0, 1))
    expect(whole?.width).toBeGreaterThan(80)
  })
})
