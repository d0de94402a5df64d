import type { Catalogue, LatestValue, Reference } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Series } from '../model/series.ts'
import type { Deck } from '../view/deck.ts'
import type { BriefingEntry, IndexData, Slice } from './format.ts'

/** A catalogue with the curated briefings, which are made of Views and so no part of the model. */
export interface SiteCatalogue extends Catalogue {
  readonly briefings: readonly BriefingEntry[]
  /** Those that were loaded, by id. */
  readonly decks: ReadonlyMap<string, Deck>
}

/** What the index alone tells: the same for every page, however many slices come to it. */
type Base = Omit<
  SiteCatalogue,
  'figures' | 'pledges' | 'documents' | 'reference' | 'initials' | 'maps' | 'series' | 'latest' | 'decks'
>

const bases = new WeakMap<IndexData, Base>()

function baseOf(index: IndexData): Base {
  const known = bases.get(index)
  if (known) return known
  const base: Base = {
    site: index.site,
    dataVersion: index.dataVersion,
    asOf: index.asOf,
    regions: new Map(index.regions.map((region) => [region.code, region])),
    regionEntries: new Map(Object.entries(index.regionEntries).map(([code, entry]) => [code as RegionCode, entry])),
    sectors: new Map(index.sectors.map((sector) => [sector.id, sector])),
    indicators: new Map(index.indicators.map((indicator) => [indicator.id, indicator])),
    holdings: index.holdings,
    tables: index.tables,
    tableCitations: index.tableCitations,
    offeredMaps: index.maps,
    briefings: index.briefings,
    ...(index.archive ? { archive: index.archive } : {}),
  }
  bases.set(index, base)
  return base
}

/** Everything known now: the whole index, and the statements, documents and tables of the slices, each once. */
export function makeCatalogue(index: IndexData, slices: readonly Slice[]): SiteCatalogue {
  const initials = slices.findLast((slice) => slice.initials)?.initials
  return {
    ...baseOf(index),
    figures: uniqueByKey(slices.flatMap(({ figures }) => figures)),
    pledges: uniqueByKey(slices.flatMap(({ pledges }) => pledges)),
    documents: new Map(slices.flatMap(({ documents }) => documents.map((document) => [document.id, document]))),
    reference: wholeReference(slices),
    ...(initials ? { initials } : {}),
    maps: new Map(slices.flatMap(({ map }) => (map ? [[map.id, map] as const] : []))),
    decks: new Map(slices.flatMap(({ deck }) => (deck ? [[deck.id, deck] as const] : []))),
    series: fullestTables(slices.flatMap(({ series }) => series)),
    latest: new Map(
      slices.flatMap(({ latest }) => Object.entries(latest ?? {}) as [RegionCode, readonly LatestValue[]][]),
    ),
  }
}

function wholeReference(slices: readonly Slice[]): Reference {
  const parts = slices.flatMap(({ reference }) => reference ?? [])
  return {
    indicators: Object.assign({}, ...parts.map(({ indicators }) => indicators)),
    sectors: Object.assign({}, ...parts.map(({ sectors }) => sectors)),
    regions: Object.assign({}, ...parts.map(({ regions }) => regions)),
  }
}

/** One table per indicator: a slice may bring some rows only. */
function fullestTables(tables: readonly Series[]): Map<IndicatorId, Series> {
  const found = new Map<IndicatorId, Series>()
  for (const table of tables)
    if (table.regions.length > (found.get(table.indicator)?.regions.length ?? -1)) found.set(table.indicator, table)
  return found
}

const uniqueByKey = <T extends { readonly key: string }>(statements: readonly T[]): T[] => [
  ...new Map(statements.map((statement) => [statement.key, statement])).values(),
]
