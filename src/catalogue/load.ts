import type { DocumentEntry, Holdings } from '../model/catalogue.ts'
import { type Cube, decodeTable } from './cube.ts'
import {
  COMPILED_VERSION,
  type IndexData,
  SEARCH,
  type SearchData,
  type Slice,
  type SliceFile,
  type SliceName,
} from './format.ts'
import { decodeIndex, type IndexFile } from './index-file.ts'

/**
 * Why a data file could not be used: not there or no network, cut short, a web page in its place, written by a newer
 * program, or JSON of another shape.
 */
export const LOAD_FAILURES = ['missing', 'truncated', 'html', 'newer', 'invalid'] as const
export type LoadFailure = (typeof LOAD_FAILURES)[number]

export class LoadError extends Error {
  readonly reason: LoadFailure
  /** Path below the data folder. */
  readonly file: string

  constructor(reason: LoadFailure, file: string) {
    super(`${file}: ${reason}`)
    this.name = 'LoadError'
    this.reason = reason
    this.file = file
  }
}

/** Text of a file below the data folder; rejects when there is none to be had. */
export type ReadText = (file: string) => Promise<string>

/** Loads the index. Rejects with a {@link LoadError}. */
export const loadIndex = (read: ReadText): Promise<IndexData> =>
  load(read, 'index.json', (value) => (isIndex(value) ? decodeIndex(value) : null))

/** Loads one slice from the path that the index gives it. Rejects with a {@link LoadError}. */
export const loadSlice = (read: ReadText, name: SliceName, file: string): Promise<Slice> =>
  load(read, file, (value) => (isSlice(value) && value.slice === name ? decodeSlice(value) : null))

/** Loads what search looks through. Rejects with a {@link LoadError}. */
export const loadSearch = (read: ReadText, file: string): Promise<SearchData> =>
  load(read, file, (value) => (isSearch(value) ? value : null))

/** @param decode the content of a file; null where it has another form */
async function load<T>(read: ReadText, file: string, decode: (value: unknown) => T | null): Promise<T> {
  let text: string
  try {
    text = await read(file)
  } catch {
    throw new LoadError('missing', file)
  }
  const value = parseJson(text, file)
  if (!isObject(value) || typeof value.schemaVersion !== 'number') throw new LoadError('invalid', file)
  if (value.schemaVersion > COMPILED_VERSION) throw new LoadError('newer', file)
  const content = value.schemaVersion === COMPILED_VERSION ? decode(value) : null
  if (content === null) throw new LoadError('invalid', file)
  return content
}

/** Null where a table is damaged. */
function decodeSlice({ series: cubes, ...rest }: SliceFile): Slice | null {
  const series = cubes.flatMap((cube) => decodeTable(cube) ?? [])
  return series.length === cubes.length ? { ...rest, series } : null
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new LoadError(/^[\s\uFEFF]*</.test(text) ? 'html' : 'truncated', file)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isCube = (value: unknown): value is Cube =>
  isObject(value) &&
  [value.regions, value.periods, value.values, value.gaps, value.marks, value.marked].every(Array.isArray)

const isDocuments = (value: unknown): value is readonly DocumentEntry[] =>
  Array.isArray(value) && value.every((entry) => isObject(entry) && typeof entry.number === 'number')

/** Words by what they are of: each part of it an object, whichever parts there are. */
const isWords = (value: unknown): boolean => isObject(value) && Object.values(value).every(isObject)

const isSlice = (value: unknown): value is SliceFile =>
  isObject(value) &&
  [value.figures, value.pledges].every(Array.isArray) &&
  isDocuments(value.documents) &&
  [value.reference, value.initials, value.latest].every((words) => words === undefined || isWords(words)) &&
  Array.isArray(value.series) &&
  value.series.every(isCube)

const isSearch = (value: unknown): value is SearchData =>
  isObject(value) && value.slice === SEARCH && Array.isArray(value.lines)

const isHoldings = (value: unknown): value is Holdings =>
  isObject(value) &&
  [value.documents, value.figures, value.pledges].every((count) => typeof count === 'number') &&
  isDocuments(value.newest)

const isIndex = (value: unknown): value is IndexFile =>
  isObject(value) &&
  [value.regions, value.sectors, value.indicators, value.briefings, value.maps, value.regionSets].every(
    Array.isArray,
  ) &&
  [value.site, value.regionEntries, value.tables, value.tableCitations, value.files].every(isObject) &&
  isHoldings(value.holdings) &&
  [value.dataVersion, value.asOf].every((text) => typeof text === 'string')
