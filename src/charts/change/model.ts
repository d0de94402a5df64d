import { formatPeriod } from '../../i18n/dates.ts'
import { scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { firstAndKept, fitRows, shownNote } from '../budget.ts'
import { comparableSince, defaultSince, nationValue, regionOf, shownPeriod } from '../data.ts'
import { subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel } from '../types.ts'
import { breakWarnings, emptyModel, seriesNotes, treatmentWarnings } from '../words.ts'
import type { ChangeDrawing, ChangeRow } from './drawing.ts'
import { changeRows } from './rows.ts'
import { changeHeadline, changeTable, type NationPair } from './words.ts'

type ChangeView = ViewOf<'change'>

export const ROWS = { usual: 18, dense: 16, most: 38 } as const
export const TOP = 40
const UNDER = 6

/** Reasons why two periods are not compared, and the nearest one that would be. */
function refusal(series: Series, wanted: string | undefined, period: string, context: ChartContext): string[] {
  const { t, locale } = context
  const when = (item: string) => formatPeriod(item, locale)
  const allowed = series.periods.filter((item) => comparableSince(series, period, item) !== undefined)
  const nearest = wanted === undefined ? undefined : (allowed.find((item) => item >= wanted) ?? allowed.at(-1))
  if (wanted === undefined || nearest === undefined) return [t('change.refused.none', { end: when(period) })]
  const isEarlier = series.periods.includes(wanted) && wanted < period
  return [
    t(isEarlier ? 'change.refused.break' : 'change.refused.unknown', { start: when(wanted), end: when(period) }),
    ...(isEarlier ? breakWarnings(series, wanted, period, context) : []),
    t('change.nearest', { period: when(nearest) }),
  ]
}

function nationPair(
  view: ChangeView,
  catalogue: Catalogue,
  series: Series,
  [since, now]: readonly [string, string],
  isSum: boolean,
  locale: ChartContext['locale'],
): NationPair {
  const { nation } = catalogue.site
  const [from, to] = [nationValue(catalogue, series, since), nationValue(catalogue, series, now)]
  // The nation's share of itself does not move; a sum without a positive base has no growth to set beside others.
  if (from === null || to === null || view.treatment === 'share-of-nation' || (isSum && from <= 0)) return null
  return { name: regionOf(catalogue, nation).short[locale], since: from, now: to }
}

/** Rows of which only some are drawn. */
function drawnOnly(rows: readonly ChangeRow[], drawn: readonly ChangeRow[]): ChangeRow[] {
  const places = new Map(drawn.map((row, at) => [row, at]))
  return rows.map((row) => ({ ...row, at: places.get(row) ?? null }))
}

/**
 * Two periods of every region of a table, with the change between them. Periods on different bases are not compared:
 * the reason takes the picture's place, with the nearest period that could be.
 */
export function changeModel(
  view: ChangeView,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<ChangeDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const { indicator, series } = subject
  const treatment = treatmentWarnings(view, subject, context)
  const period = shownPeriod(view, catalogue, series)
  const since = view.since ? comparableSince(series, period, view.since) : defaultSince(series, period)
  if (!since) {
    const reasons = refusal(series, view.since, period, context)
    const headline = { short: t('change.short.refused'), full: reasons[0] ?? '' }
    const model = emptyModel(view, catalogue, context, headline.full)
    return { ...model, headline, warnings: [...treatment, reasons.join(t('chart.noteSeparator'))] }
  }
  const span = [since, period] as const
  const all = changeRows(view, catalogue, series, span, indicator.direction, locale)
  const { gauge } = all
  const asked = all.rows.filter((row) => row.at !== null)
  const isKept = (row: ChangeRow) => row.place >= 0
  const space = context.height === undefined || view.look === 'slope' ? undefined : context.height - TOP - UNDER
  const fitted = fitRows(asked.length, asked.filter(isKept).length, space, ROWS)
  const drawn = firstAndKept(asked, fitted.shown, isKept)
  const rows = drawn.length < asked.length ? drawnOnly(all.rows, drawn) : all.rows
  if (rows.every((row) => row.change === null)) return { ...emptyModel(view, catalogue, context), warnings: treatment }
  const scale = scaleFor(
    rows.flatMap((row) => [row.since, row.now]),
    series.unit,
    locale,
  )
  const periods = [formatPeriod(since, locale), formatPeriod(period, locale)] as const
  const largest = Math.max(0, ...rows.map((row) => Math.abs(row.percent ?? 0)))
  const drawing: ChangeDrawing = {
    look: view.look,
    rows,
    row: fitted.row,
    domain: asked.flatMap((row) => [row.since, row.now]),
    shown: rows.filter((row) => row.at !== null).length,
    unit: series.unit,
    scale,
    gauge,
    periods,
    decimals: largest < 2 ? 1 : 0,
  }
  const nation = nationPair(view, catalogue, series, span, indicator.additive, locale)
  const words = { measure: indicator.name[locale], unit: scale.unit, start: periods[0], end: periods[1] }
  const height =
    view.look === 'slope'
      ? (context.height ?? (context.width < 560 ? 440 : 520))
      : TOP + drawing.shown * fitted.row + UNDER
  return {
    drawing,
    height,
    table: changeTable(drawing, indicator, span, context),
    headline: changeHeadline(drawing, nation, context),
    subtitle: t(scale.unit ? 'change.subtitle' : 'change.subtitle.plain', words),
    notes: [
      ...new Set([
        ...(gauge === 'points' ? [] : [t(`change.note.${gauge}`)]),
        ...(drawn.length < asked.length
          ? shownNote(all.rows, drawn, (row) => row.region.short[locale], context)
          : drawing.shown < rows.length
            ? [t('change.note.limit', { shown: drawing.shown, count: rows.length })]
            : []),
        ...(view.look === 'slope' ? [t('change.note.labels')] : []),
        ...seriesNotes(catalogue, subject.series, period, context),
        ...seriesNotes(catalogue, subject.series, since, context),
      ]),
    ],
    warnings: treatment,
    sources: subject.sources,
  }
}
