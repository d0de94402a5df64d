import { fitRows } from '../budget.ts'
import type { ChartContext, Table } from '../types.ts'

export const SIZE = 11.5
export const HEAD = 24
const FOOT = 20
const PADDING = 4
const GAP = 14
/** Columns stand no further apart than this, or the eye loses the row. */
const WIDEST_GAP = 44
/** Rows drawn where no height is given. */
const MOST_ROWS = 60
const ROW_HEIGHTS = { usual: 19, dense: 16, most: 25 }

/** A number and the letters of its status, which stand in a place of their own so that numbers end in one line. */
export interface DrawnCell {
  readonly text: string
  readonly letters: string
}

export interface DrawnColumn {
  readonly label: string
  /** Where the texts of the column begin, or end where `right`. */
  readonly x: number
  readonly right: boolean
  readonly cells: readonly DrawnCell[]
}

export interface TableDrawing {
  readonly columns: readonly DrawnColumn[]
  /** Rows, and which of them are set off from the others. */
  readonly strong: readonly boolean[]
  readonly row: number
  readonly height: number
  /** What was left out, in words; empty where nothing was. */
  readonly left: string
}

const cellOf = (text = ''): DrawnCell => {
  const [number = '', ...letters] = text.split('\u00a0')
  return { text: number, letters: letters.join('\u00a0') }
}

/** Share of the width that names may take. */
const NAMES = 0.4

/** The beginning of a name that is longer than its column. */
function cut(text: string, most: number, { measureText }: ChartContext): string {
  if (measureText(text, SIZE, 600) <= most) return text
  let end = text.length
  while (end > 1 && measureText(`${text.slice(0, end)}…`, SIZE, 600) > most) end--
  return `${text.slice(0, end).trimEnd()}…`
}

interface Measured extends Omit<DrawnColumn, 'x'> {
  readonly width: number
  readonly letters: number
}

function measure(table: Table, shown: number, strong: readonly boolean[], context: ChartContext): Measured[] {
  const width = (text: string, weight: 400 | 600) => context.measureText(text, SIZE, weight)
  return table.columns.map(({ label, numeric }, place) => {
    const cells = table.rows.slice(0, shown).map(({ cells: row }) => {
      const text = row[place]?.text ?? ''
      return numeric ? cellOf(text) : { text: cut(text, context.width * NAMES, context), letters: '' }
    })
    const letters = Math.max(0, ...cells.map((cell) => (cell.letters ? width(cell.letters, 400) + 3 : 0)))
    const widest = Math.max(width(label, 400), ...cells.map(({ text }, row) => width(text, strong[row] ? 600 : 400)))
    return { label, right: numeric, cells, letters, width: widest + letters }
  })
}

/** The rank, the name and as many of the last periods as there is room for. */
function chosen(columns: readonly Measured[], width: number): Measured[] {
  const [fixed, periods] = [columns.slice(0, 2), columns.slice(2)]
  const kept: Measured[] = []
  let used = fixed.reduce((sum, column) => sum + column.width + GAP, 2 * PADDING)
  for (const column of periods.toReversed()) {
    used += column.width + GAP
    if (kept.length > 0 && used - GAP > width) break
    kept.unshift(column)
  }
  return [...fixed, ...kept]
}

function placed(columns: readonly Measured[], width: number): DrawnColumn[] {
  const words = columns.reduce((sum, column) => sum + column.width, 2 * PADDING)
  const gap = Math.max(4, Math.min(WIDEST_GAP, (width - words) / Math.max(1, columns.length - 1)))
  let x = PADDING
  return columns.map(({ label, right, cells, letters, width: own }) => {
    const column = { label, right, cells, x: right ? x + own - letters : x }
    x += own + gap
    return column
  })
}

/**
 * The table as rows of text for a picture: as many rows and of the last periods as there is room for. What is left out
 * is said under them, since no reader of a picture can scroll.
 * @param strong rows that are set off: the nation's
 */
export function layTable(table: Table, strong: readonly boolean[], context: ChartContext): TableDrawing {
  const { width, height, t } = context
  const count = table.rows.length
  const all = measure(table, count, strong, context)
  const columns = chosen(all, width)
  const isCut = columns.length < all.length
  const space = height === undefined ? undefined : height - HEAD - PADDING
  const fits = fitRows(count, 1, space && (isCut ? space - FOOT : space), ROW_HEIGHTS)
  const most = height === undefined ? MOST_ROWS : count
  const { shown, row } =
    fits.shown < count || count > most ? fitRows(Math.min(count, most), 1, space && space - FOOT, ROW_HEIGHTS) : fits
  const left = [
    ...(shown < count ? [t('table.picture.rows', { shown, count })] : []),
    ...(isCut ? [t('table.picture.periods', { shown: columns.length - 2, count: all.length - 2 })] : []),
  ].join(t('chart.noteSeparator'))
  return {
    columns: placed(columns, width).map((column) => ({ ...column, cells: column.cells.slice(0, shown) })),
    strong: strong.slice(0, shown),
    row,
    height: HEAD + shown * row + (left ? FOOT : 0) + PADDING,
    left,
  }
}
