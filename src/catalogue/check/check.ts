import type { Document } from '../../model/documents.ts'
import type { Indicator, Region, Sector } from '../../model/places.ts'
import type { Series, Site } from '../../model/series.ts'
import { checkAddresses, checkLanguages } from './addresses.ts'
import { checkConflicts } from './conflicts.ts'
import { type Counts, countSources } from './counts.ts'
import { checkFigures } from './figures.ts'
import { checkFiles, checkIdentity } from './identity.ts'
import { checkInvisible, checkSameNames } from './names.ts'
import { checkTiles, checkTrees } from './places.ts'
import { type Collection, readSources, type Sources } from './read.ts'
import { checkReferences, checkTargetReferences } from './references.ts'
import { type Issue, type Report, RULES } from './rules.ts'
import { checkSeries } from './series.ts'
import { checkSums } from './sums.ts'
import { checkTimes } from './time.ts'
import { checkBounds } from './wording.ts'

/** Data that passed every rule. */
export interface CheckedData {
  readonly site: Site
  readonly regions: readonly Region[]
  readonly sectors: readonly Sector[]
  readonly indicators: readonly Indicator[]
  readonly documents: readonly Document[]
  readonly series: readonly Series[]
}

export interface CheckResult {
  /** Null if there is any error. */
  readonly data: CheckedData | null
  /** In order of files, then of discovery. */
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
  readonly counts: Counts
}

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
  checkSeries,
  checkSums,
  checkConflicts,
]

const valuesOf = <T>({ entries }: Collection<T>): readonly T[] => entries.map(({ value }) => value)

/** The data without their places; called only when there is no error, so that nothing is missing. */
function assemble({ site, regions, sectors, indicators, documents, series }: Sources): CheckedData | null {
  if (!site) return null
  return {
    site: site.value,
    regions: valuesOf(regions),
    sectors: valuesOf(sectors),
    indicators: valuesOf(indicators),
    documents: documents.flatMap(({ head, figures, pledges }) =>
      head ? [{ ...head, figures: figures.map(({ value }) => value), pledges: pledges.map(({ value }) => value) }] : [],
    ),
    series: series.map(({ value }) => value),
  }
}

const byFile = (a: Issue, b: Issue): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)

/**
 * Checks the texts of a data folder, keyed by path in it (`documents/x.json`), and reads them.
 *
 *     texts --readSources--> parts of the right form --CHECKS--> findings --no error?--> data
 *
 * Everything that can be read is checked, whatever else is broken. Never throws; findings are in a stable order.
 */
export function checkData(files: ReadonlyMap<string, string>): CheckResult {
  const issues: Issue[] = []
  const report: Report = (rule, { file, path }, message) => issues.push({ file, path, message, rule })
  checkFiles(files, report)
  const sources = readSources(files, report)
  for (const check of CHECKS) check(sources, report)
  issues.sort(byFile)
  const errors = issues.filter(({ rule }) => RULES[rule].severity === 'error')
  const warnings = issues.filter(({ rule }) => RULES[rule].severity === 'warning')
  return { data: errors.length === 0 ? assemble(sources) : null, errors, warnings, counts: countSources(sources) }
}
