import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { type Shapes, shapesOf, writeShapes } from '../../src/charts/paint.ts'
import { groupsOf } from '../../src/charts/scene.ts'
import { adoptShapes, drawShapes, patchShapes } from '../../src/ui/chart/patch-shapes.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { contextFor, seriesCatalogue } from '../charts/small-series.ts'

const catalogue = seriesCatalogue()

function pictureOf(view: ViewInput): { readonly shapes: Shapes; readonly size: { width: number; height: number } } {
  const chart = compileView({ view: viewSchema.parse(view), catalogue, context: contextFor('en', 640) })
  const groups = chart.option && groupsOf(chart.option)
  const shapes = groups && shapesOf(groups)
  if (!shapes) throw new Error('nothing to draw')
  return { shapes, size: { width: chart.width, height: chart.height } }
}

/** What a browser makes of a picture written as text, with its attributes in a stable order. */
function markupOf(svg: Element): string {
  const of = (element: Element): string => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`).sort()
    return `<${element.tagName} ${attributes.join(' ')}>${element.children.length > 0 ? [...element.children].map(of).join('\n') : element.textContent}`
  }
  return of(svg)
}

function written(shapes: Shapes, size: { width: number; height: number }): string {
  const box = document.createElement('div')
  box.innerHTML = writeShapes(shapes, size)
  if (!box.firstElementChild) throw new Error('nothing was written')
  return markupOf(box.firstElementChild)
}

/** One after the other: other rows, other marks in a row, fewer and more of both, another kind, and back. */
const VIEWS: readonly ViewInput[] = [
  { kind: 'rank', indicator: 'share', period: '2023' },
  { kind: 'rank', indicator: 'share', period: '2023', highlight: ['130000'] },
  { kind: 'rank', indicator: 'share', period: '2023', since: '2018', highlight: ['130000'] },
  { kind: 'rank', indicator: 'share', period: '2018', limit: 5 },
  { kind: 'trend', indicator: 'share', highlight: ['130000'] },
  { kind: 'trend', indicator: 'share' },
  { kind: 'strip', indicator: 'share', period: '2023', highlight: ['130000'] },
  { kind: 'rank', indicator: 'share', period: '2023' },
]

describe('patchShapes', () => {
  it('makes each picture the one that would be written', () => {
    const box = document.createElement('div')
    const [first, ...rest] = VIEWS.map(pictureOf)
    if (!first) throw new Error('no picture')
    let shown = drawShapes(box, first.shapes, first.size)
    for (const { shapes, size } of rest) {
      if (!shown) throw new Error('the picture was not taken over')
      shown = patchShapes(shown, shapes, size)
      expect(box.children).toHaveLength(1)
      expect(markupOf(shown.svg)).toBe(written(shapes, size))
    }
  })

  it('leaves marks alone that stay', () => {
    const box = document.createElement('div')
    const [before, after] = VIEWS.slice(0, 2).map(pictureOf)
    const shown = before && drawShapes(box, before.shapes, before.size)
    if (!shown || !after) throw new Error('no picture')
    const old = new Set(shown.svg.children)
    const { svg } = patchShapes(shown, after.shapes, after.size)
    // The highlight is one more mark, behind the others of its row.
    expect([...svg.children].filter((child) => !old.has(child))).toHaveLength(1)
  })

  it('takes nothing over that is not the picture it knows', () => {
    const { shapes } = pictureOf(VIEWS[0] as ViewInput)
    const box = document.createElement('div')
    box.innerHTML = '<svg><g></g></svg>'
    expect(adoptShapes(box, shapes)).toBeNull()
  })
})
