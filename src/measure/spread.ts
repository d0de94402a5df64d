import { finite, isNumber, type Maybe } from './numbers.ts'
import { computeSum } from './share.ts'

export interface Quartiles {
  readonly lower: number
  readonly median: number
  readonly upper: number
}

/**
 * Quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7; the default of R and of
 * Excel's PERCENTILE.INC). `share` from 0 to 1; missing values are left out; null where none is left.
 */
export function computeQuantile(values: readonly Maybe[], share: number): Maybe {
  const sorted = values.filter(isNumber).sort((a, b) => a - b)
  const place = (sorted.length - 1) * Math.min(Math.max(share, 0), 1)
  const below = sorted[Math.floor(place)]
  const above = sorted[Math.ceil(place)]
  if (below === undefined || above === undefined) return null
  return finite(below + (above - below) * (place - Math.floor(place)))
}

/** The middle value, or the mean of the two middle ones; missing values are left out. */
export const computeMedian = (values: readonly Maybe[]): Maybe => computeQuantile(values, 0.5)

/** Quartiles by the rule of `computeQuantile`; null where nothing was published. */
export function computeQuartiles(values: readonly Maybe[]): Quartiles | null {
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => computeQuantile(values, share))
  return isNumber(lower) && isNumber(median) && isNumber(upper) ? { lower, median, upper } : null
}

/** Arithmetic mean of what was published. */
export function computeMean(values: readonly Maybe[]): Maybe {
  const present = values.filter(isNumber)
  const sum = computeSum(present)
  return sum === null ? null : sum / present.length
}

/**
 * Coefficient of variation: standard deviation of the whole population / mean, a ratio of one, unweighted.
 * Null for fewer than two values or a mean that is not positive.
 */
export function computeVariation(values: readonly Maybe[]): Maybe {
  const present = values.filter(isNumber)
  const mean = computeMean(present)
  if (present.length < 2 || mean === null || mean <= 0) return null
  const variance = present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / present.length
  return finite(Math.sqrt(variance) / mean)
}

/** Each value less a reference (the nation's, the median), in the values' unit; null where either is missing. */
export const computeGaps = (values: readonly Maybe[], reference: Maybe): Maybe[] =>
  values.map((value) => (isNumber(value) && isNumber(reference) ? finite(value - reference) : null))
