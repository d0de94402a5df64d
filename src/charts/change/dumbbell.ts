import { formatNumber } from '../../i18n/numbers.ts'
import { type Axis, tightAxis } from '../axis.ts'
import { highlightColour } from '../highlight.ts'
import { shorten } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { type ChangeDrawing, type ChangeRow, percentText, signedNumber } from './drawing.ts'
import { TOP } from './model.ts'

/** A column of numbers right of the plot. */
interface Column {
  readonly head: string
  /** Right end in pixels. */
  readonly end: number
  readonly text: (row: ChangeRow) => string
  readonly look: 'since' | 'now' | 'change'
}

interface Layout {
  readonly left: number
  readonly right: number
  readonly columns: readonly Column[]
  readonly axis: Axis
  readonly width: number
  /** Height of a row, size of its texts, room for a name. */
  readonly row: number
  readonly size: number
  readonly names: number
}

const sizeOf = (row: number): number => (row < 16 ? 11.5 : Math.min(15, Math.max(12.5, row * 0.5)))
/** Share of the width that names take at most. */
const NAMES = 0.36
const GAP = 14
/** Below this the plot says nothing. */
const LEAST_PLOT = 64

function wantedColumns(drawing: ChangeDrawing, width: number, { locale, t }: ChartContext): Omit<Column, 'end'>[] {
  const { scale, gauge, decimals, periods } = drawing
  const number = (value: number | null) => (value === null ? '–' : formatNumber(value, scale, locale, true))
  const signed = (value: number | null) => (value === null ? '–' : signedNumber(value, scale, locale))
  const amount = {
    head: t(gauge === 'points' ? 'change.column.points' : 'change.column.amount'),
    text: (row: ChangeRow) => signed(row.change),
    look: 'change',
  } as const
  const percent = {
    head: t('change.column.percent'),
    text: (row: ChangeRow) => (row.percent === null ? '–' : percentText(row.percent, decimals, true)),
    look: 'change',
  } as const
  return [
    { head: periods[0], text: (row) => number(row.since), look: 'since' },
    { head: periods[1], text: (row) => number(row.now), look: 'now' },
    ...(gauge !== 'percent' || width >= 560 ? [amount] : []),
    ...(gauge === 'percent' ? [percent] : []),
  ]
}

/** Names, dots, columns; on a narrow chart the earlier value gives way to the dots, then the later one. */
function layoutOf(drawing: ChangeDrawing, context: ChartContext, width: number): Layout {
  const { measureText, locale } = context
  const drawn = drawing.rows.filter((row) => row.at !== null)
  const size = sizeOf(drawing.row)
  const widest = Math.max(0, ...drawn.map((row) => measureText(row.region.short[locale], size, 600)))
  const names = Math.min(width * NAMES, widest)
  const left = names + 16
  const room = (column: Omit<Column, 'end'>): number =>
    Math.max(
      measureText(column.head, 11.5, 400) + (column.look === 'change' ? 0 : 12),
      ...drawn.map((row) => measureText(column.text(row), size, 600)),
    ) + GAP
  let wanted = wantedColumns(drawing, width, context)
  const free = (): number => width - left - 20 - wanted.reduce((sum, column) => sum + room(column), 0)
  for (const look of ['since', 'now'] as const)
    if (free() < LEAST_PLOT) wanted = wanted.filter((column) => column.look !== look)
  let end = width - 4
  const columns = wanted
    .toReversed()
    .map((column): Column => {
      const at = end
      end -= room(column)
      return { ...column, end: at }
    })
    .toReversed()
  const axis = tightAxis(drawing.domain, Math.max(3, (end - left) / 110))
  return { left, right: end - 10, columns, axis, width, row: drawing.row, size, names }
}

const rowY = (at: number, { row }: Layout): number => TOP + at * row + row / 2

function dotMarks(row: ChangeRow, { axis, left, right }: Layout, y: number, context: ChartContext): Mark[] {
  const { theme } = context
  const own = row.place >= 0
  const colour = own ? highlightColour(row.place, context) : theme.contextStrong
  const pale = row.place === 0 ? theme.soft : own ? colour : theme.context
  const at = (value: number): number => axis.at(value, left, right)
  const marks: Mark[] = []
  if (row.since !== null && row.now !== null) {
    const points = [
      [at(row.since), y],
      [at(row.now), y],
    ] as const
    marks.push({ mark: 'line', points, stroke: pale, lineWidth: own ? 3 : 2.4 })
  }
  if (row.since !== null)
    marks.push({ mark: 'circle', cx: at(row.since), cy: y, r: 4, fill: theme.surface, stroke: pale, lineWidth: 2 })
  if (row.now !== null) marks.push({ mark: 'circle', cx: at(row.now), cy: y, r: 4.8, fill: colour })
  return marks
}

function rowMarks(row: ChangeRow, at: number, layout: Layout, context: ChartContext): Mark[] {
  const { theme, locale, measureText } = context
  const own = row.place >= 0
  const y = rowY(at, layout)
  const { size } = layout
  const ink = own ? highlightColour(row.place, context) : theme.ink1
  return [
    // A row is one target for pointing at, wherever in it the pointer is.
    {
      mark: 'rect',
      x: 0,
      y: y - layout.row / 2,
      width: layout.width,
      height: layout.row,
      fill: own ? theme.seq1 : theme.surface,
      opacity: own ? 1 : 0,
    },
    {
      mark: 'text',
      x: 4,
      y,
      text: shorten(row.region.short[locale], layout.names, size, own ? 600 : 400, measureText),
      size,
      weight: own ? 600 : 400,
      fill: ink,
    },
    ...(own ? [] : gridRow(layout, y, theme.hair)),
    ...dotMarks(row, layout, y, context),
    ...layout.columns.map(
      (column): Mark => ({
        mark: 'text',
        x: column.end,
        y,
        text: column.text(row),
        size,
        weight: own ? 600 : column.look === 'since' ? 400 : 500,
        fill: own ? ink : column.look === 'since' ? theme.ink2 : theme.ink1,
        align: 'right',
      }),
    ),
  ]
}

const gridRow = ({ left, right }: Layout, y: number, stroke: string): Mark[] => [
  {
    mark: 'line',
    points: [
      [left, y],
      [right, y],
    ],
    stroke,
    lineWidth: 1,
  },
]

/** Ticks above the rows, heads above the columns; the dots of the heads are the key. */
function headMarks(drawing: ChangeDrawing, layout: Layout, context: ChartContext): Mark[] {
  const { theme, locale, measureText } = context
  const { axis, left, right, columns } = layout
  const bottom = TOP + drawing.shown * layout.row
  const marks: Mark[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const tick of axis.ticks) {
    const x = axis.at(tick, left, right)
    const number = formatNumber(tick, { ...drawing.scale, decimals: 6 }, locale)
    const text = drawing.scale.suffix === '%' ? `${number}%` : number
    const half = measureText(text, 11.5, 400) / 2
    const points = [
      [x, TOP - 4],
      [x, bottom],
    ] as const
    marks.push({ mark: 'line', points, stroke: theme.hair, lineWidth: 1 })
    if (x - half < free) continue
    free = x + half + 8
    marks.push({ mark: 'text', x, y: TOP - 13, text, size: 11.5, fill: theme.ink3, align: 'center' })
  }
  const key = (look: Column['look'], cx: number, cy: number): void => {
    if (look === 'since')
      marks.push({ mark: 'circle', cx, cy, r: 3.6, fill: theme.surface, stroke: theme.context, lineWidth: 2 })
    if (look === 'now') marks.push({ mark: 'circle', cx, cy, r: 4.4, fill: theme.contextStrong })
  }
  for (const { head, end, look } of columns) {
    marks.push({ mark: 'text', x: end, y: TOP - 13, text: head, size: 11.5, fill: theme.ink3, align: 'right' })
    key(look, end - measureText(head, 11.5, 400) - 9, TOP - 13)
  }
  // A column that found no room leaves its head, since the dots still need a name.
  let x = 9
  for (const [index, look] of (['since', 'now'] as const).entries()) {
    if (columns.some((column) => column.look === look)) continue
    const text = drawing.periods[index] ?? ''
    key(look, x, 9)
    marks.push({ mark: 'text', x: x + 9, y: 9, text, size: 11.5, fill: theme.ink3 })
    x += measureText(text, 11.5, 400) + 30
  }
  return marks
}

/** Rows as data items in the order of the table, and what lies beneath them. */
export function dumbbellMarks(drawing: ChangeDrawing, context: ChartContext, width: number) {
  const layout = layoutOf(drawing, context, width)
  return {
    groups: drawing.rows.map((row) => (row.at === null ? [] : rowMarks(row, row.at, layout, context))),
    beneath: headMarks(drawing, layout, context),
    above: [],
  }
}
