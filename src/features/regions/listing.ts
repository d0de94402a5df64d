import { regionsInTables } from '../../measure/tables.ts'
import type { Catalogue, RegionEntry } from '../../model/catalogue.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { Region } from '../../model/places.ts'

/** A region of the list with all places in it that there is something of. */
export interface Listed {
  readonly region: Region
  readonly entry: RegionEntry
  readonly places: readonly { readonly region: Region; readonly entry: RegionEntry }[]
}

export interface ListGroup {
  /** The area group, or null for regions outside of any. */
  readonly group: Region | null
  readonly kind: 'nation' | 'area' | 'sets'
  readonly members: readonly Listed[]
}

const NOTHING: RegionEntry = { figures: 0, pledges: 0, targets: 0 }
const entryOf = (catalogue: Catalogue, code: RegionCode): RegionEntry => catalogue.regionEntries.get(code) ?? NOTHING

/** All regions of which there is anything, as the list shows them: the nation, provinces by area, groups and classes. */
export function listRegions(catalogue: Catalogue): readonly ListGroup[] {
  const all = [...catalogue.regions.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
  const inTables = regionsInTables(catalogue.tables)
  const isKnown = ({ code }: Region): boolean => {
    const { figures, pledges } = entryOf(catalogue, code)
    return figures + pledges > 0 || inTables.has(code)
  }
  const listed = (region: Region): Listed => {
    const places = all.filter(
      (place) =>
        isWithin(catalogue, place, region.code) &&
        (isKnown(place) || all.some((deep) => deep.parent === place.code && isKnown(deep))),
    )
    const isPlace = region.level !== 'nation' && region.level !== 'group'
    return {
      region,
      entry: entryOf(catalogue, region.code),
      places: isPlace ? places.map((place) => ({ region: place, entry: entryOf(catalogue, place.code) })) : [],
    }
  }
  const provinces = all.filter(({ level }) => level === 'province')
  const areas = all.filter(
    ({ code, level }) => level === 'group' && provinces.some(({ areaGroup }) => areaGroup === code),
  )
  const area = (group: Region | null): ListGroup => ({
    group,
    kind: 'area',
    members: provinces.filter(({ areaGroup }) => (areaGroup ?? null) === (group?.code ?? null)).map(listed),
  })
  const groups: ListGroup[] = [
    { group: null, kind: 'nation', members: all.filter(({ level }) => level === 'nation').map(listed) },
    ...areas.toSorted((a, b) => (firstOf(provinces, a) < firstOf(provinces, b) ? -1 : 1)).map(area),
    area(null),
    {
      group: null,
      kind: 'sets',
      members: all
        .filter(
          (region) =>
            (region.level === 'group' || region.level === 'class') && !areas.includes(region) && isKnown(region),
        )
        .map(listed),
    },
  ]
  return groups.filter(({ members }) => members.length > 0)
}

/** Lowest code of an area's provinces: areas follow one another as their provinces do. */
const firstOf = (provinces: readonly Region[], group: Region): string =>
  provinces.find(({ areaGroup }) => areaGroup === group.code)?.code ?? ''

/** Whether a place lies in a region, however deep. */
function isWithin(catalogue: Catalogue, place: Region, code: RegionCode): boolean {
  const parent = place.parent ? catalogue.regions.get(place.parent) : undefined
  return parent !== undefined && (parent.code === code || isWithin(catalogue, parent, code))
}

const matches = ({ code, name, short, iso, abbr }: Region, wanted: string): boolean =>
  [code, iso, abbr, name.en, name['zh-CN'], short.en, short['zh-CN']].some((text) =>
    text?.toLowerCase().includes(wanted),
  )

/** The regions whose names in either language or codes contain a text; a region stays with the places found in it. */
export function filterRegions(groups: readonly ListGroup[], text: string): readonly ListGroup[] {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return groups
  return groups.flatMap((item) => {
    const whole = item.group !== null && matches(item.group, wanted)
    const members = item.members.flatMap((member): Listed[] => {
      if (whole || matches(member.region, wanted)) return [member]
      const places = member.places.filter(({ region }) => matches(region, wanted))
      return places.length > 0 ? [{ ...member, places }] : []
    })
    return members.length > 0 ? [{ ...item, members }] : []
  })
}

/** Regions shown in a list, places included. */
export const countRegions = (groups: readonly ListGroup[]): number =>
  groups.reduce((sum, { members }) => sum + members.reduce((own, { places }) => own + 1 + places.length, 0), 0)
