import { cleanCharacters } from './clean-text.ts'

/*
 *   downloadName('R&D intensity: Hebei', '2026-11-21', 'csv')   "R&D-intensity-Hebei_2026-11-21.csv"
 */

/** Names that Windows keeps for devices, whatever follows their first point. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?:$|\.)/i
/** What a file system refuses, and marks that cannot be seen. */
const REFUSED = /[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]+/gu
const LONGEST = { characters: 60, bytes: 160 }

/**
 * A name under which every system saves a file: letters of any language stay, spaces become hyphens, and nothing in it
 * is a path, a device or invisible.
 * @param title what the file holds; a short one
 * @param date `YYYY-MM-DD`
 * @param extension without a point
 */
export function downloadName(title: string, date: string, extension: string): string {
  const words = cleanCharacters(title)
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/[\s\ufffd]+/g, '-')
    .replace(/-{2,}/g, '-')
  const stem = trimmed(shortened(trimmed(words))) || 'yardstick'
  const name = `${stem}_${date}.${extension}`
  return RESERVED.test(name) || RESERVED.test(stem) ? `_${name}` : name
}

/** No point, hyphen or tilde at the ends: those hide files, look like options, or are cut off. */
const trimmed = (text: string): string => text.replace(/^[-.~\s]+|[-.~\s]+$/g, '')

/** As many whole characters as a name may have, up to the end of a word where one is near. */
function shortened(text: string): string {
  const whole = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  let bytes = 0
  const kept: string[] = []
  for (const character of whole.slice(0, LONGEST.characters)) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > LONGEST.bytes) break
    kept.push(character)
  }
  const cut = kept.join('')
  if (kept.length === whole.length) return cut
  const word = cut.lastIndexOf('-')
  return word > cut.length * 0.6 ? cut.slice(0, word) : cut
}
