import { DECK_VERSION, type Deck, LONGEST } from '../../view/deck.ts'
import { type DeckProblem, parseDeck } from '../../view/deck-file.ts'

/*
 *   browser's storage:  yardstick-deck:<id>  ->  { "revision": "...", "changed": "...", "deck": { ... } }
 *
 * One entry a deck, so that two tabs that change different decks never meet. What cannot be read whole is never written to.
 */
const PREFIX = 'yardstick-deck:'

/** What the store needs of the browser's storage; every call may throw. */
export interface KeyValues {
  readonly length: number
  readonly key: (index: number) => string | null
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, value: string) => void
  readonly removeItem: (key: string) => void
}

/** A deck of the user's own. */
export interface OwnDeck {
  readonly deck: Deck
  /** Names this state of it: another tab that wrote since has given it another name. */
  readonly revision: string
  /** When it was changed last, ISO date and time. */
  readonly changed: string
}

/** An entry that was written by a newer program, or is damaged; it is left as it is. */
export interface DamagedDeck {
  readonly id: string
  /** As stored, to be saved as a file. */
  readonly text: string
  /** What of it could be read. */
  readonly deck: Deck | null
  readonly problems: readonly DeckProblem[]
  readonly newer: boolean
}

/**
 * Where decks are kept: in the browser; in this page alone, where the browser forbids storage; in this page until there
 * is room, where the storage is full.
 */
export type Keeping = 'kept' | 'memory' | 'full'

export interface StoreState {
  /** The one changed last first. */
  readonly decks: readonly OwnDeck[]
  readonly damaged: readonly DamagedDeck[]
  readonly keeping: Keeping
}

export interface DeckStore {
  readonly state: () => StoreState
  readonly subscribe: (listener: () => void) => () => void
  /** Adds a deck, under another id where its own is taken; returns the id. */
  readonly add: (deck: Deck) => string
  /**
   * Writes a changed deck. Where another tab changed it since, that change stays and this one becomes a deck of its own.
   * @returns the id it was written under
   */
  readonly change: (deck: Deck, copyTitle: (title: string) => string) => string
  readonly remove: (id: string) => void
}

export interface StoreInput {
  /** Null, or throwing, where the browser forbids storage. */
  readonly storage: () => KeyValues | null
  /** Calls back when another tab has written an entry, with its key, or null for all of them. */
  readonly listen: (changed: (key: string | null) => void) => void
  /** A new name each time: letters and digits. */
  readonly name: () => string
  /** ISO date and time. */
  readonly now: () => string
}

export const EMPTY_STATE: StoreState = { decks: [], damaged: [], keeping: 'kept' }

interface Entry {
  readonly own: OwnDeck | null
  readonly damaged: DamagedDeck | null
}

/** Decks of the user's own, kept in the browser. */
export function createDeckStore({ storage, listen, name, now }: StoreInput): DeckStore {
  const keys = open(storage)
  const listeners = new Set<() => void>()
  const entries = new Map<string, Entry>()
  /** Ids that this page knows better than the storage does. */
  const unsaved = new Set<string>()
  /** What the storage had of each when this page last read or wrote it. */
  const seen = new Map<string, string>()
  let state = EMPTY_STATE

  const publish = (): void => {
    const all = [...entries.values()]
    state = {
      decks: all.flatMap(({ own }) => own ?? []).sort((a, b) => (a.changed < b.changed ? 1 : -1)),
      damaged: all.flatMap(({ damaged }) => damaged ?? []),
      keeping: keys === null ? 'memory' : unsaved.size > 0 ? 'full' : 'kept',
    }
    for (const listener of listeners) listener()
  }
  const stored = (id: string): string | null => attempt(() => keys?.getItem(PREFIX + id) ?? null, null)
  const load = (id: string): void => {
    const text = stored(id)
    if (text === null) {
      entries.delete(id)
      return
    }
    entries.set(id, readEntry(id, text))
    seen.set(id, text)
  }
  const save = (id: string, own: OwnDeck): void => {
    entries.set(id, { own, damaged: null })
    const text = writeEntry(own)
    const written = attempt(() => {
      keys?.setItem(PREFIX + id, text)
      return keys !== null
    }, false)
    if (!written) {
      unsaved.add(id)
      return
    }
    unsaved.delete(id)
    seen.set(id, text)
  }
  /** What did not fit may fit once something else is gone. */
  const saveRest = (): void => {
    for (const id of [...unsaved]) {
      const own = entries.get(id)?.own
      if (own) save(id, own)
    }
  }
  const isTaken = (id: string): boolean => entries.has(id) || stored(id) !== null
  const freeId = (wanted: string): string => {
    for (let id = wanted; ; id = `deck-${name()}`) if (!isTaken(id)) return id
  }
  const add = (deck: Deck): string => {
    const id = freeId(deck.id)
    save(id, { deck: { ...deck, id }, revision: name(), changed: now() })
    publish()
    return id
  }
  /**
   * Whether nobody else has written a deck since this page read or wrote it, and it was understood; one that was removed is
   * written again.
   */
  const isOurs = (id: string): boolean => {
    const text = stored(id)
    return text === null || (text === seen.get(id) && !entries.get(id)?.damaged)
  }

  for (const id of keys ? idsIn(keys) : []) load(id)
  publish()
  listen((key) => {
    if (key !== null && !key.startsWith(PREFIX)) return
    const ids = key === null ? [...entries.keys()] : [key.slice(PREFIX.length)]
    for (const id of ids) if (!unsaved.has(id)) load(id)
    publish()
  })

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    add,
    change: (deck, copyTitle) => {
      if (!isOurs(deck.id)) {
        unsaved.delete(deck.id)
        load(deck.id)
        return add({ ...copyOf(deck, copyTitle), id: `deck-${name()}` })
      }
      save(deck.id, { deck, revision: name(), changed: now() })
      publish()
      return deck.id
    },
    remove: (id) => {
      entries.delete(id)
      unsaved.delete(id)
      attempt(() => keys?.removeItem(PREFIX + id), undefined)
      saveRest()
      publish()
    },
  }
}

/** An empty deck. */
export const emptyDeck = (title: Deck['title']): Deck => ({
  schemaVersion: DECK_VERSION,
  id: 'deck',
  title,
  slides: [],
})

/** A deck under a title that tells it from the one it was made of; no longer than a deck's may be. */
export const copyOf = (deck: Deck, copyTitle: (title: string) => string): Deck => ({
  ...deck,
  title: Object.fromEntries(
    Object.entries(deck.title).map(([locale, words]) => [locale, copyTitle(words ?? '').slice(0, LONGEST.title)]),
  ),
})

/** Storage that can be read; whether there is room is seen when something is written. */
function open(storage: StoreInput['storage']): KeyValues | null {
  return attempt(() => {
    const keys = storage()
    keys?.getItem(PREFIX)
    return keys
  }, null)
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action()
  } catch {
    return otherwise
  }
}

const idsIn = (keys: KeyValues): string[] =>
  attempt(
    () =>
      Array.from({ length: keys.length }, (_, index) => keys.key(index) ?? '')
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => key.slice(PREFIX.length)),
    [],
  )

const writeEntry = ({ revision, changed, deck }: OwnDeck): string => JSON.stringify({ revision, changed, deck })

function readEntry(id: string, text: string): Entry {
  const raw = attempt<unknown>(() => JSON.parse(text), null)
  const said: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {}
  const parsed = parseDeck('deck' in said ? JSON.stringify(said.deck) : text)
  const isWhole = parsed.deck !== null && parsed.problems.length === 0 && !parsed.newer && parsed.deck.id === id
  if (!isWhole || typeof said.revision !== 'string') return { own: null, damaged: { id, text, ...parsed } }
  const changed = typeof said.changed === 'string' ? said.changed : ''
  return { own: { deck: parsed.deck, revision: said.revision, changed }, damaged: null }
}
