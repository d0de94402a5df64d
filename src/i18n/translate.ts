import type { Locale } from '../model/text.ts'
import type { en } from './en/index.ts'

/** Words that are fetched together. Every page has those of `base`; it names the others that it needs. */
export type WordPart = keyof typeof en

type Folded<K> = K extends `${infer B}_one` | `${infer B}_other` ? B : K
/** Names of all words, plural forms folded into one. */
export type WordKey = { [P in WordPart]: Folded<keyof (typeof en)[P]> & string }[WordPart]

/** Words of one language by their keys. */
export type Words = Readonly<Record<string, string>>

export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const LOADERS: Readonly<Record<Locale, Readonly<Record<WordPart, () => Promise<Words>>>>> = {
  en: {
    base: async () => (await import('./en/base.ts')).base,
    region: async () => (await import('./en/region.ts')).region,
    reference: async () => (await import('./en/reference.ts')).reference,
    guide: async () => (await import('./en/guide.ts')).guide,
    explore: async () => (await import('./en/explore.ts')).explore,
    analysis: async () => (await import('./en/analysis.ts')).analysis,
    decks: async () => (await import('./en/decks.ts')).decks,
    taking: async () => (await import('./en/taking.ts')).taking,
  },
  'zh-CN': {
    base: async () => (await import('./zh-CN/base.ts')).base,
    region: async () => (await import('./zh-CN/region.ts')).region,
    reference: async () => (await import('./zh-CN/reference.ts')).reference,
    guide: async () => (await import('./zh-CN/guide.ts')).guide,
    explore: async () => (await import('./zh-CN/explore.ts')).explore,
    analysis: async () => (await import('./zh-CN/analysis.ts')).analysis,
    decks: async () => (await import('./zh-CN/decks.ts')).decks,
    taking: async () => (await import('./zh-CN/taking.ts')).taking,
  },
}

export const WORD_PARTS = Object.keys(LOADERS.en) as readonly WordPart[]

interface Language {
  readonly words: Record<string, string>
  readonly parts: Set<WordPart>
  /** One function per language, so that what depends on it is not made anew at every render. */
  readonly translate: Translate
}

const known = new Map<Locale, Language>()

/** Makes words of a language known. Where all of every language are needed at once, `all.ts` does so. */
export function addWords(locale: Locale, part: WordPart, words: Words): void {
  const all = known.get(locale)?.words ?? {}
  const language = known.get(locale) ?? { words: all, parts: new Set<WordPart>(), translate: bind(locale, all) }
  Object.assign(language.words, words)
  language.parts.add(part)
  known.set(locale, language)
}

/**
 * Fetches words of a language, each part once; a page does so before it is drawn.
 * @param parts those that are needed besides `base`
 * Rejects where they cannot be fetched.
 */
export async function loadWords(locale: Locale, parts: readonly WordPart[] = []): Promise<void> {
  const absent = new Set<WordPart>(['base', ...parts])
  for (const part of known.get(locale)?.parts ?? []) absent.delete(part)
  const fetched = await Promise.all([...absent].map(async (part) => [part, await LOADERS[locale][part]()] as const))
  // Together, so that a language that is known has its base.
  for (const [part, words] of fetched) addWords(locale, part, words)
}

/**
 * The words of one language, bound. `{{name}}` in a word is filled from `values`, `count` picks the plural form that the
 * language has for it (CLDR); a key without a word is returned itself. Throws where nothing has loaded the language.
 */
export function translator(locale: Locale): Translate {
  const language = known.get(locale)
  if (!language) throw new Error(`The words of ${locale} are not there: await loadWords, or import all.ts`)
  return language.translate
}

const asked = new Set<WordKey>()

/** Keys that were asked for since the last call. */
export function takeAskedWords(): readonly WordKey[] {
  const keys = [...asked]
  asked.clear()
  return keys
}

function bind(locale: Locale, words: Words): Translate {
  const plurals = new Intl.PluralRules(locale)
  const wordOf = (key: WordKey, count?: string | number): string =>
    (count === undefined ? undefined : words[`${key}_${plurals.select(Number(count))}`]) ?? words[key] ?? key
  return (key, values) => {
    asked.add(key)
    return values
      ? wordOf(key, values.count).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
      : wordOf(key)
  }
}
