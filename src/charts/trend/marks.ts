import type { Axis } from '../axis.ts'
import { dashAt, marker, shapeAt } from '../looks.ts'
import { crisp, type Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { TrendDrawing, TrendLine, TrendPoint } from './drawing.ts'
import { colourOf, type Frame, INSET, known, LABEL, tickText } from './frame.ts'

/** Hollow for bounds, with three fading strokes towards the open side. */
export function pointMarks(
  point: TrendPoint,
  frame: Frame,
  colour: string,
  { theme }: ChartContext,
  radius: number,
): Mark[] {
  const cx = frame.x(point.year)
  const cy = frame.y(point.value)
  if (!point.open) return [{ mark: 'circle', cx, cy, r: radius, fill: colour }]
  const way = point.open === 'above' ? -1 : 1
  return [
    ...[0, 1, 2].map(
      (step): Mark => ({
        mark: 'line',
        points: [
          [cx, cy + way * (radius + 2 + step * 5)],
          [cx, cy + way * (radius + 5 + step * 5)],
        ],
        stroke: colour,
        lineWidth: 2,
        opacity: 0.8 - step * 0.25,
      }),
    ),
    { mark: 'circle', cx, cy, r: radius, fill: theme.surface, stroke: colour, lineWidth: 2 },
  ]
}

/** Least distance of two numbers of the value axis. */
const NUMBERS_APART = 13

/** Hairlines and numbers of the value axis, the same for linear and logarithmic ones. */
export function gridMarks(drawing: TrendDrawing, axis: Axis, frame: Frame, { theme, locale }: ChartContext): Mark[] {
  const inset = drawing.labelPoints ? INSET : 0
  let free = Number.POSITIVE_INFINITY
  return axis.ticks.flatMap((tick): Mark[] => {
    const y = frame.y(tick)
    const line: Mark = {
      mark: 'line',
      points: [
        [frame.left, y],
        [frame.right, y],
      ],
      stroke: tick === 0 ? theme.rule : theme.hair,
    }
    if (y > free) return [line]
    free = y - NUMBERS_APART
    const text = tickText(tick, drawing, locale)
    return [line, { mark: 'text', x: frame.left - 8 - inset, y, text, size: LABEL, fill: theme.ink3, align: 'right' }]
  })
}

/** First and last point of a line without axes. */
export function sparkMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const line = drawing.lines[0]
  if (!line) return []
  const points = known(line.points)
  const first = points[0]
  const last = points[points.length - 1]
  const colour = colourOf(line, context)
  return [
    ...(first && first !== last
      ? [
          {
            mark: 'circle',
            cx: frame.x(first.year),
            cy: frame.y(first.value),
            r: 3,
            fill: context.theme.surface,
            stroke: colour,
            lineWidth: 1.6,
          } as const,
        ]
      : []),
    ...(last
      ? [{ mark: 'circle', cx: frame.x(last.year), cy: frame.y(last.value), r: 3.4, fill: colour } as const]
      : []),
  ]
}

type Points = readonly (readonly [number, number])[]

/** Statements years apart are joined, as the grammar's straight line does; a gap in a table is a gap. */
function segmentsOf(line: TrendLine, drawing: TrendDrawing, frame: Frame): Points[] {
  const place = (point: TrendPoint) => [frame.x(point.year), frame.y(point.value)] as const
  if (drawing.labelPoints) return [known(line.points).map(place)]
  const segments: (readonly [number, number])[][] = [[]]
  for (const point of line.points) {
    if (point) segments.at(-1)?.push(place(point))
    else segments.push([])
  }
  return segments
}

/** From back to front; lines of one look are one shape, however many there are. */
const LOOKS = ['context', 'nation', 'category', 'focus'] as const

/** Lines from back to front. */
export function lineMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  return LOOKS.flatMap((look): Mark[] => {
    const lines = drawing.lines.filter((line) => line.look === look)
    const marks = new Map<string, { readonly stroke: string; readonly category: number; readonly segments: Points[] }>()
    for (const { line, stroke } of lines.map((line) => ({ line, stroke: colourOf(line, context) }))) {
      const key = context.mono && look === 'category' ? line.region : stroke
      const all = marks.get(key) ?? { stroke, category: line.category, segments: [] }
      for (const segment of segmentsOf(line, drawing, frame)) all.segments.push(segment)
      marks.set(key, all)
    }
    const thick = look === 'context' ? 1 : look === 'nation' ? 1.6 : context.mono && look === 'category' ? 1.6 : 2.4
    return [...marks.values()].flatMap(({ stroke, category, segments }): Mark[] =>
      segments.some((points) => points.length > 1)
        ? [
            {
              mark: 'lines',
              lines: segments,
              stroke,
              lineWidth: drawing.look === 'spark' ? 1.8 : thick,
              ...(look === 'nation' ? { dash: [4, 3] } : look === 'category' ? dashAt(category, context) : {}),
            },
          ]
        : [],
    )
  })
}

/** Distance of two markers on a line. */
const MARKERS_APART = 22

/** Where no colour tells lines apart, hollow markers on those that are named beside the first. */
export function markerMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  if (!context.mono || drawing.look === 'spark') return []
  return drawing.lines
    .filter((line) => line.look === 'category')
    .flatMap((line) => {
      const points = known(line.points)
      const apart = (frame.right - frame.left) / Math.max(1, drawing.years.length - 1)
      const step = Math.max(1, Math.ceil(MARKERS_APART / apart))
      const paint = { fill: context.theme.surface, stroke: colourOf(line, context), lineWidth: 1.4 }
      const shape = shapeAt(line.category, context)
      // Counted from the last point, beside which the name stands.
      return points.flatMap((point, index): Mark[] =>
        point.open
          ? pointMarks(point, frame, paint.stroke, context, 3.4)
          : (points.length - 1 - index) % step === 0
            ? [marker(shape, frame.x(point.year), frame.y(point.value), 3.4, paint)]
            : [],
      )
    })
}

/** The line under the plot and its years. */
export function yearMarks(drawing: TrendDrawing, frame: Frame, { theme }: ChartContext): Mark[] {
  const step = yearStep(drawing, frame)
  const y = crisp(frame.bottom)
  const [first = 0] = drawing.years
  return [
    {
      mark: 'line',
      points: [
        [frame.left, y],
        [frame.right, y],
      ],
      stroke: theme.rule,
    },
    ...drawing.years
      .filter((year) => (year - first) % step === 0)
      .map((year): Mark => {
        const [x, text] = [frame.x(year), String(year)]
        const under = { x, y: frame.bottom + 8, align: 'center', baseline: 'top' } as const
        return { mark: 'text', ...under, text, size: 11.5, fill: theme.ink3 }
      }),
  ]
}

/** Years shown under the axis: every one, or every second, third, fifth where they would touch. */
function yearStep(drawing: TrendDrawing, frame: Frame): number {
  const room = (frame.right - frame.left) / Math.max(1, drawing.years.length - 1)
  return [1, 2, 3, 5, 10].find((step) => step * room >= 40) ?? 20
}
