import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { Words } from '../charts/types.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import { type UnitId, unitKind } from '../model/units.ts'
import { columnName, escapeCell } from './cells.ts'
import type { Cited } from './cite.ts'
import { cutText } from './clean-text.ts'
import { TIDY_COLUMNS, type TidyColumn } from './columns.ts'
import { PROGRAM, PROGRAM_VERSION } from './program.ts'
import type { TidyRow } from './tidy-row.ts'

/*
 *   const { buildXlsx } = await import('../exports/xlsx.ts')    the writer is loaded when it is wanted
 *   await buildXlsx({ rows, words, cited, address, catalogue, locale })   bytes of a workbook
 *
 * Three sheets: the rows, what must be known to read them, and where they come from. Numbers are numbers in base units
 * with a format that shows them well; texts are texts, and no cell is a formula.
 */

export interface XlsxInput {
  readonly rows: readonly TidyRow[]
  /** Of the chart; for a whole indicator its name and definition in their place. */
  readonly words: Pick<Words, 'subtitle' | 'notes' | 'warnings'> & { readonly title: string }
  readonly cited: Cited
  /** Where the chart or indicator can be opened. */
  readonly address: string
  /** With the definitions of the indicators in the rows. */
  readonly catalogue: Catalogue
  readonly locale: Locale
}

/** What a cell of a sheet may hold; Excel refuses a file with more. */
const LONGEST = 32_000
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EFEBE1' } },
  alignment: { vertical: 'top', wrapText: true },
}
const WRAPPED: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const PLAIN: CellStyle = { alignment: { vertical: 'top' } }

/** A text as a cell holds it. */
const cellText = (text: string): string => escapeCell(cutText(text.replace(/\r\n?/g, '\n'), LONGEST))

/** How a spreadsheet shows a number of a unit: shares in percent, amounts in groups of three digits. */
function numberFormat(value: number, unit: UnitId | null): string {
  const kind = unit && unitKind(unit)
  if (kind === 'share') return '0.00%'
  if (kind === 'index' || kind === 'rate') return '0.00'
  if (kind === 'rank') return '0'
  return Number.isInteger(value) ? '#,##0' : '#,##0.00'
}

type Line = readonly CellValue[]

interface Sheet {
  readonly name: string
  readonly widths: readonly number[]
  /** Of all cells under the head. */
  readonly style: CellStyle
  readonly head: readonly string[]
  readonly lines: readonly Line[]
  /** Format of the number in a line and column. */
  readonly formatOf?: (line: number, value: number) => string
}

/** A sheet whose first line is its head and stays in sight. */
function sheetOf({ name, widths, style, head, lines, formatOf }: Sheet): WriteSheet {
  const cells = new Map(head.map((_, column) => [`0,${column}`, { style: HEAD }]))
  if (formatOf)
    for (const [line, values] of lines.entries())
      for (const [column, value] of values.entries())
        if (typeof value === 'number')
          cells.set(`${line + 1},${column}`, { style: { ...style, numFmt: formatOf(line, value) } })
  return {
    name,
    columns: widths.map((width) => ({ width, style })),
    rows: [head.map(cellText), ...lines.map((line) => [...line])],
    cells,
    freezePane: { rows: 1 },
  }
}

const textLine = (texts: readonly (string | null)[]): Line => texts.map((text) => (text ? cellText(text) : null))

/** What a reader finds in a column: words where there are some for its codes. */
function contentOf(column: TidyColumn, row: TidyRow, t: Translate): CellValue {
  const value = column.words ? column.words(row, t) : column.of(row, t)
  if (value === null || value === undefined || value === '') return null
  return typeof value === 'number' ? value : cellText(value)
}

function dataSheet({ rows, locale }: XlsxInput, t: Translate): WriteSheet {
  const sheet = sheetOf({
    name: t('export.sheet.data'),
    widths: TIDY_COLUMNS.map(({ width = 12 }) => width),
    style: PLAIN,
    head: TIDY_COLUMNS.map(({ title }) => title[locale]),
    lines: rows.map((row) => TIDY_COLUMNS.map((column) => contentOf(column, row, t))),
    formatOf: (line, value) => numberFormat(value, rows[line]?.unit ?? null),
  })
  const last = `${columnName(TIDY_COLUMNS.length - 1)}${rows.length + 1}`
  return { ...sheet, freezePane: { rows: 1, columns: 2 }, autoFilter: { range: `A1:${last}` } }
}

function notesSheet({ rows, words, cited, address, catalogue, locale }: XlsxInput, t: Translate): WriteSheet {
  const indicators = [...new Set(rows.flatMap((row) => row.indicator ?? []))].flatMap(
    (id) => catalogue.indicators.get(id) ?? [],
  )
  const told: readonly (readonly [string, string])[] = [
    [t('export.notes.subtitle'), words.subtitle],
    ...words.warnings.map((text) => [t('export.notes.warning'), text] as const),
    ...words.notes.map((text) => [t('export.notes.note'), text] as const),
    ...indicators.map((indicator) => {
      const { id, name, scope } = indicator
      const definition = catalogue.reference.indicators[id]?.[locale] ?? ''
      const filled = { name: name[locale], definition, scope: scope[locale] }
      return [t('export.notes.definition'), t('export.notes.definition.text', filled)] as const
    }),
    [t('export.notes.cite', { style: 'APA' }), cited.apa],
    [t('export.notes.cite', { style: 'GB/T 7714' }), cited.gbt],
    [t('export.notes.cite', { style: 'BibTeX' }), cited.bibtex],
    [t('export.notes.address'), address],
    [
      t('export.notes.version'),
      t('export.notes.version.text', { version: catalogue.dataVersion, date: catalogue.asOf }),
    ],
    [t('export.notes.licence'), catalogue.site.licence[locale]],
    ...TIDY_COLUMNS.map(
      ({ title, about }) => [t('export.notes.column', { column: title[locale] }), about[locale]] as const,
    ),
  ]
  return sheetOf({
    name: t('export.sheet.notes'),
    widths: [26, 100],
    style: WRAPPED,
    head: [t('export.notes.title'), words.title],
    lines: told.map(textLine),
  })
}

function sourcesSheet({ rows, locale }: XlsxInput, t: Translate): WriteSheet {
  const names = ['source', 'publisher', 'source_title', 'source_date', 'source_address', 'excerpt']
  const columns = names.flatMap((name) => TIDY_COLUMNS.find((column) => column.name === name) ?? [])
  const lines = new Map<string, readonly (string | null)[]>()
  for (const row of rows) {
    const cells = columns.map((column) => String(column.of(row, t) ?? ''))
    if (row.source) lines.set(JSON.stringify(cells), cells)
  }
  const compare = new Intl.Collator('en', { numeric: true }).compare
  return sheetOf({
    name: t('export.sheet.sources'),
    widths: columns.map(({ width = 12 }) => width),
    style: WRAPPED,
    head: columns.map(({ title }) => title[locale]),
    lines: [...lines.values()].sort((a, b) => compare(a[0] ?? '', b[0] ?? '')).map(textLine),
  })
}

/** The bytes of a workbook. Rejects only where the writer fails: every text is made fit before. */
export function buildXlsx(input: XlsxInput): Promise<Uint8Array> {
  const t = translator(input.locale)
  return writeXlsx({
    sheets: [dataSheet(input, t), notesSheet(input, t), sourcesSheet(input, t)],
    properties: {
      title: cellText(input.words.title),
      creator: cellText(input.catalogue.site.publisher[input.locale]),
      description: `${PROGRAM} ${PROGRAM_VERSION}, ${input.catalogue.dataVersion}`,
    },
  })
}
