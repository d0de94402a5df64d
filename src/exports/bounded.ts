import type { Catalogue } from '../model/catalogue.ts'
import type { Text } from '../model/text.ts'
import { cutText } from './clean-text.ts'

/** Characters of a name, and of a short name, beyond which no chart has room for it. */
const LONGEST = 120
const LONGEST_SHORT = 48
/** What is kept of one that is longer. */
const KEPT = 40
const KEPT_SHORT = 16

const bounded = (text: string, longest: number, kept: number): string =>
  cutText(text.replace(/\s+/g, ' '), longest, kept)

const both = (text: Text, longest: number, kept: number): Text => ({
  en: bounded(text.en, longest, kept),
  'zh-CN': bounded(text['zh-CN'], longest, kept),
})

const same = (a: Text, b: Text): boolean => a.en === b.en && a['zh-CN'] === b['zh-CN']

interface Named {
  readonly name: Text
  readonly short?: Text | undefined
}

const known = new WeakMap<object, unknown>()

/** The same map where no name in it has to be shortened; computed once per map. */
function boundedNames<K, V extends Named>(entries: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  const found = known.get(entries) as ReadonlyMap<K, V> | undefined
  if (found) return found
  const changed: [K, V][] = []
  for (const [key, entry] of entries) {
    const name = both(entry.name, LONGEST, KEPT)
    const short = entry.short && both(entry.short, LONGEST_SHORT, KEPT_SHORT)
    if (same(name, entry.name) && (!entry.short || !short || same(short, entry.short))) continue
    changed.push([key, { ...entry, name, ...(short ? { short } : {}) }])
  }
  const result = changed.length === 0 ? entries : new Map([...entries, ...changed])
  known.set(entries, result)
  return result
}

/**
 * A catalogue whose names fit into a picture: a label of thousands of characters, which no layout survives, becomes
 * its beginning. The very same catalogue where all names are of usual length.
 */
export function boundedCatalogue(catalogue: Catalogue): Catalogue {
  const regions = boundedNames(catalogue.regions)
  const sectors = boundedNames(catalogue.sectors)
  const indicators = boundedNames(catalogue.indicators)
  const unchanged =
    regions === catalogue.regions && sectors === catalogue.sectors && indicators === catalogue.indicators
  return unchanged ? catalogue : { ...catalogue, regions, sectors, indicators }
}
