import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, type Scale, scaleFor } from '../../i18n/numbers.ts'
import { computeMedian } from '../../measure/spread.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Series } from '../../model/series.ts'
import type { Locale } from '../../model/text.ts'
import type { ViewOf } from '../../view/view.ts'
import { firstAndKept, shownNote } from '../budget.ts'
import { indicatorOf, peersOf, regionsAt } from '../data.ts'
import { derivedFacts, factsOf } from '../facts.ts'
import { midSentence } from '../progress/names.ts'
import { subjectOf } from '../subject.ts'
import type { Cell, ChartContext, ChartModel, Table } from '../types.ts'
import { emptyModel, listWords, subtitleWords } from '../words.ts'
import { type CompositionLayout, compositionLayout, rowsThatFit } from './layout.ts'
import { type LeftOut, type PartsRow, partsOfPeriod, periodOfParts } from './parts.ts'
import { briefNames, headlineOf, leftOutWords, shareText } from './words.ts'

export interface CompositionDrawing {
  readonly look: 'share' | 'absolute'
  /** Rows of the picture, which are the first of the table. */
  readonly rows: readonly PartsRow[]
  readonly highlight: readonly RegionCode[]
  readonly names: readonly string[]
  readonly scale: Scale
  readonly layout: CompositionLayout
  /** A value as the tip gives it. */
  readonly text: (value: number) => string
}

const MOST_ROWS = 40

type Tables = { readonly whole: Series; readonly parts: readonly Series[] }

/** The loaded tables of an indicator and its parts, or why they cannot be stacked. */
function tablesOf(
  view: ViewOf<'composition'>,
  catalogue: Catalogue,
  { t, locale }: ChartContext,
): Tables | { readonly reason: string } {
  const indicator = indicatorOf(catalogue, view.indicator)
  const measure = indicator.name[locale]
  const ids = indicator.parts
  if (!ids) return { reason: t('composition.noParts', { measure }) }
  const parts = ids.map((id) => indicatorOf(catalogue, id))
  const unloaded = [indicator, ...parts].filter((item) => !catalogue.series.has(item.id))
  const whole = subjectOf({ ...view, treatment: 'value' }, catalogue)?.series
  if (!whole || unloaded.length > 0) {
    const tables = listWords(
      unloaded.map((item) => item.name[locale]),
      t,
    )
    return { reason: t('composition.noTable', { tables }) }
  }
  const series = ids.flatMap((id) => catalogue.series.get(id) ?? [])
  return series.every((table) => table.unit === whole.unit)
    ? { whole, parts: series }
    : { reason: t('composition.unit', { measure }) }
}

/** Rows in the order asked for: by the share of the part that is mostly largest, or by the whole. */
function sortRows(rows: readonly PartsRow[], view: ViewOf<'composition'>, locale: Locale): PartsRow[] {
  const place = leadingPart(rows)
  const key = (row: PartsRow) => (view.look === 'absolute' ? row.whole : (row.parts[place] ?? 0) / row.whole)
  const byCode = (a: PartsRow, b: PartsRow) => (a.region.code < b.region.code ? -1 : 1)
  const order: Readonly<Record<typeof view.sort, (a: PartsRow, b: PartsRow) => number>> = {
    value: (a, b) => key(b) - key(a) || byCode(a, b),
    name: (a, b) => a.region.short[locale].localeCompare(b.region.short[locale], locale) || byCode(a, b),
    code: byCode,
  }
  return [...rows].sort(order[view.sort])
}

/** The part with the greatest median share. */
function leadingPart(rows: readonly PartsRow[]): number {
  const medians = (rows[0]?.parts ?? []).map(
    (_, place) => computeMedian(rows.map((row) => (row.parts[place] ?? 0) / row.whole)) ?? 0,
  )
  return medians.indexOf(Math.max(...medians))
}

/** What is drawn: the first rows, in place of the last of them highlighted ones from further down. */
function askedRows(sorted: readonly PartsRow[], view: ViewOf<'composition'>): PartsRow[] {
  const limit = Math.min(view.limit ?? MOST_ROWS, MOST_ROWS)
  const named = sorted.filter((row) => view.highlight.includes(row.region.code))
  const rest = sorted.filter((row) => !named.includes(row)).slice(0, Math.max(0, limit - named.length))
  return sorted.filter((row) => named.includes(row) || rest.includes(row))
}

/**
 * The parts of an indicator stacked per region, as shares of the published whole or as amounts. Only regions whose
 * parts and whole were all published for the period and agree within 1 %; who is left out is told.
 */
export function compositionModel(
  view: ViewOf<'composition'>,
  catalogue: Catalogue,
  context: ChartContext,
): ChartModel<CompositionDrawing | null> {
  const { t, locale } = context
  const indicator = indicatorOf(catalogue, view.indicator)
  const tables = tablesOf(view, catalogue, context)
  if ('reason' in tables) {
    const headline = { short: t('composition.short.none'), full: tables.reason }
    const empty = { ...emptyModel(view, catalogue, context, tables.reason), headline }
    return indicator.parts ? empty : { ...empty, notes: [t('composition.noParts.why')] }
  }
  const period = periodOfParts(catalogue, tables.whole, tables.parts, view.period)
  const nothing = t('composition.none', { measure: indicator.name[locale] })
  const headline = { short: t('composition.short.none'), full: nothing }
  if (period === null) return { ...emptyModel(view, catalogue, context, nothing), headline }
  const { rows, leftOut } = partsOfPeriod(catalogue, tables.whole, tables.parts, period)
  const told = leftOutWords(leftOut, period, context)
  const warnings = [
    ...(view.treatment === 'value'
      ? []
      : [
          t('treatment.refused', {
            treatment: t(`treatment.${view.treatment}`),
            reason: t('composition.treatment'),
          }),
        ]),
    ...(view.period && view.period !== period
      ? [
          t('composition.noPeriod', {
            asked: formatPeriod(view.period, locale),
            period: formatPeriod(period, locale),
          }),
        ]
      : []),
    ...told.warnings,
  ]
  if (rows.length === 0)
    return { ...emptyModel(view, catalogue, context, nothing), headline, notes: told.notes, warnings }

  const sorted = sortRows(rows, view, locale)
  const asked = askedRows(sorted, view)
  const isKept = (row: PartsRow) => view.highlight.includes(row.region.code)
  const parts = (indicator.parts ?? []).map((id) => indicatorOf(catalogue, id))
  const names = parts.map((part) => part.name[locale])
  const fitted = rowsThatFit(asked.length, asked.filter(isKept).length, briefNames(names), context)
  const drawn = firstAndKept(asked, fitted.shown, isKept)
  const ordered = [...drawn, ...sorted.filter((row) => !drawn.includes(row))]
  const share = view.look === 'share'
  const amounts = scaleFor(
    rows.map((row) => row.whole),
    indicator.unit,
    locale,
  )
  const scale = share ? scaleFor([1], 'ratio', locale) : amounts
  const highlighted = view.highlight.flatMap((code) => rows.find((row) => row.region.code === code) ?? [])[0]
  const leading = names[leadingPart(rows)] ?? ''
  const layout = compositionLayout(
    { rows: drawn, row: fitted.row, names: briefNames(names), look: view.look, scale: amounts },
    context,
  )
  return {
    drawing: {
      look: view.look,
      rows: drawn,
      highlight: view.highlight,
      names,
      scale,
      layout,
      text: (value) => formatQuantity(value, indicator.unit, { locale, scale: amounts }),
    },
    height: layout.height,
    table: compositionTable(ordered, leftOut, view, period, indicator, parts, amounts, context),
    headline: headlineOf(rows, highlighted, indicator, parts, context),
    subtitle: subtitleWords(indicator.name[locale], scale, period, context),
    notes: [
      ...told.notes,
      ...notCovered(view, catalogue, tables.whole, context),
      ...(share ? [t('composition.rule')] : []),
      ...(share && view.sort === 'value' ? [t('composition.sorted.share', { part: midSentence(leading) })] : []),
      ...(drawn.length < asked.length
        ? shownNote(sorted, drawn, (row) => row.region.short[locale], context)
        : drawn.length < rows.length
          ? [t('composition.limit', { shown: drawn.length, count: rows.length })]
          : []),
      ...tables.whole.notes.slice(0, 2).map((note) => note[locale]),
      ...([tables.whole, ...tables.parts].some((table) => table.confidence === 'medium') ? [t('chart.medium')] : []),
    ],
    warnings,
    sources: [indicator, ...parts].map((item) => ({ type: 'series', indicator: item.id })),
  }
}

/** Provinces that the table has no row for; nothing where the View asks for some regions only. */
function notCovered(
  view: ViewOf<'composition'>,
  catalogue: Catalogue,
  whole: Series,
  { t, locale }: ChartContext,
): string[] {
  const provincial = peersOf(catalogue, whole).every((region) => region.level === 'province')
  if (!provincial || view.regions || view.among !== 'all') return []
  const absent = regionsAt(catalogue, 'province').filter((region) => !whole.regions.includes(region.code))
  const names = absent.map((region) => region.short[locale])
  return names.length > 0 ? [t('chart.notCovered', { regions: listWords(names, t) })] : []
}

function compositionTable(
  rows: readonly PartsRow[],
  leftOut: readonly LeftOut[],
  { look }: ViewOf<'composition'>,
  period: string,
  whole: IndicatorEntry,
  parts: readonly IndicatorEntry[],
  scale: Scale,
  { t, locale }: ChartContext,
): Table {
  const amount = (value: number, indicator: IndicatorEntry): Cell => ({
    text: formatQuantity(value, indicator.unit, { locale, scale }),
    value,
    source: { type: 'series', indicator: indicator.id },
  })
  const part = (value: number, row: PartsRow, indicator: IndicatorEntry): Cell =>
    look === 'absolute'
      ? amount(value, indicator)
      : {
          text: shareText(value / row.whole),
          value: value / row.whole,
          source: { type: 'series', indicator: indicator.id },
        }
  const facts = (item: IndicatorEntry) => factsOf(item, locale, period)
  const partFacts = (item: IndicatorEntry) =>
    look === 'absolute' ? facts(item) : derivedFacts(facts(item), 'share-of-whole', 'ratio')
  return {
    columns: [
      { key: 'region', label: t('column.region'), numeric: false },
      ...parts.map((item) => ({ key: item.id, label: item.name[locale], numeric: true, facts: partFacts(item) })),
      { key: whole.id, label: whole.name[locale], numeric: true, facts: facts(whole) },
    ],
    rows: [
      ...rows.map((row) => ({
        region: row.region.code,
        cells: [
          { text: row.region.short[locale] },
          ...parts.map((item, place) => part(row.parts[place] ?? 0, row, item)),
          amount(row.whole, whole),
        ],
      })),
      ...leftOut.map(({ region }) => ({
        region: region.code,
        cells: [
          { text: region.short[locale] },
          ...[...parts, whole].map((): Cell => ({ text: t('composition.leftOut'), value: null })),
        ],
      })),
    ],
  }
}
