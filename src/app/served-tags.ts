import { useEffect, useRef } from 'react'
import type { Query } from './query.ts'

/** Browsers share what the first of these names, in place of the address; reference managers cite by the others. */
const OF_SERVED = 'link[rel="canonical"], meta[property^="og:"]'

/**
 * Keeps what the head tells other programs true of what is shown: the tags that were served go as soon as that is another
 * page, or another state of it.
 * @param path of the page that is shown; @param description of it
 */
export function useServedTags(path: string, query: Query, description: string): void {
  const served = useRef<string | null>(path)
  const isPlain = Object.keys(query).length === 0
  useEffect(() => {
    if (path === served.current && isPlain) return
    served.current = null
    for (const tag of document.querySelectorAll(OF_SERVED)) tag.remove()
    document.querySelector('meta[name="description"]')?.setAttribute('content', description)
  }, [path, isPlain, description])
}
