import { regionsInTables } from '../../measure/tables.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'

const isCounted = (catalogue: Catalogue, code: RegionCode): boolean => {
  const entry = catalogue.regionEntries.get(code)
  return (entry?.figures ?? 0) + (entry?.pledges ?? 0) > 0 || regionsInTables(catalogue.tables).has(code)
}

/** Regions directly below one, in order of their codes. */
const childrenOf = (catalogue: Catalogue, code: RegionCode): readonly Region[] =>
  [...catalogue.regions.values()].filter((region) => region.parent === code).sort((a, b) => (a.code < b.code ? -1 : 1))

/** Whether there is anything to see of a region or of a place in it: only then does it have a page. */
function isShown(catalogue: Catalogue, region: Region): boolean {
  if (region.level === 'nation' || region.level === 'province' || isCounted(catalogue, region.code)) return true
  return childrenOf(catalogue, region.code).some((child) => isShown(catalogue, child))
}

/** Places directly in a region that have a page: provinces first, groups and classes of them last. */
export function placesIn(catalogue: Catalogue, region: Region): readonly Region[] {
  const own = region.level === 'group' ? membersOf(catalogue, region) : childrenOf(catalogue, region.code)
  const isSet = ({ level }: Region): boolean => level === 'group' || level === 'class'
  const shown = own.filter((child) => isShown(catalogue, child))
  return [...shown.filter((child) => !isSet(child)), ...shown.filter(isSet)]
}

/** Provinces of an area group. */
const membersOf = (catalogue: Catalogue, group: Region): readonly Region[] =>
  [...catalogue.regions.values()].filter((region) => region.areaGroup === group.code)

/** The regions that a region lies in, the largest first; the area group of a province stands before it. */
export function pathTo(catalogue: Catalogue, region: Region): readonly Region[] {
  const parent = region.parent ? catalogue.regions.get(region.parent) : undefined
  const group = region.areaGroup ? catalogue.regions.get(region.areaGroup) : undefined
  return [...(parent ? [...pathTo(catalogue, parent), parent] : []), ...(group ? [group] : [])]
}

/** Codes of the provinces that a region is, lies in or consists of. */
export function tilesOf(catalogue: Catalogue, region: Region): ReadonlySet<RegionCode> {
  if (region.level === 'group') return new Set(membersOf(catalogue, region).map(({ code }) => code))
  const provinces = [...pathTo(catalogue, region), region].filter(({ level }) => level === 'province')
  return new Set(provinces.map(({ code }) => code))
}
