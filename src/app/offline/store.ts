import { INDEX } from './names.ts'
import { isFile, pathBelow } from './strategy.ts'

/** Form of what is kept; what an older program kept in another one is thrown away. */
const FORM = 1

/** `files` of the site by their addresses, and `notes` of our own: what is kept for which deck, which releases were run. */
type Shelf = 'files' | 'notes'

/** What is kept of one site; sites under other paths of the same host have their own. */
export interface Store {
  /** Address of the root of the site, ending with `/`. */
  readonly scope: string
  readonly open: (shelf: Shelf) => Promise<Cache>
}

const nameOf = (scope: string, shelf: string, form = FORM): string =>
  `yardstick ${new URL(scope).pathname} ${form} ${shelf}`

export const openStore = (scope: string): Store => ({ scope, open: (shelf) => caches.open(nameOf(scope, shelf)) })

/** Throws away what programs of another form kept for this site. */
export async function dropOtherForms({ scope }: Store): Promise<void> {
  const own = `yardstick ${new URL(scope).pathname} `
  const current = `${own}${FORM} `
  const names = (await caches.keys()).filter((name) => name.startsWith(own) && !name.startsWith(current))
  await Promise.all(names.map((name) => caches.delete(name)))
}

/** Queries choose what a page shows, not what its file is; names with a hash have none. */
export const keyOf = (url: string): string => url.split(/[?#]/)[0] ?? url

export const findKept = async (store: Store, url: string): Promise<Response | undefined> =>
  (await store.open('files')).match(keyOf(url), { ignoreVary: true })

/** Keeps an answer where it is the file itself; an index under its version as well. Rejects where there is no room. */
export async function keepAnswer(store: Store, url: string, answer: Response): Promise<boolean> {
  const path = pathBelow(url, store.scope)
  if (path === undefined || !isFile(path, answer)) return false
  const files = await store.open('files')
  if (path === INDEX) {
    const text = await answer.clone().text()
    const version = versionIn(text)
    if (version === undefined) return false
    await files.put(`${store.scope}${indexOf(version)}`, new Response(text, { headers: answer.headers }))
  }
  await files.put(keyOf(url), answer)
  return true
}

/** Path of the index of one version of the data. */
export const indexOf = (version: string): string => `data/index.${version}.json`

/** Version of the data that an index, or a page, says it is of. */
export const versionIn = (text: string): string | undefined =>
  /"dataVersion":\s*"([0-9a-f]{16})"|name="data-version" content="([0-9a-f]{16})"/.exec(text)?.slice(1).find(Boolean)

/** A note under a name; the fallback where there is none or it cannot be read. */
export async function readNote<T>(store: Store, name: string, fallback: T): Promise<T> {
  const note = await (await store.open('notes')).match(`${store.scope}${name}`)
  return note ? note.json().catch(() => fallback) : fallback
}

export async function writeNote(store: Store, name: string, value: unknown): Promise<void> {
  await (await store.open('notes')).put(`${store.scope}${name}`, Response.json(value))
}
