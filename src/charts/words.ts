import { formatPeriod } from '../i18n/dates.ts'
import type { Scale } from '../i18n/numbers.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Region } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import type { SubjectView } from '../view/view.ts'
import { indicatorOf, peersOf, regionsAt, seriesValue } from './data.ts'
import { fitsShort } from './progress/headline.ts'
import type { Subject } from './subject.ts'
import type { ChartContext, ChartModel } from './types.ts'

/** "31 provinces" where all are provinces, else "41 places". */
export const peersWords = (peers: readonly Region[], t: Translate): string =>
  countPeers({ of: peers.length, provinces: peers.every((region) => region.level === 'province') }, t)

/** As {@link peersWords}, of peers that were counted: how many there are, and whether all are provinces. */
export const countPeers = (
  { of: count, provinces }: { readonly of: number; readonly provinces: boolean },
  t: Translate,
): string => t(provinces ? 'peers.province' : 'peers.other', { count })

/** Names said at most; a reader finds the rest in the table. */
const NAMED = 12

/** Names as a list of the language: "A, B and C"; a long one ends with how many more there are. */
export function listWords(names: readonly string[], t: Translate): string {
  if (names.length < 2) return names[0] ?? ''
  if (names.length > NAMED + 1) {
    return listWords([...names.slice(0, NAMED), t('list.more', { count: names.length - NAMED })], t)
  }
  const separator = t('list.separator')
  return t('list.two', { a: names.slice(0, -1).join(separator), b: names[names.length - 1] ?? '' })
}

/** Measure, unit and period beneath a title. */
export function subtitleWords(measure: string, scale: Scale, period: string, { t, locale }: ChartContext): string {
  const when = period.includes('–') ? period : formatPeriod(period, locale)
  return scale.unit
    ? t('chart.subtitle', { measure, unit: scale.unit, period: when })
    : t('chart.subtitle.plain', { measure, period: when })
}

/** What a reader of a series must know: who is not in it, what is missing, how far it was checked. */
export function seriesNotes(catalogue: Catalogue, series: Series, period: string, context: ChartContext): string[] {
  const { t, locale } = context
  const notes = series.notes.slice(0, 2).map((note) => note[locale])
  const peers = peersOf(catalogue, series)
  const missing = peers.filter((region) => seriesValue(series, region.code, period) === null)
  const names = (regions: readonly Region[]) =>
    listWords(
      regions.map((region) => region.short[locale]),
      t,
    )
  if (missing.length > 0)
    notes.push(t('chart.missing', { period: formatPeriod(period, locale), regions: names(missing) }))
  if (peers.every((region) => region.level === 'province')) {
    // Rows that a View leaves out on purpose are in the table all the same.
    const rows = new Set((catalogue.series.get(series.indicator) ?? series).regions)
    const absent = regionsAt(catalogue, 'province').filter((region) => !rows.has(region.code))
    if (absent.length > 0) notes.push(t('chart.notCovered', { regions: names(absent) }))
  }
  if (series.confidence === 'medium') notes.push(t('chart.medium'))
  return notes
}

/** Breaks of a series between two periods, as warnings. */
export const breakWarnings = (series: Series, from: string, to: string, { t, locale }: ChartContext): string[] =>
  series.breaks
    .filter((item) => item.period > from && item.period <= to)
    .map((item) => t('chart.break', { period: formatPeriod(item.period, locale), note: item.note[locale] }))

/** Says why a treatment asked for is not shown. */
export const treatmentWarnings = (view: SubjectView, { obstacle }: Subject, { t }: ChartContext): string[] =>
  obstacle
    ? [t('treatment.refused', { treatment: t(`treatment.${view.treatment}`), reason: t(`treatment.no.${obstacle}`) })]
    : []

/** The model of a chart with nothing to draw, and the reason in words. */
export function emptyModel(
  view: SubjectView,
  catalogue: Catalogue,
  { t, locale }: ChartContext,
  reason: string = t('chart.empty'),
): ChartModel<null> {
  return {
    drawing: null,
    height: 40,
    table: { columns: [], rows: [] },
    headline: { short: fitsShort(reason, locale) ? reason : t('chart.empty.short'), full: reason },
    subtitle: indicatorOf(catalogue, view.indicator).name[locale],
    notes: [],
    warnings: [],
    sources: [],
  }
}
