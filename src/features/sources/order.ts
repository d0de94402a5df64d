import type { Catalogue, DocumentEntry, IndicatorEntry } from '../../model/catalogue.ts'

/** Documents that stand under one heading: the core collection, or one year of the others. */
export interface DocumentGroup {
  /** `core`, a year, or `undated`. */
  readonly id: string
  readonly documents: readonly DocumentEntry[]
}

const dateOf = (document: DocumentEntry): string => document.published.date ?? ''

/** Later first; a longer date of the same year counts as later than the year alone. */
const newestFirst = (a: DocumentEntry, b: DocumentEntry): number =>
  dateOf(a) === dateOf(b) ? (a.id < b.id ? -1 : 1) : dateOf(a) > dateOf(b) ? -1 : 1

const groupOf = (document: DocumentEntry): string =>
  document.collection === 'core' ? 'core' : dateOf(document).slice(0, 4) || 'undated'

/** The core collection, then all others by year, newest first, those without a date last. */
export function groupDocuments(documents: readonly DocumentEntry[]): DocumentGroup[] {
  const ids = [...new Set(documents.map(groupOf))]
  const rank = (id: string): string => (id === 'core' ? '~' : id === 'undated' ? '' : id)
  return ids
    .toSorted((a, b) => (rank(a) > rank(b) ? -1 : 1))
    .map((id) => ({ id, documents: documents.filter((item) => groupOf(item) === id).toSorted(newestFirst) }))
}

/** Indicators with an official table, in the order of the tables' numbers. */
export const indicatorsWithTable = (catalogue: Catalogue): IndicatorEntry[] =>
  [...catalogue.indicators.values()].filter(({ coverage }) => coverage.first !== undefined)

/** Whether every word of a query is in one of the texts, whatever its case. */
export function fits(query: string, texts: readonly (string | undefined)[]): boolean {
  const all = texts.join('\n').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word))
}
