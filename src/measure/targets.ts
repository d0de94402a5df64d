import type { StatedFigure } from '../model/catalogue.ts'
import type { PublishedOf } from './actuals.ts'
import { comparableKey } from './comparable.ts'

/** One target, however many documents state it. */
export interface DistinctTarget {
  /** The statement that stands for all: the earliest of a known date. */
  readonly target: StatedFigure
  readonly also: readonly StatedFigure[]
}

const deadlineOf = (figure: StatedFigure): string => (typeof figure.deadline === 'string' ? figure.deadline : '')

/**
 * Targets with those that say the same (comparable, same deadline, value and bound) brought together.
 * A revised target stays a target of its own: both are shown.
 */
export function distinctTargets(figures: readonly StatedFigure[], publishedOf: PublishedOf): readonly DistinctTarget[] {
  const groups = new Map<string, StatedFigure[]>()
  for (const figure of figures) {
    if (figure.kind !== 'target') continue
    const key = [comparableKey(figure), deadlineOf(figure), figure.value, figure.bound].join('|')
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((group) => {
    const date = (figure: StatedFigure) => publishedOf(figure.document) ?? '9999'
    const [target, ...also] = [...group].sort((a, b) => rank(a) - rank(b) || compare(date(a), date(b)))
    return target ? [{ target, also }] : []
  })
}

// Those of one date keep their order: browsers sort what contradicts itself each in its own way.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const rank = (figure: StatedFigure): number => (figure.confidence === 'high' ? 0 : 1)
