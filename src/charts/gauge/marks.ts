import { leadDash, paintOf } from '../progress/paint.ts'
import type { ProgressShape } from '../progress/shape.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext, Theme } from '../types.ts'
import { angleOf, type GaugeFrame, pointAt } from './frame.ts'

const OUT = 5

/** The ring: its fills, and a gap where the light part ends. */
export function ringMarks(shape: ProgressShape, frame: GaugeFrame, theme: Theme): Mark[] {
  const { cx, cy, r, r0 } = frame
  const fills = shape.spans.flatMap(({ from, to, fill }) =>
    paintOf(fill, theme).map(
      (paint): Mark => ({ mark: 'sector', cx, cy, r0, r, from: angleOf(from), to: angleOf(to), ...paint }),
    ),
  )
  const { base } = shape
  const inside = base !== null && base > 0 && shape.end !== null && base < shape.end
  const gap: Mark[] = inside
    ? [
        {
          mark: 'line',
          points: [pointAt(frame, base, r0 - 0.5), pointAt(frame, base, r + 0.5)],
          stroke: theme.surface,
          lineWidth: 1.5,
        },
      ]
    : []
  return [...fills, ...gap]
}

/** The ink bar at the target, with hatch beyond it where the target is a lower bound. */
export function gateMarks(shape: ProgressShape, { cx, cy, r, r0 }: GaugeFrame, theme: Theme): Mark[] {
  const [from, to] = [cx + r0 - OUT, cx + r + OUT + 2]
  const hatch: Mark[] = shape.openGate
    ? [
        {
          mark: 'rect',
          x: from,
          y: cy + 2,
          width: to - from,
          height: 5,
          texture: { kind: 'hatch', colour: theme.ink2 },
        },
      ]
    : []
  return [
    ...hatch,
    {
      mark: 'line',
      points: [
        [from, cy],
        [to, cy],
      ],
      stroke: theme.ink1,
      lineWidth: 2.5,
    },
  ]
}

/** The pin at the value due, and the arc from the value to it. */
export function pinMarks(shape: ProgressShape, frame: GaugeFrame, context: ChartContext, head: number): Mark[] {
  if (shape.pin === null) return []
  const { theme } = context
  const { cx, cy, r, r0 } = frame
  const { pin, lead } = shape
  const arc: Mark[] = lead
    ? [
        {
          mark: 'arc',
          cx,
          cy,
          r: r + OUT + 1,
          from: angleOf(lead.from),
          to: angleOf(lead.to),
          stroke: theme[lead.colour],
          lineWidth: 3,
          ...leadDash(lead.colour, context),
        },
      ]
    : []
  const points = [pointAt(frame, pin, r0 - 3), pointAt(frame, pin, r + OUT)]
  const [x, y] = pointAt(frame, pin, r + OUT + 1)
  return [
    ...arc,
    { mark: 'line', points, stroke: theme.surface, lineWidth: 5 },
    { mark: 'line', points, stroke: theme.ink1, lineWidth: 2 },
    { mark: 'circle', cx: x, cy: y, r: head, fill: theme.ink1, stroke: theme.surface, lineWidth: 1 },
  ]
}

/** Quarters of the way, inside the ring. */
export function quarterMarks(frame: GaugeFrame, theme: Theme): Mark[] {
  return [0.25, 0.5, 0.75].map(
    (share): Mark => ({
      mark: 'line',
      points: [pointAt(frame, share, frame.r0 - 3), pointAt(frame, share, frame.r0 - 7)],
      stroke: theme.rule,
      lineWidth: 1,
    }),
  )
}
