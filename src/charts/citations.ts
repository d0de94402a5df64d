import { formatDate } from '../i18n/dates.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Catalogue, DocumentEntry, StatedFigure, StatedPledge } from '../model/catalogue.ts'
import type { IndicatorId } from '../model/ids.ts'
import type { Series } from '../model/series.ts'
import type { Locale } from '../model/text.ts'
import type { Source } from './types.ts'

/** What a citation opens: a statement with its document, or an official table. */
export type Citation =
  | {
      readonly type: 'figure'
      readonly figure: StatedFigure
      readonly document: DocumentEntry
      readonly number: string
    }
  | {
      readonly type: 'pledge'
      readonly pledge: StatedPledge
      readonly document: DocumentEntry
      readonly number: string
    }
  | {
      readonly type: 'series'
      readonly indicator: IndicatorId
      readonly series: Series | null
      readonly number: string
    }

/** Number of an official table, "T3": tables are counted in the order of their indicators. */
export function tableNumber(catalogue: Catalogue, id: IndicatorId): string {
  const tables = [...catalogue.indicators.values()].filter((indicator) => indicator.coverage.first)
  return `T${tables.findIndex((indicator) => indicator.id === id) + 1}`
}

/** The citation behind a source; null where its statement is not loaded. */
export function citationOf(catalogue: Catalogue, source: Source): Citation | null {
  if (source.type === 'series') {
    return {
      type: 'series',
      indicator: source.indicator,
      series: catalogue.series.get(source.indicator) ?? null,
      number: tableNumber(catalogue, source.indicator),
    }
  }
  const figure = catalogue.figures.find((item) => item.key === source.key)
  const pledge = figure ? undefined : catalogue.pledges.find((item) => item.key === source.key)
  const statement = figure ?? pledge
  const document = statement && catalogue.documents.get(statement.document)
  if (!statement || !document) return null
  const number = String(document.number)
  return figure
    ? { type: 'figure', figure, document, number }
    : pledge
      ? { type: 'pledge', pledge, document, number }
      : null
}

/** One source per document or table, in the order they come. */
export function distinctSources(catalogue: Catalogue, sources: readonly Source[]): Citation[] {
  const seen = new Set<string>()
  return sources.flatMap((source) => {
    const citation = citationOf(catalogue, source)
    if (!citation || seen.has(citation.number)) return []
    seen.add(citation.number)
    return [citation]
  })
}

/** What a list of sources prints of a citation. */
export interface CitationWords {
  /** Its number in the list of sources, "12", or that of an official table, "T3". */
  readonly number: string
  readonly publisher: string
  readonly title: string
  /** When it was published, in words; absent for a table, which is kept up to date. */
  readonly date?: string
}

/** Publisher, title and date of a citation in a language; the title as it was printed. */
export function citationWords(citation: Citation, catalogue: Catalogue, locale: Locale, t: Translate): CitationWords {
  const { number } = citation
  if (citation.type === 'series') {
    const table = citation.series?.citation ?? catalogue.tableCitations[citation.indicator]
    return { number, publisher: table?.publisher[locale] ?? '', title: table?.title[locale] ?? '' }
  }
  const { title, publisher, published } = citation.document
  const sure = published.certainty === 'inferred' ? t('citation.inferred') : ''
  const date = published.date ? `${formatDate(published.date, locale)}${sure}` : t('citation.undated')
  return { number, publisher: publisher[locale], title, date }
}
