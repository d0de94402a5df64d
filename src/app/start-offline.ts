import type { Release } from '../ui/offline/messages.ts'
import { heedNetwork } from '../ui/offline/network.ts'
import { linkWorker, sayHello, whyNot } from '../ui/offline/worker-link.ts'

/**
 * Gets the page a worker that answers where there is no network, once everything else is done: it must not slow the first
 * page down. A chart in a frame of another site has none.
 * @param entry address of the script that the page began with
 */
export async function startOffline(root: URL, entry: string, dataVersion: string): Promise<void> {
  heedNetwork(root)
  const release: Release = { entry: new URL(entry).pathname.slice(root.pathname.length), dataVersion }
  const isFramed = window !== window.top
  if (import.meta.env.DEV || isFramed || whyNot() !== null) return linkWorker(null, release)
  await whenIdle()
  const registration = await register(root).catch(() => null)
  linkWorker(registration?.active ?? null, release)
  await sayHello(filesOfPage())
  // Only now does the one that answers have nothing left to do, and can be followed by the next.
  registration?.waiting?.postMessage({ type: 'settle' })
  document.documentElement.dataset.worker = registration ? 'settled' : 'none'
}

/** Rejects where the browser does not allow it, as with a certificate that it does not trust. */
async function register(root: URL): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator
  await serviceWorker.register(new URL('sw.js', root), { scope: root.pathname, updateViaCache: 'none' })
  return serviceWorker.ready
}

/** What the page was made of so far, itself included. */
const filesOfPage = (): string[] => [
  location.origin + location.pathname,
  ...performance.getEntriesByType('resource').map(({ name }) => name),
]

/** Where nothing is ever idle, this is long enough, in milliseconds. */
const LATEST = 4000

async function whenIdle(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  await new Promise<unknown>((resolve) =>
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(resolve, { timeout: LATEST })
      : setTimeout(resolve, LATEST),
  )
}
