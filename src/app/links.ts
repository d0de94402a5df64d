import { isOutdated } from './newer-release.ts'
import { parseQuery, type Query, singleValues } from './query.ts'
import type { AppRouter } from './router.tsx'

/** Lets plain links within the site open without reloading, load on intent, and move the focus to the new page. */
export function followLinks(router: AppRouter): void {
  document.addEventListener('click', (event) => {
    const link = linkOf(event)
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    const url = link && targetOf(router, link)
    if (!url || !plain || event.defaultPrevented || isOutdated()) return
    event.preventDefault()
    router.navigate({ to: url.path, search: url.search, hash: url.hash })
  })
  const preload = (event: Event): void => {
    const link = linkOf(event)
    const url = link && targetOf(router, link)
    if (url) router.preloadRoute({ to: url.path, search: url.search }).catch(() => {})
  }
  document.addEventListener('pointerover', preload, { passive: true })
  document.addEventListener('focusin', preload)
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation && pathChanged) document.getElementById('main')?.focus({ preventScroll: true })
  })
}

const linkOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null

interface Target {
  readonly path: string
  readonly search: Query
  readonly hash: string
}

/** Where a link leads below the root of the site; undefined for other sites, files, and parts of this page. */
function targetOf(router: AppRouter, link: HTMLAnchorElement): Target | undefined {
  const url = new URL(link.href)
  const base = router.basepath.replace(/\/?$/, '/')
  if (link.target || link.hasAttribute('download') || url.origin !== location.origin) return undefined
  if (!url.pathname.startsWith(base) || /\.[a-z0-9]+$/.test(url.pathname)) return undefined
  if (url.pathname === location.pathname && url.search === location.search && url.hash) return undefined
  return {
    path: `/${url.pathname.slice(base.length)}`,
    search: { ...keptDate(), ...parseQuery(url.search) },
    hash: url.hash.slice(1),
  }
}

/** A date in the address stays today on every page; links have it once the page has taken over what its address asks for. */
function keptDate(): Query {
  const { today } = singleValues(parseQuery(location.search))
  return today ? { today } : {}
}
