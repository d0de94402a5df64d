import { COLOURS, type Colour, type Theme } from './types.ts'

const cssName = (colour: Colour): string => colour.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * Colours as references to the page's custom properties: one picture serves light and dark,
 * and a change of theme repaints nothing but the page.
 */
export const screenTheme: Theme = Object.fromEntries(
  COLOURS.map((colour) => [colour, `var(--${cssName(colour)})`]),
) as Record<Colour, string>

/** Single quotes only: the renderer writes families into double-quoted attributes. */
export const FONT_FAMILY =
  "Inter, 'Inter fallback', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

export type Weight = 400 | 500 | 600 | 700

/** A font as the renderer takes it; the family is the same everywhere. */
export const font = (size: number, weight: Weight = 400): string => `${weight} ${size}px ${FONT_FAMILY}`
