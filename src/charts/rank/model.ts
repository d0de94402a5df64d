import { formatPeriod } from '../../i18n/dates.ts'
import { formatChange, formatNumber, formatQuantity, ordinal, type Scale, scaleFor } from '../../i18n/numbers.ts'
import { computeRanks } from '../../measure/rank.ts'
import { computeMedian } from '../../measure/spread.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'
import type { Series } from '../../model/series.ts'
import type { ViewOf } from '../../view/view.ts'
import { firstAndKept, fitRows, shownNote } from '../budget.ts'
import { comparableSince, nationValue, peerValues, shownPeriod } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { lazily } from '../lazily.ts'
import { referenceOf } from '../reference.ts'
import { cellStatus } from '../status.ts'
import { subjectOf } from '../subject.ts'
import type { Cell, ChartContext, ChartModel, Table } from '../types.ts'
import { breakWarnings, emptyModel, peersWords, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'

export interface RankRow {
  readonly region: Region
  readonly value: number | null
  readonly rank: number | null
  readonly since: number | null
  readonly move: number | null
  readonly highlighted: boolean
}

export interface RankDrawing {
  readonly rows: readonly RankRow[]
  readonly scale: Scale
  readonly reference: { readonly value: number; readonly label: string } | null
  readonly legend: { readonly base: string; readonly gain: string } | null
  readonly changes: boolean
  /** Height of a row in pixels. */
  readonly row: number
  /** Values that the axis holds: those of all rows that were asked for, whichever of them are drawn. */
  readonly domain: readonly (number | null)[]
}

const ROWS = { usual: 18, dense: 16, most: 38 } as const
/** Bars drawn where the View does not say how many; a picture of more is no picture. */
const MOST_ROWS = 60
export const TOP = 34
const UNDER = 6

/** Rows of one period, best first, places without a figure last. */
export function rankRows(
  catalogue: Catalogue,
  series: Series,
  indicator: IndicatorEntry,
  period: string,
  since: string | undefined,
  highlight: readonly RegionCode[],
): RankRow[] {
  const now = peerValues(catalogue, series, period)
  const then = since ? peerValues(catalogue, series, since) : []
  const direction = indicator.direction === 'lower' ? 'lower' : 'higher'
  const ranks = computeRanks(
    now.map((peer) => peer.value),
    direction,
  )
  const ranksThen = computeRanks(
    then.map((peer) => peer.value),
    direction,
  )
  return now
    .map((peer, index): RankRow => {
      const rank = ranks[index] ?? null
      const before = ranksThen[index] ?? null
      return {
        region: peer.region,
        value: peer.value,
        rank,
        since: then[index]?.value ?? null,
        move: rank !== null && before !== null ? before - rank : null,
        highlighted: highlight.includes(peer.region.code),
      }
    })
    .sort(
      (a, b) =>
        (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) ||
        (a.region.code < b.region.code ? -1 : 1),
    )
}

/** Rows in another order; those without a figure stay last. */
function sortRows(rows: readonly RankRow[], sort: ViewOf<'rank'>['sort'], locale: ChartContext['locale']): RankRow[] {
  const known = (row: RankRow): number => (row.value === null ? 1 : 0)
  const gain = (row: RankRow): number =>
    row.value !== null && row.since !== null ? row.value - row.since : Number.NEGATIVE_INFINITY
  const order: Readonly<Record<typeof sort, (a: RankRow, b: RankRow) => number>> = {
    value: () => 0,
    change: (a, b) => gain(b) - gain(a) || 0,
    name: (a, b) => a.region.short[locale].localeCompare(b.region.short[locale], locale),
    code: (a, b) => (a.region.code < b.region.code ? -1 : 1),
  }
  return [...rows].sort((a, b) => known(a) - known(b) || order[sort](a, b))
}

function rankHeadline(
  rows: readonly RankRow[],
  nation: number | null,
  indicator: IndicatorEntry,
  scale: Scale,
  { t, locale }: ChartContext,
) {
  const ranked = rows.filter((row) => row.value !== null)
  const peers = peersWords(
    ranked.map((row) => row.region),
    t,
  )
  const value = (amount: number) => formatQuantity(amount, indicator.unit, { locale, scale })
  const row = ranked.find((item) => item.highlighted) ?? null
  if (row?.rank != null && row.value !== null) {
    const words = {
      region: row.region.short[locale],
      value: value(row.value),
      rank: ordinal(row.rank, locale),
      peers,
      count: ranked.length,
    }
    const side =
      nation === null || indicator.additive
        ? null
        : row.value > nation
          ? 'above'
          : row.value < nation
            ? 'below'
            : 'equal'
    const rest = side && nation !== null ? t(`rank.full.${side}`, { value: value(nation) }) : ''
    return { full: t('rank.full.one', { ...words, rest }), short: t('rank.short.one', words) }
  }
  const first = ranked.find((item) => item.rank === 1)
  const median = computeMedian(ranked.map((item) => item.value))
  if (first?.value == null || median === null) return { full: t('chart.empty'), short: t('chart.empty.short') }
  const words = { region: first.region.short[locale], value: value(first.value), peers, median: value(median) }
  return { full: t('rank.full.leader', words), short: t('rank.short.leader', words) }
}

function rankTable(
  rows: readonly RankRow[],
  series: Series,
  period: string,
  since: string | undefined,
  indicator: IndicatorEntry,
  scale: Scale,
  { t, locale }: ChartContext,
): Table {
  const source = { type: 'series', indicator: indicator.id } as const
  const facts = factsOf(indicator, locale, period)
  const columns = [
    { key: 'rank', label: t('column.rank'), numeric: true, facts: derivedFacts(facts, 'rank', 'rank') },
    { key: 'region', label: t('column.region'), numeric: false },
    { key: 'value', label: t('column.value', { period: formatPeriod(period, locale) }), numeric: true, facts },
    ...(since
      ? [
          {
            key: 'change',
            label: t('column.change', { period: formatPeriod(since, locale) }),
            numeric: true,
            facts: { ...derivedFacts(facts, 'change', indicator.unit), period: `${since}/${period}` },
          },
        ]
      : []),
  ]
  return {
    columns,
    rows: rows.map((row) => ({
      region: row.region.code,
      cells: [
        { text: row.rank === null ? '–' : String(row.rank) },
        { text: row.region.short[locale] },
        {
          text: row.value === null ? t('rank.noValue') : formatQuantity(row.value, indicator.unit, { locale, scale }),
          value: row.value,
          source,
          ...(row.value === null ? {} : cellStatus(series, row.region.code, period, t)),
        },
        ...(since ? [changeCell(row, indicator, scale, locale)] : []),
      ],
    })),
  }
}

function changeCell(row: RankRow, indicator: IndicatorEntry, scale: Scale, locale: ChartContext['locale']): Cell {
  if (row.value === null || row.since === null) return { text: '–', value: null }
  return { text: formatChange(row.value - row.since, indicator.unit, locale, scale), value: row.value - row.since }
}

/** Ranked bars: every peer of the indicator's table for one period, with the growth since another as the dark part. */
export function rankModel(
  view: ViewOf<'rank'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<RankDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const { indicator, series } = subject
  const period = shownPeriod(view, catalogue, series)
  const since = comparableSince(series, period, view.since)
  const all = sortRows(rankRows(catalogue, series, indicator, period, since, view.highlight), view.sort, locale)
  const limit = view.limit ?? (all.length > MOST_ROWS ? MOST_ROWS : all.length)
  const asked = all.filter((row, index) => index < limit || row.highlighted)
  const space = context.height === undefined ? undefined : context.height - TOP - UNDER
  const { shown, row } = fitRows(asked.length, asked.filter((item) => item.highlighted).length, space, ROWS)
  const rows = firstAndKept(asked, shown, (item) => item.highlighted)
  const nation = nationValue(catalogue, series, period)
  const scale = scaleFor(
    [...all.map((row) => row.value), ...(indicator.additive ? [] : [nation])],
    indicator.unit,
    locale,
  )
  const number = (amount: number) => formatNumber(amount, scale, locale) + (scale.suffix === '%' ? '%' : '')
  const line = referenceOf(view.reference, view.highlight[0], all, nation, indicator, catalogue, context)
  const reference = line && {
    value: line.value,
    label: t('chart.nation', { nation: line.name, value: number(line.value) }),
  }
  const table = lazily(() => rankTable(all, series, period, since, indicator, scale, context))
  return {
    drawing: {
      rows,
      row,
      domain: asked.map((item) => item.value),
      scale,
      reference,
      changes: since !== undefined && context.width >= 560,
      legend: since
        ? {
            base: t('rank.legend.base', { period: formatPeriod(since, locale) }),
            gain: t('rank.legend.gain', { period: formatPeriod(period, locale) }),
          }
        : null,
    },
    height: TOP + rows.length * row + UNDER,
    get table() {
      return table()
    },
    headline: rankHeadline(all, nation, indicator, scale, context),
    subtitle: subtitleWords(indicator.name[locale], scale, period, context),
    notes: [
      ...(rows.length < asked.length
        ? shownNote(all, rows, (item) => item.region.short[locale], context)
        : rows.length < all.length
          ? [t('rank.drawn', { drawn: rows.length, count: all.length })]
          : []),
      ...seriesNotes(catalogue, series, period, context),
    ],
    warnings: [
      ...treatmentWarnings(view, subject, context),
      ...(view.since && !since ? breakWarnings(series, view.since, period, context) : []),
    ],
    sources: subject.sources,
  }
}
