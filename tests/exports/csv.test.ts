import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/exports/clean-text.ts'
import { TIDY_COLUMNS } from '../../src/exports/columns.ts'
import { cellText, tidyCsv, writeCsv } from '../../src/exports/csv.ts'
import { tidyOf } from '../../src/exports/tidy.ts'
import { translator } from '../../src/i18n/translate.ts'
import { LOCALES } from '../../src/model/text.ts'
import { HOSTILE, hostileText, LONE, number, rowWith } from './hostile.ts'
import { chartOf, REAL_VIEWS, realCatalogue } from './real-views.ts'

const catalogue = await realCatalogue()
const parse = (csv: string, delimiter = ',') => {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter, skipEmptyLines: true })
  return { data, errors }
}
/** What a spreadsheet of any kind could take for a formula in a cell. */
const RUNS = /^[\s"\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@＝＋－＠]/
const isNumber = (cell: string) => cell.trim() !== '' && Number.isFinite(Number(cell))

describe.each(LOCALES)('CSV of real charts, in %s', (locale) => {
  it.each(REAL_VIEWS)('%s, opened again, is the rows', (_, view) => {
    const rows = tidyOf(chartOf(view, catalogue, locale), { catalogue, view, locale })
    const csv = tidyCsv(rows, locale)
    expect(csv.startsWith('\ufeffregion,region_name,') || csv.startsWith('\ufeff"region","region_name",')).toBe(true)
    const { data, errors } = parse(csv)
    expect(errors).toEqual([])
    expect(data[0]).toEqual(TIDY_COLUMNS.map(({ name }) => name))
    expect(data).toHaveLength(rows.length + 1)
    const t = translator(locale)
    const cell = (value: string | number | null | undefined) =>
      typeof value === 'number' ? String(value) : cellText(value ?? '')
    expect(data.slice(1)).toEqual(rows.map((row) => TIDY_COLUMNS.map(({ of }) => cell(of(row, t)))))
  })
})

describe('texts in cells', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))('%s is no formula', (_, text) => {
    expect(RUNS.test(cellText(text))).toBe(false)
    expect(cellText(text)).not.toMatch(/[\r\n\t]/)
    expect(cellText(text)).not.toMatch(LONE)
  })

  it('are left alone where they are harmless', () => {
    for (const text of [
      '2.08%',
      'over 500 bn yuan',
      '超5000亿元',
      'R&D, \'quoted\' "twice"',
      'a = b',
      '第4位',
      "'=x",
      '−3',
    ])
      expect(cellText(text)).toBe(text)
  })

  it('come back as they were but for the guard, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 4 }), (texts) => {
        const { data, errors } = parse(writeCsv(['a', 'b', 'c', 'd'].slice(0, texts.length), [texts]))
        expect(errors.filter(({ code }) => code !== 'UndetectableDelimiter')).toEqual([])
        const cells = data[1] ?? ['']
        expect(cells).toEqual(texts.map((text) => cellText(text)))
        for (const [place, text] of texts.entries()) {
          const plain = cleanText(text).replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')
          expect(cells[place]?.replaceAll("'", '')).toBe(plain.replaceAll("'", ''))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are no formula in a spreadsheet that parts cells at semicolons or tabs either', () => {
    fc.assert(
      fc.property(hostileText, hostileText, number, (a, b, value) => {
        const csv = tidyCsv([rowWith(a, value), rowWith(b, value)], 'en')
        const [, ...lines] = Papa.parse<string[]>(csv.slice(1), { delimiter: ',' }).data
        // Once more without any regard to quotation marks, as the crudest reader would part them.
        for (const cell of [...lines.flat(), ...csv.slice(1).split(/[;\t\r\n]/)])
          expect(RUNS.test(cell) && !isNumber(cell), JSON.stringify(cell)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

describe('numbers', () => {
  it('come back bit by bit', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), (values) => {
        const { data } = parse(
          writeCsv(
            ['v'],
            values.map((value) => [value]),
          ),
        )
        expect(data.slice(1).map(([cell]) => Number(cell))).toEqual(values.map((value) => value + 0))
      }),
    )
  })

  it('stand without quotation marks and guard, missing ones not at all', () => {
    expect(
      writeCsv(
        ['a', 'b', 'c', 'd'],
        [
          [-3, null, Number.NaN, 'x'],
          [1e15, undefined, '', 1e-7],
        ],
      ),
    ).toBe('"a","b","c","d"\r\n-3,,,"x"\r\n1000000000000000,,,1e-7\r\n')
  })

  it('are written piece by piece as they are whole', () => {
    const lines = Array.from({ length: 5_001 }, (_, index) => [index, `t${index}`])
    const { data } = parse(writeCsv(['n', 't'], lines))
    expect(data.slice(1)).toEqual(lines.map(([a, b]) => [String(a), b]))
  })
})
