import type PptxGenJS from 'pptxgenjs'
import { translator } from '../../i18n/translate.ts'
import { cleanText } from '../clean-text.ts'
import { pictureThemes } from '../themes.ts'
import type { SlideSetting } from './compose.ts'
import { LINE } from './fit.ts'
import { LANGUAGES, LATIN } from './fonts.ts'
import { type Box, hex } from './native.ts'
import { type Placed, SLIDE, type SlideLayout } from './slide-layout.ts'
import { CELL, type TablePage } from './table-layout.ts'

type Slide = PptxGenJS.Slide

const INCH = 72
/** The library counts in inches. */
const place = ({ x, y, width, height }: Box) => ({ x: x / INCH, y: y / INCH, w: width / INCH, h: height / INCH })

/** Name of the layout that the library makes, with a title that readers and outlines find. */
export const MASTER = 'Chart'
/** Name of the shape that is a slide's title. */
export const TITLE = 'Title'

interface WordStyle {
  readonly name: string
  readonly colour: string
  readonly bold?: boolean
  readonly align?: 'left' | 'right'
}

/** Words in a box of the size that was measured for them: editable, without margins, each line of a known height. */
function addWords(slide: Slide, { box, words }: Placed, style: WordStyle, { locale }: SlideSetting): void {
  slide.addText(words.text, {
    ...place(box),
    objectName: style.name,
    fontFace: LATIN,
    fontSize: words.size,
    color: style.colour,
    bold: style.bold ?? false,
    align: style.align ?? 'left',
    valign: 'top',
    margin: 0,
    wrap: true,
    lineSpacing: Math.round(words.size * LINE[locale] * 10) / 10,
    lang: LANGUAGES[locale],
  })
}

/** Title, measure, warnings, sources, notes and colophon of a slide. */
export function drawWords(slide: Slide, layout: SlideLayout, setting: SlideSetting): void {
  const theme = pictureThemes[setting.theme]
  const put = (placed: Placed | null, style: WordStyle) => placed && addWords(slide, placed, style, setting)
  put(layout.title, { name: TITLE, colour: hex(theme.ink1), bold: true })
  put(layout.subtitle, { name: 'Measure', colour: hex(theme.ink2) })
  const { margin, width } = SLIDE[setting.ratio]
  slide.addShape('line', {
    ...place({ x: margin, y: layout.rule, width: width - 2 * margin, height: 0 }),
    line: { color: hex(theme.hair), width: 0.75 },
    objectName: 'Rule',
  })
  for (const [index, warning] of layout.warnings.entries())
    put(warning, { name: `Warning ${index + 1}`, colour: hex(theme.behind), bold: false })
  put(layout.sources, { name: 'Sources', colour: hex(theme.ink2) })
  put(layout.notes, { name: 'Notes', colour: hex(theme.ink3) })
  put(layout.colophon, { name: 'Colophon', colour: hex(theme.ink3) })
}

/** An editable table. */
export function drawTable(slide: Slide, page: TablePage, box: Box, title: string, setting: SlideSetting): void {
  const theme = pictureThemes[setting.theme]
  const none = { type: 'none' as const }
  const rows = page.rows.map(({ cells, strong }, row) =>
    cells.map(({ text, numeric }) => ({
      text: text || ' ',
      options: {
        align: numeric ? ('right' as const) : ('left' as const),
        bold: row === 0 || strong,
        color: hex(row === 0 ? theme.ink2 : strong ? theme.focus : theme.ink1),
        border: [
          none,
          none,
          { type: 'solid' as const, pt: row === 0 ? 1 : 0.5, color: hex(row === 0 ? theme.rule : theme.hair) },
          none,
        ] as [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps],
        lang: LANGUAGES[setting.locale],
      },
    })),
  )
  slide.addTable(rows, {
    x: box.x / INCH,
    y: box.y / INCH,
    w: page.widths.reduce((sum, width) => sum + width, 0) / INCH,
    colW: page.widths.map((width) => width / INCH),
    rowH: page.rows.map(({ height }) => height / INCH),
    fontFace: LATIN,
    fontSize: CELL.size,
    valign: 'middle',
    margin: [CELL.above / INCH, CELL.sides / INCH, CELL.above / INCH, CELL.sides / INCH],
    objectName: cleanText(translator(setting.locale)('slide.alt.table', { title })),
  })
}

/** A picture with words for those who do not see it. */
export function drawPicture(slide: Slide, data: string, box: Box, altText: string): void {
  slide.addImage({ data, ...place(box), altText, objectName: 'Picture' })
}

/**
 * Makes room for an editable chart. The library writes frame, relationships and content type; the chart's own part and
 * its workbook take the place of what it writes from these numbers.
 */
export function drawChart(slide: Slide, box: Box, altText: string): void {
  slide.addChart('bar' as PptxGenJS.CHART_NAME, [{ name: 'A', labels: ['A'], values: [1] }], {
    ...place(box),
    altText,
    objectName: 'Chart',
  })
}
