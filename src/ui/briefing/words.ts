import type { Translate } from '../../i18n/translate.ts'
import { LOCALES, type Locale } from '../../model/text.ts'
import type { Deck } from '../../view/deck.ts'

/** Words of a deck in the language of the page, else in any that it has; undefined where there are none. */
export const wordsIn = (words: Deck['title'] | undefined, locale: Locale): string | undefined =>
  words?.[locale] || LOCALES.map((other) => words?.[other]).find(Boolean)

export const titleOf = ({ title }: Pick<Deck, 'title'>, locale: Locale, t: Translate): string =>
  wordsIn(title, locale) ?? t('briefing.untitled')

export interface Length {
  readonly slides: number
  /** On screen when nobody moves on. */
  readonly seconds: number
}

export const lengthOf = ({ slides }: Deck): Length => ({
  slides: slides.length,
  seconds: slides.reduce((total, { dwell }) => total + dwell, 0),
})

/** "9 slides, about 5 minutes" */
export function lengthWords({ slides, seconds }: Length, t: Translate): string {
  const minutes = t('briefing.minutes', { count: Math.max(1, Math.round(seconds / 60)) })
  return [t('briefing.slides', { count: slides }), ...(slides > 0 ? [minutes] : [])].join(t('briefing.comma'))
}

/** Name of a deck's file: its title as far as file systems allow, `National-overview.yardstick.json`. */
export function fileName(deck: Deck, locale: Locale): string {
  const title = (wordsIn(deck.title, locale) ?? '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${[...title].slice(0, 60).join('') || deck.id}.yardstick.json`
}
