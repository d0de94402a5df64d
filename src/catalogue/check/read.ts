import {
  type Document,
  documentSchema,
  type Figure,
  figureSchema,
  type Pledge,
  pledgeSchema,
  SCHEMA_VERSION,
} from '../../model/documents.ts'
import {
  type Indicator,
  indicatorSchema,
  type Region,
  regionSchema,
  type Sector,
  sectorSchema,
} from '../../model/places.ts'
import { type Series, type Site, seriesSchema, siteSchema } from '../../model/series.ts'
import { z } from '../../model/zod.ts'
import { DECK_VERSION, type Deck, deckSchema, type Slide, slideSchema } from '../../view/deck.ts'
import { parseJson } from './json.ts'
import type { Place, Report } from './rules.ts'
import { parseWith } from './schema.ts'
import { at, show } from './text.ts'

/** A valid value and where it stands. */
export interface Entry<T> extends Place {
  readonly value: T
}

/** The entries of a list file. */
export interface Collection<T> {
  readonly file: string
  readonly entries: readonly Entry<T>[]
  readonly byId: ReadonlyMap<string, T>
  /** Ids of all entries, also of those with other faults; null where the file cannot be read, so that nothing is known. */
  readonly declared: ReadonlySet<string> | null
}

type DocumentHead = Omit<Document, 'figures' | 'pledges'>

/** One document, as far as it can be read: a fault in one part leaves the others. */
export interface DocumentSource extends Place {
  /** As written; empty where there is none. */
  readonly id: string
  /** Ids of all statements as written, also of those with faults. */
  readonly statements: readonly (Place & { readonly id: string })[]
  readonly head: DocumentHead | null
  readonly figures: readonly Entry<Figure>[]
  readonly pledges: readonly Entry<Pledge>[]
}

type DeckHead = Omit<Deck, 'slides'>

/** One briefing, as far as it can be read: a fault in one slide leaves the others. */
export interface BriefingSource extends Place {
  /** As written; empty where there is none. */
  readonly id: string
  readonly head: DeckHead | null
  readonly slides: readonly Entry<Slide>[]
}

/** One official table. */
export type TableEntry = Entry<Series>

/** All that could be read from the files, but for the tables: those come one by one, however many there are. */
export interface Sources {
  readonly site: Entry<Site> | null
  readonly regions: Collection<Region>
  readonly sectors: Collection<Sector>
  readonly indicators: Collection<Indicator>
  readonly documents: readonly DocumentSource[]
  readonly briefings: readonly BriefingSource[]
  /** Whether every document could be read, so that a statement that was not found does not exist. */
  readonly allDocumentsRead: boolean
}

type Raw = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown, key: 'code' | 'id'): string =>
  isObject(value) && typeof value[key] === 'string' ? value[key] : ''

const headSchema = z.extend(z.omit(documentSchema, { figures: true, pledges: true }), {
  figures: z.array(z.unknown()),
  pledges: z.array(z.unknown()),
})

const deckHeadSchema = z.extend(z.omit(deckSchema, { slides: true }), { slides: z.array(z.unknown()) })

/** The JSON of a file, or `undefined` where it is missing or none. */
function readJson(files: ReadonlyMap<string, string>, file: string, report: Report): unknown {
  const place = { file, path: '' }
  const text = files.get(file)
  if (text === undefined) {
    report('file', place, `${file} is missing`)
    return undefined
  }
  const marked = text.startsWith('\ufeff')
  if (marked)
    report('byte-order-mark', place, `${file} begins with a byte order mark (\\ufeff): save it as plain UTF-8`)
  const broken = text.indexOf('\ufffd')
  if (broken >= 0) {
    const around = text.slice(Math.max(0, broken - 10), broken + 10)
    report('encoding', place, `not UTF-8: characters were lost at ${show(around)}`)
  }
  const result = parseJson(marked ? text.slice(1) : text)
  if (!result.ok) {
    report('json', place, result.message)
    return undefined
  }
  for (const { path, key } of result.repeated)
    report('json', { file, path }, `the field ${show(key)} occurs twice in one object`)
  return result.value
}

function readCollection<T>(
  files: ReadonlyMap<string, string>,
  file: string,
  schema: z.ZodMiniType<T>,
  key: 'code' | 'id',
  report: Report,
): Collection<T> {
  const raw = readJson(files, file, report)
  if (!Array.isArray(raw)) {
    if (raw !== undefined) report('schema', { file, path: '' }, `expected a list, found ${show(raw)}`)
    return { file, entries: [], byId: new Map(), declared: null }
  }
  const entries: Entry<T>[] = []
  const byId = new Map<string, T>()
  const declared = new Set<string>()
  for (const [index, item] of raw.entries()) {
    const place = at({ file, path: '' }, index)
    const id = idOf(item, key)
    if (declared.has(id)) report('duplicate', at(place, key), `${show(id)} occurs twice`)
    if (id) declared.add(id)
    const value = parseWith(schema, item, place, report)
    if (value === null) continue
    entries.push({ ...place, value })
    if (!byId.has(id)) byId.set(id, value)
  }
  return { file, entries, byId, declared }
}

/** Whether a file says that it is of the version that this program reads; reports it if not. */
function isOurVersion(raw: Raw, file: string, ours: number, report: Report): boolean {
  const version = raw.schemaVersion
  if (version === ours) return true
  const newer = typeof version === 'number' && version > ours
  const needs = newer ? `the file needs version ${version} of this program` : `the program needs version ${ours}`
  report(
    'schema-version',
    { file, path: 'schemaVersion' },
    `schemaVersion is ${show(version)}, but this program reads ${ours}: ${needs}`,
  )
  return false
}

/** A versioned file as an object, or null where it cannot be used at all. */
function readVersioned(
  files: ReadonlyMap<string, string>,
  file: string,
  report: Report,
  ours: number = SCHEMA_VERSION,
): Raw | null {
  const raw = readJson(files, file, report)
  if (raw === undefined) return null
  if (!isObject(raw)) {
    report('schema', { file, path: '' }, `expected an object, found ${show(raw)}`)
    return null
  }
  return isOurVersion(raw, file, ours, report) ? raw : null
}

function readStatements<T>(raw: unknown, schema: z.ZodMiniType<T>, place: Place, report: Report): Entry<T>[] {
  if (!Array.isArray(raw)) return []
  return raw.flatMap((item: unknown, index) => {
    const here = at(place, index)
    const value = parseWith(schema, item, here, report)
    return value === null ? [] : [{ ...here, value }]
  })
}

function readDocument(files: ReadonlyMap<string, string>, file: string, report: Report): DocumentSource | null {
  const raw = readVersioned(files, file, report)
  if (!raw) return null
  const place = { file, path: '' }
  const head = parseWith(headSchema, raw, place, report)
  const figures = readStatements(raw.figures, figureSchema, at(place, 'figures'), report)
  const pledges = readStatements(raw.pledges, pledgeSchema, at(place, 'pledges'), report)
  const statements = (['figures', 'pledges'] as const).flatMap((key) => {
    const list = raw[key]
    return Array.isArray(list)
      ? list.map((item: unknown, index) => ({ ...at(place, key, index), id: idOf(item, 'id') }))
      : []
  })
  return { ...place, id: idOf(raw, 'id'), statements, head, figures, pledges }
}

function readBriefing(files: ReadonlyMap<string, string>, file: string, report: Report): BriefingSource | null {
  const raw = readVersioned(files, file, report, DECK_VERSION)
  if (!raw) return null
  const place = { file, path: '' }
  const head = parseWith(deckHeadSchema, raw, place, report)
  return {
    ...place,
    id: idOf(raw, 'id'),
    head,
    slides: readStatements(raw.slides, slideSchema, at(place, 'slides'), report),
  }
}

function readWhole<T>(
  files: ReadonlyMap<string, string>,
  file: string,
  schema: z.ZodMiniType<T>,
  report: Report,
): Entry<T> | null {
  const raw = readVersioned(files, file, report)
  const place = { file, path: '' }
  const value = raw && parseWith(schema, raw, place, report)
  return value === null ? null : { ...place, value }
}

const present = <T>(value: T | null): value is T => value !== null

/** Files of a folder in order. */
export const inFolder = (files: readonly string[], folder: string, ending = '.json'): string[] =>
  files.filter((file) => file.startsWith(`${folder}/`) && file.endsWith(ending)).sort()

/** Reads one official table from the text of its file. */
export const readTable = (file: string, text: string, report: Report): TableEntry | null =>
  readWhole(new Map([[file, text]]), file, seriesSchema, report)

/** Reads every file but the tables, and every part of it that has the form of the data model. */
export function readSources(files: ReadonlyMap<string, string>, report: Report): Sources {
  const names = [...files.keys()]
  const documentFiles = inFolder(names, 'documents')
  const documents = documentFiles.map((file) => readDocument(files, file, report)).filter(present)
  return {
    site: readWhole(files, 'site.json', siteSchema, report),
    regions: readCollection(files, 'regions.json', regionSchema, 'code', report),
    sectors: readCollection(files, 'sectors.json', sectorSchema, 'id', report),
    indicators: readCollection(files, 'indicators.json', indicatorSchema, 'id', report),
    documents,
    briefings: inFolder(names, 'briefings')
      .map((file) => readBriefing(files, file, report))
      .filter(present),
    allDocumentsRead: documents.length === documentFiles.length,
  }
}
