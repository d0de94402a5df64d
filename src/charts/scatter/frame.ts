import { formatQuantity } from '../../i18n/numbers.ts'
import { shorten, wrapText } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { type DrawnRow, type ScatterDrawing, tickText } from './drawing.ts'

export interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly radius: (row: Pick<DrawnRow, 'size'>) => number
  readonly titles: { readonly x: readonly string[]; readonly y: readonly string[] }
  /** Height of the key of sizes above the plot. */
  readonly head: number
}

const LINE = 15

/** Radius of the largest dot; all others by area. */
function mostRadius({ width, height }: ChartContext): number {
  const most = width < 560 ? 12 : 18
  return height === undefined ? most : Math.min(most, Math.max(7, height * 0.065))
}

/** Least distance of two numbers of the value axis. */
const NUMBERS_APART = 13

/** Less could not be seen: dots of a hundredth of the largest and below are drawn alike. */
const LEAST_RADIUS = 1.8

/** Where plot, axes and titles lie. */
export function frameOf(
  drawing: ScatterDrawing,
  context: ChartContext,
  { width, height }: { width: number; height: number },
): Frame {
  const { measureText, locale } = context
  const titles = {
    x: wrapText(drawing.x.title, width - 16, 11.5, 500, measureText),
    y: wrapText(drawing.y.title, width - 16, 11.5, 500, measureText),
  }
  const head = drawing.size ? 34 : 0
  const ticks = drawing.y.axis.ticks.map((tick) => measureText(tickText(tick, drawing.y.scale, locale), 11.5, 400))
  const left = Math.ceil(Math.max(0, ...ticks)) + 8
  const top = head + titles.y.length * LINE + 9
  // Dots at the ends of an axis stay within the plot.
  const pad = drawing.size ? mostRadius(context) * 0.6 : 7
  const last = tickText(drawing.x.axis.ticks.at(-1) ?? 0, drawing.x.scale, locale)
  const right = width - Math.max(14, Math.ceil(measureText(last, 11.5, 400) / 2 - pad) + 1)
  const bottom = height - 22 - titles.x.length * LINE
  const radius = (row: Pick<DrawnRow, 'size'>): number => {
    if (!drawing.size) return width < 560 ? 4 : 5
    return row.size === null || row.size <= 0
      ? 4
      : Math.max(LEAST_RADIUS, mostRadius(context) * Math.sqrt(row.size / drawing.size.most))
  }
  return {
    left,
    right,
    top,
    bottom,
    head,
    titles,
    radius,
    x: (value) => drawing.x.axis.at(value, left + pad, right - pad),
    y: (value) => drawing.y.axis.at(value, bottom - pad, top + pad),
  }
}

/** Hairlines, tick labels as far as they do not touch, and the names of the axes. */
export function axisMarks(drawing: ScatterDrawing, frame: Frame, context: ChartContext): Mark[] {
  const { theme, locale, measureText } = context
  const { left, right, top, bottom, titles } = frame
  const marks: Mark[] = []
  const line = (points: readonly (readonly [number, number])[], stroke: string): void => {
    marks.push({ mark: 'line', points, stroke, lineWidth: 1 })
  }
  const words = { size: 11.5, fill: theme.ink3 } as const
  let under = Number.POSITIVE_INFINITY
  for (const tick of drawing.y.axis.ticks) {
    const y = frame.y(tick)
    line(
      [
        [left, y],
        [right, y],
      ],
      theme.hair,
    )
    if (y > under) continue
    under = y - NUMBERS_APART
    marks.push({
      mark: 'text',
      x: left - 7,
      y,
      text: tickText(tick, drawing.y.scale, locale),
      align: 'right',
      ...words,
    })
  }
  let free = Number.NEGATIVE_INFINITY
  for (const tick of drawing.x.axis.ticks) {
    const x = frame.x(tick)
    line(
      [
        [x, top],
        [x, bottom],
      ],
      theme.hair,
    )
    const text = tickText(tick, drawing.x.scale, locale)
    const half = measureText(text, 11.5, 400) / 2
    if (x - half < free) continue
    free = x + half + 8
    marks.push({ mark: 'text', x, y: bottom + 11, text, align: 'center', ...words })
  }
  line(
    [
      [left, bottom],
      [right, bottom],
    ],
    theme.rule,
  )
  const title = { mark: 'text', size: 11.5, weight: 500, fill: theme.ink2 } as const
  for (const [index, text] of titles.y.entries()) marks.push({ ...title, x: 0, y: frame.head + 8 + index * LINE, text })
  for (const [index, text] of titles.x.entries())
    marks.push({ ...title, x: right, y: bottom + 30 + index * LINE, text, align: 'right' })
  return marks
}

/** Round sizes, each drawn as large as a dot of that size. */
function keySizes(most: number): number[] {
  const round = (value: number): number => {
    const power = 10 ** Math.floor(Math.log10(value))
    return ([5, 2, 1].find((factor) => factor * power <= value) ?? 1) * power
  }
  return most > 0 ? [round(most / 8), round(most)] : []
}

/** What the area of a dot means. */
export function sizeKeyMarks({ size }: ScatterDrawing, frame: Frame, context: ChartContext): Mark[] {
  if (!size) return []
  const { theme, measureText, locale } = context
  const keys = keySizes(size.most).map((value) => {
    const text = formatQuantity(value, size.unit, { locale, scale: { ...size.scale, decimals: 6 } })
    return { value, text, r: frame.radius({ size: value }), width: measureText(text, 11.5, 400) }
  })
  const room = keys.reduce((sum, key) => sum + 2 * key.r + key.width + 18, 0)
  const title = shorten(size.title, frame.right - room, 11.5, 500, measureText)
  const marks: Mark[] = [{ mark: 'text', x: 0, y: 14, text: title, size: 11.5, weight: 500, fill: theme.ink2 }]
  let x = measureText(title, 11.5, 500) + 12
  for (const { text, r, width } of keys) {
    marks.push({
      mark: 'circle',
      cx: x + r,
      cy: 14,
      r: Math.min(r, 14),
      stroke: theme.contextStrong,
      fill: theme.surface,
    })
    marks.push({ mark: 'text', x: x + 2 * r + 5, y: 14, text, size: 11.5, fill: theme.ink3 })
    x += 2 * r + width + 18
  }
  return marks
}
