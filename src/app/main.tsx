import { createRoot, hydrateRoot } from 'react-dom/client'
import type { IndexData } from '../catalogue/format.ts'
import { LoadError, type ReadText } from '../catalogue/load.ts'
import { indexQuery, makeQueryClient } from '../queries/queries.ts'
import { KEPT_HEADER } from '../ui/offline/messages.ts'
import { noteNetwork } from '../ui/offline/network.ts'
import { App } from './app.tsx'
import { followLinks } from './links.ts'
import { heedLostScripts } from './newer-release.ts'
import { showNotice } from './notice.ts'
import { makeRouter } from './router.tsx'
import { startOffline } from './start-offline.ts'

// The built entry lies one folder below the root of the site, wherever that is served from.
const root = import.meta.env.DEV ? new URL('/', location.href) : new URL(/* @vite-ignore */ '../', import.meta.url)
const queryClient = makeQueryClient()

const readFile: ReadText = async (file) => {
  const response = await fetch(new URL(`data/${file}`, root))
  if (!response.ok) throw new Error(`${response.status}`)
  // The worker says where it answered in place of the site.
  if (response.headers.get(KEPT_HEADER) === 'offline') noteNetwork(false)
  return response.text()
}

/** The version of the data that an embedded chart is frozen at. */
const frozen = /\/embed\/$/.test(location.pathname)
  ? /^[0-9a-f]{16}$/.exec(new URLSearchParams(location.search).get('data') ?? '')?.[0]
  : undefined

// Where the files of that version are no longer kept, the newest are shown, and the page says so.
const read: ReadText = (file) =>
  frozen && file === 'index.json' ? readFile(`index.${frozen}.json`).catch(() => readFile(file)) : readFile(file)

async function boot(): Promise<void> {
  try {
    await start(await queryClient.fetchQuery(indexQuery(read)))
  } catch (error) {
    if (!(error instanceof LoadError)) throw error
    await showNotice({ file: error.file, reason: error.reason, onRetry: boot })
  }
}

async function start(index: IndexData): Promise<void> {
  const container = document.getElementById('root')
  if (!container) throw new Error('The page has no #root')
  const router = makeRouter({ index, queryClient, read, basepath: root.pathname })
  const rendered = document.querySelector<HTMLMetaElement>('meta[name="data-version"]')?.content === index.dataVersion
  // Tells the router that its first markup is already there; without it the boundaries differ from the HTML.
  if (rendered) router.ssr = { manifest: undefined }
  await router.load()
  const complete = queryClient
    .getQueryCache()
    .getAll()
    .every(({ state }) => state.status === 'success')
  const app = <App router={router} queryClient={queryClient} />
  // A page whose script is missing is not the one that was built.
  const found = router.state.matches.every(({ status }) => status === 'success')
  const takeOver = rendered && complete && found
  document.documentElement.dataset.start = takeOver ? 'hydrated' : 'rendered'
  if (takeOver) hydrateRoot(container, app)
  else createRoot(container).render(app)
  followLinks(router)
  startOffline(root, import.meta.url, index.dataVersion)
}

// A relative address would be read anew against every later address of the page.
for (const link of document.querySelectorAll<HTMLLinkElement>(
  'link[rel="icon"], link[rel="manifest"], link[rel="alternate"]',
)) {
  link.setAttribute('href', link.href)
}
heedLostScripts()
// Scripts of a page that stands in for another are added by a script, and then do not wait for the end of it.
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', boot)
else boot()
