import type { IndicatorEntry } from '../model/catalogue.ts'
import type { IndicatorId } from '../model/ids.ts'
import { type View, viewSchema } from './view.ts'

const YEARS = 5

/**
 * The View that exploring starts from: the ranking of the first key indicator with an official table, or of any with
 * one, with its growth over five years; null where there is no table at all.
 */
export function startView(keyIndicators: readonly IndicatorId[], indicators: Iterable<IndicatorEntry>): View | null {
  const tables = new Map([...indicators].filter(({ coverage }) => coverage.first).map((entry) => [entry.id, entry]))
  const chosen = keyIndicators.flatMap((id) => tables.get(id) ?? [])[0] ?? [...tables.values()][0]
  if (!chosen) return null
  const { first = '', last = '' } = chosen.coverage
  const since = String(Number(last.slice(0, 4)) - YEARS)
  return viewSchema.parse({ kind: 'rank', indicator: chosen.id, ...(since >= first ? { since } : {}) })
}
