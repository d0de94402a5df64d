/** A published number, or null where none was published. Missing is never zero. */
export type Maybe = number | null

export const isNumber = (value: Maybe | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/** The number, or null where arithmetic left the range of numbers. */
export const finite = (value: number): Maybe => (Number.isFinite(value) ? value : null)
