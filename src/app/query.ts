import type { Search } from '../ui/navigation.tsx'

/** The query of an address; a parameter that is named more than once has all its values. */
export type Query = Readonly<Record<string, string | readonly string[]>>

/** Reads a query. Values stay the strings they are: a region's code is not a number. */
export function parseQuery(text: string): Query {
  const found = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(found.keys())].map((name) => {
      const values = found.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

/** A query as text, with its `?`; empty where it says nothing. */
export function writeQuery(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  const text = new URLSearchParams(pairs).toString()
  return text && `?${text}`
}

/** One value per name: the last of those that are repeated. */
export const singleValues = (query: Query): Search =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')]),
  )

/** The parameters that are named more than once. */
export const repeatedValues = (query: Query): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, readonly string[]] => typeof pair[1] !== 'string'),
  )
