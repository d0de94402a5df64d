import { CHARACTERS, WIDTHS } from './widths.ts'

export type Weight = keyof typeof WIDTHS

const INDEX: ReadonlyMap<string, number> = new Map([...CHARACTERS].map((character, i) => [character, i]))

/** Joiners and marks of direction take no room (U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F). */
const isUnseen = (character: string): boolean =>
  character >= '\u200b' &&
  (character <= '\u200f' ||
    (character >= '\u202a' && character <= '\u202e') ||
    (character >= '\u2060' && character <= '\u206f'))

/**
 * Width in pixels of a text in Inter, from its table of advance widths: the same in every browser and in node. Characters
 * outside the table, Chinese ones above all, are as wide as the font is large.
 *
 * @param size font size in pixels
 */
export function measureText(text: string, size: number, weight: Weight): number {
  const table = WIDTHS[weight]
  let thousandths = 0
  for (const character of text) thousandths += table[INDEX.get(character) ?? -1] ?? (isUnseen(character) ? 0 : 1000)
  return (thousandths * size) / 1000
}
