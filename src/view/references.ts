import type { IndicatorId } from '../model/ids.ts'
import type { View } from './view.ts'

/** Something outside it that a View speaks of, and the field that names it. */
export interface Reference {
  /** Field of the View and, in a list, the place in it. */
  readonly path: readonly (string | number)[]
  readonly to: 'indicator' | 'region' | 'sector' | 'target' | 'map' | 'period'
  readonly id: string
  /** Of a period: the indicator whose table has it. */
  readonly of?: IndicatorId
}

/** Fields of a View that name a period. */
export const PERIODS = ['period', 'since', 'base', 'from', 'to'] as const
const FIELDS = [
  ['indicator', 'indicator'],
  ['y', 'indicator'],
  ['size', 'indicator'],
  ['sector', 'sector'],
  ['target', 'target'],
  ['map', 'map'],
] as const
const LISTS = [
  ['highlight', 'region'],
  ['regions', 'region'],
  ['targets', 'target'],
  ['sectors', 'sector'],
] as const

/** All that a View names and that data may or may not have, in the order of its fields. */
export function referencesOf(view: View): Reference[] {
  const said = view as Readonly<Record<string, unknown>>
  const of = 'indicator' in view ? view.indicator : undefined
  const among = typeof said.among === 'string' ? said.among.split(':')[1] : undefined
  return [
    ...FIELDS.flatMap(([name, to]) => reference([name], to, said[name])),
    ...LISTS.flatMap(([name, to]) => {
      const list = said[name]
      return Array.isArray(list) ? list.flatMap((id: unknown, at) => reference([name, at], to, id)) : []
    }),
    ...reference(['among'], 'region', among),
    ...PERIODS.flatMap((name) =>
      reference([name], 'period', said[name]).map((one) => (of === undefined ? one : { ...one, of })),
    ),
  ]
}

const reference = (path: Reference['path'], to: Reference['to'], id: unknown): Reference[] =>
  typeof id === 'string' ? [{ path, to, id }] : []
