import { finite, type Maybe } from './numbers.ts'

/** A pair of values of one region: along the width, along the height. */
export type Pair = readonly [x: number, y: number]

/** A straight line through points, and how close to it they lie. */
export interface Fit {
  /** Units of y per unit of x. */
  readonly slope: number
  /** y where x is zero. */
  readonly intercept: number
  /** Share of the variance of y that the line accounts for: the square of the correlation, from 0 to 1. */
  readonly rSquared: number
  readonly count: number
}

interface Moments {
  readonly meanX: number
  readonly meanY: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

/** Sums of squares and products about the means: about zero they would lose all digits of large amounts. */
function momentsOf(pairs: readonly Pair[]): Moments {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0)
  const meanX = mean(pairs.map(([x]) => x))
  const meanY = mean(pairs.map(([, y]) => y))
  let [xx, yy, xy] = [0, 0, 0]
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2
    yy += (y - meanY) ** 2
    xy += (x - meanX) * (y - meanY)
  }
  return { meanX, meanY, xx, yy, xy }
}

/** Whether values differ by more than the rounding of their mean. */
const spread = (squares: number, mean: number, count: number): boolean => squares > count * (mean * 1e-12) ** 2

const known = (pairs: readonly Pair[]): Pair[] => pairs.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))

/**
 * Pearson's product-moment correlation, from -1 to 1: sum((x - mx)(y - my)) / sqrt(sum((x - mx)^2) sum((y - my)^2))
 * (Pearson 1895). Null for fewer than three pairs, or where all x or all y are equal.
 */
export function computeCorrelation(pairs: readonly Pair[]): Maybe {
  const points = known(pairs)
  if (points.length < 3) return null
  const { meanX, meanY, xx, yy, xy } = momentsOf(points)
  if (!spread(xx, meanX, points.length) || !spread(yy, meanY, points.length)) return null
  const r = finite(xy / Math.sqrt(xx) / Math.sqrt(yy))
  return r === null ? null : Math.min(1, Math.max(-1, r))
}

/**
 * Ordinary least squares of y on x: slope = sum((x - mx)(y - my)) / sum((x - mx)^2), intercept = my - slope mx
 * (NIST/SEMATECH e-Handbook of Statistical Methods, 4.4.3.1). Null where the correlation is.
 */
export function computeFit(pairs: readonly Pair[]): Fit | null {
  const points = known(pairs)
  const r = computeCorrelation(points)
  if (r === null) return null
  const { meanX, meanY, xx, xy } = momentsOf(points)
  const slope = xy / xx
  return { slope, intercept: meanY - slope * meanX, rSquared: r * r, count: points.length }
}

/** Below this a correlation is called weak whatever the number of pairs (Cohen 1988: "medium" begins at 0.3). */
export const CLEAR = 0.3

/**
 * Whether a correlation may be said in words: at least `CLEAR`, and its 95 % interval leaves out zero, by Fisher's
 * transformation |atanh r| sqrt(n - 3) > 1.96 (Fisher 1921).
 */
export function isClearCorrelation(r: number, count: number): boolean {
  if (Math.abs(r) < CLEAR || count < 4) return false
  return Math.abs(Math.atanh(Math.min(Math.abs(r), 1 - 1e-12))) * Math.sqrt(count - 3) > 1.96
}
