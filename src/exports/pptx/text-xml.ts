import { xmlText } from '../clean-text.ts'
import { FONT_XML } from './fonts.ts'

export interface RunStyle {
  /** Points. */
  readonly size: number
  readonly colour: string
  readonly bold?: boolean
}

/** Hundredths of a point, as the format counts. */
const centipoints = (points: number): number => Math.round(points * 100)
const EMU = 12_700

/** English metric units of a length in points. */
export const emu = (points: number): number => Math.round(points * EMU)

export const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

const properties = ({ size, colour, bold }: RunStyle): string =>
  `sz="${centipoints(size)}" b="${bold ? 1 : 0}">${solid(colour)}${FONT_XML}`

/** Look of words that the program fills in: tick labels, names, values. */
export const defaultText = (style: RunStyle, rotation?: number): string =>
  `<c:txPr><a:bodyPr${rotation === undefined ? '' : ` rot="${rotation}" vert="horz"`}/><a:lstStyle/><a:p><a:pPr>` +
  `<a:defRPr ${properties(style)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`

/** A paragraph of fixed words. */
export const paragraph = (words: string, style: RunStyle, lang: string, align: 'l' | 'ctr' | 'r' = 'ctr'): string =>
  `<a:p><a:pPr algn="${align}"><a:defRPr ${properties(style)}</a:defRPr></a:pPr>` +
  `<a:r><a:rPr lang="${lang}" ${properties(style)}</a:rPr><a:t>${xmlText(words)}</a:t></a:r></a:p>`

/** Words of a title or a label of a chart. */
export const richText = (words: string, style: RunStyle, lang: string, rotation?: number): string =>
  `<c:tx><c:rich><a:bodyPr${rotation === undefined ? '' : ` rot="${rotation}" vert="horz"`}/><a:lstStyle/>` +
  `${paragraph(words, style, lang)}</c:rich></c:tx>`

export const NO_LINE = '<a:ln><a:noFill/></a:ln>'

/** An outline or a line. */
export const stroke = (colour: string, points: number, dashed = false): string =>
  `<a:ln w="${emu(points)}" cap="rnd">${solid(colour)}${dashed ? '<a:prstDash val="sysDash"/>' : ''}<a:round/></a:ln>`

/** How numbers are printed, whatever the spreadsheet says of them. */
export const numberFormatXml = (format: string): string =>
  `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>`
