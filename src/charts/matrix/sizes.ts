export interface Label {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
}

export const LABEL = 12
/** Angle of the column labels: steep enough for narrow columns, still read without turning the head. */
export const SLANT = -52
export const LINE = 14
