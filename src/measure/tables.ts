import type { Catalogue } from '../model/catalogue.ts'
import type { RegionCode } from '../model/ids.ts'

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
