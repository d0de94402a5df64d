import { comparableKey, indicatorIdOf } from '../../measure/comparable.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import type { IndicatorId, StatementKey } from '../../model/ids.ts'

const textOf = (time: StatedFigure['deadline']): string => (typeof time === 'string' ? time : '')

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Figures by place, larger places first as the codes run, then sector, then time. */
export const inOrder = (figures: readonly StatedFigure[], catalogue: Catalogue): StatedFigure[] =>
  figures.toSorted(
    (a, b) =>
      Number(b.region === catalogue.site.nation) - Number(a.region === catalogue.site.nation) ||
      compare(a.region, b.region) ||
      compare(a.sector ?? '', b.sector ?? '') ||
      compare(textOf(a.deadline ?? a.period), textOf(b.deadline ?? b.period)),
  )

/** A target, and other statements of the very same one. */
export interface OneTarget {
  readonly target: StatementKey
  readonly also: readonly StatementKey[]
}

/** Targets that count for an indicator, each once however many documents state it. */
export function uniqueTargets(figures: readonly StatedFigure[], indicator: IndicatorId): OneTarget[] {
  const groups = new Map<string, StatementKey[]>()
  for (const figure of figures) {
    if (figure.kind !== 'target' || indicatorIdOf(figure) !== indicator) continue
    const name = [comparableKey(figure), figure.value, figure.bound, textOf(figure.deadline) || figure.key].join('|')
    groups.set(name, [...(groups.get(name) ?? []), figure.key])
  }
  return [...groups.values()].flatMap(([target, ...also]) => (target ? [{ target, also }] : []))
}
