import { finite, isNumber, type Maybe } from './numbers.ts'

const both = (from: Maybe, to: Maybe, formula: (from: number, to: number) => number): Maybe =>
  isNumber(from) && isNumber(to) ? finite(formula(from, to)) : null

/** Change in the values' unit: to - from. */
export const computeChange = (from: Maybe, to: Maybe): Maybe => both(from, to, (a, b) => b - a)

/** Relative change as a ratio of one: to / from - 1. Null from a base that is zero or negative, where it says nothing. */
export const computeGrowth = (from: Maybe, to: Maybe): Maybe =>
  both(from, to, (a, b) => (a > 0 ? b / a - 1 : Number.NaN))

/** Change of a share in percentage points: 100 (to - from), both shares as ratios of one. */
export const computePoints = (from: Maybe, to: Maybe): Maybe => both(from, to, (a, b) => 100 * (b - a))

/**
 * Compound annual growth rate as a ratio of one: (to / from)^(1 / years) - 1.
 * Null unless both values and the time between them are positive.
 */
export const computeCompound = (from: Maybe, to: Maybe, years: number): Maybe =>
  both(from, to, (a, b) => (a > 0 && b > 0 && years > 0 ? (b / a) ** (1 / years) - 1 : Number.NaN))

/** Change a year in the values' unit: (to - from) / years. Null unless time passes. */
export const computePerYear = (from: Maybe, to: Maybe, years: number): Maybe =>
  both(from, to, (a, b) => (years > 0 ? (b - a) / years : Number.NaN))

/** Growth of each value of a row on the one before, as a ratio of one; null first, and wherever either is missing. */
export const computeGrowths = (values: readonly Maybe[]): Maybe[] =>
  values.map((value, index) => computeGrowth(values[index - 1] ?? null, value))
