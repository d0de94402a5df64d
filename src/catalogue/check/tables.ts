import type { Series } from '../../model/series.ts'
import type { TableEntry } from './read.ts'

/** The size of one official table; `missing` counts cells that were not published. */
export interface TableCounts {
  readonly id: string
  readonly regions: number
  readonly periods: number
  readonly observations: number
  readonly missing: number
}

/** What is kept of a table once it was checked: what other files may refer to, but none of its values. */
export interface TableSummary extends Pick<Series, 'id' | 'indicator' | 'periods'> {
  readonly file: string
  readonly counts: TableCounts
}

/** Summaries by the indicator of the table. */
export type TableSummaries = ReadonlyMap<string, TableSummary>

/** What is kept of a table. */
export function summarise({ file, value: { id, indicator, regions, periods, values } }: TableEntry): TableSummary {
  let cells = 0
  let observations = 0
  for (const row of values) {
    cells += row.length
    for (const cell of row) if (cell !== null) observations++
  }
  const counts = { id, regions: regions.length, periods: periods.length, observations, missing: cells - observations }
  return { file, id, indicator, periods, counts }
}
