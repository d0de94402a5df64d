import type { ToWorker } from '../ui/offline/messages.ts'
import { answer } from './offline/answer.ts'
import { keepDeck } from './offline/kept-decks.ts'
import { OFFLINE_PAGE } from './offline/names.ts'
import { dropOtherForms, keepAnswer, openStore } from './offline/store.ts'
import { strategyOf } from './offline/strategy.ts'
import { welcome } from './offline/tidy.ts'
import type { TellEvent, WorkerScope } from './offline/worker-scope.ts'

/*
 * Answers for the site where there is no network. It knows no release: pages say what they run, and names with a hash do
 * the rest, so that the same worker serves pages of several releases side by side and changes only with its own code.
 */
const worker = globalThis as unknown as WorkerScope
const store = openStore(worker.registration.scope)

/** A stage must not be interrupted: a new worker waits until none stands open that was there before it. */
const STAGE = /\/present\/$/

const openPages = () => worker.clients.matchAll({ type: 'window', includeUncontrolled: true })

/**
 * Takes over from the worker before, unless somebody presents.
 * @param loaded id of a page that has just been loaded, and so is not in the middle of anything
 */
async function takeOver(loaded?: string): Promise<void> {
  const stages = (await openPages()).filter(({ id, url }) => id !== loaded && STAGE.test(new URL(url).pathname))
  if (stages.length === 0) await worker.skipWaiting()
}

/** Keeps the page for addresses of which nothing is kept, with the styles and scripts that it names. */
async function keepShell(): Promise<void> {
  const url = store.scope + OFFLINE_PAGE
  const page = await fetch(url, { cache: 'no-cache' })
  const html = await page.clone().text()
  const named = [...html.matchAll(/<(?:link|script)[^>]* (?:href|src)="\.\/([^"]+)"/g)].map(([, path = '']) => path)
  await keepAnswer(store, url, page)
  await Promise.all(named.map(async (path) => keepAnswer(store, store.scope + path, await fetch(store.scope + path))))
}

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => takeOver())))

worker.addEventListener('activate', (event) => {
  const start = async (): Promise<void> => {
    await dropOtherForms(store)
    // The page is asked for while the worker starts, so that having one slows nothing down.
    await worker.registration.navigationPreload?.enable()
    await worker.clients.claim()
  }
  event.waitUntil(start())
})

worker.addEventListener('fetch', (event) => {
  const { method, url, mode, headers } = event.request
  const strategy = strategyOf({ method, url, mode, part: headers.has('range') }, store.scope)
  if (strategy !== 'none') event.respondWith(answer(event, strategy, store))
})

/** One thing after the other: two pages that keep the same files would fetch them twice. */
let queue: Promise<unknown> = Promise.resolve()

worker.addEventListener('message', (event) => {
  const message = event.data as ToWorker
  queue = queue.then(() => act(message, event)).catch(() => {})
  event.waitUntil(queue)
})

async function act(message: ToWorker, { source, ports: [port] }: TellEvent): Promise<void> {
  switch (message.type) {
    case 'keep': {
      const { deck, entry, dataVersion } = message
      return keepDeck(store, deck, { entry, dataVersion }, (told) => port?.postMessage(told))
    }
    case 'hello':
      if (source) await welcome(store, source.id, message, await openPages())
      return port?.postMessage({})
    case 'settle':
      return takeOver(source?.id)
  }
}
