import { describe, expect, it } from 'vitest'
import { compileView } from '../../src/charts/compile.ts'
import { type Mark, marksOf } from '../../src/charts/scene.ts'
import { COLOURS, type Theme } from '../../src/charts/types.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'
import { relationCatalogue } from './relation-series.ts'
import { partsCatalogue } from './small-parts.ts'
import { contextFor } from './small-series.ts'
import { catalogue as targets } from './small-targets.ts'

/** Every colour by its name, so that marks say which they use. */
const theme = Object.fromEntries(COLOURS.map((colour) => [colour, colour])) as Theme
const parts = partsCatalogue()

function marks(view: ViewInput, catalogue = parts, mono = true): readonly Mark[] {
  const context = { ...contextFor('en', 600), theme, mono }
  const { option } = compileView({ view: viewSchema.parse(view), catalogue, context })
  return (option && marksOf(option)) ?? []
}

const paintsOf = (list: readonly Mark[]): string[] =>
  list.flatMap((mark) => [
    ...('fill' in mark && mark.fill ? [mark.fill] : []),
    ...('stroke' in mark && mark.stroke ? [mark.stroke] : []),
  ])

const FIVE = ['130000', '110000', '440000', '540000', '150000']
const VIEWS: readonly ViewInput[] = [
  { kind: 'rank', indicator: 'share', since: '2019', highlight: FIVE },
  { kind: 'trend', indicator: 'share', highlight: FIVE },
  { kind: 'distribution', indicator: 'share', highlight: FIVE },
  { kind: 'change', indicator: 'share', since: '2019', highlight: FIVE },
  { kind: 'change', indicator: 'share', look: 'slope', since: '2019', highlight: FIVE },
  { kind: 'composition', indicator: 'money' },
  { kind: 'multiples', indicator: 'share', by: 'group', highlight: FIVE },
  { kind: 'multiples', of: 'distribution', indicator: 'share', by: 'group', highlight: FIVE },
]

describe('without colours', () => {
  it.each(VIEWS)('no category of $kind is told by its colour alone', (view) => {
    const used = paintsOf(marks(view))
    expect(used.length).toBeGreaterThan(0)
    expect(used.filter((paint) => /^cat\d$/.test(paint))).toEqual([])
  })

  it('with them, categories are', () => {
    const used = paintsOf(marks(VIEWS[1] as ViewInput, parts, false))
    expect(new Set(used.filter((paint) => /^cat\d$/.test(paint))).size).toBe(4)
  })

  it('lines differ by dash and by the shape of their markers', () => {
    const all = marks({ kind: 'trend', indicator: 'share', highlight: FIVE.slice(0, 4) })
    const named = all.filter((mark) => mark.mark === 'lines' && mark.stroke === 'ink2')
    const dashes = named.map((mark) => JSON.stringify('dash' in mark ? mark.dash : undefined))
    expect(new Set(dashes).size).toBe(3)
    const hollow = all.filter(
      (mark) => 'fill' in mark && mark.fill === 'surface' && 'stroke' in mark && mark.stroke === 'ink2',
    )
    // Squares, triangles and diamonds.
    expect(new Set(hollow.map((mark) => (mark.mark === 'area' ? mark.points.length : mark.mark)))).toEqual(
      new Set(['rect', 3, 4]),
    )
  })

  it('dots of a scatter differ by shape', () => {
    const all = marks(
      { kind: 'scatter', indicator: 'share', y: 'quota', period: '2022', highlight: FIVE.slice(0, 4) },
      relationCatalogue(),
    )
    const dark = all.filter((mark) => 'fill' in mark && mark.mark !== 'text' && mark.fill === 'ink2')
    expect(new Set(dark.map((mark) => (mark.mark === 'area' ? mark.points.length : mark.mark)))).toEqual(
      new Set(['rect', 3, 4]),
    )
  })

  it('parts differ by grey or texture, with a ground under their texts', () => {
    const all = marks({ kind: 'composition', indicator: 'money' })
    const looks = all.flatMap((mark) =>
      mark.mark === 'rect' && mark.width === 12 ? [`${mark.fill} ${mark.texture?.kind ?? 'plain'}`] : [],
    )
    expect(looks).toHaveLength(3)
    expect(new Set(looks).size).toBe(3)
    expect(looks.filter((look) => look.endsWith('hatch'))).toHaveLength(1)
  })

  it('the way from value to pin is dashed where it is behind', () => {
    const arcs = (mono: boolean) =>
      marks({ kind: 'gauge', target: 'hubei/target-2027' }, targets, mono).filter((mark) => mark.mark === 'arc')
    expect(arcs(false).map((mark) => 'dash' in mark)).toEqual([false])
    expect(arcs(true).map((mark) => 'dash' in mark)).toEqual([true])
  })
})
