import { useEffect, useState } from 'react'

/** Whether the screen is kept on: `missing` where the browser cannot, as on plain http; `denied` where it will not. */
export type WakeLock = 'off' | 'on' | 'missing' | 'denied'

/** Keeps the screen on while a show is on it, and takes the lock again whenever the browser has dropped it. */
export function useWakeLock(): WakeLock {
  const [state, setState] = useState<WakeLock>('off')
  useEffect(() => {
    if (!('wakeLock' in navigator)) {
      setState('missing')
      return
    }
    let held: WakeLockSentinel | null = null
    let asking = false
    let over = false
    const take = async () => {
      if (over || asking || held || document.hidden) return
      asking = true
      try {
        const lock = await navigator.wakeLock.request('screen')
        if (over) return void lock.release().catch(() => {})
        held = lock
        lock.addEventListener('release', dropped, { once: true })
        setState('on')
      } catch {
        if (!over) setState('denied')
      } finally {
        asking = false
      }
    }
    const dropped = () => {
      held = null
      if (over) return
      setState('off')
      // Where it was dropped by hiding the page, it is taken again once that is shown.
      take()
    }
    take()
    document.addEventListener('visibilitychange', take)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', take)
      held?.removeEventListener('release', dropped)
      held?.release().catch(() => {})
    }
  }, [])
  return state
}
