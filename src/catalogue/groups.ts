/** Items by each of their keys, in the order they came in; an item may have several keys, each once. */
export function groupBy<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** The same keys with other values. */
export const mapValues = <K, A, B>(map: ReadonlyMap<K, A>, make: (value: A) => B): ReadonlyMap<K, B> =>
  new Map([...map].map(([key, value]) => [key, make(value)]))
