import { createContext, type ReactNode, type RefObject, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useT } from './locale.tsx'
import { ShortcutHelp } from './shortcuts/help.tsx'
import { isSingleKey, keyName, makeFollower } from './shortcuts/keys.ts'
import { keepSingleKeys, singleKeysKept } from './shortcuts/single-keys.ts'

export interface Shortcut {
  /** `s`, `?`, `g r` (one after the other), `Shift+s`, `ArrowLeft`, `Mod+k` (Ctrl, or Cmd on a Mac). */
  readonly key: string
  /** Another way to the same. */
  readonly also?: string
  /** What it does, in the language of the page. */
  readonly label: string
  readonly run: () => void
}

/** `page` shortcuts stand first in the list and win over those that hold `everywhere`. */
type Scope = 'page' | 'everywhere'

interface Registered {
  readonly scope: Scope
  readonly latest: RefObject<readonly Shortcut[]>
}

interface Shortcuts {
  /** Returns the way to take them back. */
  readonly register: (entry: Registered) => () => void
  /** Opens the list of shortcuts. */
  readonly openHelp: () => void
}

const ShortcutsContext = createContext<Shortcuts>({ register: () => () => {}, openHelp: () => {} })

/** Lets the component's shortcuts work, and be listed under `?`, for as long as it is there. */
export function useShortcuts(shortcuts: readonly Shortcut[], scope: Scope = 'page'): void {
  const { register } = useContext(ShortcutsContext)
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => register({ scope, latest }), [register, scope])
}

export const useOpenShortcutHelp = (): (() => void) => useContext(ShortcutsContext).openHelp

/** Listens to the keys for everything below it, and holds the list of shortcuts. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const registered = useRef(new Set<Registered>())
  const [help, setHelp] = useState(false)
  const [singleKeys, setSingleKeys] = useState(true)
  useEffect(() => setSingleKeys(singleKeysKept()), [])
  const value = useMemo<Shortcuts>(
    () => ({
      register: (entry) => {
        registered.current.add(entry)
        return () => registered.current.delete(entry)
      },
      openHelp: () => setHelp(true),
    }),
    [],
  )
  useEffect(() => {
    const follow = makeFollower()
    const onKeyDown = (event: KeyboardEvent) => {
      const name = keyName(event)
      if (!name || event.defaultPrevented || event.isComposing || event.repeat || isElsewhere(event, name)) return
      const known = listOf(registered.current).filter(({ keys }) => singleKeys || keys.some((key) => !isSingleKey(key)))
      const made = follow(
        name,
        event.timeStamp,
        known.flatMap(({ keys }) => keys).filter((key) => singleKeys || !isSingleKey(key)),
      )
      const found = made && known.find(({ keys }) => keys.includes(made))
      if (!found) return
      event.preventDefault()
      found.shortcut.run()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [singleKeys])
  return (
    <ShortcutsContext value={value}>
      {children}
      <OwnShortcut />
      {help && (
        <ShortcutHelp
          shortcuts={listOf(registered.current).map(({ shortcut, keys, scope }) => ({ ...shortcut, keys, scope }))}
          singleKeys={singleKeys}
          onSingleKeys={(kept) => {
            setSingleKeys(kept)
            keepSingleKeys(kept)
          }}
          onClose={() => setHelp(false)}
        />
      )}
    </ShortcutsContext>
  )
}

function OwnShortcut() {
  const t = useT()
  const openHelp = useOpenShortcutHelp()
  useShortcuts([{ key: '?', label: t('shortcuts.help'), run: openHelp }], 'everywhere')
  return null
}

interface Listed {
  readonly shortcut: Shortcut
  readonly scope: Scope
  /** Its keys that no shortcut before it took. */
  readonly keys: readonly string[]
}

/** All that works now, those of the page first. */
function listOf(registered: ReadonlySet<Registered>): Listed[] {
  const taken = new Set<string>()
  const all = [...registered].flatMap(({ scope, latest }) => latest.current.map((shortcut) => ({ shortcut, scope })))
  return all
    .toSorted((a, b) => Number(a.scope === 'everywhere') - Number(b.scope === 'everywhere'))
    .flatMap(({ shortcut, scope }) => {
      const keys = [shortcut.key, ...(shortcut.also ? [shortcut.also] : [])].filter((key) => !taken.has(key))
      for (const key of keys) taken.add(key)
      return keys.length > 0 ? [{ shortcut, scope, keys }] : []
    })
}

/** Whether a press is meant for something else: a dialog that is open, or, without Ctrl or Cmd, a field. */
function isElsewhere(event: KeyboardEvent, name: string): boolean {
  if (document.querySelector('dialog[open]')) return true
  return isSingleKey(name) && event.target instanceof Element && event.target.closest(FIELDS) !== null
}

const FIELDS = [
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
  'textarea',
  'select',
  '[contenteditable]:not([contenteditable="false"])',
].join()
