import { dodge } from '../../../charts/axis.ts'
import { placeOn } from '../axis.ts'
import type { Box, NumberAxis } from '../native.ts'

/** The end of a line, and whether it must be named. */
export interface LineEnd {
  /** In the unit shown. */
  readonly value: number
  readonly must: boolean
}

const STEP = 1.25

/**
 * How far the names at the ends of lines are moved so that none touch, in points; null for those that find no place.
 * Those that must be named choose first and are moved as far as they need; others stay at their line or go.
 */
export function endShifts(ends: readonly LineEnd[], axis: NumberAxis, plot: Box, fontSize: number): (number | null)[] {
  const step = fontSize * STEP
  const at = ({ value }: LineEnd): number => plot.height * (1 - placeOn(axis, value))
  const must = ends.filter((end) => end.must)
  const placed = dodge(must.map(at), step, -step / 2, plot.height + step / 2)
  const taken = [...placed]
  return ends.map((end) => {
    const wanted = at(end)
    if (end.must) return (placed[must.indexOf(end)] ?? wanted) - wanted
    const free = [0, -step / 3, step / 3].find((shift) =>
      taken.every((other) => Math.abs(other - wanted - shift) >= step),
    )
    if (free === undefined) return null
    taken.push(wanted + free)
    return free
  })
}
