import { dodge } from '../axis.ts'
import { dashAt } from '../looks.ts'
import { shorten } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { colourOf, type Look, type MultiplesDrawing, type Panel, type PanelLine, type PanelPoint } from './drawing.ts'
import { tickText } from './layout.ts'
import { type Box, TITLE } from './sizes.ts'

const WIDTHS: Readonly<Record<Look, number>> = {
  own: 2,
  focus: 2.2,
  category: 2,
  context: 1,
  median: 2.6,
  reference: 1.1,
}
const DASH = [3, 3]
/** Least distance of two numbers of the value axis, and of two names. */
const NUMBERS_APART = 12
const NAMES_APART = 15

interface Frame {
  readonly top: number
  readonly bottom: number
  readonly x: (at: number) => number
  readonly y: (value: number) => number
}

function frameOf(drawing: MultiplesDrawing, box: Box): Frame {
  const top = box.top + TITLE
  const bottom = top + box.plot
  // Dots at the ends stay within the panel.
  const [from, to] = [box.left + 3, box.left + box.width - 4]
  const steps = Math.max(1, drawing.span.count - 1)
  return {
    top,
    bottom,
    x: (at) => (drawing.span.count < 2 ? (from + to) / 2 : from + (at / steps) * (to - from)),
    y: (value) => drawing.axis.at(value, bottom, top + 2),
  }
}

/** Runs of points that one line joins: it stops at a gap in a table and at a new basis. */
function runs(line: PanelLine, { breaks }: MultiplesDrawing, joined: boolean): readonly (readonly PanelPoint[])[] {
  const parts: PanelPoint[][] = []
  for (const point of line.points) {
    const part = parts.at(-1)
    const previous = part?.at(-1)
    const apart = !previous || breaks.some((at) => at > previous.at && at <= point.at)
    if (part && !apart && (joined || point.at === (previous?.at ?? 0) + 1)) part.push(point)
    else parts.push([point])
  }
  return parts
}

function lineMarks(line: PanelLine, drawing: MultiplesDrawing, frame: Frame, context: ChartContext): Mark[] {
  const stroke = colourOf(line.look, line.category, context)
  const lineWidth = WIDTHS[line.look]
  return runs(line, drawing, line.rows.length > 1).map((points): Mark => {
    const [first] = points
    if (points.length === 1 && first)
      return { mark: 'circle', cx: frame.x(first.at), cy: frame.y(first.value), r: lineWidth * 0.75, fill: stroke }
    return {
      mark: 'line',
      points: points.map((point) => [frame.x(point.at), frame.y(point.value)] as const),
      stroke,
      lineWidth,
      ...(line.look === 'reference' ? { dash: DASH } : line.look === 'category' ? dashAt(line.category, context) : {}),
    }
  })
}

/** Hollow for bounds, with a stroke towards the open side. */
function pointMarks(point: PanelPoint, frame: Frame, fill: string, { theme }: ChartContext, r: number): Mark[] {
  const [cx, cy] = [frame.x(point.at), frame.y(point.value)]
  if (!point.open) return [{ mark: 'circle', cx, cy, r, fill }]
  const way = point.open === 'above' ? -1 : 1
  const stem = (from: number, opacity: number): Mark => ({
    mark: 'line',
    points: [
      [cx, cy + way * (r + from)],
      [cx, cy + way * (r + from + 3)],
    ],
    stroke: fill,
    lineWidth: 2,
    opacity,
  })
  return [
    stem(2, 0.8),
    stem(7, 0.4),
    { mark: 'circle', cx, cy, r: r + 0.5, fill: theme.surface, stroke: fill, lineWidth: 2 },
  ]
}

/** Hairlines at the common ticks, their words beside the first column, years beneath, basis changes as dotted rules. */
export function lineGround(drawing: MultiplesDrawing, box: Box, first: boolean, context: ChartContext): Mark[] {
  const { theme, measureText } = context
  const frame = frameOf(drawing, box)
  const [left, right] = [box.left, box.left + box.width]
  const { axis, span } = drawing
  let under = Number.POSITIVE_INFINITY
  const marks = axis.ticks.flatMap((tick): Mark[] => {
    const y = frame.y(tick)
    const clear = y <= under
    if (clear) under = y - NUMBERS_APART
    const rule: Mark = {
      mark: 'line',
      points: [
        [left, y],
        [right, y],
      ],
      stroke: tick === Math.max(0, axis.min) ? theme.rule : theme.hair,
    }
    const text = tickText(tick, drawing, context)
    return first && clear
      ? [rule, { mark: 'text', x: left - 6, y, text, size: 11, fill: theme.ink3, align: 'right' }]
      : [rule]
  })
  for (const at of drawing.breaks) {
    const x = (frame.x(at) + frame.x(at - 1)) / 2
    marks.push({
      mark: 'line',
      points: [
        [x, frame.top],
        [x, frame.bottom],
      ],
      stroke: theme.rule,
      dash: [1, 3],
    })
  }
  const y = frame.bottom + 10
  const words = { mark: 'text', y, size: 11, fill: theme.ink3 } as const
  if (span.count < 2) return [...marks, { ...words, x: (left + right) / 2, text: span.first, align: 'center' }]
  marks.push({ ...words, x: left, text: span.first })
  if (measureText(span.first + span.last, 11, 400) + 10 < box.width)
    marks.push({ ...words, x: right, text: span.last, align: 'right' })
  return marks
}

/** Names of highlighted lines at their ends, within the panel, clear of one another. */
export function lineNames(panel: Panel, drawing: MultiplesDrawing, box: Box, context: ChartContext): Mark[] {
  const { theme, measureText } = context
  const frame = frameOf(drawing, box)
  const named = panel.lines
    .flatMap((line) => {
      const point = line.look === 'focus' || line.look === 'category' ? line.points.at(-1) : undefined
      return point ? [{ line, point }] : []
    })
    .toSorted((a, b) => a.line.category - b.line.category)
    .slice(0, Math.max(1, Math.floor(box.plot / NAMES_APART)))
  const wanted = named.map(({ point }) => frame.y(point.value) - 10)
  const ys = dodge(wanted, NAMES_APART, frame.top, frame.bottom)
  return named.flatMap(({ line, point }, index): Mark[] => {
    const text = shorten(line.name, box.width - 6, 11.5, 600, measureText)
    const width = measureText(text, 11.5, 600)
    const x = Math.max(Math.min(frame.x(point.at) + 2, box.left + box.width), box.left + width + 2)
    const y = ys[index] ?? 0
    return [
      { mark: 'rect', x: x - width - 2, y: y - 7, width: width + 4, height: 14, fill: theme.surface, opacity: 0.8 },
      {
        mark: 'text',
        x,
        y,
        text,
        size: 11.5,
        weight: 600,
        fill: colourOf(line.look, line.category, context),
        align: 'right',
      },
    ]
  })
}

/** Marks of each row of the table, and those that no row has: reference and median. */
export function linesOf(panel: Panel, drawing: MultiplesDrawing, box: Box, context: ChartContext) {
  const frame = frameOf(drawing, box)
  const rows = new Map<number, Mark[]>()
  const under: Mark[] = []
  const over: Mark[] = []
  for (const line of panel.lines) {
    const marks = lineMarks(line, drawing, frame, context)
    const colour = colourOf(line.look, line.category, context)
    const [row] = line.rows
    if (row === undefined) {
      if (line.look === 'reference') under.push(...marks)
      else over.push(...marks)
      continue
    }
    // Statements are few and each has a row of its own; a table's line is one row.
    if (drawing.tips.length > 0 && line.look === 'own' && !drawing.rowIsPanel) {
      under.push(...marks)
      for (const [index, point] of line.points.entries())
        rows.set(line.rows[index] ?? row, pointMarks(point, frame, colour, context, 4))
      continue
    }
    const last = line.points.at(-1)
    const end = last && line.look !== 'context' ? pointMarks(last, frame, colour, context, 2.6) : []
    const reach = drawing.rowIsPanel
      ? []
      : marks.flatMap((mark): Mark[] => (mark.mark === 'line' ? [{ ...mark, lineWidth: 9, opacity: 0 }] : []))
    rows.set(row, [...reach, ...marks, ...end])
  }
  return { rows, under, over }
}
