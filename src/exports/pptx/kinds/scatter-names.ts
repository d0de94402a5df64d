import type { DrawnRow } from '../../../charts/scatter/drawing.ts'
import type { ChartContext } from '../../../charts/types.ts'
import { computeMedian, computeQuartiles } from '../../../measure/spread.ts'
import { placeOn } from '../axis.ts'
import type { Box, PairSeries, ScatterChart } from '../native.ts'
import { cellText } from '../ranges.ts'
import { placeNames, type Side } from './place-names.ts'

/** How many of the regions that are not highlighted are named, the farthest out first. */
const MOST_NAMES = 16
/** Interquartile ranges off the median, from which on a dot is worth a name. */
const OUTLYING = 0.8

export type Point = readonly [x: number, y: number]
type Axes = Pick<ScatterChart, 'x' | 'y'>

interface Sizes {
  readonly axes: Axes
  readonly plot: Box
  /** Diameter of a dot and size of a name, in points. */
  readonly dot: number
  readonly size: number
}

/** Where a pair of values lies in a chart, in points. */
export const pointOf = ({ x, y }: { x: number; y: number }, axes: Axes, plot: Box): Point => [
  plot.x + placeOn(axes.x, x) * plot.width,
  plot.y + (1 - placeOn(axes.y, y)) * plot.height,
]

/** How far out of the middle a dot lies, along the direction in which it lies farther. */
function outlying(points: readonly Point[]): number[] {
  const by = (values: readonly number[]) => {
    const median = computeMedian(values) ?? 0
    const quartiles = computeQuartiles(values)
    const range = quartiles && quartiles.upper > quartiles.lower ? quartiles.upper - quartiles.lower : 1
    return values.map((value) => Math.abs(value - median) / range)
  }
  const [xs, ys] = [by(points.map(([x]) => x)), by(points.map(([, y]) => y))]
  return xs.map((x, index) => Math.max(x, ys[index] ?? 0))
}

/** Small boxes along the lines of a chart, for names to keep off them. */
function beadsOf(lines: readonly PairSeries[], axes: Axes, plot: Box): Box[] {
  return lines.flatMap(({ pairs }) => {
    const [from, to] = pairs.map((pair) => pointOf(pair, axes, plot))
    if (!from || !to) return []
    const count = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 6))
    return Array.from({ length: count + 1 }, (_, index): Box => {
      const share = index / count
      const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
      return { x: x - 1.5, y: y - 1.5, width: 3, height: 3 }
    })
  })
}

/** Where the words at the end of a line stand: they come before the names of dots. */
function lineWords(
  { name, pairs, points }: PairSeries,
  axes: Axes,
  plot: Box,
  size: number,
  { measureText }: ChartContext,
): Box[] {
  const [last, at] = [pairs.at(-1), points[0]?.label?.at]
  if (!last) return []
  const [x, y] = pointOf(last, axes, plot)
  const [width, height] = [measureText(name, size, 700) + 6, size * 1.3]
  if (at === 'above') return [{ x: x - width / 2, y: y - height - 4, width, height }]
  if (at === 'below') return [{ x: x - width / 2, y: y + 4, width, height }]
  return [{ x: at === 'left' ? x - width - 6 : x + 6, y: y - height / 2, width, height }]
}

/** A line that slopes is named at its end where no dot lies; those along the axes at the edge of the plot. */
export function withFreeSide(
  line: PairSeries,
  points: readonly Point[],
  { axes, plot, dot, size }: Sizes,
  { measureText }: ChartContext,
): PairSeries {
  const [look, end] = [line.points[0], line.pairs.at(-1)]
  if (!look?.label || !end || look.label.at !== 'right') return line
  const width = measureText(line.name, size, 700)
  const dots = points.map(([x, y]): Box => ({ x: x - dot / 2, y: y - dot / 2, width: dot, height: dot }))
  const occupied = [...dots, ...beadsOf([line], axes, plot)]
  const sizes = { dot, height: size * 1.3 }
  const [at] = placeNames([pointOf(end, axes, plot)], [{ index: 0, width, must: true }], occupied, plot, sizes)
  return { ...line, points: [{ ...look, label: { ...look.label, at: at ?? 'right' } }] }
}

/** On which side of its dot the name of each row stands; null for those that are not named. */
export function nameSides(
  rows: readonly DrawnRow[],
  points: readonly Point[],
  lines: readonly PairSeries[],
  { axes, plot, dot, size }: Sizes,
  context: ChartContext,
): (Side | null)[] {
  const score = outlying(points)
  const own = (index: number): boolean => (rows[index]?.place ?? -1) >= 0
  const order = rows
    .map((_, index) => index)
    .filter((index) => own(index) || (score[index] ?? 0) >= OUTLYING)
    .sort((a, b) => Number(own(b)) - Number(own(a)) || (score[b] ?? 0) - (score[a] ?? 0))
  const wanted = order.slice(0, rows.filter((row) => row.place >= 0).length + MOST_NAMES).map((index) => ({
    index,
    width: context.measureText(cellText(rows[index]?.region.short[context.locale] ?? ''), size, 700),
    must: own(index),
  }))
  const taken = [...beadsOf(lines, axes, plot), ...lines.flatMap((line) => lineWords(line, axes, plot, size, context))]
  return placeNames(points, wanted, taken, plot, { dot, height: size * 1.3 })
}
