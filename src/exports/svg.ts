import { strFromU8 } from 'fflate'
import type { Locale } from '../model/text.ts'
import { type Stamp, stampSvg } from './stamp.ts'

/** Bytes of a font file of the bundle, and the weight that it draws. */
export interface FontFile {
  readonly weight: 400 | 500 | 600 | 700
  /** WOFF2. */
  readonly bytes: Uint8Array
}

export interface SvgFile {
  /** What the picture is to know of itself, for opening it again. */
  readonly stamp?: Stamp
  /** Put into the file, so that Latin letters and digits look the same on a machine without the font. */
  readonly fonts?: readonly FontFile[]
  /** Width on paper: programs that place the picture then give it this size. Without it a pixel is 1/96 inch. */
  readonly millimetres?: number
}

/**
 * Characters that a Chinese text takes from Chinese fonts, where they are as wide as a character; the other ranges are
 * those of the pages' style sheet.
 */
const LATIN =
  'U+20-7E,U+A0,U+A7,U+A9,U+AB,U+B0-B3,U+B5,U+BB,U+D7,U+E9,U+F6-F7,U+FC,U+2011,U+2013,U+20AC,U+2190-2193,U+2212,U+2248,U+2264-2265'
const MARKS = 'U+B7,U+2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+2032-2033'
const RANGES: Readonly<Record<Locale, string>> = { en: `${LATIN},${MARKS}`, 'zh-CN': LATIN }

const fontFace = ({ weight, bytes }: FontFile, range: string): string =>
  `@font-face{font-family:Inter;font-style:normal;font-weight:${weight};src:url("data:font/woff2;base64,${btoa(strFromU8(bytes, true))}") format("woff2");unicode-range:${range}}`

const localeOf = (svg: string): Locale => (/^<svg[^>]* xml:lang="zh-CN"/.test(svg) ? 'zh-CN' : 'en')

/** The size on paper in place of pixels. */
function sized(svg: string, { width, height }: { width: number; height: number }, millimetres: number): string {
  const high = Math.round((millimetres * height * 100) / width) / 100
  return svg.replace(/ width="[^"]*" height="[^"]*"/, ` width="${millimetres}mm" height="${high}mm"`)
}

/**
 * A picture as the text of an SVG file: XML declaration, title and description, metadata, and the fonts that it is
 * drawn in where they are given. Nothing in it refers to anything outside.
 */
export function writeSvg(
  picture: { readonly svg: string; readonly width: number; readonly height: number },
  { stamp, fonts = [], millimetres }: SvgFile = {},
): string {
  const range = RANGES[localeOf(picture.svg)]
  let svg = millimetres === undefined ? picture.svg : sized(picture.svg, picture, millimetres)
  if (fonts.length > 0) {
    // Chinese punctuation as wide as it was measured, not drawn together by a browser's own rules.
    const style = `<style>${fonts.map((file) => fontFace(file, range)).join('')}text{text-spacing-trim:space-all}</style>`
    svg = svg.replace(/<\/desc>/, (end) => `${end}\n${style}`)
  }
  if (stamp) svg = stampSvg(svg, stamp)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`
}
