import { z } from './zod.ts'

/**
 * Base units. Money is stored in whole currency units, shares as a ratio of one (2.08 % is 0.0208),
 * counts as numbers of the thing counted.
 */
export const UNITS = {
  CNY: { kind: 'money' },
  USD: { kind: 'money' },
  ratio: { kind: 'share' },
  persons: { kind: 'count' },
  enterprises: { kind: 'count' },
  institutions: { kind: 'count' },
  patents: { kind: 'count' },
  vehicles: { kind: 'count' },
  projects: { kind: 'count' },
  clusters: { kind: 'count' },
  cities: { kind: 'count' },
  items: { kind: 'count' },
  rank: { kind: 'rank' },
  years: { kind: 'duration' },
  // Units of treated values; no source states them.
  CNY_per_person: { kind: 'money' },
  USD_per_person: { kind: 'money' },
  per_10k_people: { kind: 'rate' },
  index: { kind: 'index' },
} as const

export type UnitId = keyof typeof UNITS
export type UnitKind = (typeof UNITS)[UnitId]['kind']

export const unitSchema = z.enum(Object.keys(UNITS) as [UnitId, ...UnitId[]])

/** What kind of quantity a unit measures; only quantities of one unit are ever compared. */
export const unitKind = (unit: UnitId): UnitKind => UNITS[unit].kind
