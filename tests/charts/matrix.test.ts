import { describe, expect, it } from 'vitest'
import { matrix } from '../../src/charts/matrix/index.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import type { ViewOf } from '../../src/view/view.ts'
import { catalogue, contextOf } from './small-targets.ts'

const modelOf = (width: number, locale: Locale = 'en', view: ViewOf<'matrix'> = { kind: 'matrix' }) =>
  matrix.model(view, catalogue, contextOf(locale, width))
const svgOf = (width: number, locale: Locale = 'en') => {
  const context = contextOf(locale, width)
  const { drawing, height } = modelOf(width, locale)
  const option = matrix.option(drawing, context, { width, height })
  if (!option) throw new Error('pledges draw something')
  return renderSvg(option, { width, height, id: 'matrix' })
}

describe('who committed to which sector', () => {
  it('orders regions by pledges, then code, and has one table row per cell', () => {
    const { drawing, table } = modelOf(900)
    expect(drawing.matrix.regions.map((region) => region.code)).toEqual(['130000', '120116', '110000', '350900'])
    expect(drawing.matrix.sectors[0]?.id).toBe('new-energy-vehicles')
    expect(table.rows).toHaveLength(8)
    expect(table.rows[0]?.cells.map((cell) => cell.text).slice(0, 3)).toEqual(['Hebei', 'New energy vehicles', '1'])
  })

  it('says which sector is named most', () => {
    const { headline, subtitle, sources } = modelOf(900)
    expect(headline.short).toBe('New energy vehicles: named by 3 places')
    expect(subtitle).toBe('11 commitments without a number, by region and sector')
    expect(sources).toHaveLength(11)
  })

  it('keeps to the regions of the View', () => {
    const { table } = modelOf(900, 'en', { kind: 'matrix', regions: ['350900' as RegionCode] })
    expect(table.rows.map((row) => row.region)).toEqual(['350900'])
  })

  it('counts one place as one', () => {
    const one = (locale: Locale) => modelOf(900, locale, { kind: 'matrix', regions: ['350900' as RegionCode] })
    const { sectors } = one('en').drawing.matrix
    expect(one('en').headline.full).toBe(`1 place, ${sectors.length} sector${sectors.length === 1 ? '' : 's'}`)
    expect(one('zh-CN').headline.full).toBe(`1个地区，${sectors.length}个产业`)
    expect(modelOf(900).headline.full).toMatch(
      /^New energy vehicles is named by most: 3 of 4 places, out of \d+ sectors$/,
    )
  })

  it('says so where nothing was pledged, and draws nothing', () => {
    const model = modelOf(900, 'en', { kind: 'matrix', regions: ['510000' as RegionCode] })
    expect(model.notes).toEqual(['No commitments found'])
    expect(matrix.option(model.drawing, contextOf('en', 900), { width: 900, height: 100 })).toBeNull()
  })

  it('is a grid where it is wide, a list where it is narrow', () => {
    expect(modelOf(900).drawing.layout.form).toBe('grid')
    expect(modelOf(343).drawing.layout.form).toBe('list')
  })

  it.each([
    ['matrix-wide', 900],
    ['matrix-narrow', 343],
  ] as const)('%s', async (name, width) => {
    for (const locale of LOCALES) {
      const svg = svgOf(width, locale)
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
    }
  })
})
