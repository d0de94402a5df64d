import { formatNumber } from '../../i18n/numbers.ts'
import { type Axis, logAxis, tightAxis, zeroAxis } from '../axis.ts'
import { highlightColour } from '../highlight.ts'
import { shorten } from '../progress/text.ts'
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

/** Distance of two ticks of a plot whose height is given. */
const TICK_APART = 44

/**
 * The value axis that holds every point and target, whichever of the lines are highlighted.
 * @param height of the picture where it was asked for
 */
export function axisOf(drawing: TrendDrawing, height?: number): Axis {
  const values = [
    ...drawing.lines.flatMap((line) => line.points.map((point) => point?.value ?? null)),
    ...drawing.targets.map((target) => target.value),
  ]
  if (drawing.look === 'spark') return tightAxis(values, 2)
  if (drawing.log) return logAxis(values)
  const ticks = height === undefined ? 4 : Math.min(6, Math.max(2, Math.round((height - EDGE * 2) / TICK_APART)))
  return zeroAxis(values, ticks)
}

/** Above and below the plot: the years, and room for labels. */
const EDGE = 24

/** Share of the width that names at the ends of lines take at most. */
const NAMES = 0.3

/** What stands at the end of a line: its name, cut where it is too long, and its last value. */
export function endLabel(
  line: TrendLine,
  point: TrendPoint,
  drawing: TrendDrawing,
  { locale, width, measureText }: ChartContext,
): string {
  const value = ` ${trendNumber(point.value, drawing.scale, locale)}`
  return shorten(line.name, width * NAMES, LABEL, 600, measureText, value)
}

export const LABEL = 11.5

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
  // In a picture of given size all names get room, highlighted or not: the plot is the same from one slide to the next.
  const labelled = drawing.lines.filter((line) => context.height !== undefined || line.look !== 'context')
  const widths = drawing.labelPoints
    ? drawing.targets.map((target) => measureText(target.label, LABEL, 600) / 2)
    : labelled.map((line) => {
        const point = lastOf(line)
        return point ? measureText(endLabel(line, point, drawing, context), LABEL, 600) + 12 : 0
      })
  const ticks = Math.max(...axis.ticks.map((tick) => measureText(tickText(tick, drawing, locale), LABEL, 400)))
  const left = drawing.look === 'spark' ? 5 : ticks + 10 + (drawing.labelPoints ? INSET : 0)
  const right = drawing.look === 'spark' ? size.width - 5 : size.width - Math.max(18, ...widths)
  const top = drawing.look === 'spark' ? 6 : EDGE
  const bottom = drawing.look === 'spark' ? size.height - 6 : size.height - EDGE
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
