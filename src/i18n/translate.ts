import type { Locale } from '../model/text.ts'
import type { WordKey } from './en/index.ts'

export type { WordKey } from './en/index.ts'

/** All words of one language by their keys. */
export type Words = Readonly<Record<string, string>>

export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const LOADERS: Readonly<Record<Locale, () => Promise<Words>>> = {
  en: async () => (await import('./en/index.ts')).en,
  'zh-CN': async () => (await import('./zh-CN/index.ts')).zhCN,
}

/** One function per language, so that what depends on it is not made anew at every render. */
const known = new Map<Locale, Translate>()

/** Makes a language known. Where every language is needed at once, `all.ts` does so. */
export function addWords(locale: Locale, words: Words): void {
  known.set(locale, bind(locale, words))
}

/** Fetches the words of a language, once; a page does so before it is drawn. Rejects where they cannot be fetched. */
export async function loadWords(locale: Locale): Promise<void> {
  if (known.has(locale)) return
  const words = await LOADERS[locale]()
  if (!known.has(locale)) addWords(locale, words)
}

/**
 * The words of one language, bound. `{{name}}` in a word is filled from `values`, `count` picks the plural form that the
 * language has for it (CLDR); a key without a word is returned itself. Throws where nothing has loaded the language.
 */
export function translator(locale: Locale): Translate {
  const translate = known.get(locale)
  if (!translate) throw new Error(`The words of ${locale} are not there: await loadWords, or import all.ts`)
  return translate
}

function bind(locale: Locale, words: Words): Translate {
  const plurals = new Intl.PluralRules(locale)
  const wordOf = (key: WordKey, count?: string | number): string =>
    (count === undefined ? undefined : words[`${key}_${plurals.select(Number(count))}`]) ?? words[key] ?? key
  return (key, values) =>
    values
      ? wordOf(key, values.count).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
      : wordOf(key)
}
