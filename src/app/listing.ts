import type { IndexData } from '../catalogue/format.ts'
import type { RegionCode } from '../model/ids.ts'
import { PAGE_PATHS, type Page, type PageName } from '../ui/pages.ts'

/** All pages of a site that are rendered into files, in one language. */
export function listPages(index: IndexData): Page[] {
  const names = Object.keys(PAGE_PATHS) as PageName[]
  return names.flatMap((name): Page[] => {
    switch (name) {
      case 'region':
        return regionsWithPages(index).map((subject) => ({ name, subject }))
      case 'source':
        return index.documents.map(({ id }) => ({ name, subject: id }))
      case 'indicator':
        return index.indicators.map(({ id }) => ({ name, subject: id }))
      default:
        return [{ name }]
    }
  })
}

/** The nation, every province (the map leads to all of them), and whatever else has something to show, with its parents. */
function regionsWithPages(index: IndexData): RegionCode[] {
  const parents = new Map(index.regions.map(({ code, parent }) => [code, parent]))
  const inTables = Object.values(index.tables).flat()
  const shown = index.regions.filter(({ code, level }) => {
    const entry = index.regionEntries[code]
    return level === 'nation' || level === 'province' || (entry && entry.figures + entry.pledges > 0)
  })
  const codes = new Set<RegionCode>([...shown.map(({ code }) => code), ...inTables.filter((code) => parents.has(code))])
  // A set may grow while it is walked: parents of parents are met in turn.
  for (const code of codes) {
    const parent = parents.get(code)
    if (parent) codes.add(parent)
  }
  return [...codes].toSorted()
}
