import { formatNumber } from '../../i18n/numbers.ts'
import { dodge, tightAxis } from '../axis.ts'
import { highlightColour } from '../highlight.ts'
import { dashAt, marker, shapeAt } from '../looks.ts'
import { shorten } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { ChangeDrawing, ChangeRow } from './drawing.ts'

interface Whole extends ChangeRow {
  readonly since: number
  readonly now: number
  readonly change: number
}

const isWhole = (row: ChangeRow): row is Whole => row.change !== null && row.at !== null

const TOP = 34
/** Distance of two labels. */
const STEP = 14
/** A label may stand this far from the end of its line. */
const SHIFT = 5

type End = 'since' | 'now'

/** Share of the width that a name takes at most. */
const NAMES = 0.32

function labelText(row: Whole, end: End, { scale }: ChangeDrawing, context: ChartContext): string {
  const { locale, width, measureText } = context
  const number = formatNumber(row[end], scale, locale, true)
  const name = shorten(row.region.short[locale], width * NAMES, 11.5, 600, measureText)
  return end === 'since' ? `${name} ${number}` : `${number} ${name}`
}

/** Highlighted lines first, then the greatest and least changes in turn, from the outside in. */
function byImportance(rows: readonly Whole[]): Whole[] {
  const chosen = rows.filter((row) => row.place >= 0).sort((a, b) => a.place - b.place)
  const others = rows.filter((row) => row.place < 0).sort((a, b) => b.change - a.change)
  const turns = others.map((_, index) => others[index % 2 ? others.length - 1 - (index - 1) / 2 : index / 2])
  return [...chosen, ...turns.filter((row) => row !== undefined)]
}

/** Heights of the labels that fit at one end: all of the highlighted, others near their line where nothing stands. */
function labelsAt(
  rows: readonly Whole[],
  end: End,
  y: (value: number) => number,
  low: number,
  high: number,
): ReadonlyMap<Whole, number> {
  const order = byImportance(rows)
  const chosen = order.filter((row) => row.place >= 0)
  const placed = new Map<Whole, number>()
  for (const [index, at] of dodge(
    chosen.map((row) => y(row[end])),
    STEP,
    low,
    high,
  ).entries()) {
    const row = chosen[index]
    if (row) placed.set(row, at)
  }
  for (const row of order.slice(chosen.length)) {
    const shifts = [0, -SHIFT, SHIFT].map((shift) => y(row[end]) + shift)
    const free = shifts.find((at) => [...placed.values()].every((other) => Math.abs(other - at) >= STEP))
    if (free !== undefined) placed.set(row, free)
  }
  return placed
}

/** Two columns joined by a line per region; labels at both ends as far as they fit. */
export function slopeMarks(drawing: ChangeDrawing, context: ChartContext, size: { width: number; height: number }) {
  const { theme, measureText } = context
  const rows = drawing.rows.filter(isWhole)
  const axis = tightAxis(rows.flatMap((row) => [row.since, row.now]))
  const values = rows.flatMap((row) => [row.since, row.now])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const [low, high] = [TOP + 8, size.height - 12]
  // The axis only says whether to begin at zero; without ticks it need not end at a round number.
  const floor = axis.min === 0 ? 0 : least
  const y = (value: number): number => high - ((value - floor) / (most - floor || 1)) * (high - low)
  const widest = (end: End): number =>
    Math.max(0, ...rows.map((row) => measureText(labelText(row, end, drawing, context), 11.5, 600)))
  const head = Math.max(...drawing.periods.map((period) => measureText(period, 12.5, 600) - 10))
  const left = Math.max(widest('since'), head) + 12
  const right = size.width - Math.max(widest('now'), head) - 12
  const colour = (row: Whole): string => (row.place >= 0 ? highlightColour(row.place, context) : theme.context)
  const lineOf = (row: Whole): Mark[] => {
    const points = [
      [left, y(row.since)],
      [right, y(row.now)],
    ] as const
    const own = row.place >= 0
    return [
      // Thin lines are hard to point at: this one is wide and not seen.
      { mark: 'line', points, stroke: theme.surface, lineWidth: 9, opacity: 0 },
      {
        mark: 'line',
        points,
        stroke: colour(row),
        lineWidth: own ? 2.4 : 1.2,
        ...(own ? dashAt(row.place, context) : {}),
      },
      ...points.map(([cx, cy]) => marker(shapeAt(row.place, context), cx, cy, own ? 4 : 2.4, { fill: colour(row) })),
    ]
  }
  const labels = (end: End): Mark[] =>
    [...labelsAt(rows, end, y, low - STEP / 2, high + STEP / 2)].map(
      ([row, at]): Mark => ({
        mark: 'text',
        x: end === 'since' ? left - 9 : right + 9,
        y: at,
        text: labelText(row, end, drawing, context),
        size: 11.5,
        weight: row.place >= 0 ? 600 : 400,
        fill: row.place >= 0 ? colour(row) : theme.ink2,
        align: end === 'since' ? 'right' : 'left',
      }),
    )
  const heads = (['since', 'now'] as const).flatMap((end, index): Mark[] => {
    const x = index ? right : left
    const points = [
      [x, TOP - 10],
      [x, size.height - 2],
    ] as const
    return [
      { mark: 'line', points, stroke: theme.rule, lineWidth: 1 },
      {
        mark: 'text',
        x,
        y: 12,
        text: drawing.periods[index] ?? '',
        size: 12.5,
        weight: 600,
        fill: theme.ink1,
        align: end === 'since' ? 'right' : 'left',
      },
    ]
  })
  const chosen = rows.filter((row) => row.place >= 0).sort((a, b) => b.place - a.place)
  return {
    groups: drawing.rows.map((row) => (isWhole(row) ? lineOf(row) : [])),
    beneath: heads,
    above: [...chosen.flatMap(lineOf), ...labels('since'), ...labels('now')],
  }
}
