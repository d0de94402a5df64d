import type { EChartsOption } from 'echarts'
import { highlightColour } from '../highlight.ts'
import { marker, shapeAt } from '../looks.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { LANE, type Leader } from './layout.ts'
import type { DistributionDrawing } from './model.ts'
import { LABEL } from './names.ts'

/** Dots as data items in the order of the table; rows, axis and band beneath them, labels above. */
export function distributionOption(drawing: DistributionDrawing | null, context: ChartContext): EChartsOption | null {
  if (!drawing) return null
  return {
    animation: false,
    series: [
      { ...sceneSeries(dotMarks(drawing, context)), z: 2 },
      { ...sceneSeries([[...groundMarks(drawing, context), ...leaderMarks(drawing, context)]]), silent: true, z: 1 },
      { ...sceneSeries([nameMarks(drawing, context)]), silent: true, z: 3 },
    ],
  } as EChartsOption
}

function dotMarks({ dots, layout }: DistributionDrawing, context: ChartContext): Mark[][] {
  const { theme } = context
  return dots.map((dot, index): Mark[] => {
    const spot = layout.dots[index]
    if (!spot) return []
    const { x, y } = spot
    if (dot.highlight === null) return [{ mark: 'circle', cx: x, cy: y, r: layout.radius, fill: theme.contextStrong }]
    const fill = highlightColour(dot.highlight, context)
    const disc = marker(shapeAt(dot.highlight, context), x, y, layout.radius, { fill })
    // Among small dots colour alone is lost.
    return layout.radius >= 3
      ? [disc]
      : [disc, { mark: 'circle', cx: x, cy: y, r: layout.radius + 3, stroke: fill, lineWidth: 1.4 }]
  })
}

function groundMarks({ layout }: DistributionDrawing, context: ChartContext): Mark[] {
  const { theme } = context
  const { left, right, top, bottom, band } = layout
  const marks: Mark[] = []
  if (band)
    marks.push({
      mark: 'rect',
      x: band.left,
      y: top,
      width: Math.max(1, band.right - band.left),
      height: bottom - top,
      fill: theme.seq1,
    })
  for (const tick of layout.ticks) {
    marks.push(vertical(tick.x, top, bottom, theme.hair, 1))
    const first = tick === layout.ticks[0] && layout.rows.length === 1
    marks.push({
      mark: 'text',
      x: first ? Math.max(0, tick.x - 8) : tick.x,
      y: bottom + 13,
      text: tick.text,
      size: 11,
      fill: theme.ink3,
      align: first ? 'left' : 'center',
    })
  }
  marks.push(horizontal(left - 8, right + 8, bottom, theme.rule))
  for (const [index, row] of layout.rows.entries()) {
    if (index > 0) marks.push(horizontal(0, context.width, row.top, theme.hair))
    marks.push(vertical(row.median, row.top + 3, row.bottom - 3, theme.ink2, 2))
    if (!row.name) continue
    marks.push({ mark: 'text', x: 0, y: row.y, text: row.name, size: 12.5, weight: 600, fill: theme.ink1 })
    marks.push({
      mark: 'text',
      x: context.width,
      y: row.y,
      text: row.medianText,
      size: 12.5,
      weight: 500,
      fill: theme.ink1,
      align: 'right',
    })
  }
  return [...marks, ...keyMarks(layout, context)]
}

/** What band and tick stand for. */
function keyMarks(layout: DistributionDrawing['layout'], { theme, t, measureText }: ChartContext): Mark[] {
  const marks: Mark[] = []
  let x = 0
  const words = (text: string) => {
    marks.push({ mark: 'text', x, y: 8, text, size: LABEL, fill: theme.ink2 })
    x += measureText(text, LABEL, 400) + 16
  }
  if (layout.band) {
    marks.push({ mark: 'rect', x, y: 2, width: 14, height: 12, fill: theme.seq1, stroke: theme.rule, lineWidth: 0.75 })
    x += 19
    words(t('distribution.legend.band'))
  }
  if (layout.key === 'none') return marks
  marks.push(vertical(x + 2, 2, 14, theme.ink2, 2))
  x += 9
  words(
    layout.key === 'all'
      ? t('distribution.legend.median', { value: layout.rows[0]?.medianText ?? '' })
      : t('distribution.legend.medians'),
  )
  return marks
}

/** All lines first: where one must pass under a text, the text stays legible. */
function leaderMarks({ layout }: DistributionDrawing, context: ChartContext): Mark[] {
  const { theme, measureText } = context
  const inkFor = (leader: Leader) =>
    leader.highlight === null ? theme.ink1 : highlightColour(leader.highlight, context)
  const lines = layout.leaders.map(
    (leader): Mark => ({
      mark: 'line',
      points: [
        [leader.at, leader.y - LANE / 2 + 3],
        [leader.at, leader.foot],
      ],
      stroke: inkFor(leader),
      lineWidth: 1.3,
      ...(leader.highlight === null ? { dash: [3, 3] } : {}),
    }),
  )
  const texts = layout.leaders.flatMap((leader): Mark[] => [
    {
      mark: 'rect',
      x: Math.max(0, leader.from - 2),
      y: leader.y - 7,
      width: Math.min(measureText(leader.text, LABEL, 600) + 4, context.width - leader.from + 2),
      height: 14,
      fill: theme.surface,
    },
    { mark: 'text', x: leader.from, y: leader.y, text: leader.text, size: LABEL, weight: 600, fill: inkFor(leader) },
  ])
  return [...lines, ...texts]
}

function nameMarks({ layout }: DistributionDrawing, context: ChartContext): Mark[] {
  const { theme, width } = context
  return layout.names.flatMap((name): Mark[] => {
    const text: Mark = {
      mark: 'text',
      x: name.x,
      y: name.y,
      text: name.text,
      size: LABEL,
      weight: name.highlight === null ? 400 : 600,
      fill: name.highlight === null ? theme.ink2 : highlightColour(name.highlight, context),
      align: name.align,
    }
    if (name.highlight === null) return [text]
    const { left, right, top, bottom } = name.box
    // What lies under a name that found no free place must not run through its letters.
    const ground: Mark = {
      mark: 'rect',
      x: Math.max(0, left - 2),
      y: top,
      width: Math.min(width, right + 2) - Math.max(0, left - 2),
      height: bottom - top,
      radius: 2,
      fill: theme.surface,
      opacity: 0.85,
    }
    return [ground, text]
  })
}

const vertical = (x: number, from: number, to: number, stroke: string, lineWidth: number): Mark => ({
  mark: 'line',
  points: [
    [x, from],
    [x, to],
  ],
  stroke,
  lineWidth,
})

const horizontal = (from: number, to: number, y: number, stroke: string): Mark => ({
  mark: 'line',
  points: [
    [from, y],
    [to, y],
  ],
  stroke,
})
