import { useEffect, useSyncExternalStore } from 'react'

/** Between two looks at whether the site is there again, in milliseconds; and how long one may take. */
const LOOK_EVERY = 30_000
const LOOK_TIME = 8_000

let reachable = true
/** A file that every site has; unknown until the page has started. */
let looked: URL | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let watchers = 0
const listeners = new Set<() => void>()

/** Takes down whether the site answered; who fetches something on its own may say so here. */
export function noteNetwork(answered: boolean): void {
  plan(answered)
  if (answered === reachable) return
  reachable = answered
  for (const listener of listeners) listener()
}

/**
 * Begins to heed the browser's word on the network. It is never believed without a look: an intranet may count as offline,
 * and a network without the site as online.
 * @param root of the site
 */
export function heedNetwork(root: URL): void {
  looked = new URL('data/index.json', root)
  for (const change of ['online', 'offline'] as const) addEventListener(change, () => look())
  if (!navigator.onLine) look()
  plan(reachable)
}

/** While the site is away, or somebody watches, there is a next look; never more than one. */
function plan(answered: boolean): void {
  clearTimeout(timer)
  timer = undefined
  if (looked && (!answered || watchers > 0)) timer = setTimeout(look, LOOK_EVERY)
}

async function look(): Promise<void> {
  if (!looked) return
  try {
    // A worker lets this method pass, so that what is kept cannot answer in place of the site.
    await fetch(looked, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(LOOK_TIME) })
    noteNetwork(true)
  } catch {
    noteNetwork(false)
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the site could not be reached when it was last asked for something. */
export const useOffline = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => !reachable,
    () => false,
  )

/** As {@link useOffline}, and asks regularly: for a page that stands for hours and fetches nothing by itself. */
export function useWatchedNetwork(): boolean {
  useEffect(() => {
    watchers++
    plan(reachable)
    return () => {
      watchers--
      plan(reachable)
    }
  }, [])
  return useOffline()
}
