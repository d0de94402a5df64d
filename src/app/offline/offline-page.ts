import type { KeptDeck } from '../../ui/offline/messages.ts'
import { escapeHtml } from '../html.ts'
import { readDecks } from './kept-decks.ts'
import { keptListIn } from './names.ts'
import type { Store } from './store.ts'

/** The page for addresses of which nothing is kept, with the decks that are, each a link to its stage. */
export async function writeOfflinePage(template: Response, store: Store): Promise<Response> {
  const root = new URL(store.scope).pathname
  const decks = await readDecks(store)
  // A page of unknown depth: what is relative to the root has to be said from there.
  let html = (await template.text()).replaceAll('="./', `="${root}`)
  for (const lang of new Set(decks.flatMap(({ stages }) => stages.map((stage) => stage.lang))))
    html = html.replace(keptListIn(lang), () => decks.map((deck) => itemOf(deck, lang, root)).join(''))
  const headers = new Headers(template.headers)
  headers.delete('content-length')
  return new Response(html, { status: 200, headers })
}

function itemOf({ key, stages }: KeptDeck, lang: string, root: string): string {
  const stage = stages.find((one) => one.lang === lang)
  return stage ? `<li><a href="${escapeHtml(`${root}${stage.path}?${key}`)}">${escapeHtml(stage.title)}</a></li>` : ''
}
