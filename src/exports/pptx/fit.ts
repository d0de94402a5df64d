import type { Locale } from '../../model/text.ts'
import type { Weight } from '../../render/measure-text.ts'
import { widthIn, wrapText } from '../../render/wrap.ts'

/** Words in a box that they fit: size and height in points. */
export interface Fitted {
  readonly text: string
  readonly size: number
  readonly lines: number
  readonly height: number
}

export interface FitBox {
  readonly width: number
  readonly locale: Locale
  readonly weight: Weight
  /** From the size wanted down to the least. */
  readonly sizes: readonly number[]
  /** Most lines at each of the sizes; at the least one the text is cut. */
  readonly lines: readonly number[]
}

/** Height of a line in font sizes: Chinese fonts of the office programs are higher than Latin ones. */
export const LINE: Readonly<Record<Locale, number>> = { en: 1.22, 'zh-CN': 1.34 }

/** The office programs break lines by their own measure of other fonts: a little room keeps the count right. */
const SAFE = 0.97

/** Where Chinese and Latin characters meet: the office programs set them a quarter of a character apart. */
const MEETING = /(?<=[\u2e80-\u9fff])(?=[\w%&+−-])|(?<=[\w%&+−-])(?=[\u2e80-\u9fff])/g
const APART = 0.25

/** Share of a box that is left for the characters themselves. */
function fillOf(text: string, size: number, weight: Weight, locale: Locale): number {
  const meetings = locale === 'en' ? 0 : (text.match(MEETING)?.length ?? 0)
  const width = widthIn(locale, text, size, weight)
  return width === 0 ? SAFE : (SAFE * width) / (width + meetings * APART * size)
}

/** Lines of a text, at most so many; the last ends in an ellipsis where something is left out. */
export const linesOf = (text: string, size: number, width: number, weight: Weight, locale: Locale, maxLines?: number) =>
  wrapText([{ text, weight }], {
    size,
    width: width * fillOf(text, size, weight, locale),
    locale,
    ...(maxLines === undefined ? {} : { maxLines }),
  })

/** A text at the largest size at which it keeps to its lines; cut at the least one. */
export function fitWords(text: string, { width, locale, weight, sizes, lines }: FitBox): Fitted {
  const made = (size: number, count: number, words: string): Fitted => ({
    text: words,
    size,
    lines: count,
    height: Math.ceil(count * size * LINE[locale]),
  })
  for (const [index, size] of sizes.entries()) {
    const found = linesOf(text, size, width, weight, locale)
    if (found.length <= (lines[index] ?? 1)) return made(size, found.length, text)
  }
  const size = sizes.at(-1) ?? 12
  const most = lines.at(-1) ?? 1
  const cut = linesOf(text, size, width, weight, locale, most)
  // English lines end at a space that the wrapping took away; others it made unbreakable.
  const joined = cut.map((line) => line.parts.map((part) => part.text).join('')).join(locale === 'en' ? ' ' : '')
  return made(size, cut.length, joined.replace(/\u00a0/g, ' '))
}
