import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, type Scale, scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { indicatorOf } from '../data.ts'
import { factsOf } from '../facts.ts'
import { measureName } from '../progress/names.ts'
import { cellStatus } from '../status.ts'
import { subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel, Table } from '../types.ts'
import { breakWarnings, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'
import type { TrendDrawing, TrendLine, TrendPoint } from './drawing.ts'
import { officialTrend } from './official.ts'
import { statedTrend } from './stated.ts'

function headlineOf(line: TrendLine | undefined, indicator: IndicatorEntry, scale: Scale, { t, locale }: ChartContext) {
  const points = (line?.points ?? []).filter((point): point is TrendPoint => point !== null)
  const first = points[0]
  const last = points[points.length - 1]
  if (!line || !first || !last) {
    const words = { region: line?.name ?? '' }
    return { full: t('trend.full.none', words), short: t('trend.short.none', words) }
  }
  const text = (point: TrendPoint) => point.label || formatQuantity(point.value, indicator.unit, { locale, scale })
  const year = (point: TrendPoint) => formatPeriod(String(point.year), locale)
  const words = { region: line.name, from: text(first), to: text(last), start: year(first), end: year(last) }
  if (first === last) return { full: t('trend.full.one', words), short: t('trend.short.one', words) }
  const way = last.value > first.value ? 'rise' : last.value < first.value ? 'fall' : 'flat'
  return { full: t(`trend.full.${way}`, words), short: t('trend.short.rise', words) }
}

function trendTable(
  lines: readonly TrendLine[],
  years: readonly number[],
  series: Series | undefined,
  indicator: IndicatorEntry,
  scale: Scale,
  { t, locale }: ChartContext,
): Table {
  const facts = factsOf(indicator, locale)
  const used = years.filter((_, index) => lines.some((line) => line.points[index]))
  return {
    columns: [
      { key: 'period', label: t('column.period'), numeric: false },
      ...lines.map(({ region, name }) => ({ key: region, label: name, numeric: true, facts: { ...facts, region } })),
    ],
    rows: used.map((year) => ({
      facts: { period: String(year) },
      cells: [
        { text: formatPeriod(String(year), locale) },
        ...lines.map((line) => {
          const point = line.points[years.indexOf(year)]
          if (!point) return { text: '–', value: null }
          return {
            text: point.label || formatQuantity(point.value, indicator.unit, { locale, scale }),
            value: point.value,
            source: point.source,
            ...(series ? cellStatus(series, line.region, String(year), t) : {}),
          }
        }),
      ],
    })),
  }
}

/** Whether a logarithmic axis can hold every value. */
const isPositive = (lines: readonly TrendLine[]): boolean =>
  lines.every((line) => line.points.every((point) => point === null || point.value > 0))

const focusOf = (lines: readonly TrendLine[]): TrendLine | undefined =>
  lines.find((line) => line.look === 'focus') ?? lines.find((line) => line.look === 'nation') ?? lines[0]

const heightOf = (look: TrendDrawing['look'], { width, height }: ChartContext): number =>
  look === 'spark' ? Math.min(34, height ?? 34) : (height ?? (width < 480 ? 230 : width > 760 ? 380 : 260))

/**
 * Lines over years: the official table where there is one and no sector is asked for, else the statements of the
 * regions with their targets. Part-year figures are told in a note, never drawn beside full years.
 */
export function trendModel(
  view: ViewOf<'trend'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<TrendDrawing | null> {
  const { t, locale } = context
  const sector = view.sector && catalogue.sectors.get(view.sector)
  const subject = view.sector ? null : subjectOf(view, catalogue)
  const indicator = subject?.indicator ?? indicatorOf(catalogue, view.indicator)
  const stated = subject ? null : statedTrend(view, catalogue, context)
  const { years, lines } = subject
    ? officialTrend(view, subject, catalogue, context)
    : (stated ?? { years: [], lines: [] })
  const targets = stated?.targets ?? []
  const values = lines.flatMap((line) => line.points.map((point) => point?.value ?? null))
  const scale = scaleFor([...values, ...targets.map((target) => target.value)], indicator.unit, locale)
  const [first, last] = [String(years[0] ?? ''), String(years.at(-1) ?? '')]
  const log = view.scale === 'log' && isPositive(lines)
  return {
    drawing:
      years.length > 0
        ? {
            look: view.look,
            years,
            lines,
            targets,
            scale,
            log,
            labelPoints: stated !== null && lines.length === 1,
            targetsHidden: view.reveal === 'actuals',
          }
        : null,
    height: heightOf(view.look, context),
    table: trendTable(lines, years, subject?.series, indicator, scale, context),
    headline: headlineOf(focusOf(lines), indicator, scale, context),
    subtitle: subtitleWords(
      measureName(indicator, sector, locale),
      scale,
      years.length > 0 ? `${first}–${last}` : '',
      context,
    ),
    notes: subject
      ? seriesNotes(catalogue, subject.series, subject.series.periods.at(-1) ?? '', context)
      : (stated?.notes ?? []),
    warnings: [
      ...(subject
        ? [...treatmentWarnings(view, subject, context), ...breakWarnings(subject.series, first, last, context)]
        : []),
      ...(view.scale === 'log' && !log ? [t('scale.log.refused')] : []),
    ],
    sources: subject
      ? subject.sources
      : (stated?.figures ?? []).map((figure) => ({ type: 'statement', key: figure.key })),
  }
}
