import { tableNumber } from '../charts/citations.ts'
import type { Measure } from '../charts/types.ts'
import type { Catalogue, Confidence, DocumentEntry, StatedFigure, StatedPledge } from '../model/catalogue.ts'
import type { Figure } from '../model/documents.ts'
import type { IndicatorId, RegionCode, SectorId, StatementKey } from '../model/ids.ts'
import { type Bound, intervalOf } from '../model/interval.ts'
import type { ObsStatus } from '../model/series.ts'
import type { Locale } from '../model/text.ts'
import type { UnitId } from '../model/units.ts'

/** Where a number can be read. */
export interface TidySource {
  /** As in the list of sources: "12", or "T3" for an official table. */
  readonly number: string
  /** As printed, with a translation in brackets for readers of the other language. */
  readonly title: string
  readonly publisher: string
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where none is known. */
  readonly date: string | null
  readonly address: string | null
  /** Null for a cell of an official table. */
  readonly statement: StatementKey | null
  readonly excerpt: string | null
  readonly confidence: Confidence
}

/** One number, or one saying, with all that it needs to stand on its own. */
export interface TidyRow {
  readonly region: RegionCode | null
  readonly regionName: string
  readonly indicator: IndicatorId | null
  /** As treated: "R&D spending per resident". */
  readonly indicatorName: string
  readonly measure: Measure
  readonly sector: SectorId | null
  readonly sectorName: string
  readonly variant: string
  /** SDMX time period; when it falls due for a target. Null where the source does not tell. */
  readonly period: string | null
  /** In base units of `unit`; null where there is no number. */
  readonly value: number | null
  readonly unit: UnitId | null
  /** What the number and its bound allow, in base units; null for an end that is not there. */
  readonly lower: number | null
  readonly upper: number | null
  readonly bound: Bound | null
  /** Of a cell of an official table. */
  readonly status: ObsStatus | null
  /** Null for what is made of values. */
  readonly kind: Figure['kind'] | null
  readonly modality: Figure['modality'] | null
  /** In the unit of the chart, or words. */
  readonly shown: string
  /** As the document prints it. */
  readonly printed: string | null
  /** Reasons of a status or of a missing number, and remarks on reading. */
  readonly note: string
  readonly source: TidySource | null
}

/** What rows are written from. */
export interface Ground {
  readonly catalogue: Catalogue
  readonly locale: Locale
}

/**
 * A number without what binary arithmetic adds behind its fifteenth digit: 0.036 for 0.036000000000000004. No statistic is
 * published with as many digits.
 */
export const withoutNoise = <N extends number | null>(value: N): N =>
  (value === null ? value : Number(value.toPrecision(15))) as N

/** The ends of what a number and its bound allow. */
export function endsOf(value: number | null, bound: Bound | null): Pick<TidyRow, 'lower' | 'upper'> {
  if (value === null || bound === null) return { lower: null, upper: null }
  const { low, high } = intervalOf(value, bound)
  return { lower: Number.isFinite(low) ? low : null, upper: Number.isFinite(high) ? high : null }
}

/** Names of what a row is about. */
export const namesOf = (
  { region, indicator, sector }: Pick<TidyRow, 'region' | 'indicator' | 'sector'>,
  { catalogue, locale }: Ground,
): Pick<TidyRow, 'regionName' | 'indicatorName' | 'sectorName'> => ({
  regionName: (region && catalogue.regions.get(region)?.name[locale]) ?? '',
  indicatorName: (indicator && catalogue.indicators.get(indicator)?.name[locale]) ?? '',
  sectorName: (sector && catalogue.sectors.get(sector)?.name[locale]) ?? '',
})

/** A document's title as printed; for readers of another language with its translation. */
export const titleFor = (document: DocumentEntry, locale: Locale): string =>
  document.titleTranslated && document.language.slice(0, 2) !== locale.slice(0, 2)
    ? `${document.title} [${document.titleTranslated}]`
    : document.title

/** The document that a statement stands in. */
export function sourceOfStatement(
  statement: StatedFigure | StatedPledge,
  { catalogue, locale }: Ground,
): TidySource | null {
  const document = catalogue.documents.get(statement.document)
  if (!document) return null
  return {
    number: String(document.number),
    title: titleFor(document, locale),
    publisher: document.publisher[locale],
    date: document.published.date,
    address: document.address,
    statement: statement.key,
    excerpt: statement.excerpt,
    confidence: statement.confidence,
  }
}

/** The official table of an indicator; null where there is none. */
export function sourceOfTable(indicator: IndicatorId, { catalogue, locale }: Ground): TidySource | null {
  const series = catalogue.series.get(indicator)
  const known = series ? { ...series.citation, confidence: series.confidence } : catalogue.tableCitations[indicator]
  if (!known) return null
  return {
    number: tableNumber(catalogue, indicator),
    title: known.title[locale],
    publisher: known.publisher[locale],
    date: null,
    address: series?.citation.address ?? null,
    statement: null,
    excerpt: null,
    confidence: known.confidence,
  }
}

/** A row about nothing yet. */
export const EMPTY_ROW: TidyRow = {
  region: null,
  regionName: '',
  indicator: null,
  indicatorName: '',
  measure: 'value',
  sector: null,
  sectorName: '',
  variant: '',
  period: null,
  value: null,
  unit: null,
  lower: null,
  upper: null,
  bound: null,
  status: null,
  kind: null,
  modality: null,
  shown: '',
  printed: null,
  note: '',
  source: null,
}

/** A figure of a document with all that it says of itself. */
export function rowOfFigure(figure: StatedFigure, shown: string, ground: Ground): TidyRow {
  const { locale } = ground
  const when = figure.kind === 'target' ? (figure.deadline ?? figure.period) : (figure.period ?? figure.deadline)
  const about = { region: figure.region, indicator: figure.indicator, sector: figure.sector ?? null }
  const notes = [typeof when === 'object' ? when.unknown : undefined, figure.sameAs?.reason, figure.note]
  return {
    ...EMPTY_ROW,
    ...about,
    ...namesOf(about, ground),
    ...endsOf(figure.value, figure.bound),
    variant: figure.variant?.[locale] ?? '',
    period: typeof when === 'string' ? when : null,
    value: figure.value,
    unit: figure.unit,
    bound: figure.bound,
    kind: figure.kind,
    modality: figure.modality ?? null,
    shown,
    printed: figure.printed,
    note: notes.flatMap((note) => note?.[locale] ?? []).join(' '),
    source: sourceOfStatement(figure, ground),
  }
}

/** A pledge: words in place of a number. */
export function rowOfPledge(pledge: StatedPledge, ground: Ground): TidyRow {
  const { locale } = ground
  const about = { region: pledge.region, indicator: null, sector: pledge.sector }
  const notes = [typeof pledge.deadline === 'object' ? pledge.deadline.unknown : undefined, pledge.note]
  return {
    ...EMPTY_ROW,
    ...about,
    ...namesOf(about, ground),
    measure: 'statement',
    period: typeof pledge.deadline === 'string' ? pledge.deadline : null,
    shown: pledge.statement[locale],
    note: notes.flatMap((note) => note?.[locale] ?? []).join(' '),
    source: sourceOfStatement(pledge, ground),
  }
}
