import { iconMarks } from '../progress/icons.ts'
import type { DetailLine } from '../progress/lines.ts'
import { shorten } from '../progress/text.ts'
import type { Tag } from '../progress/words.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { GaugeFrame } from './frame.ts'
import type { GaugeDrawing } from './model.ts'

const CHIP = 14
const VALUE = 18
const BAR = 4
const ICON = 7
const GAP = 16
/** Smallest size of any words. */
const LEAST = 10.5

/** Heights of what stands beside a gauge, without the gaps between. */
const heightOf = (label: number): { readonly tag: number; readonly line: (line: DetailLine) => number } => ({
  tag: label + 6,
  line: (line) => label + 4 + VALUE + (line.bar ? BAR + 5 : 2),
})

/** Verdict, how it stood before, and growth needed beside growth seen: as much as there is height for. */
export function sideMarks({ side }: GaugeDrawing, frame: GaugeFrame, context: ChartContext): Mark[] {
  if (!side || !frame.side) return []
  const { theme, measureText } = context
  const { x, width } = frame.side
  const size = heightOf(frame.label)
  const chip = CHIP + 6
  const room = frame.height - 4
  let total = chip
  const tag = side.tag && total + size.tag <= room ? side.tag : null
  total += tag ? size.tag : 0
  const lines = side.lines.filter((line) => {
    const next = total + GAP + size.line(line)
    if (next > room) return false
    total = next
    return true
  })

  let y = (frame.height - total) / 2
  const marks: Mark[] = [...tagMarks(side.chip, x, y + CHIP / 2, CHIP, width, context)]
  y += chip
  if (tag) {
    marks.push(...tagMarks(tag, x, y + frame.label / 2, frame.label, width, context))
    y += size.tag
  }
  for (const line of lines) {
    y += GAP
    marks.push({
      mark: 'line',
      points: [
        [x, y - GAP / 2],
        [x + width, y - GAP / 2],
      ],
      stroke: theme.hair,
    })
    const label = fitted(line.label, width, frame.label, 400, context)
    marks.push({ mark: 'text', x, y: y + frame.label / 2, ...label, fill: theme.ink2 })
    const value = shorten(line.text, width, VALUE, 700, measureText)
    const middle = y + frame.label + 4 + VALUE / 2
    // Words in place of a number are not set as large as one.
    const words = measureText(line.text, VALUE, 700) > width
    marks.push(
      words
        ? {
            mark: 'text',
            x,
            y: middle,
            ...fitted(line.text, width, frame.label, 600, context),
            weight: 600,
            fill: theme.ink1,
          }
        : { mark: 'text', x, y: middle, text: value, size: VALUE, weight: 700, fill: theme.ink1 },
    )
    if (line.bar)
      marks.push({
        mark: 'rect',
        x,
        y: y + frame.label + VALUE + 8,
        width: Math.max(1, width * line.bar.share),
        height: BAR,
        fill: theme[line.bar.colour],
      })
    y += size.line(line)
  }
  return marks
}

/** Words at their size, smaller where they would not fit, cut where they cannot. */
function fitted(
  words: string,
  width: number,
  wanted: number,
  weight: 400 | 600,
  { measureText }: ChartContext,
): { readonly text: string; readonly size: number } {
  let size = wanted
  while (size > LEAST && measureText(words, size, weight) > width) size -= 0.5
  return { text: shorten(words, width, size, weight, measureText), size }
}

function tagMarks(tag: Tag, x: number, y: number, size: number, width: number, context: ChartContext): Mark[] {
  const { theme } = context
  const r = size === CHIP ? ICON : ICON - 1.5
  const words = fitted(tag.text, width - 2 * ICON - 8, size, size === CHIP ? 600 : 400, context)
  return [
    ...iconMarks(tag.icon, x + ICON, y, r, theme[tag.colour], theme),
    { mark: 'text', x: x + 2 * ICON + 8, y, ...words, weight: size === CHIP ? 600 : 400, fill: theme[tag.colour] },
  ]
}
