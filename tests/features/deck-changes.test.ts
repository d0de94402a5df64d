import { expect, it } from 'vitest'
import { insertSlide } from '../../src/features/deck/changes.ts'
import { type Deck, MOST_SLIDES, type Slide } from '../../src/view/deck.ts'
import { parseDeck } from '../../src/view/deck-file.ts'

const slideOf = (at: number): Slide => ({
  id: `s${at}`,
  view: { kind: 'gauge', target: 'a/b', look: 'card' },
  dwell: 20,
})

it('a slide that was removed does not come back into a deck that is full by now', () => {
  const slides = Array.from({ length: MOST_SLIDES }, (_, at) => slideOf(at))
  const full: Deck = { schemaVersion: 1, id: 'full', title: {}, slides }
  const deck = insertSlide(full, 0, slideOf(MOST_SLIDES))
  expect(parseDeck(JSON.stringify(deck)).problems).toEqual([])
})
