import type { EChartsOption } from 'echarts'
import { formatNumber, ordinal } from '../../i18n/numbers.ts'
import { dodge, zeroAxis } from '../axis.ts'
import { shorten } from '../progress/text.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import { withUnit } from '../tip.ts'
import type { ChartContext, Tip } from '../types.ts'
import type { StripDrawing } from './model.ts'

const DOT = 4.2
const HEIGHT = { dots: 92, ranks: 40 } as const
/** Width of a cell that stands out, however many there are. */
const LEAST = 3
/** Share of the width that a name takes at most. */
const NAMES = 0.4

/**
 * Heights of dots over the axis so that none covers another, in the order of their values. Dots of one level lie further
 * apart than a cell is wide, so each cell of a level holds one, and only its neighbours need be asked.
 */
function stack(xs: readonly number[], radius: number): number[] {
  const apart = radius * 2 + 0.6
  const levels: Map<number, number>[] = []
  return xs.map((x) => {
    const cell = Math.floor(x / apart)
    const isNear = (other: number | undefined): boolean => other !== undefined && Math.abs(other - x) < apart
    const isFree = (dots: ReadonlyMap<number, number>): boolean =>
      ![cell - 1, cell, cell + 1].some((near) => isNear(dots.get(near)))
    const found = levels.findIndex(isFree)
    if (found < 0) levels.push(new Map([[cell, x]]))
    else levels[found]?.set(cell, x)
    return found < 0 ? levels.length - 1 : found
  })
}

function dots(
  drawing: StripDrawing,
  context: ChartContext,
  size: { width: number; height: number },
): { groups: Mark[][]; under: Mark[] } {
  const { theme, locale, measureText } = context
  const ground = size.height - 22
  const radius = Math.min(7, DOT * Math.max(1, size.height / HEIGHT.dots))
  const axis = zeroAxis(
    [...drawing.rows.map((row) => row.value), drawing.nation?.value ?? null],
    size.width < 420 ? 4 : 7,
  )
  const x = (value: number) => axis.at(value, 6, size.width - 10)
  const xs = drawing.rows.map((row) => x(row.value ?? 0))
  const levels = stack(xs, radius)
  // A crowd is squeezed rather than cut off at the top.
  const rise = Math.min(radius * 2 + 0.8, (ground - 26) / Math.max(1, ...levels))
  const taken = new Set<string>()
  const groups = drawing.rows.map((row, index): Mark[] => {
    const cx = xs[index] ?? 0
    const cy = ground - radius - 2.8 - (levels[index] ?? 0) * rise
    const pixel = `${Math.round(cx)} ${Math.round(cy)}`
    // Of thousands most lie on the pixel of another one, and nothing of them would be seen.
    if (taken.has(pixel) && !row.highlighted) return []
    taken.add(pixel)
    const fill = row.highlighted ? theme.focus : theme.contextStrong
    return [{ mark: 'circle', cx, cy, r: row.highlighted ? radius + 0.6 : radius, fill }]
  })
  const under: Mark[] = [
    {
      mark: 'line',
      points: [
        [0, ground],
        [size.width, ground],
      ],
      stroke: theme.rule,
    },
  ]
  for (const [index, tick] of axis.ticks.entries()) {
    const text = formatNumber(tick, drawing.scale, locale) + (index === 0 && drawing.scale.suffix === '%' ? '%' : '')
    under.push({
      mark: 'text',
      x: x(tick),
      y: ground + 12,
      text,
      size: 11,
      fill: theme.ink3,
      align: index === 0 ? 'left' : index === axis.ticks.length - 1 ? 'right' : 'center',
    })
  }
  const labels: { at: number; text: string; weight: 500 | 600; fill: string; foot: number }[] = []
  if (drawing.nation)
    labels.push({
      at: x(drawing.nation.value),
      text: drawing.nation.label,
      weight: 500,
      fill: theme.ink1,
      foot: ground,
    })
  const focus = drawing.highlighted
  if (focus?.value != null) {
    const index = drawing.rows.indexOf(focus)
    labels.push({
      at: xs[index] ?? 0,
      text: shorten(
        focus.region.short[locale],
        size.width * NAMES,
        11.5,
        600,
        measureText,
        ` ${formatNumber(focus.value, drawing.scale, locale)}`,
      ),
      weight: 600,
      fill: theme.focus,
      foot: ground - radius - 2.8 - (levels[index] ?? 0) * rise - radius - 1.8,
    })
  }
  const widths = labels.map((label) => measureText(label.text, 11.5, label.weight) + 14)
  const centres = dodge(
    labels.map((label) => label.at),
    Math.max(0, ...widths),
    0,
    size.width,
  )
  for (const [index, label] of labels.entries()) {
    under.push({
      mark: 'line',
      points: [
        [label.at, 17],
        [label.at, label.foot],
      ],
      stroke: label.fill,
      lineWidth: 1.3,
      ...(label.foot === ground ? { dash: [3, 3] } : {}),
    })
    under.push({
      mark: 'text',
      x: centres[index] ?? label.at,
      y: 8,
      text: label.text,
      size: 11.5,
      weight: label.weight,
      fill: label.fill,
      align: 'center',
    })
  }
  return { groups, under }
}

function ranks(
  drawing: StripDrawing,
  context: ChartContext,
  size: { width: number; height: number },
): { groups: Mark[][]; under: Mark[] } {
  const { theme, locale, t, measureText } = context
  const step = size.width / drawing.count
  // Cells as high as the picture allows, the words under them.
  const high = (size.height - (HEIGHT.ranks - 20)) / 20
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

/** Peers as data items in the order of their rank; axis, reference and labels beneath them. */
export function stripOption(
  drawing: StripDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const { groups, under } = drawing.look === 'ranks' ? ranks(drawing, context, size) : dots(drawing, context, size)
  return {
    animation: false,
    series: [
      { ...sceneSeries(groups), z: 2 },
      { ...sceneSeries([under]), silent: true, z: drawing.look === 'ranks' ? 3 : 1 },
    ],
  } as EChartsOption
}

/** A region, its value and its rank. */
export function stripTip(drawing: StripDrawing | null, index: number, { locale }: ChartContext): Tip | null {
  const row = drawing?.rows[index]
  if (!row || row.value === null) return null
  return {
    name: row.region.name[locale],
    lines: [withUnit(row.value, drawing.scale, locale), ordinal(row.rank ?? 0, locale)],
  }
}
