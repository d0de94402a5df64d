export const TITLE = 20
export const BAR_ROW = 17
export const GAP_X = 14
export const FOOT = 16
/** Narrowest panel that a line, or a bar with its name and value, can be read in. */
export const LEAST = { lines: 130, bars: 200, dots: 10_000 } as const

/** Height of a strip of dots, and of the names over it. */
export const STRIP = 46
export const STRIP_LABELS = 15

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  /** Height between title and foot. */
  readonly plot: number
}

export interface Grid {
  readonly boxes: readonly Box[]
  readonly columns: number
  readonly height: number
  /** Height of a bar's row, how many bars a panel has at most, and height of a strip of dots. */
  readonly bar: number
  readonly bars: number
  readonly strip: number
  readonly legend: readonly { readonly x: number; readonly y: number }[]
}

/** What the panels of a picture of given height are fitted into. */
export interface GridRoom {
  readonly legend: { readonly places: Grid['legend']; readonly height: number }
  /** Room for the numbers of the value axis at the left. */
  readonly margin: number
  readonly width: number
  readonly height: number
}
