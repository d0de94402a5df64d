import { COMPILED_VERSION, type IndexData, SEARCH, type SearchData, type Slice, type SliceName } from './format.ts'

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
export const loadIndex = (read: ReadText): Promise<IndexData> => load(read, 'index.json', isIndex)

/** Loads one slice from the path that the index gives it. Rejects with a {@link LoadError}. */
export const loadSlice = (read: ReadText, name: SliceName, file: string): Promise<Slice> =>
  load(read, file, (value): value is Slice => isSlice(value) && value.slice === name)

/** Loads what search looks through. Rejects with a {@link LoadError}. */
export const loadSearch = (read: ReadText, file: string): Promise<SearchData> => load(read, file, isSearch)

async function load<T>(read: ReadText, file: string, isRight: (value: unknown) => value is T): Promise<T> {
  let text: string
  try {
    text = await read(file)
  } catch {
    throw new LoadError('missing', file)
  }
  const value = parseJson(text, file)
  if (!isObject(value) || typeof value.schemaVersion !== 'number') throw new LoadError('invalid', file)
  if (value.schemaVersion > COMPILED_VERSION) throw new LoadError('newer', file)
  if (!isRight(value)) throw new LoadError('invalid', file)
  return value
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new LoadError(/^[\s\uFEFF]*</.test(text) ? 'html' : 'truncated', file)
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isSlice = (value: unknown): value is Slice =>
  isObject(value) && [value.figures, value.pledges, value.series].every(Array.isArray)

const isSearch = (value: unknown): value is SearchData =>
  isObject(value) && value.slice === SEARCH && Array.isArray(value.lines)

const isIndex = (value: unknown): value is IndexData =>
  isObject(value) &&
  [value.regions, value.sectors, value.indicators, value.documents, value.maps].every(Array.isArray) &&
  [value.site, value.regionEntries, value.tables, value.tableCitations, value.initials, value.files].every(isObject) &&
  [value.dataVersion, value.asOf].every((text) => typeof text === 'string')
