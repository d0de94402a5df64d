import { finite, isNumber, type Maybe } from './numbers.ts'

/** Sum of what was published; null where nothing was. */
export function computeSum(values: readonly Maybe[]): Maybe {
  const present = values.filter(isNumber)
  return present.length > 0 ? finite(present.reduce((sum, value) => sum + value, 0)) : null
}

/** Part / whole as a ratio of one; null where either is missing or the whole is not positive. */
export const computeShare = (part: Maybe, whole: Maybe): Maybe =>
  isNumber(part) && isNumber(whole) && whole > 0 ? finite(part / whole) : null

/**
 * Each value as a share of a whole, a ratio of one. The whole is the given one (a published total), else the sum;
 * null throughout where a missing value leaves that sum incomplete.
 */
export function computeShares(values: readonly Maybe[], whole?: Maybe): Maybe[] {
  const total = whole === undefined ? (values.every(isNumber) ? computeSum(values) : null) : whole
  return values.map((value) => computeShare(value, total))
}
