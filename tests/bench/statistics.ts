/** Median and 95th percentile (nearest rank) of times in milliseconds. */
export interface Spread {
  readonly median: number
  readonly p95: number
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  const middle = (at(0.5) + (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)) / 2
  return { median: middle, p95: at(0.95) }
}
