import type { Colour } from './types.ts'

/** Colours of classes 1 (least) to 6 (most), and the ink that is legible on each. */
export const CLASS_FILLS = ['seq1', 'seq2', 'seq3', 'seq4', 'seq5', 'seq6'] as const satisfies readonly Colour[]
export const CLASS_INKS = [
  'seqInk1',
  'seqInk2',
  'seqInk3',
  'seqInk4',
  'seqInk5',
  'seqInk6',
] as const satisfies readonly Colour[]

/**
 * Upper ends of classes 1 to 5 that hold about equal numbers of regions, rounded to two digits.
 * Quantiles rather than equal steps: one large region would else leave all others in one class.
 */
export function classBreaks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const limits = [1, 2, 3, 4, 5].map((step) => sorted[Math.floor((step * sorted.length) / 6)] ?? 0)
  const rounded = limits.map((limit) => Number(limit.toPrecision(2)))
  return new Set(rounded).size === rounded.length ? rounded : limits
}

/** Class of a value, 1 to 6. */
export const classOf = (value: number, breaks: readonly number[]): number =>
  1 + breaks.filter((limit) => value >= limit).length
