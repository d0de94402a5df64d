import Papa from 'papaparse'
import { FORMULA_BEGINS, guardFormula } from '../charts/table-text.ts'
import { translator } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'
import { cleanText } from './clean-text.ts'
import { TIDY_COLUMNS } from './columns.ts'
import type { TidyRow } from './tidy-row.ts'

/*
 *   tidyCsv(rows, locale)        UTF-8 text with a byte order mark for spreadsheets; see TIDY_COLUMNS for its columns
 *   writeCsv(names, lines)       any table, without a mark
 *   cellText(text)               a text as it stands in a cell
 */

/** Tells spreadsheets that the file is UTF-8; without it Excel garbles Chinese. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Where a semicolon parts cells, the text behind one would be a cell of its own. */
const AFTER_SEMICOLON = new RegExp(`;(?=${FORMULA_BEGINS})`, 'g')
const BREAKS = /[\t\r\n\v\f\u0085\u2028\u2029]+/g

/**
 * A text as it stands in a cell of a file that spreadsheets open: on one line, without characters that no file can hold,
 * and with an apostrophe before what would begin a formula. Numbers never pass through here.
 */
export const cellText = (text: string): string =>
  guardFormula(cleanText(text).replace(BREAKS, ' ').replace(AFTER_SEMICOLON, ";'"))

/** Codes and names come again and again: a table of a million rows has some thousand different ones. */
const known = new Map<string, string>()
const MOST_KNOWN = 20_000
const LONGEST_KNOWN = 64

function knownText(text: string): string {
  const made = known.get(text)
  if (made !== undefined) return made
  const fresh = cellText(text)
  if (known.size >= MOST_KNOWN) known.clear()
  if (text.length <= LONGEST_KNOWN) known.set(text, fresh)
  return fresh
}

type Line = readonly (string | number | null | undefined)[]

/** Lines that are written at once. */
const CHUNK = 2_000

/**
 * Rows as CSV (RFC 4180, comma, CRLF): texts guarded and always in quotation marks, numbers plain with a point for the
 * decimals, nothing for null. Piece by piece, so that a long table need not be held.
 */
export function* csvChunks(names: readonly string[], lines: Iterable<Line>): Generator<string> {
  let chunk: (string | number | null)[][] = [[...names]]
  const write = () => `${Papa.unparse(chunk, { newline: '\r\n', quotes: (value) => typeof value === 'string' })}\r\n`
  for (const line of lines) {
    chunk.push(line.map(cellOf))
    if (chunk.length < CHUNK) continue
    yield write()
    chunk = []
  }
  if (chunk.length > 0) yield write()
}

/** As {@link csvChunks}, whole. */
export const writeCsv = (names: readonly string[], lines: Iterable<Line>): string =>
  [...csvChunks(names, lines)].join('')

function cellOf(value: string | number | null | undefined): string | number | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') return knownText(value)
  return Number.isFinite(value) ? value + 0 : null
}

/** Tidy rows as a file: names of columns as in TIDY_COLUMNS, codes and base units, names in one language. */
export function tidyCsv(rows: readonly TidyRow[], locale: Locale): string {
  const t = translator(locale)
  return (
    BYTE_ORDER_MARK +
    writeCsv(
      TIDY_COLUMNS.map(({ name }) => name),
      rows.map((row) => TIDY_COLUMNS.map(({ of }) => of(row, t))),
    )
  )
}
