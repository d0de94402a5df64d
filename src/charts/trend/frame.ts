import { formatNumber } from '../../i18n/numbers.ts'
import { type Axis, logAxis, tightAxis, zeroAxis } from '../axis.ts'
import { highlightColour } from '../highlight.ts'
import type { ChartContext } from '../types.ts'
import { type TrendDrawing, type TrendLine, type TrendPoint, trendNumber } from './drawing.ts'

/** Where years and values lie in the plot. */
export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

/** Colour of a line by its look. */
export function colourOf(line: TrendLine, context: ChartContext): string {
  const { theme } = context
  switch (line.look) {
    case 'focus':
      return theme.focus
    case 'nation':
      return theme.ink1
    case 'context':
      return theme.context
    case 'category':
      return highlightColour(line.category, context)
  }
}

/** The points that there are. */
export const known = (points: readonly (TrendPoint | null)[]): TrendPoint[] =>
  points.filter((point): point is TrendPoint => point !== null)

export const lastOf = (line: TrendLine): TrendPoint | undefined => known(line.points).pop()

/** The value axis that holds every point and target. */
export function axisOf(drawing: TrendDrawing): Axis {
  const values = [
    ...drawing.lines.flatMap((line) => line.points.map((point) => point?.value ?? null)),
    ...drawing.targets.map((target) => target.value),
  ]
  if (drawing.look === 'spark') return tightAxis(values, 2)
  return drawing.log ? logAxis(values) : zeroAxis(values, 4)
}

/** What stands at the end of a line. */
export const endLabel = (
  line: TrendLine,
  point: TrendPoint,
  drawing: TrendDrawing,
  locale: ChartContext['locale'],
): string => `${line.name} ${trendNumber(point.value, drawing.scale, locale)}`

/** Room for the labels of a first point beside the axis. */
export const INSET = 36

/** The plot within its picture: room for numbers at the left and for names at the right. */
export function frameOf(
  drawing: TrendDrawing,
  axis: Axis,
  context: ChartContext,
  size: { width: number; height: number },
): Frame {
  const { measureText, locale } = context
  const labelled = drawing.lines.filter((line) => line.look !== 'context')
  const widths = drawing.labelPoints
    ? drawing.targets.map((target) => measureText(target.label, 11.5, 600) / 2)
    : labelled.map((line) => {
        const point = lastOf(line)
        return point ? measureText(endLabel(line, point, drawing, locale), 11.5, 600) + 12 : 0
      })
  const ticks = Math.max(...axis.ticks.map((tick) => measureText(tickText(tick, drawing, locale), 11.5, 400)))
  const left = drawing.look === 'spark' ? 5 : ticks + 10 + (drawing.labelPoints ? INSET : 0)
  const right = drawing.look === 'spark' ? size.width - 5 : size.width - Math.max(18, ...widths)
  const top = drawing.look === 'spark' ? 6 : 24
  const bottom = drawing.look === 'spark' ? size.height - 6 : size.height - 24
  const first = drawing.years[0] ?? 0
  const span = (drawing.years[drawing.years.length - 1] ?? 0) - first || 1
  return {
    left,
    right,
    top,
    bottom,
    x: (year) => left + ((year - first) / span) * (right - left),
    y: (value) => axis.at(value, bottom, top),
  }
}

/** A number of the value axis. */
export function tickText(tick: number, drawing: TrendDrawing, locale: ChartContext['locale']): string {
  const number = formatNumber(tick, drawing.scale, locale)
  return drawing.scale.suffix === '%' ? `${number}%` : number
}
