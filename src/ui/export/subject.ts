import type { SheetItem } from '../../exports/sheet.ts'
import type { Locale } from '../../model/text.ts'
import type { View } from '../../view/view.ts'

type Words = Partial<Readonly<Record<Locale, string>>>

/** One View of what is taken away. */
export interface ExportItem {
  readonly view: View
  /** Takes the place of the computed finding. */
  readonly headline?: Words | undefined
  /** What the speaker of a slide says. */
  readonly notes?: Words | undefined
}

/** What is taken away: a chart; all charts of a page, which make one picture; or a deck, whose slides stay apart. */
export type ExportSubject =
  | { readonly type: 'chart'; readonly item: ExportItem }
  | {
      readonly type: 'page' | 'deck'
      readonly title: (locale: Locale) => string
      readonly subtitle: (locale: Locale) => string
      readonly items: readonly ExportItem[]
    }

export const itemsOf = (subject: ExportSubject): readonly ExportItem[] =>
  subject.type === 'chart' ? [subject.item] : subject.items

/** Words in a language, or in the other one where nothing was said in it. */
export const wordsOf = (words: Words | undefined, locale: Locale): string | undefined =>
  words?.[locale] || Object.values(words ?? {}).find(Boolean)

export function sheetItem({ view, headline }: ExportItem, locale: Locale): SheetItem {
  const own = wordsOf(headline, locale)
  return own ? { view, headline: own } : { view }
}
