import { indicatorIdOf } from '../../measure/comparable.ts'
import { type DistinctTarget, distinctTargets } from '../../measure/targets.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import type { IndicatorId } from '../../model/ids.ts'

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

/** Targets that count for an indicator, each once however many documents state it. */
export const targetsOf = ({ figures, documents }: Catalogue, indicator: IndicatorId): readonly DistinctTarget[] =>
  distinctTargets(
    figures.filter((figure) => indicatorIdOf(figure) === indicator),
    (id) => documents.get(id)?.published.date ?? null,
  )
