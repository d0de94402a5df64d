import { describe, expect, it } from 'vitest'
import { bullet } from '../../src/charts/bullet/index.ts'
import { bulletLayout, placeOf } from '../../src/charts/bullet/layout.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { catalogue, contextOf } from './small-targets.ts'

const TARGETS = ['jiangxi/target-2023', 'hubei/target-2027', 'sichuan/target-2025', 'hebei/target-2030', 'haihe/target']
type Look = 'rows' | 'bars'
const modelOf = (width: number, locale: Locale = 'en', look: Look = 'rows') =>
  bullet.model({ kind: 'bullet', targets: [...TARGETS], look }, catalogue, contextOf(locale, width))
const svgOf = (width: number, locale: Locale = 'en', look: Look = 'rows') => {
  const context = contextOf(locale, width)
  const { drawing, height } = modelOf(width, locale, look)
  const option = bullet.option(drawing, context, { width, height })
  if (!option) throw new Error('five targets draw something')
  return renderSvg(option, { width, height, id: 'bullet' })
}
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map((match) => match[1])

describe('the table', () => {
  it('has one row per target with what the page prints', () => {
    const { table } = modelOf(800)
    expect(table.columns.map((column) => column.key)).toEqual([
      'region',
      'indicator',
      'latest',
      'period',
      'target',
      'deadline',
      'share',
      'needed',
      'status',
      'then',
    ])
    expect(table.rows[1]?.cells.map((cell) => cell.text)).toEqual([
      'Hubei',
      'Electronic information industry revenue',
      '820.9 bn yuan',
      '2023',
      '1.2 trn yuan',
      'by 2027',
      '68%',
      '10.0%',
      'Behind pace',
      '',
    ])
    expect(table.rows[3]?.cells.map((cell) => cell.text)).toContain('not found')
    expect(table.rows.map((row) => row.region)).toEqual(['360000', '420000', '510000', '130000', '120000'])
  })

  it('counts verdicts in the headline', () => {
    expect(modelOf(800).headline.full).toBe('Of 5 targets, 1 met, 1 behind pace, 1 overdue without a figure')
    expect(modelOf(800, 'zh-CN').headline.short).toBe('5个目标，1个已达成')
  })
})

describe('the picture', () => {
  it('has rows of 36 pixels with bars of 12, and one gate for all', () => {
    const layout = bulletLayout('rows', 5, 800)
    expect([layout.row, layout.bar]).toEqual([36, 12])
    expect(placeOf(layout, 1)).toBe(layout.gate)
    expect(placeOf(layout, 1.2)).toBeLessThan(800)
  })

  it('names regions beside the bars, above them where that is narrow, and not at all in a column', () => {
    expect(textsOf(svgOf(800))).toContain('Hubei')
    expect(textsOf(svgOf(343))).toContain('Hubei')
    expect(textsOf(svgOf(300, 'en', 'bars'))).toEqual([])
    expect(modelOf(300, 'en', 'bars').height).toBe(5 * 36)
  })

  it('draws nothing out of nothing', () => {
    expect(
      bullet.option({ look: 'rows', rows: [], layout: bulletLayout('rows', 0, 800) }, contextOf('en', 800), {
        width: 800,
        height: 40,
      }),
    ).toBeNull()
  })

  it.each([
    ['bullet-wide', 800, 'rows'],
    ['bullet-narrow', 343, 'rows'],
    ['bullet-bars', 300, 'bars'],
  ] as const)('%s', async (name, width, look) => {
    for (const locale of LOCALES) {
      const svg = svgOf(width, locale, look)
      await expect(svg.replaceAll('><', '>\n<')).toMatchFileSnapshot(`../goldens/${name}.${locale}.svg`)
    }
  })
})
