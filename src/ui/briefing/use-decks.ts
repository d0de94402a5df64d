import { useSyncExternalStore } from 'react'
import { createDeckStore, type DeckStore, EMPTY_STATE, type StoreState } from './store.ts'

let store: DeckStore | undefined

/** The one store of the page, made when it is first asked for; never while pages are rendered into files. */
export function deckStore(): DeckStore {
  store ??= createDeckStore({
    storage: () => localStorage,
    listen: (changed) =>
      addEventListener('storage', (event) => {
        if (event.storageArea === localStorage) changed(event.key)
      }),
    name: newName,
    now: () => new Date().toISOString(),
  })
  return store
}

/** Eight letters and digits; `crypto.randomUUID` is missing on plain http. */
export const newName = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => (byte % 36).toString(36)).join('')

const subscribe = (listener: () => void): (() => void) => deckStore().subscribe(listener)

/** The user's own decks, kept up with other tabs; none while pages are rendered into files. */
export const useDecks = (): StoreState =>
  useSyncExternalStore(
    subscribe,
    () => deckStore().state(),
    () => EMPTY_STATE,
  )
