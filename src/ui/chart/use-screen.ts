import { useSyncExternalStore } from 'react'

type Screen = 'narrow' | 'wide'

/** The same bound as in the style sheets. */
const media = typeof matchMedia === 'function' ? matchMedia('(max-width: 719px)') : null

function subscribe(onChange: () => void): () => void {
  media?.addEventListener('change', onChange)
  return () => media?.removeEventListener('change', onChange)
}

const screenNow = (): Screen | null => media && (media.matches ? 'narrow' : 'wide')

/** Which of the two pictures of a chart is seen; null where HTML is made or taken over, which serves both. */
export const useScreen = (): Screen | null => useSyncExternalStore(subscribe, screenNow, () => null)

const never = () => () => {}

/** True where HTML is made or taken over, false from then on. */
export const useIsHtml = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
