import { useEffect, useState } from 'react'
import type { KeepAnswer, KeptDeck } from './messages.ts'
import { keepDeck, type WhyNot, whyNot } from './worker-link.ts'

/** How far a deck is kept for use without a network; `waiting` while that is not known. */
export type KeptState = KeepAnswer | { readonly state: 'waiting' } | { readonly state: 'off'; readonly why: WhyNot }

const WAITING: KeptState = { state: 'waiting' }

/**
 * Keeps a deck for use without a network, where the browser can.
 * @param deck null while it is not known
 */
export function useKeptDeck(deck: KeptDeck | null): KeptState {
  const [state, setState] = useState<KeptState>(WAITING)
  const key = deck && JSON.stringify(deck)
  useEffect(() => {
    const why = whyNot()
    if (why) return setState({ state: 'off', why })
    if (key) return keepDeck(JSON.parse(key), setState)
  }, [key])
  return state
}
