import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../src/exports/clean-text.ts'
import { TIDY_COLUMNS } from '../../src/exports/columns.ts'
import { tidyOf } from '../../src/exports/tidy.ts'
import type { TidyRow } from '../../src/exports/tidy-row.ts'
import { buildXlsx } from '../../src/exports/xlsx.ts'
import { translator } from '../../src/i18n/translate.ts'
import { LOCALES, type Locale } from '../../src/model/text.ts'
import { HOSTILE, number, rowWith } from './hostile.ts'
import { chartOf, REAL_VIEWS, realCatalogue } from './real-views.ts'
import { elements, readXml, type XmlNode } from './xml.ts'

const catalogue = await realCatalogue()
const cited = { apa: 'APA line', gbt: 'GB line', bibtex: '@misc{a,\n  title = {b}\n}\n' }
const address = 'https://example.org/explore/?v=1'

const book = (rows: readonly TidyRow[], locale: Locale = 'en', title = 'Finding', notes: readonly string[] = []) =>
  buildXlsx({
    rows,
    words: { title, subtitle: 'Measure, 2023', notes, warnings: ['Careful'] },
    cited,
    address,
    catalogue,
    locale,
  })

type Cell = string | number | null

/** The cells of a workbook read without any library for spreadsheets: parts of the zip, parsed as XML. */
function readByHand(bytes: Uint8Array): { names: string[]; sheets: Cell[][][]; formulas: number; parts: string[] } {
  const parts = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)] as const)
  const trees = new Map(
    parts.filter(([path]) => /\.(?:xml|rels)$/.test(path)).map(([path, xml]) => [path, readXml(xml)]),
  )
  const find = (node: XmlNode | undefined, name: string): XmlNode[] => (node ? elements(node, name) : [])
  const text = (node: XmlNode) =>
    find(node, 't')
      .map((t) => t.text)
      .join('')
  const decode = (said: string) =>
    said.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const shared = find(trees.get('xl/sharedStrings.xml'), 'si').map((item) => decode(text(item)))
  const place = (ref: string) =>
    [...ref.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const sheets = [1, 2, 3].map((at) =>
    find(trees.get(`xl/worksheets/sheet${at}.xml`), 'row').map((row) => {
      const cells: Cell[] = []
      for (const cell of find(row, 'c')) {
        const [value] = find(cell, 'v')
        const column = place(cell.attributes.r ?? '')
        while (cells.length < column) cells.push(null)
        cells.push(
          value === undefined
            ? null
            : cell.attributes.t === 's'
              ? (shared[Number(value.text)] ?? '')
              : Number(value.text),
        )
      }
      return cells
    }),
  )
  const formulas = [...trees.values()].flatMap((tree) => find(tree, 'f')).length
  const names = find(trees.get('xl/workbook.xml'), 'sheet').map((sheet) => sheet.attributes.name ?? '')
  return { names, sheets, formulas, parts: parts.map(([path]) => path) }
}

const NAMES = { en: ['Data', 'Notes', 'Sources'], 'zh-CN': ['数据', '说明', '来源'] } as const
const column = (name: string) => TIDY_COLUMNS.findIndex((one) => one.name === name)

describe.each(LOCALES)('workbooks of real charts, in %s', (locale) => {
  it.each(REAL_VIEWS)('%s, opened by two programs, has its rows', async (_, view) => {
    const chart = chartOf(view, catalogue, locale)
    const rows = tidyOf(chart, { catalogue, view, locale })
    const bytes = await book(rows, locale, chart.headline.full, chart.notes)
    const { names, sheets, formulas } = readByHand(bytes)
    expect(names).toEqual(NAMES[locale])
    expect(formulas).toBe(0)
    const data = sheets[0] ?? []
    expect(data[0]).toEqual(TIDY_COLUMNS.map(({ title }) => title[locale]))
    expect(data.slice(1).map((cells) => cells[column('value')] ?? null)).toEqual(rows.map(({ value }) => value))
    expect(data.slice(1).map((cells) => cells[column('region_name')])).toEqual(rows.map((row) => row.regionName))
    const other = await readXlsx(bytes)
    expect(other.sheets.map((sheet) => sheet.name)).toEqual(NAMES[locale])
    expect(other.sheets[0]?.rows.slice(1).map((cells) => cells[column('value')] ?? null)).toEqual(
      rows.map(({ value }) => value),
    )
    const said = (sheets[1] ?? []).map((cells) => cells[1])
    expect(said).toEqual(expect.arrayContaining([chart.headline.full, ...chart.notes, address, cited.gbt]))
    const sources = new Set(rows.flatMap((row) => row.source?.title ?? []))
    expect(new Set((sheets[2] ?? []).slice(1).map((cells) => cells[2]))).toEqual(sources)
  })
})

describe('a workbook', () => {
  it('has numbers as numbers with a format of their unit, and a head that stays', async () => {
    const share = { ...rowWith('x', 0.0208), unit: 'ratio' as const }
    const bytes = await book([share, rowWith('y', 1e15), rowWith('z', -0.5), rowWith('w', null)])
    const files = unzipSync(bytes)
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array)
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
    expect(sheet).toContain('<autoFilter')
    const styles = strFromU8(files['xl/styles.xml'] as Uint8Array)
    expect(styles).toContain('formatCode="0.00%"')
    const read = await readXlsx(bytes)
    expect(read.sheets[0]?.rows.slice(1).map((cells) => cells[column('value')] ?? null)).toEqual([
      0.0208,
      1e15,
      -0.5,
      null,
    ])
  })

  it('tells codes in words of the language', async () => {
    const { sheets } = readByHand(await book([{ ...rowWith('x', 1), bound: 'at_least', status: 'P' }], 'zh-CN'))
    const line = sheets[0]?.[1] ?? []
    const t = translator('zh-CN')
    expect(line[column('bound')]).toBe(t('export.bound.at_least'))
    expect(line[column('status')]).toBe(t('export.status.P'))
    expect(line[column('unit')]).toBe('CNY')
  })

  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))('holds %s as text', async (_, text) => {
    const bytes = await book([rowWith(text, 1)], 'en', text, [text])
    const { sheets, formulas } = readByHand(bytes)
    const expected = cleanText(text).replace(/\r\n?/g, '\n')
    expect(formulas).toBe(0)
    expect(sheets[0]?.[1]?.[column('region_name')] ?? '').toBe(expected)
    expect(sheets[1]?.[0]?.[1] ?? '').toBe(expected)
    const read = await readXlsx(bytes)
    expect(read.sheets[0]?.rows[1]?.[column('excerpt')] ?? '').toBe(expected)
  })

  it('cuts what no cell can hold', async () => {
    const read = await readXlsx(await book([rowWith('长'.repeat(40_000), 1)]))
    const cell = read.sheets[0]?.rows[1]?.[column('excerpt')]
    expect(String(cell)).toHaveLength(32_001)
  })

  it('gives back every number bit by bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 20 }), async (values) => {
        const { sheets } = readByHand(await book(values.map((value) => rowWith('x', value))))
        expect(sheets[0]?.slice(1).map((cells) => cells[column('value')])).toEqual(values.map((value) => value + 0))
      }),
      { numRuns: 25 },
    )
  })
})
