import { formatPeriod } from '../i18n/dates.ts'
import type { Scale } from '../i18n/numbers.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Region } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import { peersOf, regionsAt, seriesValue } from './data.ts'
import type { ChartContext } from './types.ts'

/** "31 provinces" where all are provinces, else "41 places". */
export function peersWords(peers: readonly Region[], t: Translate): string {
  const count = peers.length
  return peers.every((region) => region.level === 'province')
    ? t('peers.province', { count })
    : t('peers.other', { count })
}

/** Names as a list of the language: "A, B and C". */
export function listWords(names: readonly string[], t: Translate): string {
  if (names.length < 2) return names[0] ?? ''
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
    const absent = regionsAt(catalogue, 'province').filter((region) => !series.regions.includes(region.code))
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
