import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { shapesOf, writeShapes } from '../../src/charts/paint.ts'
import { groupsOf, sceneOption } from '../../src/charts/scene.ts'
import { renderSvg } from '../../src/render/to-svg.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from './small-series.ts'

/** Words with their places, to a tenth of a pixel, and colours, in a stable order. */
const wordsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)]
    .map(([, attributes = '', text]) => {
      const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1]
      const place = [of('x'), of('y')].map((at) => Number(at ?? 0).toFixed(1))
      return [text, ...place, of('text-anchor'), of('font-size'), of('font-weight'), of('fill')].join('|')
    })
    .sort()

describe('shapesOf', () => {
  const catalogue = seriesCatalogue()
  const VIEWS: readonly ViewInput[] = [
    { kind: 'rank', indicator: 'share', period: '2023', since: '2018', highlight: ['130000'] },
    { kind: 'trend', indicator: 'share', highlight: ['130000'] },
    { kind: 'strip', indicator: 'share', period: '2023', highlight: ['130000'] },
  ]

  it.each(VIEWS)('writes $kind as the chart library draws it', (view) => {
    const chart = compileView({ view: viewSchema.parse(view), catalogue, context: contextFor('en', 640) })
    if (!chart.option) throw new Error('nothing to draw')
    const size = { width: chart.width, height: chart.height }
    const painted = writeShapes(shapesOf(groupsOf(chart.option) ?? []) ?? [], size)
    const drawn = renderSvg(chart.option, { ...size, id: 'c0' })
    expect(painted).not.toMatch(/NaN|undefined|null/)
    expect(wordsOf(painted)).toEqual(wordsOf(drawn))
    expect(wordsOf(drawn).length).toBeGreaterThan(3)
  })

  it('leaves textures to the chart library', () => {
    const rect = { mark: 'rect', x: 0, y: 0, width: 9, height: 9 } as const
    const marks = [[{ ...rect, texture: { kind: 'hatch', colour: 'red' } }]] as const
    expect(shapesOf(groupsOf(sceneOption(marks)) ?? [])).toBeNull()
    expect(groupsOf({ series: [{ type: 'bar' }] })).toBeNull()
  })

  it('writes words from data as text', () => {
    const mark = { mark: 'text', x: 0, y: 0, text: '<b>&', size: 12, fill: 'red' } as const
    expect(writeShapes(shapesOf([[mark]]) ?? [], { width: 9, height: 9 })).toContain('>&lt;b&gt;&amp;</text>')
  })
})
