import { formatPeriod } from '../../i18n/dates.ts'
import { formatNumber, formatPercent, formatQuantity, type Scale, scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import type { ViewOf } from '../../view/view.ts'
import { classBreaks, classOf } from '../classes.ts'
import { nationValue, regionsAt, seriesValue, shownPeriod } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { rankRows } from '../rank/model.ts'
import { nationName } from '../reference.ts'
import { cellStatus } from '../status.ts'
import { subjectOf } from '../subject.ts'
import type { ChartContext, ChartModel } from '../types.ts'
import { emptyModel, listWords, peersWords, seriesNotes, subtitleWords, treatmentWarnings } from '../words.ts'
import { type TilesLayout, tilesLayout } from './layout.ts'

export interface Tile {
  readonly region: Region
  readonly column: number
  readonly row: number
  readonly value: number | null
  readonly rank: number | null
  /** Class 1 (least) to 6 (most); null without a figure. */
  readonly step: number | null
  readonly highlighted: boolean
}

export interface TilesDrawing {
  readonly tiles: readonly Tile[]
  readonly scale: Scale
  readonly title: string
  /** Upper ends of classes 1 to 5. */
  readonly breaks: readonly number[]
  readonly nation: { readonly value: number; readonly label: string } | null
  readonly layout: TilesLayout
  readonly count: number
}

/** How many exceed the nation, or how much the three largest make up. */
export function tilesHeadline(
  values: readonly { region: Region; value: number }[],
  nation: number | null,
  additive: boolean,
  unit: Parameters<typeof formatQuantity>[1],
  { t, locale }: ChartContext,
) {
  const peers = peersWords(
    values.map((item) => item.region),
    t,
  )
  const count = values.length
  if (!additive && nation !== null) {
    const words = {
      n: values.filter((item) => item.value > nation).length,
      peers,
      count,
      value: formatQuantity(nation, unit, { locale }),
    }
    return { full: t('tiles.full.exceed', words), short: t('tiles.short.exceed', words) }
  }
  const sorted = [...values].sort((a, b) => b.value - a.value)
  const sum = sorted.reduce((total, item) => total + item.value, 0)
  if (additive && sum > 0) {
    const top = sorted.slice(0, 3)
    const share = formatPercent(top.reduce((total, item) => total + item.value, 0) / sum)
    const words = {
      regions: listWords(
        top.map((item) => item.region.short[locale]),
        t,
      ),
      n: top.length,
      share,
      peers,
    }
    return { full: t('tiles.full.concentration', words), short: t('tiles.short.concentration', words) }
  }
  const first = sorted[0]
  const words = {
    region: first?.region.short[locale] ?? '',
    value: first ? formatQuantity(first.value, unit, { locale }) : '',
  }
  const leader = t('rank.short.leader', words)
  return { full: leader, short: leader }
}

/** The map of equal squares: every provincial unit once, coloured by class, hatched where the table has no figure. */
export function tilesModel(
  view: ViewOf<'tiles'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<TilesDrawing | null> {
  const { t, locale } = context
  const subject = subjectOf(view, catalogue)
  if (!subject) return emptyModel(view, catalogue, context)
  const { indicator, series } = subject
  const layout = tilesLayout(context.width, context.height)
  const period = shownPeriod(view, catalogue, series)
  const ranked = rankRows(catalogue, series, indicator, period, undefined, view.highlight)
  const known = ranked.flatMap((row) => (row.value === null ? [] : [{ region: row.region, value: row.value }]))
  const breaks = classBreaks(known.map((item) => item.value))
  const scale = scaleFor(
    known.map((item) => item.value),
    indicator.unit,
    locale,
  )
  const nation = indicator.additive ? null : nationValue(catalogue, series, period)
  const tiles = regionsAt(catalogue, 'province').flatMap((region): Tile[] => {
    if (!region.tile) return []
    const value = seriesValue(series, region.code, period)
    const rank = ranked.find((row) => row.region.code === region.code)?.rank ?? null
    const [column, row] = region.tile
    return [
      {
        region,
        column,
        row,
        value,
        rank,
        step: value === null ? null : classOf(value, breaks),
        highlighted: view.highlight.includes(region.code),
      },
    ]
  })
  const source = { type: 'series', indicator: indicator.id } as const
  const facts = factsOf(indicator, locale, period)
  return {
    drawing: {
      tiles,
      scale,
      breaks,
      layout,
      title: scale.unit,
      count: known.length,
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
    },
    height: layout.height,
    table: {
      columns: [
        { key: 'region', label: t('column.region'), numeric: false },
        { key: 'value', label: t('column.value', { period: formatPeriod(period, locale) }), numeric: true, facts },
        { key: 'rank', label: t('column.rank'), numeric: true, facts: derivedFacts(facts, 'rank', 'rank') },
      ],
      rows: tiles.map((tile) => ({
        region: tile.region.code,
        cells: [
          { text: tile.region.short[locale] },
          {
            text:
              tile.value === null ? t('tiles.noData') : formatQuantity(tile.value, indicator.unit, { locale, scale }),
            value: tile.value,
            source,
            ...(tile.value === null ? {} : cellStatus(series, tile.region.code, period, t)),
          },
          { text: tile.rank === null ? '–' : String(tile.rank) },
        ],
      })),
    },
    headline: tilesHeadline(known, nation, indicator.additive, indicator.unit, context),
    subtitle: subtitleWords(indicator.name[locale], scale, period, context),
    notes: seriesNotes(catalogue, series, period, context),
    warnings: treatmentWarnings(view, subject, context),
    sources: subject.sources,
  }
}
