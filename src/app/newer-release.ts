const KEY = 'yardstick-reloaded'
const ENTRY = /assets\/main-[\w-]{8}\.js/

let newer: string | null = null

/** Whether the site was found to be published anew since this page began: links then load their pages whole. */
export const isOutdated = (): boolean => newer !== null

/** Looks, whenever a script cannot be loaded, whether it is gone because the site was published anew. */
export function heedLostScripts(): void {
  addEventListener('vite:preloadError', async () => {
    newer = (await newerEntry()) ?? newer
  })
}

/**
 * Loads the page again where the site was published anew since it began: once for each publication, and never for a network
 * that failed. What a page shows stands in its address, and what was written is kept in the browser, so nothing is lost.
 */
export async function reloadIfOutdated(): Promise<void> {
  const entry = newer ?? (await newerEntry())
  if (entry && guard(entry)) location.reload()
}

/** Name of the entry script that this page has on the site now; null where it is the one that runs, or cannot be had. */
async function newerEntry(): Promise<string | null> {
  const own = [...document.scripts].map(({ src }) => ENTRY.exec(src)?.[0]).find(Boolean)
  try {
    const response = await fetch(location.origin + location.pathname, { cache: 'no-store' })
    const found = ENTRY.exec(await response.text())?.[0]
    return found && found !== own ? found : null
  } catch {
    return null
  }
}

/** Whether nothing was loaded again for this entry before; without memory there is no telling, and so no reload. */
function guard(entry: string): boolean {
  try {
    if (sessionStorage.getItem(KEY) === entry) return false
    sessionStorage.setItem(KEY, entry)
    return true
  } catch {
    return false
  }
}
