import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { buildPicture } from '../../../src/exports/picture.ts'
import { deckSchema } from '../../../src/view/deck.ts'
import { encodeDeck } from '../../../src/view/deck-link.ts'
import { show, stubWindow } from './show.tsx'

vi.mock('../../../src/exports/picture.ts', async (original) => {
  const real = await original<typeof import('../../../src/exports/picture.ts')>()
  return { ...real, buildPicture: vi.fn(real.buildPicture) }
})
/** More slides than pictures are held. */
const COUNT = 60
const slides = Array.from({ length: COUNT }, (_, at) => ({ id: `s${at}`, view: { kind: 'tiles', indicator: 'gdp' } }))
const d = encodeDeck(deckSchema.parse({ schemaVersion: 1, id: 'long', title: {}, slides }))

beforeEach(() => {
  stubWindow()
  vi.mocked(buildPicture).mockClear()
})

it('a handout draws each slide once, however long the deck is', async () => {
  show({ search: { d, window: 'handout' } })
  await vi.waitFor(() => expect(screen.getByTestId('handout').dataset.whole).toBe('true'), 30_000)
  expect(buildPicture).toHaveBeenCalledTimes(COUNT)
})

it('the presenter draws no more than what a move shows', () => {
  Element.prototype.scrollIntoView = () => {}
  show({ search: { d, window: 'presenter' } })
  vi.mocked(buildPicture).mockClear()
  act(() => void fireEvent.keyDown(document.body, { key: 'PageDown' }))
  expect(screen.getByTestId('presenter').dataset.slide).toBe('2')
  expect(vi.mocked(buildPicture).mock.calls.length).toBeLessThan(4)
})
