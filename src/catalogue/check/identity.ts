import type { Sources } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

const KNOWN_FILES: ReadonlySet<string> = new Set(['site.json', 'regions.json', 'sectors.json', 'indicators.json'])
const KNOWN_FOLDERS = ['documents', 'series', 'briefings']

const isKnown = (file: string): boolean =>
  KNOWN_FILES.has(file) || KNOWN_FOLDERS.some((folder) => file.startsWith(`${folder}/`) && file.split('/').length === 2)

/** A JSON file that nobody reads is a file in the wrong place. */
export function checkFiles(files: ReadonlyMap<string, string>, report: Report): void {
  for (const file of [...files.keys()].sort()) {
    if (file.endsWith('.json') && !isKnown(file))
      report('file', { file, path: '' }, `${show(file)} is not a file of the dashboard`)
  }
}

function checkFileName(entry: Place, id: string, report: Report): void {
  const name = entry.file.replace(/^.*\//, '').replace(/\.json$/, '')
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
export function checkIdentity({ site, documents, series }: Sources, report: Report): void {
  for (const document of documents) {
    checkFileName(document, document.id, report)
    checkOnce(
      document.statements.map(({ id }) => id),
      (index) => at(document.statements[index] ?? document, 'id'),
      report,
    )
  }
  for (const entry of series) {
    const { id, indicator, regions, periods } = entry.value
    checkFileName(entry, id, report)
    if (indicator !== id)
      report('file-name', at(entry, 'indicator'), `indicator ${show(indicator)} in the series ${show(id)}`)
    checkOnce(regions, (row) => at(entry, 'regions', row), report)
    checkOnce(periods, (column) => at(entry, 'periods', column), report)
  }
  if (!site) return
  checkOnce(site.value.keyIndicators, (index) => at(site, 'keyIndicators', index), report)
  checkOnce(site.value.featuredTargets, (index) => at(site, 'featuredTargets', index), report)
}
