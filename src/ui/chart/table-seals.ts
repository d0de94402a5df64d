import type { Source, Table } from '../../charts/types.ts'

type SeriesSource = Extract<Source, { type: 'series' }>

/** Where the seals of official tables stand; statements carry theirs in every cell. */
export interface Seals {
  /** The official table that all cells of official numbers come from. */
  readonly whole: SeriesSource | null
  /** Per column: the one that all of its cells come from, where the columns differ. */
  readonly columns: readonly (SeriesSource | null)[]
  /** Per column: whether each cell carries its own. */
  readonly cells: readonly boolean[]
}

/** Says where each number came from with as few seals as that takes. */
export function sealsOf({ columns, rows }: Table): Seals {
  const found = columns.map((_, column) => distinct(rows.map(({ cells }) => cells[column]?.source)))
  const all = distinct(found.flat())
  const whole = all.length === 1 ? (all[0] ?? null) : null
  return {
    whole,
    columns: found.map((sources) => (!whole && sources.length === 1 ? (sources[0] ?? null) : null)),
    cells: found.map((sources) => sources.length > 1),
  }
}

function distinct(sources: readonly (Source | undefined)[]): SeriesSource[] {
  const found = new Map<string, SeriesSource>()
  for (const source of sources) if (source?.type === 'series') found.set(source.indicator, source)
  return [...found.values()]
}
