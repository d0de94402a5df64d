import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatQuantity, type Scale, scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue, IndicatorEntry, StatedFigure } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import { isFullYear, parsePeriod } from '../../model/period.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { indicatorOf, regionOf, seriesValue } from '../data.ts'
import { measureName } from '../progress/names.ts'
import type { ChartContext, ChartModel, Source, Table } from '../types.ts'
import { breakWarnings, listWords, seriesNotes, subtitleWords } from '../words.ts'

export interface TrendPoint {
  readonly year: number
  readonly value: number
  /** Known only from below ("over") or above ("up to"). */
  readonly open: 'above' | 'below' | null
  readonly label: string
  readonly source: Source
}

export interface TrendLine {
  readonly region: RegionCode
  readonly name: string
  readonly look: 'focus' | 'context' | 'nation' | 'category'
  /** Place among the categories, from 1; 0 for looks that have one colour. */
  readonly category: number
  readonly points: readonly (TrendPoint | null)[]
}

export interface TrendTarget {
  readonly year: number
  readonly value: number
  readonly label: string
  readonly open: boolean
}

export interface TrendDrawing {
  readonly look: 'lines' | 'spark'
  readonly years: readonly number[]
  readonly lines: readonly TrendLine[]
  readonly targets: readonly TrendTarget[]
  readonly scale: Scale
  /** Every point is labelled where there are few. */
  readonly labelPoints: boolean
}

const yearOf = (period: string): number => Number(period.slice(0, 4))

const openOf = (bound: StatedFigure['bound']): TrendPoint['open'] =>
  bound === 'over' || bound === 'at_least' ? 'above' : bound === 'up_to' || bound === 'nearly' ? 'below' : null

/** Statements of one region that stand on one line: same indicator and sector, a full year or a date. */
function statedPoints(figures: readonly StatedFigure[], { t: _, locale }: ChartContext): TrendPoint[] {
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

const isPartYear = (figure: StatedFigure, indicator: IndicatorEntry): boolean => {
  if (typeof figure.period !== 'string' || indicator.measures === 'stock' || indicator.measures === 'cumulative')
    return false
  const period = parsePeriod(figure.period)
  return period !== null && !isFullYear(period)
}

function matching(catalogue: Catalogue, view: ViewOf<'trend'>): StatedFigure[] {
  return catalogue.figures.filter(
    (figure) =>
      (figure.sameAs?.indicator ?? figure.indicator) === view.indicator &&
      figure.sector === view.sector &&
      view.regions.includes(figure.region) &&
      !figure.variant,
  )
}

function seriesLine(series: Series, region: RegionCode, years: readonly number[]): (TrendPoint | null)[] {
  const source: Source = { type: 'series', indicator: series.indicator }
  return years.map((year) => {
    const value = seriesValue(series, region, String(year))
    return value === null ? null : { year, value, open: null, label: '', source }
  })
}

function headlineOf(line: TrendLine | undefined, indicator: IndicatorEntry, scale: Scale, { t, locale }: ChartContext) {
  const points = (line?.points ?? []).filter((point): point is TrendPoint => point !== null)
  const first = points[0]
  const last = points[points.length - 1]
  if (!line || !first || !last) {
    const words = { region: line?.name ?? '' }
    return { full: t('trend.full.none', words), short: t('trend.full.none', words) }
  }
  const text = (point: TrendPoint) => point.label || formatQuantity(point.value, indicator.unit, { locale, scale })
  const year = (point: TrendPoint) => formatPeriod(String(point.year), locale)
  const words = { region: line.name, from: text(first), to: text(last), start: year(first), end: year(last) }
  if (first === last) return { full: t('trend.full.one', words), short: t('trend.full.one', words) }
  const way = last.value > first.value ? 'rise' : last.value < first.value ? 'fall' : 'flat'
  return { full: t(`trend.full.${way}`, words), short: t('trend.short.rise', words) }
}

function trendTable(
  lines: readonly TrendLine[],
  years: readonly number[],
  indicator: IndicatorEntry,
  scale: Scale,
  { t, locale }: ChartContext,
): Table {
  const used = years.filter((_, index) => lines.some((line) => line.points[index]))
  return {
    columns: [
      { key: 'period', label: t('column.period'), numeric: false },
      ...lines.map((line) => ({ key: line.region, label: line.name, numeric: true })),
    ],
    rows: used.map((year) => ({
      cells: [
        { text: formatPeriod(String(year), locale) },
        ...lines.map((line) => {
          const point = line.points[years.indexOf(year)]
          if (!point) return { text: '–', value: null }
          return {
            text: point.label || formatQuantity(point.value, indicator.unit, { locale, scale }),
            value: point.value,
            source: point.source,
          }
        }),
      ],
    })),
  }
}

/**
 * Lines over years: the official table where there is one, else the statements of one region with its targets.
 * Part-year figures are told in a note, never drawn beside full years.
 */
export function trendModel(
  view: ViewOf<'trend'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<TrendDrawing | null> {
  const { t, locale } = context
  const indicator = indicatorOf(catalogue, view.indicator)
  const sector = view.sector && catalogue.sectors.get(view.sector)
  const series = view.sector ? undefined : catalogue.series.get(view.indicator)
  const figures = series ? [] : matching(catalogue, view)
  const full = figures.filter((figure) => !isPartYear(figure, indicator))
  const targets = full.flatMap((figure): TrendTarget[] => {
    if (figure.kind !== 'target' || typeof figure.deadline !== 'string') return []
    const value = formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound })
    return [
      {
        year: yearOf(figure.deadline),
        value: figure.value,
        open: figure.bound === 'over',
        label: t('trend.target', { value }),
      },
    ]
  })
  const unique = targets.filter(
    (target, index) =>
      targets.findIndex((other) => other.year === target.year && other.value === target.value) === index,
  )
  const stated = new Map(
    view.regions.map((region) => [
      region,
      statedPoints(
        full.filter((figure) => figure.region === region),
        context,
      ),
    ]),
  )
  const allYears = series
    ? series.periods
        .filter((period) => (!view.from || period >= view.from) && (!view.to || period <= view.to))
        .map(yearOf)
    : [...[...stated.values()].flat().map((point) => point.year), ...unique.map((target) => target.year)]
  const low = Math.min(...allYears)
  const years =
    allYears.length === 0 ? [] : Array.from({ length: Math.max(...allYears) - low + 1 }, (_, index) => low + index)
  const categories = view.highlight.filter((code) => view.regions.includes(code))
  const lines = view.regions.map((code): TrendLine => {
    const points = series
      ? seriesLine(series, code, years)
      : years.map((year) => stated.get(code)?.find((point) => point.year === year) ?? null)
    const nation = code === catalogue.site.nation
    const single = view.regions.length === 1 || categories[0] === code
    const look = single ? 'focus' : nation ? 'nation' : categories.includes(code) ? 'category' : 'context'
    return {
      region: code,
      name: regionOf(catalogue, code).short[locale],
      look,
      category: look === 'category' ? categories.indexOf(code) + 1 : 0,
      points,
    }
  })
  const values = lines.flatMap((line) => line.points.map((point) => point?.value ?? null))
  const scale = scaleFor([...values, ...unique.map((target) => target.value)], indicator.unit, locale)
  const notes = series
    ? seriesNotes(catalogue, series, series.periods[series.periods.length - 1] ?? '', context)
    : statedNotes(figures, lines, indicator, context)
  const span = years.length > 0 ? `${years[0]}–${years[years.length - 1]}` : ''
  return {
    drawing:
      years.length > 0
        ? { look: view.look, years, lines, targets: unique, scale, labelPoints: !series && lines.length === 1 }
        : null,
    height: view.look === 'spark' ? 34 : context.width < 480 ? 230 : 260,
    table: trendTable(lines, years, indicator, scale, context),
    headline: headlineOf(
      lines.find((line) => line.look === 'focus') ?? lines.find((line) => line.look === 'nation') ?? lines[0],
      indicator,
      scale,
      context,
    ),
    subtitle: subtitleWords(measureName(indicator, sector, locale), scale, span, context),
    notes,
    warnings:
      series && years.length > 0
        ? breakWarnings(series, String(years[0]), String(years[years.length - 1]), context)
        : [],
    sources: series
      ? [{ type: 'series', indicator: indicator.id }]
      : figures.map((figure) => ({ type: 'statement', key: figure.key })),
  }
}

function statedNotes(
  figures: readonly StatedFigure[],
  lines: readonly TrendLine[],
  indicator: IndicatorEntry,
  { t, locale }: ChartContext,
): string[] {
  const notes: string[] = []
  if (lines.some((line) => line.points.some((point) => point?.open === 'above'))) notes.push(t('trend.bounds'))
  const part = figures.filter((figure) => isPartYear(figure, indicator) && figure.kind === 'actual')
  if (part.length > 0) {
    const list = part.map(
      (figure) =>
        `${formatPeriod(String(figure.period), locale)} ${formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound })}`,
    )
    notes.push(t('trend.partYear', { list: listWords(list, t) }))
  }
  for (const figure of figures) if (figure.sameAs) notes.push(figure.sameAs.reason[locale])
  return [...new Set(notes)]
}

/** A value on the chart's scale, as its axis and labels print it. */
export const trendNumber = (value: number, scale: Scale, locale: ChartContext['locale']): string =>
  formatNumber(value, scale, locale) + (scale.suffix === '%' ? '%' : '')
