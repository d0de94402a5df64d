import type { Locale } from '../model/text.ts'
import { CHARACTERS } from './widths.ts'

const LATIN = new Set(CHARACTERS)
/** Marks that Chinese and Latin texts share: as wide as a character in Chinese, from the Chinese font. */
const SHARED = new Set('·—‘’“”•…′″')

/** Whether a character is drawn in Inter in texts of a language, as in the pages; all others are in a Chinese font. */
export const isLatin = (character: string, locale: Locale): boolean =>
  LATIN.has(character) && !(locale === 'zh-CN' && SHARED.has(character))
