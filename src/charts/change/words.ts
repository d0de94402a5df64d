import { formatQuantity, ordinal } from '../../i18n/numbers.ts'
import { computeChange, computeGrowth } from '../../measure/growth.ts'
import { computeRanks } from '../../measure/rank.ts'
import type { IndicatorEntry } from '../../model/catalogue.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import type { Cell, ChartContext, Table, Words } from '../types.ts'
import { peersWords } from '../words.ts'
import { type ChangeDrawing, type ChangeRow, changeText, gauged, percentText, signedNumber } from './drawing.ts'

/** The nation's own row in both periods; null where a comparison with it says nothing. */
export type NationPair = { readonly name: string; readonly since: number; readonly now: number } | null

interface Ranked {
  readonly row: ChangeRow
  readonly change: number
  readonly rank: number
}

/** Rows with a change, the greatest first; ties share a rank. */
function rankedRows({ rows, gauge }: ChangeDrawing): Ranked[] {
  const changes = rows.map((row) => gauged(row, gauge))
  const ranks = computeRanks(changes)
  return rows
    .flatMap((row, index): Ranked[] => {
      const [change, rank] = [changes[index] ?? null, ranks[index] ?? null]
      return change === null || rank === null ? [] : [{ row, change, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
}

/** How the first highlighted region moved, or how many did and which most. */
export function changeHeadline(drawing: ChangeDrawing, nation: NationPair, context: ChartContext): Words['headline'] {
  const { t, locale } = context
  const { unit, scale, gauge, periods } = drawing
  const ranked = rankedRows(drawing)
  const item = ranked.find(({ row }) => row.place === 0)
  const [start, end] = periods
  const peers = peersWords(
    ranked.map(({ row }) => row.region),
    t,
  )
  if (item?.row.since != null && item.row.now !== null) {
    const value = (amount: number) => formatQuantity(amount, unit, { locale, scale })
    const { region, since, now } = item.row
    const way = item.change > 0 ? 'rise' : item.change < 0 ? 'fall' : 'flat'
    const words = {
      region: region.short[locale],
      from: value(since),
      to: value(now),
      change: changeText(item.change, drawing, locale),
      rank: ordinal(item.rank, locale),
      peers,
      start,
      end,
    }
    const against = nation && (gauge === 'percent' ? computeGrowth : computeChange)(nation.since, nation.now)
    const rest =
      nation && against != null
        ? t('change.full.nation', { nation: nation.name, change: changeText(against, drawing, locale) })
        : ''
    return { full: t(`change.full.${way}`, words) + rest, short: t('change.short.one', words) }
  }
  const first = ranked[0]
  if (!first) return { full: t('chart.empty'), short: t('chart.empty.short') }
  const n = ranked.filter(({ change }) => change > 0).length
  const words = {
    n,
    count: ranked.length,
    peers,
    start,
    end,
    region: first.row.region.short[locale],
    change: changeText(first.change, drawing, locale),
  }
  const way = n > 0 ? 'leader' : 'none'
  return { full: t(`change.full.${way}`, words), short: t(`change.short.${way}`, words) }
}

/** Every region, drawn or not, with both values and the change; amounts also in percent. */
export function changeTable(
  drawing: ChangeDrawing,
  indicator: IndicatorEntry,
  [since, now]: readonly [string, string],
  { t, locale }: ChartContext,
): Table {
  const { unit, scale, gauge, periods, decimals } = drawing
  const source = { type: 'series', indicator: indicator.id } as const
  const value = (amount: number | null): Cell => ({
    text: amount === null ? t('rank.noValue') : formatQuantity(amount, unit, { locale, scale }),
    value: amount,
    source,
  })
  const points = gauge === 'points'
  const between = factsOf(indicator, locale, `${since}/${now}`)
  return {
    columns: [
      { key: 'region', label: t('column.region'), numeric: false },
      { key: 'since', label: periods[0], numeric: true, facts: factsOf(indicator, locale, since) },
      { key: 'now', label: periods[1], numeric: true, facts: factsOf(indicator, locale, now) },
      {
        key: 'change',
        label: t(`change.table.${points ? 'points' : 'amount'}`),
        numeric: true,
        facts: derivedFacts(between, 'change', unit),
      },
      ...(points
        ? []
        : [
            {
              key: 'percent',
              label: t('change.table.percent'),
              numeric: true,
              facts: derivedFacts(between, 'growth', 'ratio'),
            },
          ]),
    ],
    rows: drawing.rows.map((row) => ({
      region: row.region.code,
      cells: [
        { text: row.region.short[locale] },
        value(row.since),
        value(row.now),
        {
          text:
            row.change === null
              ? '–'
              : points
                ? signedNumber(row.change, scale, locale)
                : changeText(row.change, { ...drawing, gauge: 'amount' }, locale),
          value: row.change,
        },
        ...(points
          ? []
          : [{ text: row.percent === null ? '–' : percentText(row.percent, decimals), value: row.percent }]),
      ],
    })),
  }
}
