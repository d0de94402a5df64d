import type { Place } from './rules.ts'

const LONGEST = 60

// Control and format characters (zero-width, direction-changing, soft hyphen), and fillers that show nothing.
const INVISIBLE = /\p{Cc}|\p{Cf}|\u034f|\u115f|\u1160|\u3164|\uffa0/gu

const visible = (text: string): string =>
  text.replace(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`)

/** Whether a text holds characters that a reader cannot see. */
export const hasInvisible = (text: string): boolean => text.search(INVISIBLE) >= 0

/**
 * A value as a message prints it: at most 60 characters, invisible characters as `\u{XXXX}`,
 * lists and objects by their size only.
 */
export const show = (value: unknown): string => {
  if (typeof value === 'string') {
    const characters = [...value.slice(0, 2 * LONGEST)]
    const cut = characters.length > LONGEST || value.length > 2 * LONGEST
    return `"${visible(characters.slice(0, LONGEST).join(''))}${cut ? '…' : ''}"`
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return `an object of ${Object.keys(value).length} fields`
  return value === undefined ? 'nothing' : String(value)
}

const step = (key: PropertyKey): string => {
  if (typeof key === 'number') return `[${key}]`
  const name = String(key)
  return /^[\w-]{1,60}$/.test(name) ? `.${name}` : `[${show(name)}]`
}

/** A JSON path as a message prints it: `figures[3].name.zh-CN`. */
export const formatPath = (keys: readonly PropertyKey[], under = ''): string =>
  (under + keys.map(step).join('')).replace(/^\./, '')

/** The place of a field below a place. */
export const at = (place: Place, ...keys: readonly PropertyKey[]): Place => ({
  file: place.file,
  path: formatPath(keys, place.path),
})
