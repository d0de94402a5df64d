import { useEffect, useState } from 'react'
import { useNavigation } from '../../ui/navigation.tsx'

const EVERY = 3 * 60_000

/** What tells one state of a served file from another without fetching it; null where the server does not say. */
async function markOf(address: string): Promise<string | null> {
  try {
    const { ok, headers } = await fetch(address, { method: 'HEAD', cache: 'no-store' })
    return ok ? (headers.get('etag') ?? headers.get('last-modified') ?? headers.get('content-length')) : null
  } catch {
    return null
  }
}

/** The page itself, which changes with every release, and the index, which changes with the data. */
function addressesOf(href: (path: string) => string): readonly string[] {
  const index = new URL(href('/data/index.json'), location.href)
  return [index.origin + index.pathname, location.origin + location.pathname]
}

export interface Newer {
  readonly isThere: boolean
  /** Loads the page again, unless the server is gone by now: what is on the screen is better than an error. */
  readonly take: () => Promise<boolean>
}

/** Looks every few minutes whether the server has newer data or a newer program. A lost network is no news. */
export function useNewer(): Newer {
  const { href } = useNavigation()
  const [isThere, setThere] = useState(false)
  useEffect(() => {
    if (isThere) return
    const known = new Map<string, string>()
    let over = false
    const look = async () => {
      for (const address of addressesOf(href)) {
        const mark = await markOf(address)
        if (over) return
        if (mark === null) continue
        if ((known.get(address) ?? mark) !== mark) return setThere(true)
        known.set(address, mark)
      }
    }
    look()
    const timer = setInterval(look, EVERY)
    return () => {
      over = true
      clearInterval(timer)
    }
  }, [isThere, href])
  const take = async () => {
    const marks = await Promise.all(addressesOf(href).map(markOf))
    if (marks.includes(null)) return false
    location.reload()
    return true
  }
  return { isThere, take }
}
