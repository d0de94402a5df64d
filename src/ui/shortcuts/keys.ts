/** What a key press says beyond the key itself; the part of a `KeyboardEvent` that matters here. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A second key counts for this long after the first, in milliseconds. */
const PATIENCE = 1500

/**
 * Name of a key press as shortcuts are written: `/`, `g`, `Shift+g`, `ArrowLeft`, `Space`, `Mod+k` (Ctrl or Cmd).
 * Signs stand for themselves however they are typed; null for presses with Alt.
 */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (altKey) return null
  // A Chinese input method types full-width signs.
  const plain = key === ' ' ? 'Space' : key.length === 1 ? key.normalize('NFKC').toLowerCase() : key
  if (ctrlKey || metaKey) return `Mod+${plain}`
  return shiftKey && !isSign(plain) ? `Shift+${plain}` : plain
}

const isSign = (key: string): boolean => key.length === 1 && !/[\p{L}\p{N}]/u.test(key)

/** Whether a shortcut works without Ctrl or Cmd, so that it must not be taken from who types. */
export const isSingleKey = (shortcut: string): boolean => !shortcut.startsWith('Mod+')

/** Follows key presses and says which of the shortcuts they make: `g r` is two keys, one soon after the other. */
export function makeFollower(): (name: string, time: number, shortcuts: readonly string[]) => string | null {
  let first: { readonly name: string; readonly time: number } | null = null
  return (name, time, shortcuts) => {
    const pair = first && time - first.time < PATIENCE ? `${first.name} ${name}` : null
    first = null
    if (pair && shortcuts.includes(pair)) return pair
    if (shortcuts.includes(name)) return name
    if (shortcuts.some((shortcut) => shortcut.startsWith(`${name} `))) first = { name, time }
    return null
  }
}
