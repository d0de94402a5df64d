import type { IndexData } from '../catalogue/format.ts'
import { regionsInTables } from '../measure/tables.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import { PAGE_PATHS, type Page, type PageName } from '../ui/pages.ts'

/** Above so many regions or indicators, only those that are listed or stated of are rendered into files. */
const MOST_FILES = 400

/** All pages of a site that are rendered into files, in one language; the others are drawn in the browser alone. */
export function listPages(index: IndexData): Page[] {
  const names = Object.keys(PAGE_PATHS) as PageName[]
  return names.flatMap((name): Page[] => {
    switch (name) {
      case 'region':
        return regionsInFiles(index).map((subject) => ({ name, subject }))
      case 'source':
        return documentIds(index).map((subject) => ({ name, subject }))
      case 'indicator':
        return indicatorsInFiles(index).map((subject) => ({ name, subject }))
      case 'briefing':
        return index.briefings.map(({ id }) => ({ name, subject: id }))
      default:
        return [{ name }]
    }
  })
}

const DOCUMENT = 'document/'

/** Ids of all documents: each has a slice. */
export const documentIds = ({ files }: IndexData): string[] =>
  Object.keys(files).flatMap((name) => (name.startsWith(DOCUMENT) ? [name.slice(DOCUMENT.length)] : []))

/** The nation, every province (the map leads to all of them), and whatever else has something to show, with its parents. */
export function regionsWithPages(index: IndexData): RegionCode[] {
  const inTables = regionsInTables(index.tables)
  const shown = index.regions.filter(
    ({ code, level }) => level === 'nation' || level === 'province' || isStated(index, code) || inTables.has(code),
  )
  return withParents(
    index,
    shown.map(({ code }) => code),
  )
}

/** Where those are too many: the nation, the regions that the site lists, and those that documents speak of. */
function regionsInFiles(index: IndexData): RegionCode[] {
  const all = regionsWithPages(index)
  if (all.length <= MOST_FILES) return all
  const provinces = index.regions.filter(({ level }) => level === 'province')
  const listed = [
    index.site.nation,
    ...(index.site.listedRegions ?? []),
    ...(provinces.length <= MOST_FILES ? provinces.map(({ code }) => code) : []),
    ...index.regions.filter(({ code }) => isStated(index, code)).map(({ code }) => code),
  ]
  return withParents(index, listed)
}

const isStated = (index: IndexData, code: RegionCode): boolean => {
  const entry = index.regionEntries[code]
  return entry !== undefined && entry.figures + entry.pledges > 0
}

function withParents(index: IndexData, shown: readonly RegionCode[]): RegionCode[] {
  const parents = new Map(index.regions.map(({ code, parent }) => [code, parent]))
  const codes = new Set<RegionCode>(shown)
  // A set may grow while it is walked: parents of parents are met in turn.
  for (const code of codes) {
    const parent = parents.get(code)
    if (parent) codes.add(parent)
  }
  return [...codes].toSorted()
}

/** Where all are too many: the key indicators, and those that documents give figures of. */
function indicatorsInFiles({ site, indicators }: IndexData): string[] {
  const listed = (id: IndicatorId, figures: number): boolean => figures > 0 || site.keyIndicators.includes(id)
  const shown = indicators.filter(({ id, coverage }) => indicators.length <= MOST_FILES || listed(id, coverage.figures))
  return shown.map(({ id }) => id)
}
