import type { Cell, Table } from './types.ts'

/** What a spreadsheet passes over before it looks for a formula: spaces, quotation marks, marks of direction. */
const BEFORE = '[\\s"\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]*'
/** How a formula begins; East Asian editions read the full-width characters as the plain ones. */
export const FORMULA_BEGINS = `${BEFORE}[=+\\-@＝＋－＠]`
/** A tab or an end of a line would end a pasted cell. */
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|${FORMULA_BEGINS})`)

/** A text that no spreadsheet runs: an apostrophe stands before what would begin a formula. */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/** A dash or nothing stands where there is no value. */
const NOTHING = /^[\s–—-]*$/

/** Whether a cell says that there is nothing to say; a number may be missing in words, "no figure". */
export const isMissing = (cell: Cell | undefined, numeric: boolean): boolean =>
  cell === undefined || NOTHING.test(cell.text) || (numeric && numberOf(cell) === null)

/** The number of a cell: its value in base units, else what its text begins with, as for ranks. Null without one. */
export function numberOf(cell: Cell | undefined): number | null {
  if (!cell) return null
  if (cell.value !== undefined) return cell.value
  const number = Number.parseFloat(cell.text)
  return Number.isNaN(number) ? null : number
}

/** What a cell shows, its status included. */
export const cellWords = ({ text, status }: Cell): string => (status ? `${text} (${status})` : text)

/**
 * The table as tab-separated text for a spreadsheet, in the words and units shown: a line of labels, then the rows
 * in an order. Numbers stay numbers; a text that would begin a formula is guarded.
 * @param order places of the table's rows, in the order wanted
 */
export function tableTsv(table: Table, order: readonly number[]): string {
  const plain = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell) => plain(typeof cell.value === 'number' ? cellWords(cell) : guardFormula(cellWords(cell))))
      .join('\t')
  const labels = table.columns.map(({ label }) => ({ text: label }))
  return [line(labels), ...order.map((place) => line(table.rows[place]?.cells ?? []))].join('\n')
}
