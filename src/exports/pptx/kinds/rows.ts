import type { ChartContext } from '../../../charts/types.ts'
import type { Box } from '../native.ts'
import { cellText } from '../ranges.ts'

type Size = Pick<Box, 'width' | 'height'>

/** Above the plot: tick labels and the title of the axis; the words of a reference line and a legend take more. */
const AXIS_ROOM = 3.7
const SMALLEST = 7
const LARGEST = 12

/** Size of names beside rows of a height, in points. */
export const rowFont = (row: number): number => Math.round(Math.min(LARGEST, Math.max(SMALLEST, row * 0.8)) * 2) / 2

/** Share of a chart's width that names take at most. */
const NAMES = 0.34

/** A name cut to a width in points. */
export function fitName(name: string, size: number, most: number, { measureText }: Pick<ChartContext, 'measureText'>) {
  const text = cellText(name)
  if (measureText(text, size, 400) <= most) return text
  const kept = [...text]
  while (kept.length > 1 && measureText(`${kept.join('')}…`, size, 400) > most) kept.pop()
  return `${kept.join('').trimEnd()}…`
}

/** Measure, unit and period of an axis where they fit its length, else the unit, which must be said. */
export function axisTitle(
  subtitle: string,
  unit: string,
  size: number,
  length: number,
  context: Pick<ChartContext, 'measureText'>,
): string {
  const fits = context.measureText(subtitle, size, 400) <= length
  return fits ? cellText(subtitle) : fitName(unit, size, length, context)
}

/** A name as it fits beside the bars of a chart of a width, in one line. */
export const rowName = (
  name: string,
  size: number,
  width: number,
  context: Pick<ChartContext, 'measureText'>,
): string => fitName(name, size, width * NAMES, context)

/**
 * The plot of bars that lie: names at the left, values at their ends, ticks above.
 * @param head room in points above the ticks, for the words of a reference line or a legend
 * @param tail room at the right for values
 */
export function barPlot(
  names: readonly string[],
  { width, height }: Size,
  head: number,
  tail: number,
  { measureText }: Pick<ChartContext, 'measureText'>,
): { readonly plot: Box; readonly fontSize: number } {
  const fontSize = rowFont((height - head - 30) / Math.max(1, names.length))
  const top = head + fontSize * AXIS_ROOM + 4
  const left = Math.max(0, ...names.map((name) => measureText(name, fontSize, 400))) * 1.04 + 8
  return { plot: { x: left, y: top, width: Math.max(40, width - left - tail), height: height - top - 2 }, fontSize }
}
