/** A place in a grid: rows count from 0, the row of headings is -1. */
export interface Place {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that a page key passes. */
  readonly page: number
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

const HEADINGS = -1

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** A place that a grid of a size has, the nearest to one asked for. */
export const clampPlace = ({ row, column }: Place, { rows, columns }: Omit<GridSize, 'page'>): Place => ({
  row: between(row, HEADINGS, rows - 1),
  column: between(column, 0, Math.max(0, columns - 1)),
})

/**
 * Where a key leads from a place: arrows by one, Home and End to the ends of the row, the page keys by a page,
 * Control with Home and End to the corners of the grid. Null for keys that lead nowhere.
 */
export function walk(press: Press, { row, column }: Place, size: GridSize): Place | null {
  // With these the keys belong to the browser: back, select, scroll.
  if (press.altKey || press.metaKey || press.shiftKey) return null
  const far = press.ctrlKey
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const to = (place: Place) => clampPlace(place, size)
  switch (press.key) {
    case 'ArrowUp':
      return to({ row: far ? HEADINGS : row - 1, column })
    case 'ArrowDown':
      return to({ row: far ? last.row : row + 1, column })
    case 'ArrowLeft':
      return to({ row, column: far ? 0 : column - 1 })
    case 'ArrowRight':
      return to({ row, column: far ? last.column : column + 1 })
    case 'PageUp':
      return to({ row: row === HEADINGS ? HEADINGS : Math.max(0, row - size.page), column })
    case 'PageDown':
      return to({ row: row + size.page, column })
    case 'Home':
      return to({ row: far ? HEADINGS : row, column: 0 })
    case 'End':
      return to({ row: far ? last.row : row, column: last.column })
    default:
      return null
  }
}
