/** A rectangle of text, in plot pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const overlap = (a: Box, b: Box, margin = 2): boolean =>
  a.x < b.x + b.width + margin &&
  b.x < a.x + a.width + margin &&
  a.y < b.y + b.height + margin &&
  b.y < a.y + a.height + margin

const inside = (box: Box, width: number): boolean => box.x >= 0 && box.x + box.width <= width && box.y >= 0

/** The first box that touches no other and stays in the picture; null where none does, since a label is better left out than unreadable. */
export function firstFree<T extends Box>(candidates: readonly T[], taken: readonly Box[], width: number): T | null {
  return candidates.find((box) => inside(box, width) && taken.every((other) => !overlap(box, other))) ?? null
}
