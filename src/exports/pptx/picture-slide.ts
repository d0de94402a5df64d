import { type Composed, isDrawable, pictureFor, relaid, type SlideSetting, type SlideSource } from './compose.ts'
import { wayOf } from './kinds/kinds.ts'
import type { Box } from './native.ts'
import type { SlideLayout } from './slide-layout.ts'
import { APART, layoutTable, pageHeight, pageWidth, type TablePage, type TableSlides } from './table-layout.ts'

/** A picture with its place on the slide. */
export interface PlacedPicture {
  readonly svg: string
  readonly box: Box
}

/** A part of a table at its place. */
export interface PlacedTable {
  readonly page: TablePage
  readonly box: Box
}

/** What a slide shows besides its words. */
export interface Body {
  readonly layout: SlideLayout
  readonly picture: PlacedPicture | null
  readonly tables: readonly PlacedTable[]
  /** Whether the table stands on slides of its own, and which of its slides is the first of them. */
  readonly following: { readonly from: number } | null
}

const GAP = 16
/** Share of the plot that a table beneath or beside a picture takes at most. */
const BENEATH = 0.36
const BESIDE = 0.42
/** From this ratio of width to height on a table stands beside its picture rather than beneath it. */
const WIDE = 2.2

/** A picture in the middle of its box, as large as it goes in. */
function placed(
  picture: { readonly svg: string; readonly width: number; readonly height: number },
  box: Box,
): PlacedPicture {
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const [x, y] = [box.x + (box.width - width) / 2, box.y + (box.height - height) / 2]
  return { svg: picture.svg, box: { x, y, width, height } }
}

/** Parts of a table side by side from the left of a box. */
export function abreast(pages: readonly TablePage[], box: Box): PlacedTable[] {
  let x = box.x
  return pages.map((page) => {
    const width = pageWidth(page)
    const at = { x, y: box.y, width, height: pageHeight(page) }
    x += width + APART
    return { page, box: at }
  })
}

interface Split {
  readonly picture: Box
  readonly tables: readonly PlacedTable[]
}

type TableOf = (room: Box) => TableSlides

const wholeOn = ({ slides, cut }: TableSlides): readonly TablePage[] | null =>
  slides.length === 1 && !cut ? (slides[0] ?? null) : null

function beneath(plot: Box, tableOf: TableOf): Split | null {
  const pages = wholeOn(tableOf({ ...plot, height: plot.height * BENEATH }))
  if (!pages) return null
  const height = Math.max(...pages.map(pageHeight))
  const picture = { ...plot, height: plot.height - height - GAP }
  return { picture, tables: abreast(pages, { ...plot, y: plot.y + picture.height + GAP, height }) }
}

function beside(plot: Box, tableOf: TableOf): Split | null {
  const pages = wholeOn(tableOf({ ...plot, width: plot.width * BESIDE }))
  if (!pages) return null
  const width = pages.reduce((sum, page) => sum + pageWidth(page), APART * (pages.length - 1))
  const height = Math.max(...pages.map(pageHeight))
  const picture = { ...plot, width: plot.width - width - GAP }
  const y = plot.y + Math.max(0, (plot.height - height) / 2)
  return { picture, tables: abreast(pages, { x: plot.x + picture.width + GAP, y, width, height }) }
}

/** Where picture and table stand in a plot; the table on slides of its own where it would take too much. */
function split(plot: Box, tableOf: TableOf): Split {
  const ways = plot.width > plot.height * WIDE ? [beside, beneath] : [beneath, beside]
  for (const way of ways) {
    const found = way(plot, tableOf)
    if (found) return found
  }
  return { picture: plot, tables: [] }
}

/** A picture with the table of its numbers, or the table alone. */
export function pictureBody(composed: Composed, source: SlideSource, setting: SlideSetting): Body {
  const { chart } = composed
  const tableOf = (room: Box) => tableFor(composed, source, setting, room)
  if (wayOf(source.view) === 'table') {
    const { layout } = composed
    const { slides } = tableOf(layout.plot)
    const tables = abreast(slides[0] ?? [], layout.plot)
    return { layout, picture: null, tables, following: slides.length > 1 ? { from: 1 } : null }
  }
  if (!isDrawable(chart)) return { layout: composed.layout, picture: null, tables: [], following: null }
  let { layout } = composed
  let parts = split(layout.plot, tableOf)
  let picture = pictureFor(source, parts.picture, setting)
  // With less room a picture may leave something out, which the notes then say.
  for (let round = 0; round < 3; round++) {
    const next = relaid(picture.chart, source, setting).layout
    if (next.plot.height >= layout.plot.height) break
    layout = next
    parts = split(layout.plot, tableOf)
    picture = pictureFor(source, parts.picture, setting)
  }
  const { tables } = parts
  return { layout, picture: placed(picture, parts.picture), tables, following: tables.length > 0 ? null : { from: 0 } }
}

/** The numbers of a View in parts that fit their room. */
export function tableFor(
  { chart }: Composed,
  { view }: SlideSource,
  { locale }: SlideSetting,
  { width, height }: Box,
  rest = height,
): TableSlides {
  const strong = 'highlight' in view ? view.highlight : []
  return layoutTable(chart.table, { width, first: height, rest }, locale, strong)
}
