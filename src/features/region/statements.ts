import { comparableKey, indicatorIdOf, periodOf, rhythmOf } from '../../measure/comparable.ts'
import { type DistinctTarget, distinctTargets } from '../../measure/targets.ts'
import type { Catalogue, SectorEntry, StatedFigure, StatedPledge } from '../../model/catalogue.ts'
import type { IndicatorId, RegionCode, SectorId } from '../../model/ids.ts'
import { TOPICS, type Topic } from '../../model/places.ts'

/** Targets of a region, those that several documents state in the same terms once. */
export function targetsOf(catalogue: Catalogue, figures: readonly StatedFigure[]): readonly DistinctTarget[] {
  const distinct = distinctTargets(figures, (id) => catalogue.documents.get(id)?.published.date ?? null)
  // What is promised of one measure stands together, the nearest deadline first.
  return [...grouped(distinct, ({ target }) => comparableKey(target)).values()].flatMap((list) =>
    list.toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : 1)),
  )
}

const dueOf = ({ target }: DistinctTarget): string => (typeof target.deadline === 'string' ? target.deadline : '9')

function grouped<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item])
  return groups
}

export interface StatedTrend {
  readonly indicator: IndicatorId
  readonly sector: SectorId | undefined
  /** Number of targets, where nothing but targets is stated; else 0. */
  readonly onlyTargets: number
}

/** What a region has stated for two or more whole years or deadlines, and no official table shows already. */
export function trendsOf(catalogue: Catalogue, figures: readonly StatedFigure[]): readonly StatedTrend[] {
  const candidates = figures.filter((figure) => {
    const drawnByTable = figure.sector === undefined && catalogue.tables[indicatorIdOf(figure)]?.includes(figure.region)
    return !figure.variant && !drawnByTable && yearOf(catalogue, figure) !== null
  })
  const groups = [...grouped(candidates, comparableKey).values()]
  return groups.flatMap((group) => {
    const [first] = group
    const points = new Set(group.map((figure) => yearOf(catalogue, figure)))
    const onlyTargets = group.every(({ kind }) => kind === 'target') ? points.size : 0
    return first && points.size > 1 ? [{ indicator: indicatorIdOf(first), sector: first.sector, onlyTargets }] : []
  })
}

/** Year in which a whole figure or a target stands on a time axis; null for anything else. */
function yearOf(catalogue: Catalogue, figure: StatedFigure): string | null {
  if (figure.kind === 'target') return typeof figure.deadline === 'string' ? figure.deadline.slice(0, 4) : null
  const measures = catalogue.indicators.get(indicatorIdOf(figure))?.measures
  const period = periodOf(figure)
  if (figure.kind !== 'actual' || !measures || !period || rhythmOf(measures, period) !== 'whole') return null
  return period.end.slice(0, 4)
}

/** Commitments by sector, the sector with most of them first. */
export function pledgesBySector(
  catalogue: Catalogue,
  pledges: readonly StatedPledge[],
): readonly (readonly [SectorEntry, readonly StatedPledge[]])[] {
  return [...grouped(pledges, (pledge) => pledge.sector)]
    .flatMap(([id, list]) => {
      const sector = catalogue.sectors.get(id)
      return sector ? [[sector, list] as const] : []
    })
    .sort(([, a], [, b]) => b.length - a.length)
}

/** Money, ceilings and rates that support is promised with; growth rates are no support. */
export const supportOf = (catalogue: Catalogue, figures: readonly StatedFigure[]): readonly StatedFigure[] =>
  figures.filter(({ kind, indicator }) => {
    if (kind === 'announced' || kind === 'cap') return true
    return kind === 'rate' && catalogue.indicators.get(indicator)?.measures === 'announced'
  })

/** Figures by topic, in the order of topics. */
export function byTopic(
  catalogue: Catalogue,
  figures: readonly StatedFigure[],
): readonly (readonly [Topic, readonly StatedFigure[]])[] {
  const groups = grouped(figures, ({ indicator }) => catalogue.indicators.get(indicator)?.topic)
  return TOPICS.flatMap((topic) => {
    const list = groups.get(topic)
    return list ? [[topic, list.toSorted(compareFigures)] as const] : []
  })
}

const orderOf = (figure: StatedFigure): string => {
  const time = figure.deadline ?? figure.period
  return `${figure.indicator} ${figure.sector ?? ''} ${typeof time === 'string' ? time : ''} ${figure.key}`
}

const compareFigures = (a: StatedFigure, b: StatedFigure): number => (orderOf(a) < orderOf(b) ? -1 : 1)

/** Statements of one region. */
export const statementsOf = (catalogue: Catalogue, code: RegionCode) => ({
  figures: catalogue.figures.filter(({ region }) => region === code),
  pledges: catalogue.pledges.filter(({ region }) => region === code),
})
