import type { Sources, TableEntry } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

const KNOWN_FILES: ReadonlySet<string> = new Set(['site.json', 'regions.json', 'sectors.json', 'indicators.json'])
const KNOWN_FOLDERS = ['documents', 'series', 'briefings']

const isKnown = (file: string): boolean =>
  KNOWN_FILES.has(file) || KNOWN_FOLDERS.some((folder) => file.startsWith(`${folder}/`) && file.split('/').length === 2)

/** What a query gave elsewhere, `sources/<id>.result.csv`. */
const RESULT = /^(sources\/[^/]+)\.result\.(?:csv|parquet)$/

/** A JSON file that nobody reads is a file in the wrong place, and so is the result of no query. */
export function checkFiles(files: readonly string[], report: Report): void {
  const all = new Set(files)
  for (const file of files.toSorted()) {
    const query = RESULT.exec(file)?.[1]
    if (query !== undefined && !all.has(`${query}.sql`))
      report('file', { file, path: '' }, `${show(file)} is a result, but there is no ${show(`${query}.sql`)}`)
    if (file.endsWith('.json') && !isKnown(file))
      report('file', { file, path: '' }, `${show(file)} is not a file of the dashboard`)
  }
}

function checkFileName(entry: Place, id: string, report: Report): void {
  const name = entry.file.replace(/^.*\//, '').replace(/\.(?:json|sql)$/, '')
  if (id !== '' && id !== name) report('file-name', at(entry, 'id'), `id ${show(id)} in a file named ${show(name)}`)
}

/** Reports every value that came before. */
function checkOnce(values: readonly string[], placeOf: (index: number) => Place, report: Report): void {
  const seen = new Set<string>()
  for (const [index, value] of values.entries()) {
    if (value !== '' && seen.has(value)) report('duplicate', placeOf(index), `${show(value)} occurs twice`)
    seen.add(value)
  }
}

/** Files are named after their ids, and nothing has the id of another; list files are checked where they are read. */
export function checkIdentity({ site, documents, briefings }: Sources, report: Report): void {
  for (const document of documents) {
    checkFileName(document, document.id, report)
    checkOnce(
      document.statements.map(({ id }) => id),
      (index) => at(document.statements[index] ?? document, 'id'),
      report,
    )
  }
  for (const { slides, id, ...place } of briefings) {
    checkFileName(place, id, report)
    checkOnce(
      slides.map(({ value }) => value.id),
      (index) => at(slides[index] ?? place, 'id'),
      report,
    )
  }
  if (!site) return
  checkOnce(site.value.keyIndicators, (index) => at(site, 'keyIndicators', index), report)
  checkOnce(site.value.featuredTargets, (index) => at(site, 'featuredTargets', index), report)
}

/** As {@link checkIdentity}, for one table: its regions and periods occur once, too. */
export function checkTableIdentity(table: TableEntry, _: Sources, report: Report): void {
  const { id, indicator, regions, periods } = table.value
  checkFileName(table, id, report)
  if (indicator !== id)
    report('file-name', at(table, 'indicator'), `indicator ${show(indicator)} in the series ${show(id)}`)
  checkOnce(regions, (row) => at(table, 'regions', row), report)
  checkOnce(periods, (column) => at(table, 'periods', column), report)
}
