import { type Actual, actualOf } from '../../measure/actuals.ts'
import { indicatorIdOf } from '../../measure/comparable.ts'
import { computeProgress, type Progress } from '../../measure/progress.ts'
import type { Catalogue, IndicatorEntry, SectorEntry, StatedFigure } from '../../model/catalogue.ts'
import type { Bound } from '../../model/interval.ts'
import { parsePeriod } from '../../model/period.ts'
import type { Region } from '../../model/places.ts'
import { indicatorOf, regionOf, seriesValue } from '../data.ts'
import type { Colour, Source } from '../types.ts'
import { type ProgressShape, shapeOf } from './shape.ts'

/** A target with all that is needed to speak of it. */
export interface TargetState {
  readonly target: StatedFigure
  readonly region: Region
  readonly sector: SectorEntry | undefined
  /** The indicator that the target counts for. */
  readonly indicator: IndicatorEntry
  readonly progress: Progress
  /** The target that this one replaces, and the one that replaces it. */
  readonly revises: StatedFigure | undefined
  readonly revisedBy: StatedFigure | undefined
  /** Up to which date actuals were searched for, `YYYY-MM-DD`. */
  readonly searchedUntil: string
}

const SERIES = 'series:'

/** Official values that a target of a whole region may be measured against. */
function officialActuals(target: StatedFigure, catalogue: Catalogue): Actual[] {
  const series = catalogue.series.get(indicatorIdOf(target))
  if (!series || target.sector || target.variant || series.unit !== target.unit) return []
  return series.periods.flatMap((text) => {
    const value = seriesValue(series, target.region, text)
    const period = parsePeriod(text)
    return value === null || !period ? [] : [actualOf(value, 'exact', period, `${SERIES}${series.indicator}`)]
  })
}

/**
 * Where a target stands today.
 * @param key `document-id/figure-id` of a figure of kind `target`
 * @throws where the catalogue holds no such target, or not its region or indicator
 */
export function targetState(key: string, catalogue: Catalogue, today: string): TargetState {
  const target = catalogue.figures.find((figure) => figure.key === key)
  if (target?.kind !== 'target') throw new Error(`unknown target ${key}`)
  const indicator = indicatorOf(catalogue, indicatorIdOf(target))
  return {
    target,
    region: regionOf(catalogue, target.region),
    sector: target.sector ? catalogue.sectors.get(target.sector) : undefined,
    indicator,
    progress: computeProgress({
      target,
      figures: catalogue.figures,
      indicator,
      today,
      publishedOf: (document) => catalogue.documents.get(document)?.published.date ?? null,
      extra: officialActuals(target, catalogue),
    }),
    revises: catalogue.figures.find((figure) => figure.key === target.revises),
    revisedBy: catalogue.figures.find((figure) => figure.revises === target.key),
    searchedUntil: catalogue.site.searchedUntil,
  }
}

/** Where an actual can be read: its statement, or the official table. */
export const sourceOf = (actual: Actual, state: TargetState): Source =>
  actual.figure ? { type: 'statement', key: actual.figure.key } : { type: 'series', indicator: state.indicator.id }

/** Citations of a target and of every actual that its words or marks rest on, each once, the target first. */
export function sourcesOf(state: TargetState): readonly Source[] {
  const { base, latest, firstReached, partYear, seen } = state.progress
  const used = [base, seen?.from, firstReached, latest, partYear.at(-1)].filter((actual) => actual != null)
  const sources: Source[] = [
    { type: 'statement', key: state.target.key },
    ...used.map((actual) => sourceOf(actual, state)),
  ]
  const name = (source: Source) => (source.type === 'statement' ? source.key : source.indicator)
  return sources.filter((source, index) => sources.findIndex((other) => name(other) === name(source)) === index)
}

/** Progress is the share of the way from the start, not of the target: where less is better, or the target is not positive. */
export const isWay = (state: TargetState): boolean => state.indicator.direction === 'lower' || state.target.value <= 0

/** A value's place on the scale of a target: 0 at the start, 1 at the gate; null where the scale has no start or length. */
export function shareOf(value: number, state: TargetState): number | null {
  const { target, progress } = state
  if (!isWay(state)) return value / target.value
  const start = progress.base?.value
  return start === undefined || start === target.value ? null : (value - start) / (target.value - start)
}

const MIRRORED: Readonly<Record<Bound, Bound>> = {
  exact: 'exact',
  about: 'about',
  nearly: 'about',
  over: 'up_to',
  at_least: 'up_to',
  up_to: 'over',
}

/** The bound of a share: "over 62 units" is at most so much of a cut. */
export const shareBound = (bound: Bound, state: TargetState): Bound =>
  state.indicator.direction === 'lower' ? MIRRORED[bound] : bound

const isOpen = (bound: Bound): boolean => bound === 'over' || bound === 'at_least'

/** Colour of the arc between value and pin. */
const leadColour = ({ paceAtLast }: Progress): Colour =>
  paceAtLast === 'behind' ? 'behind' : paceAtLast === 'on-pace' ? 'pace' : 'none'

const UNSCALED: ProgressShape = {
  spans: [{ from: 0, to: 1, fill: 'track' }],
  base: null,
  end: null,
  pin: null,
  lead: null,
  openGate: false,
  cut: false,
}

/** The marks of a target, in shares of the way to it. */
export function targetShape(state: TargetState): ProgressShape {
  const { target, progress } = state
  const { base, latest, due, verdict } = progress
  const share = latest && shareOf(latest.value, state)
  const value = latest && share !== null ? { share, bound: shareBound(latest.bound, state) } : null
  // A figure whose share cannot be told fills nothing, but the ring is not that of a missing figure either.
  if (latest && !value) return UNSCALED
  // A lone figure that was there when the target was set is all light: nothing was added since.
  const light = base ?? (progress.latestAtSetting ? latest : null)
  const judged = verdict.verdict !== 'met' && verdict.verdict !== 'missed' && progress.paceAtLast !== null
  return shapeOf({
    base: light && !isWay(state) ? shareOf(light.value, state) : null,
    value,
    due: due === null || !judged ? null : shareOf(due, state),
    dueColour: leadColour(progress),
    overdue: verdict.verdict === 'overdue-no-figure',
    openGate: isOpen(target.bound),
  })
}
