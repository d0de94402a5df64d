const STORED = 'yardstick-single-keys'

/** Whether shortcuts of a single key are wanted: some who speak to their computer, or tremble, turn them off. */
export function singleKeysKept(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off'
  } catch {
    return true
  }
}

/** Keeps the choice in the browser where it allows that. */
export function keepSingleKeys(kept: boolean): void {
  try {
    if (kept) localStorage.removeItem(STORED)
    else localStorage.setItem(STORED, 'off')
  } catch {
    // Storage is off in sandboxed frames; the choice then lasts as long as the page.
  }
}
