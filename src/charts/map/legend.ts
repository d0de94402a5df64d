import { formatNumber } from '../../i18n/numbers.ts'
import { CLASS_FILLS } from '../classes.ts'
import type { Mark } from '../scene.ts'
import { classMarks, keyMarks } from '../tiles/legend.ts'
import type { ChartContext } from '../types.ts'
import type { MapDrawing } from './model.ts'

const Y = 4
const BAR = 9

/** Classes with their limits, the nation's place among them, and what the hatch means. */
export function legendMarks(
  drawing: MapDrawing,
  context: ChartContext,
  size: { width: number; height: number },
): Mark[] {
  const { theme, locale, measureText, t } = context
  const { width } = size
  const gap = drawing.places.some(({ value, outlines }) => value === null && outlines.length > 0)
  if (drawing.legend !== 'above') {
    const key = { left: 0, width: drawing.legend.width, corner: false }
    const layout = { side: 0, left: 0, height: size.height, legend: key, fitted: true }
    const column = { ...drawing, layout }
    return [...classMarks(column, context), ...(gap ? keyMarks(column, context) : [])]
  }
  const key = gap ? measureText(t('tiles.noData'), 11.5, 400) + 30 : 0
  const title = measureText(drawing.title, 11.5, 600) + 12
  const cell = Math.min(46, (width - key - title - 8) / 6)
  const marks: Mark[] = [
    { mark: 'text', x: 0, y: Y + BAR / 2, text: drawing.title, size: 11.5, weight: 600, fill: theme.ink1 },
    ...CLASS_FILLS.map(
      (fill, index): Mark => ({
        mark: 'rect',
        x: title + index * cell,
        y: Y,
        width: cell - 1,
        height: BAR,
        fill: theme[fill],
      }),
    ),
  ]
  const labels = drawing.breaks.map((limit) => formatNumber(limit, drawing.scale, locale))
  // Every limit where they fit side by side, else every second one.
  const room = labels.every((label) => measureText(label, 11, 400) < cell - 4)
  for (const [index, text] of labels.entries()) {
    if (!room && index % 2 === 1) continue
    const x = title + (index + 1) * cell
    marks.push({ mark: 'text', x, y: Y + BAR + 10, text, size: 11, fill: theme.ink3, align: 'center' })
  }
  if (drawing.nation) marks.push(...nationMarks(drawing.nation, drawing.breaks, title, cell, context))
  if (gap) {
    const x = width - key + 8
    marks.push(
      {
        mark: 'rect',
        x: x + 0.5,
        y: Y - 1.5,
        width: 12,
        height: 12,
        radius: 2,
        fill: theme.surface,
        stroke: theme.rule,
        texture: { kind: 'hatch', colour: theme.hair },
      },
      { mark: 'text', x: x + 18, y: Y + BAR / 2, text: t('tiles.noData'), size: 11.5, fill: theme.ink2 },
    )
  }
  return marks
}

/** A tick where the nation's value falls within its class. */
function nationMarks(
  nation: { readonly value: number; readonly label: string },
  breaks: readonly number[],
  left: number,
  cell: number,
  { theme, measureText }: ChartContext,
): Mark[] {
  const step = breaks.filter((limit) => nation.value >= limit).length
  const low = step === 0 ? 0 : (breaks[step - 1] ?? 0)
  const high = breaks[step] ?? low * 1.5
  const x = left + cell * (step + Math.min(1, Math.max(0, (nation.value - low) / (high - low || 1))))
  const half = measureText(nation.label, 11, 500) / 2
  return [
    {
      mark: 'line',
      points: [
        [x, Y - 3],
        [x, Y + BAR + 3],
      ],
      stroke: theme.ink1,
      lineWidth: 2,
    },
    {
      mark: 'text',
      x: Math.max(x, half),
      y: Y + BAR + 24,
      text: nation.label,
      size: 11,
      weight: 500,
      fill: theme.ink2,
      align: 'center',
    },
  ]
}
