import type { Locale } from '../../model/text.ts'
import { type Deck, LONGEST, MOST_SLIDES, type Slide } from '../../view/deck.ts'

/** A deck with one slide changed. */
export const changeSlide = (deck: Deck, id: string, patch: Partial<Slide>): Deck => ({
  ...deck,
  slides: deck.slides.map((slide) => (slide.id === id ? { ...slide, ...patch } : slide)),
})

/** A deck with the slide at one place moved to another; the same deck where there is no such place. */
export function moveSlide(deck: Deck, from: number, to: number): Deck {
  const slide = deck.slides[from]
  if (!slide || to < 0 || to >= deck.slides.length) return deck
  return { ...deck, slides: deck.slides.toSpliced(from, 1).toSpliced(to, 0, slide) }
}

/** A deck with a slide put in at a place; the same deck where it is full, since it could not be read again. */
export const insertSlide = (deck: Deck, at: number, slide: Slide): Deck =>
  deck.slides.length < MOST_SLIDES ? { ...deck, slides: deck.slides.toSpliced(at, 0, slide) } : deck

export const removeSlide = (deck: Deck, id: string): Deck => ({
  ...deck,
  slides: deck.slides.filter((slide) => slide.id !== id),
})

type Words = Deck['title']

/** Words with those of one language changed; without any, nothing is left to say. */
export function withWords(words: Words | undefined, locale: Locale, text: string, name: keyof typeof LONGEST): Words {
  const rest = Object.entries(words ?? {}).filter(([language]) => language !== locale)
  return Object.fromEntries(text === '' ? rest : [...rest, [locale, text.slice(0, LONGEST[name])]])
}

/** A slide's words changed in one language; a field with no words in any is left out. */
export function withSlideWords(slide: Slide, name: 'headline' | 'notes', locale: Locale, text: string): Slide {
  const { [name]: old, ...rest } = slide
  const words = withWords(old, locale, text, name)
  return Object.keys(words).length > 0 ? { ...rest, [name]: words } : rest
}
