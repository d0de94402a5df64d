import { latestValues } from '../measure/latest.ts'
import type { DocumentEntry, LatestValue, Reference, StatedFigure, StatedPledge } from '../model/catalogue.ts'
import type { Document } from '../model/documents.ts'
import { type DocumentId, type IndicatorId, type RegionCode, statementKey } from '../model/ids.ts'
import type { MapFile } from '../model/maps.ts'
import type { Series } from '../model/series.ts'
import type { CheckedData, CheckedHead } from './check/check.ts'
import { encodeTable } from './cube.ts'
import {
  briefingEntry,
  coverageIn,
  documentEntry,
  holdingsOf,
  regionEntries,
  type TableEntry,
  tableEntry,
} from './entries.ts'
import {
  COMPILED_VERSION,
  type IndexData,
  SEARCH,
  type SearchData,
  type Slice,
  type SliceFile,
  type SliceName,
} from './format.ts'
import { groupBy, mapValues } from './groups.ts'
import { decodeIndex, encodeIndex, pathOf } from './index-file.ts'
import { makeInitials, type Pinyin, searchLines } from './search.ts'
import type { Known } from './slices.ts'

export interface CompileOptions {
  /** Date of the build, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Hexadecimal digest of a text. */
  readonly hash: (text: string) => string
  /** How a Chinese text is typed in Latin letters. */
  readonly pinyin: (chinese: string) => Pinyin
  /** Maps that the deployer supplies. */
  readonly maps?: readonly MapFile[]
}

/** A file as it is served, and the slice that it holds, if it is one. */
export interface CompiledFile {
  /** Below the served data folder. */
  readonly path: string
  readonly text: string
  readonly slice?: Slice
}

/** A compilation under way: tables come one by one, each is written and let go. */
export interface Compiler {
  /** Writes the slice of the indicator of a table. */
  readonly addTable: (table: Series) => void
  /** Writes all other slices, then the index, once no table is left. */
  readonly finish: () => IndexData
}

export interface Compiled {
  readonly index: IndexData
  readonly slices: ReadonlyMap<SliceName, Slice>
  /** Text of every file by its path below the served data folder, `index.json` included. */
  readonly files: ReadonlyMap<string, string>
}

/** Latest values of a region besides those of key indicators: memory must not grow with the number of tables. */
const MOST_LATEST = 60

type Content = Partial<Omit<Slice, 'schemaVersion' | 'slice'>>

/**
 * Turns checked data into the files that are served: one index, and slices under content-hashed names.
 * @param write takes each file once; nothing of it is kept
 */
export function startCompile(
  data: CheckedHead,
  { asOf, hash, pinyin, maps = [] }: CompileOptions,
  write: (file: CompiledFile) => void,
): Compiler {
  const documents = data.documents.map(documentEntry)
  const citedBy = citing(documents)
  const reference = referenceOf(data)
  const figures = data.documents.flatMap(statedFigures)
  const pledges = data.documents.flatMap(statedPledges)
  const ofIndicator = groupBy(figures, indicatorsOf)
  const targets = comparableWithTargets(figures)
  const measured = regionsMeasured(figures)
  const tables = new Map<IndicatorId, TableEntry>()
  const kept: Series[] = []
  const regions = new Map(data.regions.map((region) => [region.code, region]))
  const indicators = new Map(data.indicators.map((indicator) => [indicator.id, indicator]))
  const latest = new Map<RegionCode, LatestValue[]>(data.regions.map(({ code }) => [code, []]))
  const hashes: Record<string, string> = {}

  const put = (name: SliceName | typeof SEARCH, content: SliceFile | SearchData, slice?: Slice): void => {
    const text = JSON.stringify(content)
    hashes[name] = hash(text).slice(0, 12)
    write({ path: pathOf(name, hashes[name]), text, ...(slice ? { slice } : {}) })
  }
  const putSlice = (name: SliceName, content: Content): void => {
    const slice: Slice = {
      schemaVersion: COMPILED_VERSION,
      slice: name,
      figures: [],
      pledges: [],
      documents: citedBy([content.figures ?? [], content.pledges ?? []]),
      series: [],
      ...content,
    }
    if (Object.values(content).every((part) => Array.isArray(part) && part.length === 0)) return
    put(name, { ...slice, series: slice.series.map(encodeTable) }, slice)
  }
  const putIndicator = (id: IndicatorId, series: readonly Series[]): void => {
    const definition = reference.indicators[id]
    putSlice(`indicator/${id}`, {
      figures: ofIndicator.get(id) ?? [],
      series,
      ...(definition ? { reference: { indicators: { [id]: definition } } } : {}),
    })
  }
  const keepLatest = (table: Series): void => {
    const indicator = indicators.get(table.indicator)
    if (!indicator) return
    const isKey = data.site.keyIndicators.includes(indicator.id)
    for (const [code, value] of latestValues({ regions }, indicator, table)) {
      const values = latest.get(code)
      if (values && (isKey || values.length < MOST_LATEST)) values.push(value)
    }
  }
  /** The rows that the targets of a region are judged by. */
  const judging = (code: RegionCode): Series[] =>
    kept
      .filter(({ indicator }) => measured.get(indicator)?.includes(code))
      .map((table) => rowsOf(table, new Set([data.site.nation, code])))
  const addTable = (table: Series): void => {
    const { indicator } = table
    tables.set(indicator, tableEntry(table))
    const targeted = measured.get(indicator)
    if (targeted) kept.push(rowsOf(table, new Set([data.site.nation, ...targeted])))
    keepLatest(table)
    putIndicator(indicator, [table])
  }
  const finish = (): IndexData => {
    for (const { id } of data.indicators) if (!tables.has(id)) putIndicator(id, [])
    const figuresIn = groupBy(figures, ({ region }) => [region])
    const pledgesIn = groupBy(pledges, ({ region }) => [region])
    for (const { code, note } of data.regions) {
      const values = latest.get(code) ?? []
      putSlice(`region/${code}`, {
        figures: figuresIn.get(code) ?? [],
        pledges: pledgesIn.get(code) ?? [],
        series: judging(code),
        ...(values.length > 0 ? { latest: { [code]: values } } : {}),
        ...(note ? { reference: { regions: { [code]: note } } } : {}),
      })
    }
    for (const document of data.documents)
      putSlice(`document/${document.id}`, { figures: statedFigures(document), pledges: statedPledges(document) })
    putSlice('targets', { figures: targets, series: kept })
    putSlice('pledges', { pledges })
    putSlice('documents', { documents })
    putSlice('reference', { reference })
    putSlice('initials', { initials: makeInitials(data, pinyin) })
    for (const deck of data.briefings) putSlice(`briefing/${deck.id}`, { deck })
    for (const map of maps) putSlice(`map/${map.id}`, { map })
    put(SEARCH, { schemaVersion: COMPILED_VERSION, slice: SEARCH, lines: searchLines(figures, pledges) })
    const coverage = coverageIn(data)
    const ordered = data.indicators.flatMap(({ id }) => [tables.get(id) ?? []].flat())
    const known: Known = {
      indicators: data.indicators.map((indicator) => coverage(indicator, ofIndicator, tables)),
      tables: Object.fromEntries(ordered.map((table) => [table.indicator, table.regions])),
    }
    const content: Omit<IndexData, 'dataVersion'> = {
      schemaVersion: COMPILED_VERSION,
      asOf,
      site: data.site,
      regions: data.regions.map(({ note: _, ...region }) => region),
      sectors: data.sectors.map(({ definition: _, ...sector }) => sector),
      ...known,
      holdings: holdingsOf(documents),
      regionEntries: regionEntries(data, figuresIn, pledgesIn),
      tableCitations: Object.fromEntries(ordered.map((table) => [table.indicator, table.citation])),
      briefings: data.briefings.map((deck) => briefingEntry(deck, known)),
      maps: maps.map(({ id, title }) => ({ id, title })),
      files: Object.fromEntries(Object.entries(hashes).map(([name, digest]) => [name, pathOf(name, digest)])),
    }
    const packed = encodeIndex({ ...content, dataVersion: '' })
    const dated = { ...packed, dataVersion: hash(JSON.stringify(packed)).slice(0, 16) }
    write({ path: 'index.json', text: JSON.stringify(dated) })
    return decodeIndex(dated)
  }
  return { addTable, finish }
}

/** As {@link startCompile}, with everything held in memory. */
export function compileData(data: CheckedData, options: CompileOptions): Compiled {
  const slices = new Map<SliceName, Slice>()
  const files = new Map<string, string>()
  const compiler = startCompile(data, options, ({ path, text, slice }) => {
    files.set(path, text)
    if (slice) slices.set(slice.slice, slice)
  })
  for (const table of data.series) compiler.addTable(table)
  return { index: compiler.finish(), slices, files }
}

/** A table with some of its rows. */
function rowsOf(table: Series, codes: ReadonlySet<RegionCode>): Series {
  const rows = table.regions.flatMap((code, row) => (codes.has(code) ? [row] : []))
  return {
    ...table,
    regions: rows.flatMap((row) => table.regions[row] ?? []),
    values: rows.map((row) => table.values[row] ?? []),
    status: table.status.filter(({ region }) => region === undefined || codes.has(region)),
  }
}

const statedFigures = (document: Document): StatedFigure[] =>
  document.figures.map((figure) => ({ ...figure, key: statementKey(document.id, figure.id), document: document.id }))

const statedPledges = (document: Document): StatedPledge[] =>
  document.pledges.map((pledge) => ({ ...pledge, key: statementKey(document.id, pledge.id), document: document.id }))

/** Finds the documents that some statements stand in, in the order of all. */
function citing(documents: readonly DocumentEntry[]) {
  const entries = new Map(documents.map((document) => [document.id, document]))
  return (statements: readonly (readonly { readonly document: DocumentId }[])[]): DocumentEntry[] =>
    [...new Set(statements.flatMap((some) => some.map(({ document }) => document)))]
      .flatMap((id) => entries.get(id) ?? [])
      .sort((a, b) => a.number - b.number)
}

const referenceOf = ({ indicators, sectors, regions }: CheckedHead): Reference => ({
  indicators: Object.fromEntries(indicators.map(({ id, definition }) => [id, definition])),
  sectors: Object.fromEntries(sectors.map(({ id, definition }) => [id, definition])),
  regions: Object.fromEntries(regions.flatMap(({ code, note }) => (note ? [[code, note]] : []))),
})

const indicatorsOf = (figure: StatedFigure): IndicatorId[] =>
  figure.sameAs ? [figure.indicator, figure.sameAs.indicator] : [figure.indicator]

/** Names of the sets of figures that may be compared with this one. */
const comparableGroups = (figure: StatedFigure): string[] =>
  indicatorsOf(figure).map((indicator) => `${figure.region}|${indicator}|${figure.sector ?? ''}`)

function comparableWithTargets(figures: readonly StatedFigure[]): StatedFigure[] {
  const groups = new Set(figures.filter(({ kind }) => kind === 'target').flatMap(comparableGroups))
  return figures.filter((figure) => comparableGroups(figure).some((group) => groups.has(group)))
}

/** Regions with a target for the whole economy, by indicator: every page judges it by the rows of theirs. */
const regionsMeasured = (figures: readonly StatedFigure[]): ReadonlyMap<IndicatorId, readonly RegionCode[]> =>
  mapValues(
    groupBy(
      figures.filter(({ kind, sector }) => kind === 'target' && !sector),
      indicatorsOf,
    ),
    (targets) => targets.map(({ region }) => region),
  )
