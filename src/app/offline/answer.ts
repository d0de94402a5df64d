import { INDEX, OFFLINE_PAGE } from './names.ts'
import { writeOfflinePage } from './offline-page.ts'
import { findKept, indexOf, keepAnswer, type Store, versionIn } from './store.ts'
import { marked, type Strategy } from './strategy.ts'
import type { AskEvent } from './worker-scope.ts'

/** How long the network may take while something kept could be shown, in milliseconds. */
const PATIENCE = 3000

/** Data versions of pages that were shown from what is kept: their index must be of the same one. */
const versions = new Map<string, string>()

/** Answers a request by its strategy. Rejects as the network does, where there is nothing else to say. */
export async function answer(event: AskEvent, strategy: Exclude<Strategy, 'none'>, store: Store): Promise<Response> {
  switch (strategy) {
    case 'fixed':
      return (await findKept(store, event.request.url)) ?? fromNetwork(event, store)
    case 'plain': {
      const kept = await findKept(store, event.request.url)
      const fetched = fromNetwork(event, store)
      if (!kept) return fetched
      event.waitUntil(fetched.catch(() => {}))
      return kept
    }
    case 'index':
      return networkFirst(event, store, () => keptIndex(event, store))
    case 'page':
      return networkFirst(event, store, () => findKept(store, event.request.url), offlinePage)
  }
}

/** Fetches, and keeps what is good on the way; a browser without room for it changes nothing for the page. */
async function fromNetwork(event: AskEvent, store: Store): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request))
  event.waitUntil(keepAnswer(store, event.request.url, response.clone()).catch(() => {}))
  return response
}

type Find = () => Promise<Response | undefined>

async function networkFirst(
  event: AskEvent,
  store: Store,
  find: Find,
  otherwise?: (event: AskEvent, store: Store) => Promise<Response | undefined>,
): Promise<Response> {
  const fetched = fromNetwork(event, store).then(refuseFailures)
  // It may fail before anybody waits for it.
  fetched.catch(() => {})
  const kept = await find()
  if (!kept) return fetched.catch(async (error) => (await otherwise?.(event, store)) ?? giveUp(error))
  event.waitUntil(fetched.catch(() => {}))
  const stand = async (why: 'offline' | 'slow'): Promise<Response> => {
    await noteVersion(event, kept)
    return marked(kept, why)
  }
  return Promise.race([fetched.catch(() => stand('offline')), after(PATIENCE).then(() => stand('slow'))])
}

/** A failing server is as good as none, as long as there is something kept. */
class Failing extends Error {
  readonly response: Response
  constructor(response: Response) {
    super(`${response.status}`)
    this.response = response
  }
}

function refuseFailures(response: Response): Response {
  if (response.status >= 500) throw new Failing(response)
  return response
}

function giveUp(error: unknown): Response {
  if (error instanceof Failing) return error.response
  throw error
}

const after = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time))

async function noteVersion({ request, resultingClientId }: AskEvent, kept: Response): Promise<void> {
  if (request.mode !== 'navigate' || !resultingClientId) return
  const version = versionIn(await kept.clone().text())
  if (version) versions.set(resultingClientId, version)
}

/** The index that belongs to the page which asks, else the newest. */
async function keptIndex({ clientId }: AskEvent, store: Store): Promise<Response | undefined> {
  const version = versions.get(clientId)
  const own = version === undefined ? undefined : await findKept(store, store.scope + indexOf(version))
  return own ?? findKept(store, store.scope + INDEX)
}

/** What stands in place of a page that is not kept: words in all languages, and the decks that are. */
async function offlinePage({ request }: AskEvent, store: Store): Promise<Response | undefined> {
  const page = request.mode === 'navigate' ? await findKept(store, store.scope + OFFLINE_PAGE) : undefined
  return page && writeOfflinePage(page, store)
}
