import { endOf } from '../progress/shape.ts'
import type { Mark } from '../scene.ts'
import type { Weight } from '../theme.ts'
import type { ChartContext } from '../types.ts'
import type { GaugeFrame } from './frame.ts'
import type { GaugeDrawing } from './model.ts'

const SMALLEST = 12
/** Smallest size of any words. */
const LEAST = 10.5
/** Half the height of capitals, in sizes: texts of several sizes share a line when their feet do. */
const FOOT = 0.36

interface Part {
  readonly text: string
  readonly size: number
  readonly weight: Weight
}

/** The value in the middle with its parts in their sizes, or the words in its place. */
export function centreMarks(drawing: GaugeDrawing, frame: GaugeFrame, context: ChartContext): Mark[] {
  const { look, value, empty, caption } = drawing
  const { theme } = context
  const { cx, cy, r } = frame
  if (empty) {
    const last = cy - r * 0.16
    const size = emptySize(empty, last, frame, look === 'full' ? Math.max(14, frame.label) : frame.label, context)
    return empty.map(
      (text, index): Mark => ({
        mark: 'text',
        x: cx,
        y: last - (empty.length - 1 - index) * (size + 4),
        text,
        size,
        weight: 600,
        fill: theme.ink1,
        align: 'center',
      }),
    )
  }
  if (!value) return []
  const size = fitSize(drawing, frame, context)
  const parts = partsOf(value, size, drawing.look, context)
  const y = look === 'full' ? cy - size * 0.5 : cy - 15 - size * 0.42
  const captionY = look === 'full' ? y - size * 0.5 - 9 : cy - 6
  return [
    ...lineOf(parts, cx, y, size, context),
    {
      mark: 'text',
      x: cx,
      y: captionY,
      text: captionThatFits(caption, frame, cy - captionY + frame.label / 2, context),
      size: frame.label,
      fill: theme.ink2,
      align: 'center',
    },
  ]
}

/** The largest size at which words in place of a value keep clear of the ring. */
function emptySize(
  words: readonly string[],
  last: number,
  { cy, r0 }: GaugeFrame,
  wanted: number,
  { height, measureText }: ChartContext,
): number {
  let size = wanted
  const fits = (): boolean => {
    const top = cy - last + (words.length - 0.5) * (size + 4)
    const room = 2 * Math.sqrt(Math.max(0, r0 * r0 - top * top))
    return words.every((text) => measureText(text, size, 600) <= room - 4)
  }
  while (height !== undefined && size > LEAST && !fits()) size -= 0.5
  return size
}

/** The period alone where the unit beside it would touch the ring. */
function captionThatFits(
  { unit, period }: GaugeDrawing['caption'],
  { r0, label }: GaugeFrame,
  top: number,
  { t, height, measureText }: ChartContext,
): string {
  const whole = unit ? t('gauge.caption', { unit, period }) : period
  const above = height === undefined ? label : top
  return measureText(whole, label, 400) <= 2 * Math.sqrt(Math.max(0, r0 * r0 - above * above)) - 8 ? whole : period
}

function partsOf(
  value: NonNullable<GaugeDrawing['value']>,
  size: number,
  look: GaugeDrawing['look'],
  { locale }: ChartContext,
): readonly Part[] {
  const { before, number, suffix } = value
  const small = Math.max(11, size * (locale === 'en' && look === 'card' ? 0.72 : 0.54))
  const parts: Part[] = [
    { text: before, size: small, weight: 600 },
    { text: suffix === '%' ? `${number}%` : number, size, weight: 700 },
    { text: suffix === '%' ? '' : suffix, size: small, weight: 700 },
  ]
  return parts.filter((part) => part.text !== '')
}

const gapOf = (size: number): number => size * 0.14

function widthOf(parts: readonly Part[], size: number, { measureText }: ChartContext): number {
  const texts = parts.reduce((sum, part) => sum + measureText(part.text, part.size, part.weight), 0)
  return texts + gapOf(size) * (parts.length - 1)
}

/** The largest size at which the value stays inside the ring, where the ring is narrowest beside it. */
function fitSize(drawing: GaugeDrawing, { r, r0 }: GaugeFrame, context: ChartContext): number {
  const { look, value } = drawing
  let size = Math.round(r * (look === 'full' ? 0.34 : 0.31))
  if (!value) return size
  for (; size > SMALLEST; size--) {
    const top = look === 'full' ? size * 0.88 : 15 + size * 0.8
    const room = 2 * Math.sqrt(Math.max(0, r0 * r0 - top * top)) - 8
    if (widthOf(partsOf(value, size, look, context), size, context) <= room) break
  }
  return size
}

function lineOf(parts: readonly Part[], cx: number, y: number, size: number, context: ChartContext): Mark[] {
  let x = cx - widthOf(parts, size, context) / 2
  return parts.map((part): Mark => {
    const mark: Mark = {
      mark: 'text',
      x,
      y: y + FOOT * (size - part.size),
      text: part.text,
      size: part.size,
      weight: part.weight,
      fill: context.theme.ink1,
    }
    x += context.measureText(part.text, part.size, part.weight) + gapOf(size)
    return mark
  })
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Labels under the ground line: start or share at the left, target and deadline at the right. */
export function groundMarks(drawing: GaugeDrawing, frame: GaugeFrame, context: ChartContext): Mark[] {
  const left = leftMarks(drawing, frame, context)
  const end = Math.max(
    frame.room.left,
    ...left.flatMap((mark) =>
      mark.mark === 'text' && mark.align !== 'center'
        ? [mark.x + context.measureText(mark.text, mark.size, mark.weight ?? 400)]
        : [],
    ),
  )
  return [...left, ...targetMarks(drawing, frame, end, context)]
}

function leftMarks(
  { look, share, start, shape }: GaugeDrawing,
  { cx, cy, r, r0, label, line, room }: GaugeFrame,
  { theme, measureText }: ChartContext,
): Mark[] {
  if (look === 'full' && share) {
    const x = cx - r
    return [
      { mark: 'text', x, y: cy + 16, text: share.text, size: label + 3, weight: 700, fill: theme.ink1 },
      { mark: 'text', x, y: cy + 20 + line, text: share.of, size: label, fill: theme.ink3 },
    ]
  }
  // A cut arc hides how far it runs: the share is printed.
  const printed: Mark[] =
    share && shape.cut
      ? [{ mark: 'text', x: cx - r, y: cy + 43, text: share.text, size: label, weight: 700, fill: theme.ink1 }]
      : []
  const half = measureText(start, label, 400) / 2
  const x = Math.max(room.left + half, cx - (r + r0) / 2)
  return start
    ? [{ mark: 'text', x, y: cy + 13, text: start, size: label, fill: theme.ink3, align: 'center' }, ...printed]
    : printed
}

/** A fill that runs on below the ground line takes the place under the gate: the label moves inside it. */
const OVERRUN = 1.015

function targetMarks(
  { shape, target }: GaugeDrawing,
  { cx, cy, r, r0, label, line, room }: GaugeFrame,
  free: number,
  { theme, measureText }: ChartContext,
): Mark[] {
  const widest = Math.max(measureText(target.value, label, 700), measureText(target.deadline, label, 400))
  const top = cy + (shape.openGate ? 18 : 14)
  const over = endOf(shape) > OVERRUN
  const inner = cx + Math.sqrt(Math.max(0, r0 * r0 - (top + line * 1.5 - cy) ** 2)) - 6
  // Where the share already stands inside, the label moves out beside the fill.
  const outside = over && free > room.left && inner - widest < free + 8
  const middle = clamp(cx + (r + r0) / 2, free + (free > room.left ? 8 : 0) + widest / 2, room.right - widest / 2)
  const x = outside ? Math.min(cx + r + 10, room.right - widest) : over ? inner : middle
  const align = outside ? 'left' : over ? 'right' : 'center'
  return [
    { mark: 'text', x, y: top, text: target.value, size: label, weight: 700, fill: theme.ink1, align },
    { mark: 'text', x, y: top + line + 1, text: target.deadline, size: label, fill: theme.ink3, align },
  ]
}
