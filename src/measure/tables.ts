import type { Catalogue } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Site } from '../model/series.ts'

type Tables = Catalogue['tables']

const known = new WeakMap<Tables, ReadonlySet<RegionCode>>()

/** Every region with a value in some official table. Tables of the same regions share one list, which is read once. */
export function regionsInTables(tables: Tables): ReadonlySet<RegionCode> {
  const old = known.get(tables)
  if (old) return old
  const found = new Set([...new Set(Object.values(tables))].flat())
  known.set(tables, found)
  return found
}

/** Indicators with the key ones first, as the site lists them, then the rest as they come. */
export function keyFirst({ keyIndicators }: Pick<Site, 'keyIndicators'>, ids: readonly IndicatorId[]): IndicatorId[] {
  const key = new Set(keyIndicators)
  const all = new Set(ids)
  return [...keyIndicators.filter((id) => all.has(id)), ...ids.filter((id) => !key.has(id))]
}
