import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}

/** Whether scripts run: false in built HTML and while the page is taken over from it. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
