import type { RegionEntry } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { IndexData } from './format.ts'

/**
 * The index as it is served. What would grow with regions times indicators is packed: tables of the same regions share
 * one set of them, regions of which nothing is stated are left out, and a path is its name with a hash.
 */
export interface IndexFile extends Omit<IndexData, 'tables' | 'regionEntries' | 'files'> {
  /** Sets of regions, as runs: place of the first in `regions`, how many follow one another there. */
  readonly regionSets: readonly (readonly number[])[]
  /** Place in `regionSets` of the regions of each table. */
  readonly tables: Readonly<Record<IndicatorId, number>>
  /** Figures, pledges and targets. */
  readonly regionEntries: Readonly<Record<RegionCode, readonly [number, number, number]>>
  /** Hash in the path of each file. */
  readonly files: Readonly<Record<string, string>>
}

const NOTHING: RegionEntry = { figures: 0, pledges: 0, targets: 0 }

/** Path below the data folder of a file with a hash in its name. */
export const pathOf = (name: string, hash: string): string => `${name}.${hash}.json`

/** Packs an index for serving; {@link decodeIndex} gives it back. */
export function encodeIndex({ tables, regionEntries, files, ...rest }: IndexData): IndexFile {
  const places = new Map(rest.regions.map(({ code }, at) => [code, at]))
  const sets = new Map<string, number>()
  const setOf = (codes: readonly RegionCode[]): number => {
    const key = JSON.stringify(runsOf(codes.map((code) => places.get(code) ?? 0)))
    const at = sets.get(key) ?? sets.size
    sets.set(key, at)
    return at
  }
  const packed = mapValues(tables, once(setOf))
  return {
    ...rest,
    regionSets: [...sets.keys()].map((key): number[] => JSON.parse(key)),
    tables: packed,
    regionEntries: Object.fromEntries(
      Object.entries(regionEntries).flatMap(([code, { figures, pledges, targets }]) =>
        figures + pledges + targets > 0 ? [[code, [figures, pledges, targets] as const]] : [],
      ),
    ),
    files: mapValues(files, (path, name) => path.slice(name.length + 1, -'.json'.length)),
  }
}

/** Unpacks an index; tables of the same regions share one list. */
export function decodeIndex({ regionSets, tables, regionEntries, files, ...rest }: IndexFile): IndexData {
  const lists = regionSets.map((runs) =>
    pairsOf(runs).flatMap(([first, count]) => rest.regions.slice(first, first + count).map(({ code }) => code)),
  )
  const entry = (code: RegionCode): RegionEntry => {
    const counts = regionEntries[code]
    return counts ? { figures: counts[0], pledges: counts[1], targets: counts[2] } : NOTHING
  }
  return {
    ...rest,
    tables: mapValues(tables, (at) => lists[at] ?? []),
    regionEntries: Object.fromEntries(rest.regions.map(({ code }) => [code, entry(code)])),
    files: mapValues(files, (hash, name) => pathOf(name, hash)),
  }
}

/** Whole numbers as runs of numbers that follow one another: first, count, first, count. */
function runsOf(numbers: readonly number[]): number[] {
  const runs: number[] = []
  for (const number of numbers) {
    const [first = 0, count = 0] = runs.slice(-2)
    if (runs.length > 0 && number === first + count) runs[runs.length - 1] = count + 1
    else runs.push(number, 1)
  }
  return runs
}

const pairsOf = (numbers: readonly number[]): [number, number][] =>
  Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0])

const mapValues = <A, B>(record: Readonly<Record<string, A>>, make: (value: A, key: string) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]))

/** Asked once for each list, which many tables share. */
function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
