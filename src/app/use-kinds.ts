import { useEffect, useState } from 'react'
import { hasKinds, loadKinds } from '../charts/kinds.ts'
import type { ViewKind } from '../view/view.ts'

/** Whether charts of these kinds can be drawn; they are fetched where not. A failure is the router's to show. */
export function useKinds(kinds: readonly ViewKind[]): boolean {
  const [, setTold] = useState(0)
  const ready = hasKinds(kinds)
  const names = kinds.join()
  useEffect(() => {
    if (ready) return
    let current = true
    const tell = (): void => {
      if (current) setTold((count) => count + 1)
    }
    loadKinds(names.split(',') as ViewKind[]).then(tell, () => {})
    return () => {
      current = false
    }
  }, [ready, names])
  return ready
}
