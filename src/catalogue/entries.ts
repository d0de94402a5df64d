import { distinctTargets } from '../measure/targets.ts'
import type {
  Coverage,
  DocumentEntry,
  Holdings,
  IndicatorEntry,
  RegionEntry,
  StatedFigure,
  StatedPledge,
  TableCitation,
} from '../model/catalogue.ts'
import { CONFIDENCES, type Document } from '../model/documents.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Indicator } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import type { Deck } from '../view/deck.ts'
import type { CheckedHead } from './check/check.ts'
import type { BriefingEntry } from './format.ts'
import { type Known, slicesOfView } from './slices.ts'

/** What the index says of a table. */
export interface TableEntry extends Pick<Series, 'indicator'> {
  readonly regions: readonly RegionCode[]
  readonly citation: TableCitation
  readonly first: string | undefined
  readonly last: string | undefined
}

export function tableEntry(table: Series): TableEntry {
  const periods = table.periods.toSorted()
  const { title, publisher } = table.citation
  return {
    indicator: table.indicator,
    regions: regionsWithValues(table),
    citation: { title, publisher, confidence: table.confidence },
    first: periods[0],
    last: periods.at(-1),
  }
}

/** A card has room for one line of time, one gauge, one short ranking. */
const COVERS: ReadonlySet<string> = new Set(['trend', 'gauge', 'rank'])

function coverOf(slides: Deck['slides']): Pick<BriefingEntry, 'cover'> {
  const { view } = slides.find((slide) => COVERS.has(slide.view.kind)) ?? slides[0] ?? {}
  return view ? { cover: view } : {}
}

export const briefingEntry = ({ id, title, description, slides }: Deck, known: Known): BriefingEntry => ({
  id,
  title,
  ...(description ? { description } : {}),
  slides: slides.length,
  ...coverOf(slides),
  seconds: slides.reduce((total, { dwell }) => total + dwell, 0),
  needs: [...new Set(slides.flatMap(({ view }) => slicesOfView(known, view)))],
})

export function documentEntry({ figures, pledges, schemaVersion: _, ...rest }: Document, at: number): DocumentEntry {
  const statements = [...figures, ...pledges]
  const counts = CONFIDENCES.map((level) => [level, statements.filter(({ confidence }) => confidence === level).length])
  const confidence = Object.fromEntries(counts)
  return { ...rest, number: at + 1, figures: figures.length, pledges: pledges.length, confidence }
}

/** The overview has room for so many. */
const NEWEST = 4

export function holdingsOf(documents: readonly DocumentEntry[]): Holdings {
  const dateOf = ({ published }: DocumentEntry): string => published.date ?? ''
  const dated = documents.filter((document) => dateOf(document) !== '')
  return {
    documents: documents.length,
    figures: documents.reduce((sum, { figures }) => sum + figures, 0),
    pledges: documents.reduce((sum, { pledges }) => sum + pledges, 0),
    newest: dated.toSorted((a, b) => dateOf(b).localeCompare(dateOf(a), 'en')).slice(0, NEWEST),
  }
}

/** What each indicator covers. */
export function coverageIn(data: CheckedHead) {
  const provinces = new Set(data.regions.filter(({ level }) => level === 'province').map(({ code }) => code))
  return (
    indicator: Indicator,
    figures: ReadonlyMap<IndicatorId, readonly StatedFigure[]>,
    tables: ReadonlyMap<IndicatorId, TableEntry>,
  ): IndicatorEntry => {
    const own = figures.get(indicator.id) ?? []
    const table = tables.get(indicator.id)
    const covered = new Set<RegionCode>([...own.map(({ region }) => region), ...(table?.regions ?? [])])
    const coverage: Coverage = {
      regions: covered.size,
      provinces: [...covered].filter((code) => provinces.has(code)).length,
      figures: own.length,
      targets: distinctTargets(own, () => null).length,
      ...(table?.first && table.last ? { first: table.first, last: table.last } : {}),
    }
    const { definition: _, plausible: __, ...rest } = indicator
    return { ...rest, coverage }
  }
}

const regionsWithValues = (table: Series): RegionCode[] =>
  table.regions.filter((_, row) => table.values[row]?.some((value) => value !== null))

export function regionEntries(
  data: CheckedHead,
  figures: ReadonlyMap<RegionCode, readonly StatedFigure[]>,
  pledges: ReadonlyMap<RegionCode, readonly StatedPledge[]>,
): Record<RegionCode, RegionEntry> {
  const entry = (code: RegionCode): RegionEntry => {
    const own = figures.get(code) ?? []
    return {
      figures: own.length,
      pledges: pledges.get(code)?.length ?? 0,
      targets: distinctTargets(own, () => null).length,
    }
  }
  return Object.fromEntries(data.regions.map(({ code }) => [code, entry(code)]))
}
