import { formatNumber } from '../../i18n/numbers.ts'
import { dodge, zeroAxis } from '../axis.ts'
import { shorten } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { HEIGHTS, type StripDrawing, type StripMarks } from './model.ts'

const DOT = 4.2
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

/** A dot for each peer over the axis of values, with labels for the nation and the highlighted region. */
export function dotMarks(
  drawing: StripDrawing,
  context: ChartContext,
  size: { width: number; height: number },
): StripMarks {
  const { theme, locale, measureText } = context
  const ground = size.height - 22
  const radius = Math.min(7, DOT * Math.max(1, size.height / HEIGHTS.dots.usual))
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
