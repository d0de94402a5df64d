import type { Document } from '../../model/documents.ts'
import type { Indicator, Region, Sector } from '../../model/places.ts'
import type { Series, Site } from '../../model/series.ts'
import type { Deck } from '../../view/deck.ts'
import type { DataFiles } from '../reader.ts'
import { readQuery, type SourceQuery } from '../sources.ts'
import { checkAddresses, checkLanguages, checkTableAddress } from './addresses.ts'
import { checkBriefings } from './briefings.ts'
import { startConflicts } from './conflicts.ts'
import { type Counts, countSources } from './counts.ts'
import { checkFigures } from './figures.ts'
import { checkFiles, checkIdentity, checkTableIdentity } from './identity.ts'
import { checkInvisible, checkSameNames, checkTableTitle } from './names.ts'
import { checkTiles, checkTrees } from './places.ts'
import { type Collection, inFolder, readSources, readTable, type Sources, type TableEntry } from './read.ts'
import { checkReferences, checkTableReferences, checkTargetReferences } from './references.ts'
import { type Issue, type Report, RULES } from './rules.ts'
import { checkSeries } from './series.ts'
import { checkSums } from './sums.ts'
import { summarise, type TableCounts, type TableSummary } from './tables.ts'
import { checkTimes } from './time.ts'
import { checkBounds } from './wording.ts'

/** Data that passed every rule, but for the tables. */
export interface CheckedHead {
  readonly site: Site
  readonly regions: readonly Region[]
  readonly sectors: readonly Sector[]
  readonly indicators: readonly Indicator[]
  readonly documents: readonly Document[]
  readonly briefings: readonly Deck[]
}

/** Data that passed every rule. */
export interface CheckedData extends CheckedHead {
  readonly series: readonly Series[]
}

/** What the check has to say. */
export interface Findings {
  /** In order of files, then of discovery. */
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly counts: Counts
}

export interface CheckResult extends Findings {
  /** Null if there is any error. */
  readonly data: CheckedData | null
}

/** Checks of everything but the tables. */
const CHECKS: readonly ((sources: Sources, report: Report) => void)[] = [
  checkIdentity,
  checkInvisible,
  checkSameNames,
  checkReferences,
  checkTargetReferences,
  checkTrees,
  checkTiles,
  checkFigures,
  checkBounds,
  checkTimes,
  checkAddresses,
  checkLanguages,
]

/** Checks of one table, which may be long: none keeps anything of it. */
const TABLE_CHECKS: readonly ((table: TableEntry, sources: Sources, report: Report) => void)[] = [
  checkTableIdentity,
  checkTableTitle,
  checkTableReferences,
  checkTableAddress,
  checkSeries,
  checkSums,
]

const valuesOf = <T>({ entries }: Collection<T>): readonly T[] => entries.map(({ value }) => value)

/** The data without their places; called only when there is no error, so that nothing is missing. */
function assemble({ site, regions, sectors, indicators, documents, briefings }: Sources): CheckedHead | null {
  if (!site) return null
  return {
    site: site.value,
    regions: valuesOf(regions),
    sectors: valuesOf(sectors),
    indicators: valuesOf(indicators),
    documents: documents.flatMap(({ head, figures, pledges }) =>
      head ? [{ ...head, figures: figures.map(({ value }) => value), pledges: pledges.map(({ value }) => value) }] : [],
    ),
    briefings: briefings.flatMap(({ head, slides }) =>
      head ? [{ ...head, slides: slides.map(({ value }) => value) }] : [],
    ),
  }
}

const byFile = (a: Issue, b: Issue): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/** A check under way: everything but the tables was looked at, and the tables come one by one. */
export interface Checker {
  /** Takes findings that were made elsewhere. */
  readonly report: Report
  /** Queries whose results are tables, to be run by who can. */
  readonly queries: readonly SourceQuery[]
  /** Code of the nation, where it could be read. */
  readonly nation: string | undefined
  /** Whether there has been no error yet. */
  readonly isSound: () => boolean
  /** Everything but the tables; null where there has been any error yet. */
  readonly head: () => CheckedHead | null
  /** Reads and checks a table from the text of its file; null where it cannot be read. */
  readonly addTable: (file: string, text: string) => Series | null
  /** Checks a table that was read elsewhere. */
  readonly addSeries: (table: TableEntry) => Series
  /** All findings, once no table is left. */
  readonly finish: () => Findings
}

/**
 * Checks a data folder whose tables are too large to be held at once.
 * @param files texts of all files but the tables, keyed by path in the folder
 * @param names paths of all files, those of tables included
 */
export function startCheck(files: DataFiles, names: readonly string[]): Checker {
  const issues: Issue[] = []
  const report: Report = (rule, { file, path }, message) => issues.push({ file, path, message, rule })
  const isSound = (): boolean => !issues.some(({ rule }) => RULES[rule].severity === 'error')
  checkFiles(names, report)
  const sources = readSources(files, report)
  for (const check of CHECKS) check(sources, report)
  const queries = inFolder([...files.keys()], 'sources', '.sql').flatMap(
    (file) => readQuery(file, files.get(file) ?? '', report) ?? [],
  )
  const conflicts = startConflicts(sources)
  const tables = new Map<string, TableSummary>()
  const counts: TableCounts[] = []
  const addSeries = (table: TableEntry): Series => {
    for (const check of TABLE_CHECKS) check(table, sources, report)
    conflicts.addTable(table)
    const summary = summarise(table)
    counts.push(summary.counts)
    const other = tables.get(summary.indicator)
    // Two tables with the ids of one: a file that is named after another id was reported before.
    if (other?.id === summary.id)
      report('duplicate', { file: table.file, path: '' }, `${other.file} has the table of ${summary.id}, too`)
    tables.set(summary.indicator, summary)
    return table.value
  }
  return {
    report,
    queries,
    nation: sources.site?.value.nation,
    isSound,
    head: () => (isSound() ? assemble(sources) : null),
    addTable: (file, text) => {
      const table = readTable(file, text, report)
      return table && addSeries(table)
    },
    addSeries,
    finish: () => {
      conflicts.report(report)
      checkBriefings(sources, tables, report)
      issues.sort(byFile)
      return {
        errors: issues.filter(({ rule }) => RULES[rule].severity === 'error'),
        warnings: issues.filter(({ rule }) => RULES[rule].severity === 'warning'),
        counts: countSources(sources, counts),
      }
    },
  }
}

/**
 * Checks the texts of a data folder, keyed by path in it (`documents/x.json`), and reads them.
 *
 *     texts --readSources--> parts of the right form --CHECKS--> findings --no error?--> data
 *         \--- one by one --readTable--> table --TABLE_CHECKS--> findings, a summary
 *
 * Everything that can be read is checked, whatever else is broken. Never throws; findings are in a stable order.
 */
export function checkData(files: DataFiles): CheckResult {
  const checker = startCheck(files, [...files.keys()])
  const series = inFolder([...files.keys()], 'series').flatMap(
    (file) => checker.addTable(file, files.get(file) ?? '') ?? [],
  )
  const findings = checker.finish()
  const head = checker.head()
  return { ...findings, data: head && { ...head, series } }
}
