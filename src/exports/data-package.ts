import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Catalogue } from '../model/catalogue.ts'
import { cleanText } from './clean-text.ts'
import { csvChunks } from './csv.ts'
import { figures, observations, pledges } from './package/numbers.ts'
import { documents, indicators, regions, sectors, tables } from './package/places.ts'
import type { PackageData, PackageTable } from './package/tables.ts'
import { PROGRAM } from './program.ts'
import { zipDate } from './zip.ts'

/*
 *   streamDataPackage(data, write)   a zip piece by piece: a CSV per table, README.md, datapackage.json
 *   buildDataPackage(catalogue)      the same as one array of bytes
 *   dataPackageFiles(catalogue)      the same as texts by their paths
 *
 * A Frictionless data package, valid as version 1 (tabular) and as version 2. It holds everything, so the catalogue must:
 * made of the index and of all slices. The same data give the same bytes.
 */

export const PACKAGE_TABLES: readonly PackageTable[] = [
  observations,
  figures,
  pledges,
  tables,
  documents,
  indicators,
  regions,
  sectors,
]

interface PackageFile {
  readonly path: string
  readonly chunks: Iterable<string>
}

/** The files in their order; the last one tells how long the others were. */
function* filesOf(data: PackageData): Generator<PackageFile> {
  const sizes = new Map<string, number>()
  for (const table of PACKAGE_TABLES) {
    const chunks = csvChunks(
      table.fields.map(({ name }) => name),
      table.lines(data),
    )
    yield { path: pathOf(table), chunks: counted(chunks, (bytes) => sizes.set(table.name, bytes)) }
  }
  yield { path: 'README.md', chunks: [readmeOf(data.catalogue)] }
  yield { path: 'datapackage.json', chunks: [`${JSON.stringify(descriptorOf(data, sizes), null, 2)}\n`] }
}

function* counted(chunks: Iterable<string>, done: (bytes: number) => void): Generator<string> {
  let bytes = 0
  for (const chunk of chunks) {
    bytes += strToU8(chunk).length
    yield chunk
  }
  done(bytes)
}

/** Writes the package as a zip file; the data must be all there are. */
export function streamDataPackage(data: PackageData, write: (bytes: Uint8Array) => void): void {
  const mtime = zipDate(data.catalogue.asOf)
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    write(bytes)
  })
  for (const { path, chunks } of filesOf(data)) {
    const file = new ZipDeflate(path, { level: 6 })
    file.mtime = mtime
    zip.add(file)
    for (const chunk of chunks) file.push(strToU8(chunk))
    file.push(new Uint8Array(0), true)
  }
  zip.end()
}

/**
 * The package as one file.
 * @throws where a table, document, statement or definition that the index counts is not loaded
 */
export function buildDataPackage(catalogue: Catalogue): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = []
  streamDataPackage(completeData(catalogue), (bytes) => pieces.push(bytes))
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** @throws as `buildDataPackage` */
export function dataPackageFiles(catalogue: Catalogue): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { path, chunks } of filesOf(completeData(catalogue))) files.set(path, [...chunks].join(''))
  return files
}

const pathOf = ({ name }: PackageTable): string => `data/${name}.csv`

function completeData(catalogue: Catalogue): PackageData {
  const { tables, series, holdings, figures: stated, pledges: promised } = catalogue
  const loaded = new Set<string>(series.keys())
  const missing = Object.keys(tables).filter((indicator) => !loaded.has(indicator))
  if (stated.length + promised.length < holdings.figures + holdings.pledges) missing.push('statements of documents')
  if (catalogue.documents.size < holdings.documents) missing.push('documents')
  if (Object.keys(catalogue.reference.indicators).length < catalogue.indicators.size) missing.push('definitions')
  if (missing.length > 0) throw new Error(`not all data are loaded: ${missing.join(', ')}`)
  return { catalogue, tables: () => series.values() }
}

function descriptorOf({ catalogue }: PackageData, sizes: ReadonlyMap<string, number>) {
  const { site, asOf, dataVersion } = catalogue
  const mail = /^mailto:(.+)$/.exec(site.contact)?.[1]
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    profile: 'tabular-data-package',
    name: `${PROGRAM}-data`,
    title: cleanText(site.name.en),
    description: cleanText(`${site.name.en} / ${site.name['zh-CN']}. See README.md.`),
    version: dataVersion,
    created: `${asOf}T00:00:00Z`,
    keywords: ['statistics', 'regions', 'industry', 'targets'],
    licenses: [{ path: 'README.md', title: cleanText(site.licence.en) }],
    contributors: [
      {
        title: cleanText(site.publisher.en),
        role: 'publisher',
        roles: ['publisher'],
        ...(mail ? { email: mail } : { path: site.contact }),
      },
    ],
    sources: sourcesOf(catalogue),
    resources: PACKAGE_TABLES.map((table) => resourceOf(table, sizes.get(table.name) ?? 0)),
  }
}

function sourcesOf({ documents: entries, tableCitations }: PackageData['catalogue']) {
  const cited = [
    ...Object.values(tableCitations).map(({ title, publisher }) => ({
      title: `${publisher.en}: ${title.en}`,
      address: null,
    })),
    ...[...entries.values()]
      .toSorted((a, b) => a.number - b.number)
      .map(({ title, publisher, address }) => ({ title: `${publisher.en}: ${title}`, address })),
  ]
  return cited.map(({ title, address }) => ({
    title: cleanText(title),
    ...(address && /^https?:\/\//.test(address) ? { path: address } : {}),
  }))
}

function resourceOf(table: PackageTable, bytes: number) {
  return {
    name: table.name,
    type: 'table',
    profile: 'tabular-data-resource',
    path: pathOf(table),
    title: table.title,
    description: table.about,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes,
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    schema: {
      fields: table.fields.map(({ name, type, about, constraints }) => ({
        name,
        type,
        description: about,
        ...(constraints ? { constraints } : {}),
      })),
      missingValues: [''],
      primaryKey: table.primaryKey,
      ...foreignKeysOf(table),
    },
  }
}

/** None are left out: an empty list is not valid. */
const foreignKeysOf = ({ foreignKeys }: PackageTable) =>
  foreignKeys.length === 0
    ? {}
    : {
        foreignKeys: foreignKeys.map(([field, resource, key]) => ({
          fields: [field],
          reference: { resource, fields: [key] },
        })),
      }

function readmeOf({ site, asOf, dataVersion }: PackageData['catalogue']): string {
  const files = PACKAGE_TABLES.map((table) => `- \`${pathOf(table)}\`: ${table.about}`)
  const text = [
    `# ${site.name.en} / ${site.name['zh-CN']}`,
    `Data as of ${asOf}, version ${dataVersion}. 数据截至${asOf}，版本${dataVersion}。`,
    site.licence.en,
    site.licence['zh-CN'],
    '## Files / 文件',
    files.join('\n'),
    [
      'CSV in UTF-8, with commas and CRLF; columns and keys are described in `datapackage.json`. Values are in base',
      'units: whole yuan, ratios of one, numbers of things. A text that a spreadsheet would take for a formula has an',
      'apostrophe before it; line breaks in texts are spaces.',
    ].join('\n'),
    [
      'CSV文件采用UTF-8编码，以逗号分隔；各列与主外键见`datapackage.json`。数值以基本单位表示：元、以1为整体的比率、个数。',
      '可能被电子表格当作公式的文字前加有撇号，文字中的换行改为空格。',
    ].join('\n'),
  ]
  return `${text.map(cleanText).join('\n\n')}\n`
}
