import { formatPeriod } from '../../i18n/dates.ts'
import { tightAxis } from '../axis.ts'
import { comparableSince, peersOf, seriesValue } from '../data.ts'
import type { Table } from '../types.ts'
import { peersWords } from '../words.ts'
import type { MultiplesDrawing } from './drawing.ts'
import {
  breakPlaces,
  byHighlightThenValue,
  type Given,
  periodTable,
  pointsOf,
  referenceLine,
  titleNumber,
  valueWords,
} from './parts.ts'

/** What one way of dividing a chart makes of it. */
export interface Division {
  readonly drawing: MultiplesDrawing
  readonly table: Table
  readonly headline: { readonly short: string; readonly full: string }
  readonly notes: readonly string[]
}

/** More panels than this are no longer a picture; the table has the rest. */
export const MOST = 40

/** A line panel for every region, the reference behind each. */
export function regionPanels(given: Given): Division {
  const { view, catalogue, subject, series, period, scale, context } = given
  const { t, locale } = context
  const reference = referenceLine(given)
  const rows = byHighlightThenValue(
    peersOf(catalogue, series).map((region) => ({
      region,
      code: region.code,
      place: view.highlight.indexOf(region.code),
      value: seriesValue(series, region.code, period),
    })),
  )
  const words = (value: number | null) => valueWords(value, subject.indicator, scale, context)
  const drawn = rows.slice(0, MOST)
  const lines = drawn.map(({ region }) => pointsOf(series, region.code))
  const name = reference.last === null ? reference.name : `${reference.name} ${words(reference.last)}`
  const tips = drawn.map(({ region, value }) => {
    const first = series.periods.find((item) => seriesValue(series, region.code, item) !== null)
    const start = first === undefined ? null : seriesValue(series, region.code, first)
    const at = (when: string, amount: number | null) => `${formatPeriod(when, locale)}  ${words(amount)}`
    const lines = [...(first && first < period ? [at(first, start)] : []), at(period, value)]
    return { name: region.name[locale], lines }
  })
  return {
    drawing: {
      body: 'lines',
      panels: drawn.map(({ region, value, place }, row) => ({
        title: region.short[locale],
        value: titleNumber(value, scale, context),
        highlighted: place >= 0,
        lines: [
          reference,
          { look: 'own', category: 0, name: region.short[locale], points: lines[row] ?? [], rows: [row] },
        ],
        marks: [],
        median: null,
      })),
      legend: [
        { sample: 'line', look: 'own', text: t('multiples.legend.own') },
        ...(reference.points.length > 0 ? [{ sample: 'dash', look: 'reference', text: name } as const] : []),
      ],
      scale,
      axis: tightAxis(
        [...lines, reference.points].flat().map((point) => point.value),
        3,
      ),
      span: spanWords(given),
      breaks: breakPlaces(series),
      reference: null,
      rowIsPanel: true,
      tips,
    },
    table: periodTable(
      given,
      rows.map(({ region }) => region),
      null,
    ),
    headline: headlineOf(given, rows),
    notes: rows.length > MOST ? [t('multiples.more', { count: rows.length - MOST })] : [],
  }
}

/** First and last period as the panels' foot prints them. */
export function spanWords({ series }: Given): MultiplesDrawing['span'] {
  const { periods } = series
  return { first: periods[0] ?? '', last: periods.at(-1) ?? '', count: periods.length }
}

type Row = { readonly region: Parameters<typeof peersWords>[0][number]; readonly place: number; readonly code: string }

/** How many rose since the first period on the same basis, and the highlighted region's own way or the highest value. */
function headlineOf(
  { series, period, subject, scale, context }: Given,
  rows: readonly (Row & { value: number | null })[],
) {
  const { t, locale } = context
  const words = (value: number) => valueWords(value, subject.indicator, scale, context)
  const since = series.periods.find((item) => item < period && comparableSince(series, period, item) !== undefined)
  const both = rows.flatMap(({ region, value, place, code }) => {
    const before = since === undefined ? null : seriesValue(series, region.code, since)
    return value === null || before === null ? [] : [{ region, value, before, place, code }]
  })
  const known = rows.flatMap(({ region, value }) => (value === null ? [] : [{ region, value }]))
  const top = known.reduce<(typeof known)[number] | null>(
    (best, row) => (best && best.value >= row.value ? best : row),
    null,
  )
  if (!top) return { short: t('chart.empty.short'), full: t('chart.empty') }
  const leader = { region: top.region.short[locale], value: words(top.value) }
  if (since === undefined || both.length === 0) {
    const text = t('rank.short.leader', leader)
    return { short: text, full: text }
  }
  const rose = both.filter((row) => row.value > row.before).length
  const peers = peersWords(
    both.map((row) => row.region),
    t,
  )
  const [start, end] = [formatPeriod(since, locale), formatPeriod(period, locale)]
  const counts = { n: rose, count: both.length, peers, start, end }
  const first = both.find((row) => row.place === 0)
  if (!first) {
    const full = t('multiples.full.rose', { ...counts, ...leader })
    return { short: t('multiples.short.rose', counts), full }
  }
  const way = first.value > first.before ? 'rise' : first.value < first.before ? 'fall' : 'flat'
  const own = { region: first.region.short[locale], from: words(first.before), to: words(first.value), start, end }
  return {
    short: t('trend.short.rise', own),
    full: t('multiples.full.region', { finding: t(`trend.full.${way}`, own), n: rose, peers }),
  }
}
