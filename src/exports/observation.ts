import type { RegionCode } from '../model/ids.ts'
import type { ObsStatus, Series } from '../model/series.ts'
import type { Locale, Text } from '../model/text.ts'

/** Of several statuses the one that weighs most is written; the reasons of all are told. */
const WEIGHT = ['P', 'E', 'B'] as const satisfies readonly ObsStatus[]

interface Said {
  readonly status: ObsStatus
  readonly reason: Text
}

/** What is said of cells, by region and period: a long table is asked a million times. */
const known = new WeakMap<Series, ReadonlyMap<string, readonly Said[]>>()

const NORMAL = { status: 'A', note: '' } as const
const ANY = ''
const keyOf = (region: string, period: string): string => `${region} ${period}`

function saidOf(table: Series): ReadonlyMap<string, readonly Said[]> {
  const found = known.get(table)
  if (found) return found
  const said = new Map<string, Said[]>()
  const add = (key: string, item: Said) => {
    const items = said.get(key)
    if (items) items.push(item)
    else said.set(key, [item])
  }
  for (const item of table.status) add(keyOf(item.region ?? ANY, item.period ?? ANY), item)
  for (const { period, note } of table.breaks) add(keyOf(ANY, period), { status: 'B', reason: note })
  known.set(table, said)
  return said
}

/**
 * Observation status of a cell with its reasons: M where there is no value; else provisional, estimated, or first on a new
 * basis, for the cell itself or for the one it was divided by; else A.
 * @param tables the official table, and those that its values were divided by
 */
export function observationOf(
  tables: readonly Series[],
  region: RegionCode,
  period: string,
  value: number | null,
  locale: Locale,
): { readonly status: ObsStatus; readonly note: string } {
  if (value !== null && tables.every((table) => saidOf(table).size === 0)) return NORMAL
  const keys = [keyOf(region, period), keyOf(region, ANY), keyOf(ANY, period), keyOf(ANY, ANY)]
  const said = tables.flatMap((table) => keys.flatMap((key) => saidOf(table).get(key) ?? []))
  const fitting = said.filter((item) => (item.status === 'M') === (value === null))
  const note = [...new Set(fitting.map((item) => item.reason[locale]))].join(' ')
  if (value === null) return { status: 'M', note }
  return { status: WEIGHT.find((status) => fitting.some((item) => item.status === status)) ?? 'A', note }
}
