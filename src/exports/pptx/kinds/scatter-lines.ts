import type { ScatterDrawing, Side } from '../../../charts/scatter/drawing.ts'
import type { ChartContext } from '../../../charts/types.ts'
import { hex, type PairSeries, type PointLabel } from '../native.ts'
import { shown } from '../number-format.ts'

type Pair = readonly [x: number, y: number]
type Scales = { readonly x: Pick<Side, 'scale'>; readonly y: Pick<Side, 'scale'> }

/** A straight dashed line between two points in base units, named at the second. */
function lineSeries(
  name: string,
  ends: readonly Pair[],
  { x, y }: Scales,
  colour: string,
  at: PointLabel['at'],
): PairSeries {
  return {
    name,
    pairs: ends.map(([a, b]) => ({ name: '', x: shown(a, x.scale), y: shown(b, y.scale) })),
    line: { colour, width: 1.25, dashed: true },
    points: [{ index: ends.length - 1, label: { text: { words: name }, at, colour, bold: true } }],
  }
}

/** The nation's values through the plot, where the nation is a peer of the dots, and the least-squares line. */
export function referenceLines({ x, y, fit }: ScatterDrawing, { theme }: ChartContext): PairSeries[] {
  const scales = { x, y }
  const ink = hex(theme.ink1)
  const lines: PairSeries[] = []
  if (x.nation && y.nation) {
    const { value: across } = x.nation
    const { value: up } = y.nation
    const upright: Pair[] = [
      [across, y.axis.min],
      [across, y.axis.max],
    ]
    const level: Pair[] = [
      [x.axis.min, up],
      [x.axis.max, up],
    ]
    lines.push(lineSeries(x.nation.label, upright, scales, ink, 'above'))
    lines.push(lineSeries(y.nation.label, level, scales, ink, 'left'))
  }
  if (fit) lines.push(lineSeries(fit.label, fit.ends, scales, hex(theme.ink2), 'right'))
  return lines
}
