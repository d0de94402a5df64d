import type { TrendLine, TrendPoint } from '../../../charts/trend/drawing.ts'
import { colourOf } from '../../../charts/trend/frame.ts'
import type { ChartContext } from '../../../charts/types.ts'
import { hex, type Marker, type PointLook, type ValueSeries } from '../native.ts'

/** Place of the last point of a line; -1 without any. */
export const lastAt = (line: TrendLine): number => line.points.findLastIndex((point) => point !== null)

const isPoint = (point: TrendPoint | null): point is TrendPoint => point !== null

interface Geometry {
  /** How far the line rises in a year after each of its points, in points of the slide. */
  readonly rises: readonly number[]
  readonly labelWidth: (text: string) => number
}

/** From this rise in a year on a line would run through the words over its point. */
const STEEP = 12

/** How far the line rises in the year after each of its points; from the first, words would run into the axis. */
function risesOf(line: TrendLine, height: (value: number) => number): number[] {
  const first = line.points.findIndex(isPoint)
  return line.points.map((point, index) => {
    const next = line.points.slice(index + 1).find(isPoint)
    if (!point || !next || index === first) return 0
    return (height(next.value) - height(point.value)) / (next.year - point.year)
  })
}

/** Words of bounds at their points, of all points where the picture names them all, and of the end of a line. */
function pointLooks(
  line: TrendLine,
  all: boolean,
  shift: number | null,
  colour: string,
  { rises, labelWidth }: Geometry,
): PointLook[] {
  const last = lastAt(line)
  return line.points.flatMap((point, index): PointLook[] => {
    if (!point) return []
    const hollow = point.open !== null
    const end = index === last && !all && shift !== null
    if (end) {
      const text = hollow && point.label ? { words: `${line.name} ${point.label}` } : ('series-and-value' as const)
      return [{ index, hollow, label: { text, at: 'right', colour, bold: line.look !== 'nation', shift } }]
    }
    if (!point.label || !(all || hollow)) return []
    const aside = (rises[index] ?? 0) > STEEP ? -labelWidth(point.label) * 0.55 : 0
    const text = { words: point.label }
    return [{ index, hollow, label: { text, at: 'above', colour, bold: index === last, aside } }]
  })
}

/** How the lines of a chart are drawn. */
export interface LineSetting {
  /** Whether every point is named, and not the ends of lines. */
  readonly all: boolean
  /** A value in the unit shown. */
  readonly value: (amount: number) => number
  /** Height of a value over the axis, in points. */
  readonly height: (amount: number) => number
  /** Size of names in points. */
  readonly size: number
}

/**
 * A line with its words.
 * @param shift how far the name at its end is moved; null where it has none
 */
export function lineSeries(
  line: TrendLine,
  shift: number | null,
  setting: LineSetting,
  context: ChartContext,
): ValueSeries {
  const { all, value, height } = setting
  const colour = hex(colourOf(line, context))
  const back = line.look === 'context'
  // A point alone, or one that is a bound, would not be seen as a line.
  const marked = line.points.some((point) => point?.open) || line.points.filter(isPoint).length < 3 || all
  const marker: Marker = { shape: 'circle', size: 7, colour }
  const labelWidth = (text: string) => context.measureText(text, setting.size, 400)
  return {
    name: line.name,
    values: line.points.map((point) => (point ? value(point.value) : null)),
    line: { colour, width: back ? 0.75 : line.look === 'nation' ? 1.5 : 2.25, dashed: line.look === 'nation' },
    ...(marked && !back ? { marker } : {}),
    points: back ? [] : pointLooks(line, all, shift, colour, { rises: risesOf(line, height), labelWidth }),
  }
}
