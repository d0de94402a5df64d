import { comparableSince, defaultSince, peersOf, seriesValue } from '../../charts/data.ts'
import { similarTo, subjectOf } from '../../charts/subject.ts'
import { listWords } from '../../charts/words.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Series } from '../../model/series.ts'
import type { Locale } from '../../model/text.ts'
import type { SubjectView } from '../../view/view.ts'
import { periodShown, showsSpan } from './period.ts'

/** One thing that decides whether what is drawn may be compared, and how it stands. */
export interface Check {
  readonly holds: boolean
  readonly words: string
}

interface Speech {
  readonly t: Translate
  readonly locale: Locale
}

/** What holds and what does not of the comparison that a View makes. */
export function checksOf(view: SubjectView, catalogue: Catalogue, speech: Speech): Check[] {
  const series = subjectOf(view, catalogue)?.series
  if (!series) return []
  return [
    periodCheck(view, catalogue, series, speech),
    ...sourceChecks(view, catalogue, series, speech),
    ...breakChecks(view, catalogue, series, speech),
    ...treatmentChecks(view, catalogue, speech),
    ...similarChecks(view, catalogue, speech),
  ]
}

const spansOf = (view: SubjectView, { periods }: Series): { from: string; to: string } | null =>
  showsSpan(view) ? { from: view.from ?? periods[0] ?? '', to: view.to ?? periods.at(-1) ?? '' } : null

function periodCheck(view: SubjectView, catalogue: Catalogue, series: Series, { t, locale }: Speech): Check {
  const span = spansOf(view, series)
  if (span) {
    const words = { from: formatPeriod(span.from, locale), to: formatPeriod(span.to, locale) }
    return { holds: true, words: t('explore.check.years', words) }
  }
  const period = periodShown({ view, catalogue, series })
  const without = peersOf(catalogue, series).filter(({ code }) => seriesValue(series, code, period) === null)
  const when = formatPeriod(period, locale)
  if (without.length === 0) return { holds: true, words: t('explore.check.period', { period: when }) }
  const places = listWords(
    without.slice(0, 3).map((region) => region.short[locale]),
    t,
  )
  return { holds: false, words: t('explore.check.missing', { period: when, count: without.length, places }) }
}

function sourceChecks(view: SubjectView, catalogue: Catalogue, series: Series, { t, locale }: Speech): Check[] {
  const one: Check = { holds: true, words: t('explore.check.source', { publisher: series.citation.publisher[locale] }) }
  if (view.kind !== 'scatter') return [one]
  const other = catalogue.series.get(view.y)
  if (!other) return [one]
  const shared = peersOf(catalogue, series).filter(({ code }) => other.regions.includes(code))
  const hasPeriod = other.periods.includes(periodShown({ view, catalogue, series }))
  return [
    {
      holds: hasPeriod,
      words: t(hasPeriod ? 'explore.check.both' : 'explore.check.notBoth', { count: shared.length }),
    },
  ]
}

function breakChecks(view: SubjectView, catalogue: Catalogue, series: Series, { t, locale }: Speech): Check[] {
  const span = spansOf(view, series) ?? compared(view, catalogue, series)
  if (!span) return []
  const between = series.breaks.filter(({ period }) => period > span.from && period <= span.to)
  if (between.length === 0) {
    const words = { from: formatPeriod(span.from, locale), to: formatPeriod(span.to, locale) }
    return [{ holds: true, words: t('explore.check.noBreak', words) }]
  }
  return between.map(({ period, note }) => ({
    holds: false,
    words: t('explore.check.break', { period: formatPeriod(period, locale), note: note[locale] }),
  }))
}

/** The two periods that a View sets against each other; null where it shows one. */
function compared(view: SubjectView, catalogue: Catalogue, series: Series): { from: string; to: string } | null {
  if (view.kind !== 'rank' && view.kind !== 'strip' && view.kind !== 'change') return null
  const to = periodShown({ view, catalogue, series })
  const from = view.since ?? (view.kind === 'change' ? defaultSince(series, to) : undefined)
  return from && (from < to || comparableSince(series, to, from)) ? { from, to } : null
}

function treatmentChecks(view: SubjectView, catalogue: Catalogue, { t }: Speech): Check[] {
  const obstacle = subjectOf(view, catalogue)?.obstacle
  if (!obstacle) return []
  const treatment = t(`treatment.${view.treatment}`)
  return [{ holds: false, words: t('treatment.refused', { treatment, reason: t(`treatment.no.${obstacle}`) }) }]
}

function similarChecks(view: SubjectView, catalogue: Catalogue, { t, locale }: Speech): Check[] {
  const [kind, code] = view.among.split(':')
  if (kind !== 'similar' || similarTo(catalogue, code as RegionCode).length > 0) return []
  const region = catalogue.regions.get(code as RegionCode)?.short[locale] ?? code ?? ''
  return [{ holds: false, words: t('explore.check.noSimilar', { region }) }]
}
