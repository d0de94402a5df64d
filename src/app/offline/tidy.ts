import type { Hello, Release } from '../../ui/offline/messages.ts'
import { keepDeck, listOf, readDecks } from './kept-decks.ts'
import { EMPTY_JOURNAL, type Journal, releasesInUse, remember, unused } from './prune.ts'
import { findKept, indexOf, keepAnswer, readNote, type Store, writeNote } from './store.ts'
import { pathBelow, strategyOf } from './strategy.ts'
import type { PageClient } from './worker-scope.ts'

const NOTE = 'journal'

/**
 * Takes down what a page runs, keeps the files it was made of, brings the kept decks to the same release, and throws away
 * what no release in use needs. Never rejects.
 */
export async function welcome(store: Store, page: string, hello: Hello, open: readonly PageClient[]): Promise<void> {
  const release: Release = { entry: hello.entry, dataVersion: hello.dataVersion }
  await Promise.allSettled(wanted(store, hello).map((url) => keepUrl(store, url)))
  for (const { key, stages, pages, slices, ...of } of await readDecks(store))
    if (of.entry !== release.entry || of.dataVersion !== release.dataVersion)
      await keepDeck(store, { key, stages, pages, slices }, release, () => {})
  const journal = await readNote<Journal>(store, NOTE, EMPTY_JOURNAL)
  const living = open.map(({ id }) => id)
  await writeNote(store, NOTE, remember(journal, page, release, [...living, page]))
  await tidy(store).catch(() => {})
}

/** Files of a page that are worth keeping, and the list of those of its bundle. */
function wanted({ scope }: Store, { entry, files }: Hello): string[] {
  const worth = files.filter((url) => strategyOf({ method: 'GET', url, mode: 'cors' }, scope) !== 'none')
  return [...new Set([...worth, scope + listOf(entry)])]
}

async function keepUrl(store: Store, url: string): Promise<void> {
  if (strategyOf({ method: 'GET', url, mode: 'cors' }, store.scope) === 'fixed' && (await findKept(store, url))) return
  await keepAnswer(store, url, await fetch(url))
}

async function tidy(store: Store): Promise<void> {
  const decks = await readDecks(store)
  const releases = releasesInUse(await readNote<Journal>(store, NOTE, EMPTY_JOURNAL), decks)
  const bundles = new Set<string>()
  const indices = new Map<string, string>()
  for (const { entry, dataVersion } of releases) {
    const list = await findKept(store, store.scope + listOf(entry))
    const index = await findKept(store, store.scope + indexOf(dataVersion))
    // Of a release whose files are not known, any might be one.
    if (!list || !index) return
    for (const file of (await list.json()).all as readonly string[]) bundles.add(file)
    bundles.add(listOf(entry))
    indices.set(dataVersion, await index.text())
  }
  const files = await store.open('files')
  const urls = (await files.keys()).map(({ url }) => url)
  const paths = urls.map((url) => pathBelow(url, store.scope) ?? '')
  const needed = new Set(decks.flatMap((deck) => deck.files))
  const gone = unused(paths, { bundles, indices, decks: needed })
  await Promise.all(gone.map((path) => files.delete(store.scope + path)))
}
