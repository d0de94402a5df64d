import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import { indicatorIdOf, periodOf, rhythmOf } from '../../measure/comparable.ts'
import type { Catalogue, IndicatorEntry, StatedFigure } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { ViewOf } from '../../view/view.ts'
import { indicatorOf, regionOf } from '../data.ts'
import type { ChartContext } from '../types.ts'
import { listWords } from '../words.ts'
import { type TrendLine, type TrendPoint, type TrendTarget, yearOf } from './drawing.ts'

/** What documents state of some regions over the years, in place of a table. */
export interface StatedTrend {
  readonly figures: readonly StatedFigure[]
  readonly years: readonly number[]
  readonly lines: readonly TrendLine[]
  readonly targets: readonly TrendTarget[]
  readonly notes: readonly string[]
}

const openOf = (bound: StatedFigure['bound']): TrendPoint['open'] =>
  bound === 'over' || bound === 'at_least' ? 'above' : bound === 'up_to' || bound === 'nearly' ? 'below' : null

/** Statements of one region that stand on one line: same indicator and sector, a full year or a date. */
function statedPoints(figures: readonly StatedFigure[], locale: ChartContext['locale']): TrendPoint[] {
  const byYear = new Map<number, StatedFigure>()
  for (const figure of figures) {
    if (figure.kind !== 'actual' || typeof figure.period !== 'string') continue
    const year = yearOf(figure.period)
    const known = byYear.get(year)
    const better = !known || (figure.bound === 'exact' && known.bound !== 'exact')
    if (better) byYear.set(year, figure)
  }
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, figure]) => ({
      year,
      value: figure.value,
      open: openOf(figure.bound),
      label: formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound }),
      source: { type: 'statement', key: figure.key },
    }))
}

const isPartYear = (figure: StatedFigure, indicator: IndicatorEntry): boolean =>
  rhythmOf(indicator.measures, periodOf(figure)) === 'part-year'

function targetsOf(figures: readonly StatedFigure[], { t, locale }: ChartContext): TrendTarget[] {
  const targets = figures.flatMap((figure): TrendTarget[] => {
    if (figure.kind !== 'target' || typeof figure.deadline !== 'string') return []
    const value = formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound })
    const label = t('trend.target', { value })
    return [{ year: yearOf(figure.deadline), value: figure.value, open: figure.bound === 'over', label }]
  })
  const same = (a: TrendTarget, b: TrendTarget) => a.year === b.year && a.value === b.value
  return targets.filter((target, index) => targets.findIndex((other) => same(other, target)) === index)
}

/** Statements of the View's regions that stand on one line: same indicator, sector and no variant; whole years only. */
export function statedTrend(view: ViewOf<'trend'>, catalogue: Catalogue, context: ChartContext): StatedTrend {
  const { locale } = context
  const indicator = indicatorOf(catalogue, view.indicator)
  const regions: readonly RegionCode[] = view.regions ?? []
  const figures = catalogue.figures.filter(
    (figure) =>
      indicatorIdOf(figure) === view.indicator &&
      figure.sector === view.sector &&
      regions.includes(figure.region) &&
      !figure.variant,
  )
  const whole = figures.filter((figure) => figure.kind !== 'actual' || !isPartYear(figure, indicator))
  const targets = targetsOf(whole, context)
  const stated = new Map(
    regions.map((region) => [
      region,
      statedPoints(
        whole.filter((figure) => figure.region === region),
        locale,
      ),
    ]),
  )
  const known = [...[...stated.values()].flat(), ...targets].map((item) => item.year)
  const first = Math.min(...known)
  const years = known.length === 0 ? [] : Array.from({ length: Math.max(...known) - first + 1 }, (_, i) => first + i)
  const lines = regions.map((region, index): TrendLine => {
    const place = view.highlight.indexOf(region)
    const focus = regions.length === 1 || place === 0
    return {
      region,
      name: regionOf(catalogue, region).short[locale],
      look: focus ? 'focus' : 'category',
      category: focus ? 0 : Math.max(index, place, 1),
      points: years.map((year) => stated.get(region)?.find((point) => point.year === year) ?? null),
    }
  })
  return { figures, years, lines, targets, notes: statedNotes(figures, lines, indicator, context) }
}

function statedNotes(
  figures: readonly StatedFigure[],
  lines: readonly TrendLine[],
  indicator: IndicatorEntry,
  { t, locale }: ChartContext,
): string[] {
  const notes: string[] = []
  if (lines.some((line) => line.points.some((point) => point?.open === 'above'))) notes.push(t('trend.bounds'))
  const part = figures.filter((figure) => figure.kind === 'actual' && isPartYear(figure, indicator))
  if (part.length > 0) {
    const list = part.map(
      (figure) =>
        `${formatPeriod(String(figure.period), locale)} ${formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound })}`,
    )
    notes.push(t('trend.partYear', { list: listWords([...new Set(list)], t) }))
  }
  for (const figure of figures) if (figure.sameAs) notes.push(figure.sameAs.reason[locale])
  return [...new Set(notes)]
}
