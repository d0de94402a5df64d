import fc from 'fast-check'
import { LOCALES } from '../../src/model/text.ts'
import { type Deck, DWELL, LONGEST } from '../../src/view/deck.ts'
import { anyView } from './views.ts'

const words = (most: number) =>
  fc.record(
    Object.fromEntries(LOCALES.map((locale) => [locale, fc.string({ unit: 'grapheme', maxLength: most / 20 })])),
    {
      requiredKeys: [],
    },
  )

const anySlide = fc.record(
  {
    view: anyView,
    headline: words(LONGEST.headline),
    notes: words(LONGEST.notes),
    dwell: fc.double({ min: DWELL.least, max: DWELL.most, noNaN: true }),
  },
  { requiredKeys: ['view', 'dwell'] },
)

/** Decks with every kind of slide, words in any of the languages, and any dwell. */
export const anyDeck: fc.Arbitrary<Deck> = fc
  .record(
    {
      id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
      title: words(LONGEST.title),
      description: words(LONGEST.description),
      slides: fc.array(anySlide, { maxLength: 6 }),
    },
    { requiredKeys: ['id', 'title', 'slides'] },
  )
  .map(({ slides, ...rest }) => ({
    schemaVersion: 1,
    ...rest,
    slides: slides.map((slide, at) => ({ id: `s${at}`, ...slide })),
  }))
