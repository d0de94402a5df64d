import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatQuantity, ordinal, type Scale, scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { ViewOf } from '../../view/view.ts'
import { comparableSince, nationValue, shownPeriod } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { type RankRow, rankRows } from '../rank/model.ts'
import { nationName } from '../reference.ts'
import type { Mark } from '../scene.ts'
import { cellStatus } from '../status.ts'
import { subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel } from '../types.ts'
import { emptyModel, peersWords, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'

export interface StripDrawing {
  readonly look: 'dots' | 'ranks'
  readonly rows: readonly RankRow[]
  readonly scale: Scale
  readonly nation: { readonly value: number; readonly label: string } | null
  readonly highlighted: RankRow | null
  /** Rank of the highlighted region in the earlier period. */
  readonly before: { readonly rank: number; readonly label: string } | null
  readonly count: number
}

/** What is drawn of a strip: a group for each peer, and what lies under all of them. */
export interface StripMarks {
  readonly groups: readonly (readonly Mark[])[]
  readonly under: readonly Mark[]
}

export const HEIGHTS = { ranks: { usual: 40, most: 72 }, dots: { usual: 92, most: 210 } } as const

/** A strip stretches, but not so far that its labels lose their dots. */
function heightOf(look: StripDrawing['look'], { height }: ChartContext): number {
  const { usual, most } = HEIGHTS[look]
  return height === undefined ? usual : Math.min(height, most)
}

/** One region among its peers: dots on the value axis, or its cell in the row of ranks. */
export function stripModel(
  view: ViewOf<'strip'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<StripDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const { indicator, series } = subject
  const height = heightOf(view.look, context)
  const empty = t('chart.empty')
  const period = shownPeriod(view, catalogue, series)
  const since = comparableSince(series, period, view.since)
  const rows = rankRows(catalogue, series, indicator, period, since, view.highlight).filter((row) => row.value !== null)
  const scale = scaleFor(
    rows.map((row) => row.value),
    indicator.unit,
    locale,
  )
  const nation = indicator.additive ? null : nationValue(catalogue, series, period)
  const highlighted = rows.find((row) => row.highlighted) ?? null
  const rankThen = highlighted?.rank != null && highlighted.move !== null ? highlighted.rank + highlighted.move : null
  const peers = peersWords(
    rows.map((row) => row.region),
    t,
  )
  const words =
    highlighted?.rank != null && highlighted.value !== null
      ? {
          region: highlighted.region.short[locale],
          rank: ordinal(highlighted.rank, locale),
          peers,
          count: rows.length,
          value: formatQuantity(highlighted.value, indicator.unit, { locale, scale }),
        }
      : null
  const source = { type: 'series', indicator: indicator.id } as const
  const facts = factsOf(indicator, locale, period)
  return {
    drawing: {
      look: view.look,
      rows,
      scale,
      highlighted,
      count: rows.length,
      nation:
        nation === null
          ? null
          : {
              value: nation,
              label: t('chart.nation', {
                nation: nationName(catalogue, context),
                value: formatNumber(nation, scale, locale),
              }),
            },
      before:
        rankThen !== null && since
          ? {
              rank: rankThen,
              label: t('strip.then', { rank: ordinal(rankThen, locale), period: formatPeriod(since, locale) }),
            }
          : null,
    },
    height,
    table: {
      columns: [
        { key: 'rank', label: t('column.rank'), numeric: true, facts: derivedFacts(facts, 'rank', 'rank') },
        { key: 'region', label: t('column.region'), numeric: false },
        { key: 'value', label: t('column.value', { period: formatPeriod(period, locale) }), numeric: true, facts },
      ],
      rows: rows.map((row) => ({
        region: row.region.code,
        cells: [
          { text: String(row.rank ?? '–') },
          { text: row.region.short[locale] },
          {
            text: row.value === null ? t('rank.noValue') : formatQuantity(row.value, indicator.unit, { locale, scale }),
            value: row.value,
            source,
            ...(row.value === null ? {} : cellStatus(series, row.region.code, period, t)),
          },
        ],
      })),
    },
    headline: words
      ? { full: t('strip.full.one', words), short: t('strip.short.one', words) }
      : { full: empty, short: t('chart.empty.short') },
    subtitle: subtitleWords(indicator.name[locale], scale, period, context),
    notes: seriesNotes(catalogue, series, period, context),
    warnings: treatmentWarnings(view, subject, context),
    sources: subject.sources,
  }
}
