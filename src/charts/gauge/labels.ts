import type { Mark } from '../scene.ts'
import type { ChartContext, Theme } from '../types.ts'
import { type GaugeFrame, pointAt } from './frame.ts'
import type { GaugeDrawing } from './model.ts'
import { type Box, firstFree } from './place.ts'

type Align = 'left' | 'center' | 'right'
type Placed = Box & { readonly align: Align }

const TICK = 5
/** Up first: labels stand above what they name where they can. */
const SHIFTS = [-10, -16, -4, -24, 2, -32, -44, 10, 18] as const

/** Labels outside the ring of a large gauge: when the target was set, and what is due at the pin. */
export function aroundMarks(drawing: GaugeDrawing, frame: GaugeFrame, context: ChartContext): Mark[] {
  const { shape, pinLabel, baseLabel } = drawing
  const { theme } = context
  const taken = [...ringBoxes(frame, shape.lead, shape.pin), ...gateBoxes(frame)]
  const marks: Mark[] = []
  if (pinLabel && shape.pin !== null) {
    const box = placeLabel(pinLabel, shape.pin, frame.r + 15, frame, taken, context)
    if (box) taken.push(box)
    marks.push(...labelMarks(pinLabel, box, frame, theme))
  }
  if (baseLabel && shape.base !== null) {
    const box = placeLabel(baseLabel, shape.base, frame.r + TICK + 3, frame, taken, context)
    if (box)
      marks.push({
        mark: 'line',
        points: [pointAt(frame, shape.base, frame.r + 1), pointAt(frame, shape.base, frame.r + 1 + TICK)],
        stroke: theme.ink3,
        lineWidth: 1,
      })
    marks.push(...labelMarks(baseLabel, box, frame, theme))
  }
  return [...marks, ...startMarks(drawing, frame, theme)]
}

/** Where less is better the scale starts at a value, which stands beside the left end. */
function startMarks({ start, share }: GaugeDrawing, { cx, cy, r, label }: GaugeFrame, theme: Theme): Mark[] {
  return start && start !== '0' && share
    ? [{ mark: 'text', x: cx - r - 6, y: cy - 6, text: start, size: label, fill: theme.ink2, align: 'right' }]
    : []
}

function placeLabel(
  lines: readonly string[],
  share: number,
  radius: number,
  frame: GaugeFrame,
  taken: readonly Box[],
  { measureText }: ChartContext,
): Placed | null {
  const [x, y] = pointAt(frame, share, radius)
  const { label, line, room } = frame
  const size = { width: Math.max(...lines.map((text) => measureText(text, label, 400))), height: line * lines.length }
  const at = (align: Align, shift: number): Placed => ({
    ...size,
    align,
    x: Math.max(
      room.left,
      Math.min(room.right - size.width, align === 'left' ? x : align === 'right' ? x - size.width : x - size.width / 2),
    ),
    y: y + shift - size.height / 2,
  })
  const outward: readonly Align[] =
    share > 0.58
      ? ['left', 'center', 'right']
      : share < 0.42
        ? ['right', 'center', 'left']
        : ['center', 'left', 'right']
  return firstFree(
    outward.flatMap((align) => SHIFTS.map((shift) => at(align, shift))),
    taken,
    room.right,
  )
}

function labelMarks(lines: readonly string[], box: Placed | null, { label, line }: GaugeFrame, theme: Theme): Mark[] {
  if (!box) return []
  const x = box.align === 'left' ? box.x : box.align === 'right' ? box.x + box.width : box.x + box.width / 2
  return lines.map(
    (text, index): Mark => ({
      mark: 'text',
      x,
      y: box.y + line * (index + 0.5),
      text,
      size: label,
      fill: theme.ink2,
      align: box.align,
    }),
  )
}

/** The ring, its pin and the arc between value and pin as small boxes that labels keep clear of. */
function ringBoxes(frame: GaugeFrame, lead: GaugeDrawing['shape']['lead'], pin: number | null): Box[] {
  const dot = (share: number, radius: number, half: number): Box => {
    const [x, y] = pointAt(frame, share, radius)
    return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
  }
  const ring = Array.from({ length: 61 }, (_, index) => dot(index / 60, frame.r, 1))
  const arc = lead
    ? Array.from({ length: 9 }, (_, index) => dot(lead.from + ((lead.to - lead.from) * index) / 8, frame.r + 6, 2))
    : []
  return [...ring, ...arc, ...(pin === null ? [] : [dot(pin, frame.r + 6, 5)])]
}

const gateBoxes = ({ cx, cy, r, r0 }: GaugeFrame): Box[] => [
  { x: cx + r0 - 5, y: cy - 2, width: r - r0 + 12, height: 30 },
]
