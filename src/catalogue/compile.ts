import type {
  DocumentEntry,
  IndicatorEntry,
  RegionEntry,
  StatedFigure,
  StatedPledge,
  TableCitation,
} from '../model/catalogue.ts'
import { CONFIDENCES, type Document } from '../model/documents.ts'
import { type IndicatorId, type RegionCode, statementKey } from '../model/ids.ts'
import type { MapFile } from '../model/maps.ts'
import type { Indicator } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import type { CheckedData } from './check/check.ts'
import { COMPILED_VERSION, type IndexData, SEARCH, type SearchData, type Slice, type SliceName } from './format.ts'
import { makeInitials, type Pinyin, searchLines } from './search.ts'

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

export interface Compiled {
  readonly index: IndexData
  readonly slices: ReadonlyMap<SliceName, Slice>
  /** Text of every file by its path below the served data folder, `index.json` included. */
  readonly files: ReadonlyMap<string, string>
}

const NOTHING = { schemaVersion: COMPILED_VERSION, figures: [], pledges: [], series: [] } as const

/** Turns checked data into the files that are served: one index, and slices under content-hashed names. */
export function compileData(data: CheckedData, { asOf, hash, pinyin, maps = [] }: CompileOptions): Compiled {
  const { documents, series } = data
  const figures = documents.flatMap(statedFigures)
  const pledges = documents.flatMap(statedPledges)

  const slices = new Map<SliceName, Slice>()
  const add = (slice: SliceName, part: Partial<Pick<Slice, 'figures' | 'pledges' | 'series'>>): void => {
    const full = { ...NOTHING, slice, ...part }
    if (full.figures.length + full.pledges.length + full.series.length > 0) slices.set(slice, full)
  }
  for (const { id } of data.indicators)
    add(`indicator/${id}`, {
      figures: figures.filter((figure) => indicatorsOf(figure).includes(id)),
      series: series.filter(({ indicator }) => indicator === id),
    })
  for (const { code } of data.regions)
    add(`region/${code}`, {
      figures: figures.filter(({ region }) => region === code),
      pledges: pledges.filter(({ region }) => region === code),
    })
  for (const { id } of documents)
    add(`document/${id}`, {
      figures: figures.filter(({ document }) => document === id),
      pledges: pledges.filter(({ document }) => document === id),
    })
  add('targets', { figures: comparableWithTargets(figures), series: tablesOfTargets(figures, series) })
  add('pledges', { pledges })
  for (const map of maps) slices.set(`map/${map.id}`, { ...NOTHING, slice: `map/${map.id}`, map })

  const files = new Map<string, string>()
  const paths: Record<string, string> = {}
  const addFile = (name: SliceName | typeof SEARCH, content: Slice | SearchData): void => {
    const text = JSON.stringify(content)
    paths[name] = `${name}.${hash(text).slice(0, 12)}.json`
    files.set(paths[name], text)
  }
  for (const [name, slice] of slices) addFile(name, slice)
  addFile(SEARCH, { schemaVersion: COMPILED_VERSION, slice: SEARCH, lines: searchLines(figures, pledges) })
  const content: Omit<IndexData, 'dataVersion'> = {
    schemaVersion: COMPILED_VERSION,
    asOf,
    site: data.site,
    regions: data.regions,
    sectors: data.sectors,
    indicators: data.indicators.map((indicator) => indicatorEntry(indicator, data, figures, series)),
    documents: documents.map(documentEntry),
    regionEntries: regionEntries(data, figures, pledges),
    tables: Object.fromEntries(series.map((table) => [table.indicator, regionsWithValues(table)])),
    tableCitations: Object.fromEntries(series.map((table) => [table.indicator, tableCitation(table)])),
    initials: makeInitials(data, pinyin),
    maps: maps.map(({ id, title }) => ({ id, title })),
    files: paths,
  }
  const index: IndexData = { ...content, dataVersion: hash(JSON.stringify(content)).slice(0, 16) }
  files.set('index.json', JSON.stringify(index))
  return { index, slices, files }
}

const statedFigures = (document: Document): StatedFigure[] =>
  document.figures.map((figure) => ({ ...figure, key: statementKey(document.id, figure.id), document: document.id }))

const statedPledges = (document: Document): StatedPledge[] =>
  document.pledges.map((pledge) => ({ ...pledge, key: statementKey(document.id, pledge.id), document: document.id }))

function documentEntry({ figures, pledges, schemaVersion: _, ...rest }: Document): DocumentEntry {
  const statements = [...figures, ...pledges]
  const counts = CONFIDENCES.map((level) => [level, statements.filter(({ confidence }) => confidence === level).length])
  return { ...rest, figures: figures.length, pledges: pledges.length, confidence: Object.fromEntries(counts) }
}

const tableCitation = ({ citation: { title, publisher }, confidence }: Series): TableCitation => ({
  title,
  publisher,
  confidence,
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

/** Tables that a target of a whole region is measured against, so that every page judges it by the same figures. */
function tablesOfTargets(figures: readonly StatedFigure[], series: readonly Series[]): Series[] {
  const measured = new Set(figures.filter(({ kind, sector }) => kind === 'target' && !sector).flatMap(indicatorsOf))
  return series.filter(({ indicator }) => measured.has(indicator))
}

function indicatorEntry(
  indicator: Indicator,
  data: CheckedData,
  figures: readonly StatedFigure[],
  series: readonly Series[],
): IndicatorEntry {
  const own = figures.filter((figure) => indicatorsOf(figure).includes(indicator.id))
  const tables = series.filter((table) => table.indicator === indicator.id)
  const covered = new Set<RegionCode>([...own.map(({ region }) => region), ...tables.flatMap(regionsWithValues)])
  const provinces = new Set(data.regions.filter(({ level }) => level === 'province').map(({ code }) => code))
  const periods = tables.flatMap((table) => table.periods).toSorted()
  return {
    ...indicator,
    coverage: {
      regions: covered.size,
      provinces: [...covered].filter((code) => provinces.has(code)).length,
      figures: own.length,
      targets: own.filter(({ kind }) => kind === 'target').length,
      ...(periods.length > 0 ? { first: periods[0], last: periods.at(-1) } : {}),
    },
  }
}

const regionsWithValues = (table: Series): RegionCode[] =>
  table.regions.filter((_, row) => table.values[row]?.some((value) => value !== null))

function regionEntries(
  data: CheckedData,
  figures: readonly StatedFigure[],
  pledges: readonly StatedPledge[],
): Record<RegionCode, RegionEntry> {
  const entry = (code: RegionCode): RegionEntry => {
    const own = figures.filter(({ region }) => region === code)
    return {
      figures: own.length,
      pledges: pledges.filter(({ region }) => region === code).length,
      targets: own.filter(({ kind }) => kind === 'target').length,
    }
  }
  return Object.fromEntries(data.regions.map(({ code }) => [code, entry(code)]))
}
