/** Space between two squares. */
export const GAP = 3
const COLUMNS = 7
const ROWS = 8
/** Width of the key of classes. */
const LEGEND = { least: 104, most: 190, gap: 24 } as const
/** The grid's empty corner, three squares by two, holds the key from this side on. */
const CORNER = 34
const LARGEST = 78

/** Where squares and key lie, in plot pixels. */
export interface TilesLayout {
  readonly side: number
  /** Left end of the grid. */
  readonly left: number
  readonly height: number
  /** Left end and width of the key; `corner`: it stands in the grid's empty corners, else beside the grid. */
  readonly legend: { readonly left: number; readonly width: number; readonly corner: boolean }
  /** Whether the picture's height was asked for: texts then grow with the squares, or give way. */
  readonly fitted: boolean
}

const gridWidth = (side: number): number => COLUMNS * side + (COLUMNS - 1) * GAP

const cornerOf = (side: number, left: number): TilesLayout['legend'] => ({
  left,
  width: Math.min(3 * (side + GAP) - 14, LEGEND.most),
  corner: true,
})

/** Squares as large as the width allows, and the height where one is given; the whole in the middle. */
export function tilesLayout(width: number, height?: number): TilesLayout {
  const wide = (width - GAP * (COLUMNS - 1)) / COLUMNS
  const high = (side: number): number => Math.ceil(ROWS * side + (ROWS - 1) * GAP) + 2
  if (height === undefined) return { side: wide, left: 0, height: high(wide), legend: cornerOf(wide, 0), fitted: false }
  const side = Math.min(LARGEST, wide, (height - 3 - GAP * (ROWS - 1)) / ROWS)
  const grid = gridWidth(side)
  const free = width - grid - LEGEND.gap
  if (side >= CORNER || free < LEGEND.least) {
    const left = (width - grid) / 2
    return { side, left, height: high(side), legend: cornerOf(side, left), fitted: true }
  }
  const legend = Math.min(LEGEND.most, free)
  const left = (width - grid - LEGEND.gap - legend) / 2
  return {
    side,
    left: left + legend + LEGEND.gap,
    height: high(side),
    legend: { left, width: legend, corner: false },
    fitted: true,
  }
}
