import { dodge } from '../axis.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { TrendDrawing, TrendLine, TrendPoint, TrendTarget } from './drawing.ts'
import { colourOf, endLabel, type Frame, INSET, known, lastOf } from './frame.ts'

interface Label {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'center' | 'right'
}

const LABEL_HEIGHT = 15

const covers = (a: Label, b: Label): boolean => {
  const middle = ({ x, width, align }: Label): number => (align === 'right' ? x - width / 2 : x)
  return Math.abs(a.y - b.y) < LABEL_HEIGHT && Math.abs(middle(a) - middle(b)) < (a.width + b.width) / 2 + 4
}

/**
 * Places for the label of a point, the best first: above it, else where the line does not run. That is the upper
 * left of a point to which the line rises, below any other.
 */
function labelPlaces(
  point: TrendPoint,
  before: TrendPoint | undefined,
  width: number,
  frame: Frame,
  limit: number,
): readonly Label[] {
  const [cx, cy] = [frame.x(point.year), frame.y(point.value)]
  const left = frame.left - INSET
  const x = Math.min(Math.max(cx, left + width / 2), limit - width / 2)
  const above: Label = { x, y: cy - (point.open === 'above' ? 28 : 13), width, align: 'center' }
  const below: Label = { x, y: cy + (point.open === 'below' ? 28 : 14), width, align: 'center' }
  const beside: Label = { x: cx - 9, y: cy - 7, width, align: 'right' }
  if (beside.x - width < left) return [above, below]
  return before && before.value < point.value ? [above, beside, below] : [above, below, beside]
}

/** The last point chooses its place first; each earlier one keeps clear of what stands already. */
export function pointLabels(line: TrendLine, frame: Frame, drawing: TrendDrawing, context: ChartContext): Mark[] {
  const { measureText, theme } = context
  const limit = frame.right + (drawing.targets.length > 0 ? 12 : 6)
  const taken = drawing.targets.map((target) => targetLabel(target, frame, context))
  return known(line.points)
    .toReversed()
    .flatMap((point, index, all): Mark[] => {
      const weight = index === 0 ? 600 : 400
      const places = labelPlaces(point, all[index + 1], measureText(point.label, 11.5, weight), frame, limit)
      const place = places.find((free) => !taken.some((other) => covers(free, other))) ?? places[1]
      if (!place) return []
      taken.push(place)
      const { x, y, align } = place
      const fill = index === 0 ? theme.focus : theme.ink2
      return [{ mark: 'text', x, y, align, text: point.label, size: 11.5, weight, fill }]
    })
}

/** Under the target's line, within the plot at the left. */
function targetLabel(target: TrendTarget, frame: Frame, { measureText }: ChartContext): Label {
  const width = measureText(target.label, 11.5, 600)
  const x = Math.max(frame.x(target.year), frame.left - INSET + width / 2)
  return { x, y: frame.y(target.value) + 13, width, align: 'center' }
}

/** Said in the plot where no line can be drawn. */
export function emptyMarks(drawing: TrendDrawing, frame: Frame, { theme, t, measureText }: ChartContext): Mark[] {
  if (drawing.lines.some((line) => known(line.points).length > 0)) return []
  const text = t('trend.none')
  const width = measureText(text, 12.5, 600) + 32
  const cx = (frame.left + frame.right) / 2
  const cy = frame.bottom - 30
  return [
    {
      mark: 'rect',
      x: cx - width / 2,
      y: cy - 15,
      width,
      height: 30,
      stroke: theme.ink3,
      dash: [4, 3],
      fill: theme.surface,
    },
    { mark: 'text', x: cx, y: cy, text, size: 12.5, weight: 600, fill: theme.ink2, align: 'center' },
  ]
}

/** Targets as gate bars, hatched where the target is "over", with their words. */
export function targetMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const { theme } = context
  return drawing.targets.flatMap((target): Mark[] => {
    const x = frame.x(target.year)
    const y = frame.y(target.value)
    const label = targetLabel(target, frame, context)
    const hatch: Mark[] = target.open
      ? [
          {
            mark: 'rect',
            x: x - 16,
            y: y - 7,
            width: 32,
            height: 6,
            fill: theme.surface,
            texture: { kind: 'hatch', colour: theme.ink1 },
          },
        ]
      : []
    return [
      ...hatch,
      {
        mark: 'line',
        points: [
          [x - 16, y],
          [x + 16, y],
        ],
        stroke: theme.ink1,
        lineWidth: 3,
      },
      {
        mark: 'text',
        x: label.x,
        y: label.y,
        text: target.label,
        size: 11.5,
        weight: 600,
        fill: theme.ink1,
        align: 'center',
      },
    ]
  })
}

/** Names and last values at the ends of lines, moved apart where they would touch. */
export function endMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const ends = drawing.lines.flatMap((line) => {
    const point = line.look === 'context' ? undefined : lastOf(line)
    return point ? [{ line, point }] : []
  })
  const ys = dodge(
    ends.map(({ point }) => frame.y(point.value)),
    15,
    frame.top - 10,
    frame.bottom + 8,
  )
  return ends.map(
    ({ line, point }, index): Mark => ({
      mark: 'text',
      x: frame.x(point.year) + 8,
      y: ys[index] ?? 0,
      text: endLabel(line, point, drawing, context.locale),
      size: 11.5,
      weight: line.look === 'nation' ? 500 : 600,
      fill: colourOf(line, context),
    }),
  )
}
