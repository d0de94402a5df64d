import { isNumber, type Maybe } from './numbers.ts'
import { computeQuartiles, type Quartiles } from './spread.ts'

/** Where a value lies among its peers. Says nothing about better or worse. */
export type Standing = 'higher' | 'similar' | 'lower'

/** Quartiles of fewer values than this are those values themselves and place nobody. */
const STANDING_PEERS = 4

/**
 * Similar is within the interquartile range, its ends included: at or above the lower quartile and at or below the
 * upper one (see `computeQuartiles` for their definition); higher is above it, lower below.
 * @param values of all peers, the value itself among them, in the same unit; missing values are passed over
 * @returns null where the value is missing or fewer than `STANDING_PEERS` values are known
 */
export function standingOf(value: Maybe, values: readonly Maybe[]): Standing | null {
  const quartiles = standingRange(values)
  return isNumber(value) && quartiles ? standingWithin(value, quartiles) : null
}

/** The range that counts as similar; null where too few values are known to place anyone. */
export const standingRange = (values: readonly Maybe[]): Quartiles | null =>
  values.filter(isNumber).length < STANDING_PEERS ? null : computeQuartiles(values)

/** As `standingOf` where many values are placed in one range, computed once. */
export const standingWithin = (value: number, { lower, upper }: Quartiles): Standing =>
  value > upper ? 'higher' : value < lower ? 'lower' : 'similar'
