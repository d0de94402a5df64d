import { CONFIDENCES, type Document, type Figure } from '../../model/documents.ts'
import { LEVELS, type Level } from '../../model/places.ts'
import type { DocumentSource, Sources } from './read.ts'
import type { TableCounts } from './tables.ts'

/** What the documents of one collection hold. */
export interface CollectionCounts {
  readonly documents: number
  /** Statements with a number. */
  readonly figures: number
  readonly pledges: number
  readonly figuresByConfidence: Readonly<Record<Figure['confidence'], number>>
}

/** What is in the data, as far as it could be read. */
export interface Counts {
  readonly provincialUnits: number
  readonly regions: number
  readonly regionsByLevel: Readonly<Record<Level, number>>
  readonly sectors: number
  readonly indicators: number
  readonly documents: Readonly<Record<Document['collection'], CollectionCounts>>
  readonly series: readonly TableCounts[]
  readonly briefings: number
  readonly slides: number
  readonly observations: number
  readonly missing: number
}

const countBy = <K extends string>(keys: readonly K[], values: readonly K[]): Readonly<Record<K, number>> =>
  Object.fromEntries(keys.map((key) => [key, values.filter((value) => value === key).length])) as Record<K, number>

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function countCollection(documents: readonly DocumentSource[]): CollectionCounts {
  const figures = documents.flatMap((document) => document.figures)
  return {
    documents: documents.length,
    figures: figures.length,
    pledges: sum(documents.map(({ pledges }) => pledges.length)),
    figuresByConfidence: countBy(
      CONFIDENCES,
      figures.map(({ value }) => value.confidence),
    ),
  }
}

/** Counts what was read; entries with faults of form are left out. */
export function countSources(
  { regions, sectors, indicators, documents, briefings }: Sources,
  tables: readonly TableCounts[],
): Counts {
  const levels = regions.entries.map(({ value }) => value.level)
  const regionsByLevel = countBy(LEVELS, levels)
  return {
    provincialUnits: regionsByLevel.province,
    regions: levels.length,
    regionsByLevel,
    sectors: sectors.entries.length,
    indicators: indicators.entries.length,
    documents: {
      core: countCollection(documents.filter(({ head }) => head?.collection === 'core')),
      'follow-up': countCollection(documents.filter(({ head }) => head?.collection === 'follow-up')),
    },
    series: tables,
    briefings: briefings.length,
    slides: sum(briefings.map(({ slides }) => slides.length)),
    observations: sum(tables.map(({ observations }) => observations)),
    missing: sum(tables.map(({ missing }) => missing)),
  }
}
