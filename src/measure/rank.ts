import type { Indicator } from '../model/places.ts'
import { isNumber, type Maybe } from './numbers.ts'

/**
 * Standard competition ranks ("1224"): one more than the number of better values, so ties share a rank and leave a gap.
 * Highest first, lowest first where lower is better. Missing values have no rank (null) and take no place.
 */
export function computeRanks(values: readonly Maybe[], direction: Indicator['direction'] = 'higher'): Maybe[] {
  const order = direction === 'lower' ? 1 : -1
  const sorted = values.filter(isNumber).sort((a, b) => order * (a - b))
  const ranks = new Map<number, number>()
  sorted.forEach((value, index) => {
    if (!ranks.has(value)) ranks.set(value, index + 1)
  })
  return values.map((value) => (isNumber(value) ? (ranks.get(value) ?? null) : null))
}
