import { useEffect, useState } from 'react'

/**
 * Id of the part that the address points at; empty until mounted. The style sheet's `:target` knows nothing of
 * pages opened without reloading, so the part is marked by this as well.
 */
export function useAnchor(): string {
  const [anchor, setAnchor] = useState('')
  useEffect(() => {
    // Ids of statements are plain ASCII: nothing to decode, and a broken `%` does no harm.
    const read = () => setAnchor(location.hash.slice(1))
    read()
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])
  useEffect(() => {
    if (anchor) document.getElementById(anchor)?.scrollIntoView?.({ block: 'center' })
  }, [anchor])
  return anchor
}
