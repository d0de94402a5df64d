import { ordinal } from '../../i18n/numbers.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { HEIGHTS, type StripDrawing, type StripMarks } from './model.ts'

/** Width of a cell that stands out, however many there are. */
const LEAST = 3

/** A cell for each peer in the order of ranks, the one of the highlighted region and its former one set apart. */
export function rankMarks(
  drawing: StripDrawing,
  context: ChartContext,
  size: { width: number; height: number },
): StripMarks {
  const { theme, locale, t, measureText } = context
  const step = size.width / drawing.count
  // Cells as high as the picture allows, the words under them.
  const high = (size.height - (HEIGHTS.ranks.usual - 20)) / 20
  const foot = size.height - 9
  const centre = (rank: number) => (rank - 0.5) * step
  // Cells without a gap between them are one band.
  const isBand = step < 2
  const cell = (x: number, width: number): Mark => ({
    mark: 'rect',
    x,
    y: 4 * high,
    width,
    height: 12 * high,
    fill: theme.context,
  })
  const groups = drawing.rows.map((row, index): Mark[] => {
    const x = index * step
    const band = isBand && index === 0 ? [cell(0, size.width)] : []
    if (!row.highlighted) return isBand ? band : [cell(x + 0.75, Math.max(1, step - 1.5))]
    const width = Math.max(LEAST, step - 1)
    const left = x + (step - width) / 2
    return [...band, { mark: 'rect', x: left, y: 0, width, height: 20 * high, radius: 1, fill: theme.focus }]
  })
  const under: Mark[] = []
  const rank = drawing.highlighted?.rank ?? null
  if (drawing.before && drawing.before.rank !== rank) {
    const width = Math.max(LEAST, step - 2)
    under.push({
      mark: 'rect',
      x: centre(drawing.before.rank) - width / 2,
      y: 1,
      width,
      height: 20 * high - 2,
      radius: 1,
      fill: theme.surface,
      stroke: theme.focus,
      lineWidth: 1.4,
    })
  }
  const texts: { at: number; text: string; weight: 400 | 600; fill: string }[] = []
  if (rank !== null) texts.push({ at: centre(rank), text: ordinal(rank, locale), weight: 600, fill: theme.focus })
  if (drawing.before && drawing.before.rank !== rank)
    texts.push({ at: centre(drawing.before.rank), text: drawing.before.label, weight: 400, fill: theme.ink2 })
  const placed = placeInRow(
    texts.map((item) => ({ at: item.at, width: measureText(item.text, 11.5, item.weight) })),
    size.width,
  )
  for (const [index, item] of texts.entries())
    under.push({
      mark: 'text',
      x: placed[index] ?? item.at,
      y: foot,
      text: item.text,
      size: 11.5,
      weight: item.weight,
      fill: item.fill,
      align: 'center',
    })
  const free = (from: number, to: number) =>
    texts.every(
      (item, index) =>
        Math.abs((placed[index] ?? 0) - (from + to) / 2) >
        (to - from) / 2 + measureText(item.text, 11.5, item.weight) / 2 + 6,
    )
  const ends = [t('strip.first'), ordinal(drawing.count, locale)]
  const width = (text: string) => measureText(text, 11.5, 400)
  if (ends[0] && free(0, width(ends[0])))
    under.push({ mark: 'text', x: 0, y: foot, text: ends[0], size: 11.5, fill: theme.ink3 })
  if (ends[1] && free(size.width - width(ends[1]), size.width))
    under.push({ mark: 'text', x: size.width, y: foot, text: ends[1], size: 11.5, fill: theme.ink3, align: 'right' })
  return { groups, under }
}

/** Centres for at most two labels of different widths: the first stays, the second gives way to the nearer free side. */
function placeInRow(items: readonly { at: number; width: number }[], width: number): number[] {
  const inside = (at: number, extent: number) => Math.min(Math.max(at, extent / 2), width - extent / 2)
  const [first, second] = items
  if (!first) return []
  const a = inside(first.at, first.width)
  if (!second) return [a]
  const apart = (first.width + second.width) / 2 + 8
  let b = inside(second.at, second.width)
  if (Math.abs(a - b) < apart) {
    const right = a + apart
    const left = a - apart
    const wanted = second.at >= first.at ? right : left
    b = wanted === inside(wanted, second.width) ? wanted : wanted === right ? left : right
  }
  return [a, b]
}
