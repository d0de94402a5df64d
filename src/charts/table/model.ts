import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatQuantity, type Scale, scaleFor } from '../../i18n/numbers.ts'
import { computeRanks } from '../../measure/rank.ts'
import { computeMedian } from '../../measure/spread.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { ObsStatus, Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { peersOf, seriesValue, shownPeriod } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { spanOf } from '../span.ts'
import { subjectOf } from '../subject.ts'
import type { Cell, ChartContext, ChartModel, Table } from '../types.ts'
import { breakWarnings, emptyModel, peersWords, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'
import { layTable, type TableDrawing } from './layout.ts'

type Letter = Exclude<ObsStatus, 'A'>
const LETTERS = ['P', 'E', 'B', 'M'] as const satisfies readonly Letter[]
/** Reasons printed per letter; a long table may have dozens. */
const MOST_REASONS = 3

/** Statuses of one cell in the order of `LETTERS`; a first period on a new basis is a break for all regions. */
function lettersOf(series: Series, region: RegionCode, period: string): readonly Letter[] {
  const known = series.status.filter(
    (item) => (!item.region || item.region === region) && (!item.period || item.period === period),
  )
  const broken = series.breaks.some((item) => item.period === period)
  const missing = seriesValue(series, region, period) === null
  return LETTERS.filter((letter) => {
    if (letter === 'B' && broken && !missing) return true
    // A status says something of a number, or why there is none; never both.
    return (letter === 'M') === missing && known.some((item) => item.status === letter)
  })
}

interface Given {
  readonly series: Series
  readonly indicator: IndicatorEntry
  readonly scale: Scale
  readonly context: ChartContext
}

const plain = (value: number, { indicator, scale, context }: Given): string =>
  formatQuantity(value, indicator.unit, { locale: context.locale, scale })

/** Only the number in the chart's unit, with its letters behind a space that does not break. */
function cellOf(given: Given, region: RegionCode, period: string): Cell {
  const { series, indicator, scale, context } = given
  const value = seriesValue(series, region, period)
  const number = value === null ? '–' : formatNumber(value, scale, context.locale, true)
  const text = [number, ...lettersOf(series, region, period)].join('\u00a0')
  return { text, value, source: { type: 'series', indicator: indicator.id } }
}

/** What the letters in the table mean, each with its reasons. */
function letterNotes({ series, context }: Given, rows: readonly Region[]): string[] {
  const { t, locale } = context
  const used = new Set(
    rows.flatMap((region) => series.periods.flatMap((period) => lettersOf(series, region.code, period))),
  )
  const dashes = rows.some((region) =>
    series.periods.some((period) => seriesValue(series, region.code, period) === null),
  )
  const notes = LETTERS.filter((letter) => used.has(letter)).map((letter) => {
    const stated = series.status.filter(
      (item) =>
        item.status === letter &&
        (!item.period || series.periods.includes(item.period)) &&
        (!item.region || rows.some((region) => region.code === item.region)),
    )
    const breaks = letter === 'B' ? series.breaks.filter((item) => series.periods.includes(item.period)) : []
    const told = stated.length > 0 ? stated.map((item) => item.reason) : breaks.map((item) => item.note)
    const reasons = [...new Set(told.map((reason) => reason[locale]))]
    const more = reasons.length - MOST_REASONS
    const rest = more > 0 ? [t('table.note.more', { count: more })] : []
    const list = [...reasons.slice(0, MOST_REASONS), ...rest].join(t('chart.noteSeparator'))
    return t(`table.note.${letter}`, { reasons: list }).trim()
  })
  return dashes ? [...notes, t('table.note.missing')] : notes
}

function headlineOf(given: Given, rows: readonly { region: Region; value: number | null }[]) {
  const { t, locale } = given.context
  const known = rows.filter((row) => row.value !== null)
  const [first] = known
  const median = computeMedian(known.map((row) => row.value))
  if (first?.value == null || median === null) return { full: t('chart.empty'), short: t('chart.empty') }
  const peers = peersWords(
    known.map((row) => row.region),
    t,
  )
  const words = {
    region: first.region.short[locale],
    value: plain(first.value, given),
    peers,
    median: plain(median, given),
  }
  return { full: t('rank.full.leader', words), short: t('rank.short.leader', words) }
}

/**
 * The numbers alone: a row per region in the order of the last period's ranks, the nation's first, a column per period,
 * all in one unit. Letters after a number are its observation status; the notes say what they mean.
 */
export function tableModel(
  view: ViewOf<'table'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<TableDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return { ...emptyModel(view, catalogue, context), height: 0 }
  const { indicator } = subject
  const series = spanOf(subject.series, view.from, view.to)
  if (series.periods.length === 0) return { ...emptyModel(view, catalogue, context), height: 0 }
  const last = shownPeriod(view, catalogue, series)
  const peers = peersOf(catalogue, series).map((region) => ({ region, value: seriesValue(series, region.code, last) }))
  const ranks = computeRanks(
    peers.map((peer) => peer.value),
    indicator.direction === 'lower' ? 'lower' : 'higher',
  )
  const ranked = peers
    .map((peer, index) => ({ ...peer, rank: ranks[index] ?? null }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.region.code < b.region.code ? -1 : 1))
  const nation = series.regions.includes(catalogue.site.nation)
    ? catalogue.regions.get(catalogue.site.nation)
    : undefined
  const rows = [...(nation ? [{ region: nation, rank: null }] : []), ...ranked]
  const regions = rows.map((row) => row.region)
  const values = regions.flatMap((region) => series.periods.map((period) => seriesValue(series, region.code, period)))
  const scale = scaleFor(values, indicator.unit, locale)
  const given: Given = { series, indicator, scale, context }
  const [from, to] = [series.periods[0] ?? last, series.periods.at(-1) ?? last]
  const table: Table = {
    columns: [
      {
        key: 'rank',
        label: t('table.rank', { period: formatPeriod(last, locale) }),
        numeric: true,
        facts: derivedFacts(factsOf(indicator, locale, last), 'rank', 'rank'),
      },
      { key: 'region', label: t('column.region'), numeric: false },
      ...series.periods.map((period) => ({
        key: period,
        label: formatPeriod(period, locale),
        numeric: true,
        facts: factsOf(indicator, locale, period),
      })),
    ],
    rows: rows.map(({ region, rank }) => ({
      region: region.code,
      cells: [
        rank === null ? { text: '–', value: null } : { text: String(rank), value: rank },
        { text: region.short[locale] },
        ...series.periods.map((period) => cellOf(given, region.code, period)),
      ],
    })),
  }
  const drawing = layTable(
    table,
    rows.map(({ region }) => region === nation),
    context,
  )
  return {
    drawing,
    height: drawing.height,
    table,
    headline: headlineOf(given, ranked),
    subtitle: subtitleWords(indicator.name[locale], scale, from === to ? from : `${from}–${to}`, context),
    notes: [...letterNotes(given, regions), ...seriesNotes(catalogue, series, last, context)],
    warnings: [...treatmentWarnings(view, subject, context), ...breakWarnings(series, from, to, context)],
    sources: subject.sources,
  }
}
