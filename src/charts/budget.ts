import type { ChartContext } from './types.ts'
import { listWords } from './words.ts'

/** Heights of a row in pixels: as drawn where nothing limits it, the least that can be read, the most that looks well. */
export interface RowHeights {
  readonly usual: number
  readonly dense: number
  readonly most: number
}

export interface FittedRows {
  /** How many rows are drawn. */
  readonly shown: number
  /** Height of each. */
  readonly row: number
}

/** Below this texts of two rows touch. */
const LEAST = 13

/**
 * Rows in a space: higher ones where there is room, denser ones where all then fit, else as many as fit.
 * @param kept how many must be among them; @param space pixels for the rows alone; without it all are drawn as usual
 */
export function fitRows(count: number, kept: number, space: number | undefined, heights: RowHeights): FittedRows {
  const { usual, dense, most } = heights
  if (space === undefined || count === 0) return { shown: count, row: usual }
  if (count * dense <= space) return { shown: count, row: Math.min(most, space / count) }
  const fitting = Math.max(1, Math.floor(space / usual))
  const shown = Math.min(count, Math.max(fitting, Math.min(kept, Math.max(1, Math.floor(space / LEAST)))))
  return { shown, row: Math.min(most, space / shown) }
}

/** The first items and, in place of the last of them, those that must be kept; in their order. */
export function firstAndKept<T>(items: readonly T[], shown: number, isKept: (item: T) => boolean): T[] {
  if (shown >= items.length) return [...items]
  const kept = new Set(items.filter(isKept).slice(0, shown))
  for (const item of items) {
    if (kept.size >= shown) break
    kept.add(item)
  }
  return items.filter((item) => kept.has(item))
}

/** Which of the rows are drawn, in words: "7 of 31 regions shown: the first 6 and Hebei". Empty where all are. */
export function shownNote<T>(
  all: readonly T[],
  shown: readonly T[],
  name: (item: T) => string,
  { t }: ChartContext,
): string[] {
  if (shown.length >= all.length) return []
  const first = shown.findIndex((item, index) => item !== all[index])
  const words = { shown: shown.length, count: all.length, first: first < 0 ? shown.length : first }
  const others = first < 0 ? [] : shown.slice(first).map(name)
  if (others.length === 0) return [t('budget.first', words)]
  const regions = listWords(others, t)
  return [t(first === 0 ? 'budget.only' : 'budget.firstAnd', { ...words, regions })]
}
