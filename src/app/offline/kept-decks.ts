import { pathOf } from '../../catalogue/index-file.ts'
import type { KeepAnswer, KeptDeck, Release } from '../../ui/offline/messages.ts'
import { INDEX, OFFLINE_PAGE, PLAIN_FILES } from './names.ts'
import { findKept, indexOf, keepAnswer, readNote, type Store, versionIn, writeNote } from './store.ts'

/** A deck with the release that it was kept of and every file of it, by path below the root. */
export interface DeckRecord extends KeptDeck, Release {
  readonly files: readonly string[]
}

const NOTE = 'decks'
/** The oldest make room for the newest. */
const MOST_DECKS = 20
/** Files that are fetched at the same time. */
const AT_ONCE = 6

export const readDecks = (store: Store): Promise<readonly DeckRecord[]> => readNote(store, NOTE, [])

/** Files of a bundle, as the build lists them: all, and those that presenting takes. */
interface BundleFiles {
  readonly all: readonly string[]
  readonly present: readonly string[]
}

/** Path of the list of a bundle's files: it has the hash of the entry, so that the two cannot differ. */
export const listOf = (entry: string): string => entry.replace(/^assets\/.*-([\w-]{8})\.js$/, 'assets/files-$1.json')

/** What of an index tells which files a deck needs. */
interface IndexPart {
  readonly dataVersion: string
  readonly files: Readonly<Record<string, string>>
  readonly briefings: readonly { readonly id: string; readonly needs: readonly string[] }[]
}

/** The site has become newer than the page that asks. */
class Newer extends Error {}

/**
 * Fetches and keeps all that presenting a deck takes. What has a hash comes first and the pages last, so that a network
 * that fails on the way leaves what was kept before as it was. Never rejects.
 */
export async function keepDeck(
  store: Store,
  deck: KeptDeck,
  release: Release,
  tell: (answer: KeepAnswer) => void,
): Promise<void> {
  const decks = await readDecks(store)
  const old = decks.find(({ key }) => key === deck.key)
  if (old && (await isWhole(store, old, deck, release))) return tell({ state: 'kept' })
  try {
    const record = await fetchAll(store, deck, release, (done, total) => tell({ state: 'keeping', done, total }))
    const others = (await readDecks(store)).filter(({ key }) => key !== deck.key)
    await writeNote(store, NOTE, [...others, record].slice(-MOST_DECKS))
    tell({ state: 'kept' })
  } catch (error) {
    tell({ state: 'failed', reason: reasonOf(error) })
  }
}

const reasonOf = (error: unknown) => {
  if (error instanceof Newer) return 'newer'
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'room' : 'network'
}

async function isWhole(store: Store, old: DeckRecord, deck: KeptDeck, release: Release): Promise<boolean> {
  if (old.entry !== release.entry || old.dataVersion !== release.dataVersion) return false
  // Of a curated deck the page may know less than the index did, while its slides are on their way.
  if (!isCurated(deck) && deck.slices.some((slice) => !old.slices.includes(slice))) return false
  const found = await Promise.all(old.files.map((path) => findKept(store, store.scope + path)))
  return found.every(Boolean)
}

const isCurated = ({ key }: KeptDeck): boolean => key.startsWith('deck=')

async function fetchAll(
  store: Store,
  deck: KeptDeck,
  release: Release,
  onProgress: (done: number, total: number) => void,
): Promise<DeckRecord> {
  const index = await fetchFresh(store, INDEX)
  const text = await index.clone().text()
  if (versionIn(text) !== release.dataVersion) throw new Newer()
  const list = listOf(release.entry)
  const { present }: BundleFiles = await (await fetchFixed(store, list)).json()
  const data = slicesOf(deck, JSON.parse(text))
  const fixed = [...new Set([list, ...present, ...data])]
  const fresh = [...PLAIN_FILES, OFFLINE_PAGE, ...deck.pages]
  let done = 0
  const count = (): void => onProgress(++done, fixed.length + fresh.length)
  await inTurns(fixed, async (path) => {
    await fetchFixed(store, path)
    count()
  })
  const pages = new Map<string, Response>()
  await inTurns(fresh, async (path) => {
    pages.set(path, await fetchFresh(store, path))
    count()
  })
  for (const path of deck.pages) {
    const html = (await pages.get(path)?.clone().text()) ?? ''
    if (!html.includes(release.entry) || versionIn(html) !== release.dataVersion) throw new Newer()
  }
  for (const [path, page] of [...pages, [INDEX, index] as const]) await put(store, path, page)
  return { ...deck, ...release, files: [...fixed, ...fresh, indexOf(release.dataVersion)] }
}

/** Paths of a deck's data; a curated one may need others now than when it was opened. */
function slicesOf(deck: KeptDeck, { files, briefings }: IndexPart): string[] {
  const curated = isCurated(deck) && briefings.find(({ id }) => deck.key === `deck=${id}`)
  const names = curated ? [`briefing/${curated.id}`, ...curated.needs] : deck.slices
  return [...new Set(names)].flatMap((name) => (files[name] ? [`data/${pathOf(name, files[name])}`] : []))
}

/** A file whose name has a hash, kept from now on. Rejects where it cannot be had whole. */
async function fetchFixed(store: Store, path: string): Promise<Response> {
  const kept = await findKept(store, store.scope + path)
  if (kept) return kept
  const response = await fetch(store.scope + path)
  await put(store, path, response.clone())
  return response
}

/** A file as the site has it now. */
async function fetchFresh(store: Store, path: string): Promise<Response> {
  const response = await fetch(store.scope + path, { cache: 'no-cache' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response
}

async function put(store: Store, path: string, response: Response): Promise<void> {
  if (!(await keepAnswer(store, store.scope + path, response))) throw new Error(`${path}: ${response.status}`)
}

async function inTurns<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
