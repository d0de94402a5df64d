import { cellWords } from '../../charts/table-text.ts'
import type { Table } from '../../charts/types.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Locale } from '../../model/text.ts'
import { measureText } from '../../render/measure-text.ts'
import { cutText } from '../clean-text.ts'
import { fitWords, LINE } from './fit.ts'

export const CELL = { size: 9.5, sides: 4, above: 2 } as const

/** A part of a table as it stands on one slide; lengths in points. */
export interface TablePage {
  readonly widths: readonly number[]
  /** The first row holds the labels. */
  readonly rows: readonly {
    readonly height: number
    readonly cells: readonly { readonly text: string; readonly numeric: boolean }[]
    readonly strong: boolean
  }[]
  /** Places of the first and last row among those of the table, from 1. */
  readonly from: number
  readonly to: number
}

/** A table on slides; narrow parts stand side by side. */
export interface TableSlides {
  readonly slides: readonly (readonly TablePage[])[]
  /** Rows of the whole table. */
  readonly count: number
  /** Whether rows or columns were left out because there are too many for slides. */
  readonly cut: boolean
}

/** More would be a data export, not a slide. */
const MOST_SLIDES = 12
const MOST_ROWS = 1000
const MOST_LINES = 5
const WIDEST = 420
/** Least width of a column of words that are broken into lines. */
const LEAST = 96
const LONGEST = 400
/** Between two parts side by side. */
export const APART = 24
const MOST_ABREAST = 3

interface Column {
  readonly index: number
  readonly width: number
}

/** Widths that columns need, the widest ones cut down until all that stand first fit. */
function columnsOf(table: Table, texts: readonly (readonly string[])[], room: number): Column[] {
  const widths = table.columns.map(({ label }, index) => {
    const cells = texts.map((row) => measureText(row[index] ?? '', CELL.size, 500))
    const words = label.split(/\s+/).map((word) => measureText(word, CELL.size, 700))
    const heads = Math.min(measureText(label, CELL.size, 700), Math.max(60, ...words))
    return Math.min(WIDEST, Math.max(26, heads, ...cells) * 1.06 + 2 * CELL.sides + 2)
  })
  const sum = () => widths.reduce((total, width) => total + width, 0)
  // Long texts share what numbers leave.
  while (sum() > room) {
    const widest = widths.indexOf(Math.max(...widths))
    const width = widths[widest] ?? 0
    if (width <= LEAST) break
    widths[widest] = Math.max(LEAST, width - Math.max(1, Math.min(width * 0.05, sum() - room)))
  }
  return widths.map((width, index) => ({ index, width }))
}

/** Columns side by side as far as they fit; those up to the name stand on every slide. */
function columnGroups(table: Table, columns: readonly Column[], room: number): Column[][] {
  const name = table.columns.findIndex((column) => !column.numeric)
  const fixed = columns.slice(0, Math.max(0, name) + 1)
  const start = fixed.reduce((sum, column) => sum + column.width, 0)
  const groups: Column[][] = []
  let group: Column[] = []
  let used = start
  for (const column of columns.slice(fixed.length)) {
    if (group.length > 0 && used + column.width > room) {
      groups.push([...fixed, ...group])
      group = []
      used = start
    }
    group.push(column)
    used += column.width
  }
  return [...groups, [...fixed, ...group]].map((columns) => shrunk(columns, room))
}

/** The first columns alone may be wider than a slide. */
function shrunk(columns: readonly Column[], room: number): Column[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  return columns.map(({ index, width }) => ({ index, width: sum > room ? (width * room) / sum : width }))
}

export interface TableRoom {
  readonly width: number
  /** Heights on the first slide and on the others. */
  readonly first: number
  readonly rest: number
}

type Row = TablePage['rows'][number]

/** Label row and rows of some columns, with the heights that their words need. */
function rowsOf(
  table: Table,
  texts: readonly (readonly string[])[],
  group: readonly Column[],
  locale: Locale,
  strong: ReadonlySet<RegionCode>,
) {
  const line = (words: readonly string[], bold: boolean, isStrong: boolean): Row => {
    const cells = group.map(({ index, width }) => {
      const weight = bold || isStrong ? 700 : 400
      const box = { width: width - 2 * CELL.sides, locale, weight, sizes: [CELL.size], lines: [MOST_LINES] } as const
      const { text, lines } = fitWords(words[index] ?? '', box)
      return { text, numeric: table.columns[index]?.numeric ?? false, lines: Math.max(1, lines) }
    })
    const most = Math.max(...cells.map((cell) => cell.lines))
    const height = Math.ceil(most * CELL.size * LINE[locale] + 2 * CELL.above + 1)
    return { height, cells: cells.map(({ text, numeric }) => ({ text, numeric })), strong: isStrong }
  }
  const head = line(
    table.columns.map(({ label }) => cutText(label, LONGEST)),
    true,
    false,
  )
  const body = texts.map((words, row) => {
    const region = table.rows[row]?.region
    return line(words, false, region !== undefined && strong.has(region))
  })
  return { head, body }
}

/** How many of the rows from one on fit a height under their labels; one at least. */
function fitting(head: Row, body: readonly Row[], from: number, height: number): number {
  let used = head.height
  let end = from
  while (end < body.length && used + (body[end]?.height ?? 0) <= height) used += body[end++]?.height ?? 0
  return Math.max(end, from + 1)
}

/**
 * Parts a table so that it fits its slides: first all rows of the first columns, then those of the next.
 * @param strong regions whose rows stand out
 */
export function layoutTable(table: Table, room: TableRoom, locale: Locale, strong: readonly RegionCode[]): TableSlides {
  const { columns, rows } = table
  if (columns.length === 0 || rows.length === 0) return { slides: [], count: rows.length, cut: false }
  const texts = rows.slice(0, MOST_ROWS).map(({ cells }) => cells.map((cell) => cutText(cellWords(cell), LONGEST)))
  const slides: TablePage[][] = []
  let cut = texts.length < rows.length
  for (const group of columnGroups(table, columnsOf(table, texts, room.width), room.width)) {
    const widths = group.map(({ width }) => width)
    const { head, body } = rowsOf(table, texts, group, locale, new Set(strong))
    const abreast = Math.min(MOST_ABREAST, Math.max(1, Math.floor((room.width + APART) / (sumOf(widths) + APART))))
    for (let at = 0; at < body.length; ) {
      if (slides.length >= MOST_SLIDES) {
        cut = true
        break
      }
      const height = slides.length === 0 ? room.first : room.rest
      const slide: TablePage[] = []
      while (slide.length < abreast && at < body.length) {
        const end = fitting(head, body, at, height)
        slide.push({ widths, rows: [head, ...body.slice(at, end)], from: at + 1, to: end })
        at = end
      }
      slides.push(slide)
    }
  }
  return { slides, count: rows.length, cut }
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

export const pageHeight = ({ rows }: TablePage): number => sumOf(rows.map((row) => row.height))
export const pageWidth = ({ widths }: TablePage): number => sumOf(widths)
