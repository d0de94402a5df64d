import { guardFormula } from '../../charts/table-text.ts'
import { columnName } from '../cells.ts'
import { cutText } from '../clean-text.ts'
import type { CategoryChart, NativeChart, ScatterChart } from './native.ts'

/** Words in cells of the workbook behind a chart. */
export interface TextRange {
  readonly ref: string
  readonly words: readonly string[]
}

export interface NumberRange {
  readonly ref: string
  readonly values: readonly (number | null)[]
}

/** Where a series stands in the workbook; `xs` for pairs only. */
export interface SeriesRanges {
  readonly name: TextRange
  readonly names: TextRange
  readonly values: NumberRange
  readonly xs?: NumberRange
}

/** The cells of a workbook, row by row, and where each series of its chart stands in them. */
export interface Sheet {
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly series: readonly SeriesRanges[]
}

/** Longest text of a cell: names are read in a chart, and a cell holds 32,767 characters at most. */
const LONGEST = 255

/** A text as a cell may hold it: no formula, no character that a file cannot have. */
export const cellText = (text: string): string => guardFormula(cutText(text.replace(/\s+/g, ' '), LONGEST, LONGEST - 1))

const range = (column: number, first: number, last: number): string =>
  `Sheet1!$${columnName(column)}$${first}${last === first ? '' : `:$${columnName(column)}$${last}`}`

/** A row per category, a column per series. */
function categorySheet({ categories, series }: CategoryChart): Sheet {
  const names = categories.map(cellText)
  const heads = series.map(({ name }) => cellText(name))
  const last = names.length + 1
  return {
    rows: [['', ...heads], ...names.map((name, row) => [name, ...series.map(({ values }) => values[row] ?? null)])],
    series: series.map(({ values }, place) => ({
      name: { ref: range(place + 1, 1, 1), words: [heads[place] ?? ''] },
      names: { ref: range(0, 2, last), words: names },
      values: { ref: range(place + 1, 2, last), values: names.map((_, row) => values[row] ?? null) },
    })),
  }
}

/** A row per pair: its series, its name, both values; one series beneath the other. */
function scatterSheet({ series, x, y }: ScatterChart): Sheet {
  const rows: (string | number | null)[][] = [['', '', cellText(x.title), cellText(y.title)]]
  const ranges = series.map(({ name, pairs }): SeriesRanges => {
    const first = rows.length + 1
    const head = cellText(name)
    for (const pair of pairs) rows.push([head, cellText(pair.name), pair.x, pair.y])
    return {
      name: { ref: range(0, first, first), words: [head] },
      names: { ref: range(1, first, rows.length), words: pairs.map((pair) => cellText(pair.name)) },
      xs: { ref: range(2, first, rows.length), values: pairs.map((pair) => pair.x) },
      values: { ref: range(3, first, rows.length), values: pairs.map((pair) => pair.y) },
    }
  })
  return { rows, series: ranges }
}

/** The workbook of a chart and where its series stand in it: one account of the numbers for both. */
export const sheetOf = (chart: NativeChart): Sheet =>
  chart.type === 'scatter' ? scatterSheet(chart) : categorySheet(chart)
