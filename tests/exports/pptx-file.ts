import { strFromU8, unzipSync } from 'fflate'
import { elements, readXml, type XmlNode } from './xml.ts'

/** A presentation opened again: all its parts by name, XML ones read. */
export interface OpenedPptx {
  readonly names: readonly string[]
  readonly xml: (name: string) => XmlNode
  readonly bytes: (name: string) => Uint8Array
}

/** Opens an office file as another program would; every XML part is read strictly. */
export function openPackage(file: Uint8Array): OpenedPptx {
  const entries = unzipSync(file)
  const names = Object.keys(entries)
  const read = new Map(
    names
      .filter((name) => /\.(?:xml|rels)$/.test(name))
      .map((name) => [name, readXml(strFromU8(entries[name] as Uint8Array))]),
  )
  return {
    names,
    xml: (name) => {
      const part = read.get(name)
      if (!part) throw new Error(`no part ${name} in ${names.join(' ')}`)
      return part
    },
    bytes: (name) => entries[name] as Uint8Array,
  }
}

/** The value of an attribute of the first element of a name. */
export const attributeOf = (node: XmlNode, name: string): string | undefined => elements(node, name)[0]?.attributes.val

export const words = (node: XmlNode): string =>
  elements(node, 'a:t')
    .map(({ text }) => text)
    .join('')

/** Paragraphs of a slide's notes. */
export function notesOf({ xml }: OpenedPptx, slide: number): string[] {
  const body = elements(xml(`ppt/notesSlides/notesSlide${slide}.xml`), 'p:sp').find(
    (shape) => elements(shape, 'p:ph')[0]?.attributes.type === 'body',
  )
  return body ? elements(body, 'a:p').map(words) : []
}

/** A cache of a chart: texts or numbers by place; null where there is no point. */
function cacheOf(node: XmlNode | undefined): { ref: string; values: (string | null)[] } {
  if (!node) return { ref: '', values: [] }
  const points = new Map(
    elements(node, 'c:pt').map((point) => [Number(point.attributes.idx), point.children[0]?.text ?? '']),
  )
  const count = Number(elements(node, 'c:ptCount')[0]?.attributes.val)
  return {
    ref: elements(node, 'c:f')[0]?.text ?? '',
    values: Array.from({ length: count }, (_, index) => points.get(index) ?? null),
  }
}

export interface ReadSeries {
  readonly name: string
  readonly names: readonly (string | null)[]
  readonly values: readonly (number | null)[]
  readonly xs: readonly (number | null)[]
  readonly refs: { readonly name: string; readonly names: string; readonly values: string; readonly xs: string }
  /** Words of the labels of points by place; null for labels that give the value. */
  readonly labels: ReadonlyMap<number, string | null>
  readonly node: XmlNode
}

const numbers = (values: readonly (string | null)[]) => values.map((value) => (value === null ? null : Number(value)))

/** Series of a chart as its XML has them. */
export function seriesOf(chart: XmlNode): ReadSeries[] {
  return elements(chart, 'c:ser').map((node) => {
    const child = (name: string) => node.children.find((one) => one.name === name)
    const [tx, cat, val, xs] = [
      cacheOf(child('c:tx')),
      cacheOf(child('c:cat')),
      cacheOf(child('c:val') ?? child('c:yVal')),
      cacheOf(child('c:xVal')),
    ]
    const labels = elements(node, 'c:dLbl').map((label): [number, string | null] => [
      Number(attributeOf(label, 'c:idx')),
      elements(label, 'c:rich').length > 0 ? words(label) : null,
    ])
    return {
      name: tx.values[0] ?? '',
      names: cat.values,
      values: numbers(val.values),
      xs: numbers(xs.values),
      refs: { name: tx.ref, names: cat.ref, values: val.ref, xs: xs.ref },
      labels: new Map(labels),
      node,
    }
  })
}

/** The cells of a range of a chart's workbook, null where a cell is empty. */
export function cellsOf(workbook: OpenedPptx, ref: string): (string | null)[] {
  const [, column = '', first = '', last = first] = /^Sheet1!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(ref) ?? []
  const cells = new Map(
    elements(workbook.xml('xl/worksheets/sheet1.xml'), 'c').map((cell) => [cell.attributes.r, cell]),
  )
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
    const cell = cells.get(`${column}${Number(first) + index}`)
    return cell ? ((elements(cell, 't')[0] ?? elements(cell, 'v')[0])?.text ?? null) : null
  })
}

export interface Rect {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Everything that has a place on a slide, in points. */
export function placesOf(slide: XmlNode): Rect[] {
  return ['p:sp', 'p:pic', 'p:graphicFrame'].flatMap((kind) =>
    elements(slide, kind).map((shape): Rect => {
      const [off, ext] = [elements(shape, 'a:off')[0], elements(shape, 'a:ext').find(({ attributes }) => attributes.cx)]
      const at = (node: XmlNode | undefined, name: string) => Number(node?.attributes[name]) / 12_700
      const name = elements(shape, 'p:cNvPr')[0]?.attributes.name ?? ''
      // The frame of a table says nothing of its height: its rows do.
      const rows = elements(shape, 'a:tr').map((row) => Number(row.attributes.h) / 12_700)
      const columns = elements(shape, 'a:gridCol').map((column) => Number(column.attributes.w) / 12_700)
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
      return {
        name,
        x: at(off, 'x'),
        y: at(off, 'y'),
        width: columns.length > 0 ? sum(columns) : at(ext, 'cx'),
        height: rows.length > 0 ? sum(rows) : at(ext, 'cy'),
      }
    }),
  )
}
