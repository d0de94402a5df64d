import type { Catalogue } from '../model/catalogue.ts'
import type { RegionCode } from '../model/ids.ts'
import type { IndexData, Slice } from './format.ts'

/** What the index alone tells: the same for every page, however many slices come to it. */
type Base = Omit<Catalogue, 'figures' | 'pledges' | 'maps' | 'series'>

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
    documents: new Map(index.documents.map((document) => [document.id, document])),
    tables: index.tables,
    initials: index.initials,
    tableCitations: index.tableCitations,
    offeredMaps: index.maps,
  }
  bases.set(index, base)
  return base
}

/** Everything known now: the whole index, and the statements and tables of the slices, each once. */
export function makeCatalogue(index: IndexData, slices: readonly Slice[]): Catalogue {
  return {
    ...baseOf(index),
    figures: uniqueByKey(slices.flatMap(({ figures }) => figures)),
    pledges: uniqueByKey(slices.flatMap(({ pledges }) => pledges)),
    maps: new Map(slices.flatMap(({ map }) => (map ? [[map.id, map] as const] : []))),
    series: new Map(slices.flatMap(({ series }) => series).map((table) => [table.indicator, table])),
  }
}

const uniqueByKey = <T extends { readonly key: string }>(statements: readonly T[]): T[] => [
  ...new Map(statements.map((statement) => [statement.key, statement])).values(),
]
