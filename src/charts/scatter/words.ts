import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, ordinal } from '../../i18n/numbers.ts'
import { computeCorrelation, isClearCorrelation } from '../../measure/fit.ts'
import { computeRanks } from '../../measure/rank.ts'
import type { Region } from '../../model/places.ts'
import { unitKind } from '../../model/units.ts'
import { factsOf } from '../facts.ts'
import type { Cell, ChartContext, Table, Words } from '../types.ts'
import { listWords, peersWords } from '../words.ts'
import { type DrawnRow, inSentence, isDrawn, type Measure, type ScatterDrawing, type ScatterRow } from './drawing.ts'
import { placedPairs } from './fit-line.ts'

/** The most that a short headline may be long. */
const SHORT = { en: 44, 'zh-CN': 20 } as const

/** A value with its unit in words; an index needs none. */
export const said = (value: number, { unit, scale }: Measure, locale: ChartContext['locale']): string =>
  formatQuantity(value, unit, { locale, scale, long: unitKind(unit) !== 'index' })

const signedR = (r: number): string => r.toFixed(2).replace('-', '−')

const fitting = (locale: ChartContext['locale'], candidates: readonly string[]): string =>
  candidates.find((text) => text.length <= SHORT[locale]) ?? candidates[candidates.length - 1] ?? ''

type Headline = Words['headline']
type Sides = Pick<ScatterDrawing, 'x' | 'y'>

/** How the two measures go together over what is drawn: never why. */
function relationHeadline(rows: readonly DrawnRow[], { x, y }: Sides, { t, locale }: ChartContext): Headline {
  const regions = rows.map((row) => row.region)
  const peers = peersWords(regions, t)
  const r = computeCorrelation(placedPairs(rows, x, y))
  const names = { x: inSentence(x.indicator.name[locale]), y: inSentence(y.indicator.name[locale]) }
  const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
  if (r === null)
    return {
      full: upper(t('scatter.full.unknown', { ...names, x: x.indicator.name[locale], peers })),
      short: t('scatter.short.unknown', { peers }),
    }
  const way = !isClearCorrelation(r, rows.length) ? 'none' : r > 0 ? 'higher' : 'lower'
  const who = regions.every((region) => region.level === 'province') ? 'province' : 'other'
  const words = { ...names, r: signedR(r), peers, who: t(`scatter.who.${who}`) }
  return {
    full: t(`scatter.full.${way}`, words),
    short: fitting(locale, [upper(t(`scatter.short.${way}`, words)), t(`scatter.short.${way}.plain`, words)]),
  }
}

/** Where the first highlighted region stands on both measures, or how the two go together. */
export function scatterHeadline(rows: readonly ScatterRow[], sides: Sides, context: ChartContext): Headline {
  const { t, locale } = context
  const drawn = rows.filter(isDrawn)
  const row = drawn.find((item) => item.place === 0)
  const rankOf = (values: readonly number[], measure: Measure): string =>
    ordinal(computeRanks(values, measure.indicator.direction)[row ? drawn.indexOf(row) : 0] ?? 0, locale)
  if (!row) return relationHeadline(drawn, sides, context)
  const words = {
    region: row.region.short[locale],
    x: inSentence(sides.x.indicator.name[locale]),
    y: inSentence(sides.y.indicator.name[locale]),
    xValue: said(row.x, sides.x, locale),
    yValue: said(row.y, sides.y, locale),
    xRank: rankOf(
      drawn.map((item) => item.x),
      sides.x,
    ),
    yRank: rankOf(
      drawn.map((item) => item.y),
      sides.y,
    ),
    peers: peersWords(
      drawn.map((item) => item.region),
      t,
    ),
    count: drawn.length,
  }
  return { full: t('scatter.full.one', words), short: t('scatter.short.one', words) }
}

/** Up to this many regions are named in a note, more are counted. */
const NAMED = 8

const names = (regions: readonly Region[], { t, locale }: ChartContext): string =>
  listWords(
    regions.map((region) => region.short[locale]),
    t,
  )

/** Who is not drawn, who has no size, and how the correlation was computed. */
export function scatterNotes(
  { rows, x, y, size }: Pick<ScatterDrawing, 'rows' | 'x' | 'y' | 'size'>,
  left: readonly Region[],
  context: ChartContext,
): string[] {
  const { t } = context
  const drawn = rows.filter(isDrawn)
  const r = computeCorrelation(placedPairs(drawn, x, y))
  const unsized = size ? drawn.filter((row) => row.size === null || row.size <= 0).map((row) => row.region) : []
  const leftOut = left.length > NAMED ? 'scatter.note.leftMany' : 'scatter.note.left'
  return [
    ...(r === null
      ? []
      : [t(x.log || y.log ? 'scatter.note.logs' : 'scatter.note.r', { count: drawn.length, r: signedR(r) })]),
    ...(left.length > 0 ? [t(leftOut, { count: left.length, regions: names(left, context) })] : []),
    ...(unsized.length > 0 ? [t('scatter.note.noSize', { regions: names(unsized, context) })] : []),
  ]
}

/** Every region with all its values, in the order of the dots. */
export function scatterTable(
  { rows, x, y, size }: Pick<ScatterDrawing, 'rows' | 'x' | 'y' | 'size'>,
  period: string,
  { t, locale }: ChartContext,
): Table {
  const column = (key: string, { indicator }: Measure) => ({
    key,
    label: t('scatter.column', { name: indicator.name[locale], period: formatPeriod(period, locale) }),
    numeric: true,
    facts: factsOf(indicator, locale, period),
  })
  const cell = (value: number | null, { indicator, unit, scale }: Measure): Cell => ({
    text: value === null ? t('rank.noValue') : formatQuantity(value, unit, { locale, scale }),
    value,
    source: { type: 'series', indicator: indicator.id },
  })
  return {
    columns: [
      { key: 'region', label: t('column.region'), numeric: false },
      column('x', x),
      column('y', y),
      ...(size ? [column('size', size)] : []),
    ],
    rows: rows.map((row) => ({
      region: row.region.code,
      cells: [
        { text: row.region.short[locale] },
        cell(row.x, x),
        cell(row.y, y),
        ...(size ? [cell(row.size, size)] : []),
      ],
    })),
  }
}
