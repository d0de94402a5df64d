import { FONT_FAMILY } from '../charts/theme.ts'
import type { Theme } from '../charts/types.ts'
import type { Locale } from '../model/text.ts'
import type { FrameBlock } from '../render/frame.ts'
import { xmlText } from './clean-text.ts'

/** To a hundredth of a pixel. */
export const number = (value: number): string => String(Math.round(value * 100) / 100)

/** An exclamation mark in a triangle, on a grid of 16. */
const SIGN = 'M8 1.4 15.2 14H.8L8 1.4Zm0 3.2L3.5 12.4h9L8 4.6Zm-.8 2.6h1.6v2.6H7.2V7.2Zm0 3.3h1.6V12H7.2v-1.5Z'

/** Words of a block as SVG, each stretch of one weight as text of its own. */
export function blockSvg(
  block: FrameBlock,
  theme: Theme,
  top: number,
  { x, width }: { x: number; width: number },
): string {
  const rules = block.rules.map(
    ({ y, ink, thickness }) =>
      `<rect x="${number(x)}" y="${number(top + y)}" width="${number(width)}" height="${thickness}" fill="${theme[ink]}"/>`,
  )
  const signs = block.signs.map(
    (sign) =>
      `<path d="${SIGN}" fill="${theme.behind}" transform="translate(${number(sign.x)} ${number(top + sign.y)}) scale(${number(sign.side / 16)})"/>`,
  )
  const texts = block.texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ x: at, y, text, size, weight, ink }) => {
      const bold = weight === 400 ? '' : ` font-weight="${weight}"`
      return `<text x="${number(at)}" y="${number(top + y)}" font-size="${number(size)}px"${bold} fill="${theme[ink]}">${xmlText(text)}</text>`
    })
  return [...rules, ...signs, ...texts].join('\n')
}

/** What a whole document says of itself. */
export interface DocumentWords {
  readonly locale: Locale
  readonly title: string
  readonly description: string
}

/**
 * A whole SVG document around its parts.
 * @param ground colour of the ground; null is transparent
 */
export function documentSvg(
  parts: readonly string[],
  { width, height }: { width: number; height: number },
  ground: string | null,
  { locale, title, description }: DocumentWords,
): string {
  const [w, h] = [number(width), number(height)]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${FONT_FAMILY}" xml:lang="${locale}" role="img" aria-labelledby="picture-title picture-description">`,
    `<title id="picture-title">${xmlText(title)}</title>`,
    `<desc id="picture-description">${xmlText(description)}</desc>`,
    ...(ground ? [`<rect width="${w}" height="${h}" fill="${ground}"/>`] : []),
    ...parts,
    '</svg>',
  ].join('\n')
}
