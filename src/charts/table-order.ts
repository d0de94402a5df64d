import type { Locale } from '../model/text.ts'
import { isMissing, numberOf } from './table-text.ts'
import type { Table } from './types.ts'

export interface Sort {
  /** Key of the column. */
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

/** What pressing a column's heading does: ascending, then descending, then the order the table came in. */
export function nextSort(sort: Sort | null, key: string): Sort | null {
  if (sort?.key !== key) return { key, direction: 'ascending' }
  return sort.direction === 'ascending' ? { key, direction: 'descending' } : null
}

/**
 * Places of the table's rows in the order of a sort: numbers by their values, texts as the language orders them,
 * missing ones last whichever way. Equal rows keep their order. An unknown column sorts nothing.
 */
export function rowOrder({ columns, rows }: Table, sort: Sort | null, locale: Locale): readonly number[] {
  const order = rows.map((_, place) => place)
  const at = columns.findIndex(({ key }) => key === sort?.key)
  const column = columns[at]
  if (!sort || !column) return order
  const collator = new Intl.Collator(locale, { numeric: true })
  const cells = rows.map((row) => row.cells[at])
  const missing = cells.map((cell) => isMissing(cell, column.numeric))
  const numbers = column.numeric ? cells.map(numberOf) : []
  const sign = sort.direction === 'ascending' ? 1 : -1
  const compare = (a: number, b: number): number =>
    column.numeric
      ? (numbers[a] ?? 0) - (numbers[b] ?? 0)
      : collator.compare(cells[a]?.text ?? '', cells[b]?.text ?? '')
  return order.sort((a, b) => Number(missing[a]) - Number(missing[b]) || (missing[a] ? 0 : sign * compare(a, b)))
}
