import { useState } from 'react'
import { deckStore } from '../../ui/briefing/use-decks.ts'
import { useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import type { Deck, Slide } from '../../view/deck.ts'
import { insertSlide, removeSlide } from './changes.ts'

interface Removed {
  readonly slide: Slide
  /** Where it was, from 0. */
  readonly at: number
}

export interface Editing {
  /** Keeps a changed deck; every change is kept at once. */
  readonly write: (deck: Deck) => void
  /** The slide chosen; undefined where there is none. */
  readonly slide: Slide | undefined
  /** Its place, from 0. */
  readonly at: number
  readonly choose: (id: string | undefined) => void
  readonly remove: () => void
  readonly removed: Removed | null
  readonly undo: () => void
}

/** The deck that is edited, which slide of it is chosen, and what was removed last. */
export function useEditing(deck: Deck): Editing {
  const t = useT()
  const { search, setSearch, open } = useNavigation()
  const [removed, setRemoved] = useState<Removed | null>(null)
  const asked = deck.slides.findIndex(({ id }) => id === search.slide)
  const at = Math.max(0, asked)
  const slide = deck.slides[at]
  const choose = (id: string | undefined) => setSearch({ slide: id })
  const write = (next: Deck) => {
    const id = deckStore().change(next, (title) => t('briefing.copy.title', { title }))
    // Another tab was faster: what was written here is a copy.
    if (id !== deck.id) open({ name: 'deck' }, { own: id, copy: '1', ...(slide ? { slide: slide.id } : {}) })
  }
  return {
    write,
    slide,
    at,
    choose,
    removed,
    remove: () => {
      if (!slide) return
      const next = removeSlide(deck, slide.id)
      setRemoved({ slide, at })
      choose(next.slides[Math.min(at, next.slides.length - 1)]?.id)
      write(next)
    },
    undo: () => {
      if (!removed) return
      write(insertSlide(deck, removed.at, removed.slide))
      choose(removed.slide.id)
      setRemoved(null)
    },
  }
}
