import i18next, { type i18n } from 'i18next'
import type { Locale } from '../model/text.ts'
import { en, type WordKey } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

export type { WordKey } from './en/index.ts'

export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const resources = { en: { translation: en }, 'zh-CN': { translation: zhCN } }

let instance: i18n | undefined
/** One function per language, so that what depends on it is not made anew at every render. */
const bound = new Map<Locale, Translate>()

function engine(): i18n {
  if (!instance) {
    instance = i18next.createInstance()
    instance.init({
      resources,
      lng: 'en',
      fallbackLng: false,
      initAsync: false,
      keySeparator: false,
      nsSeparator: false,
      interpolation: { escapeValue: false },
    })
  }
  return instance
}

/** The words of one language, bound. `{{name}}` in a word is filled from `values`; `count` picks a plural form. */
export function translator(locale: Locale): Translate {
  const known = bound.get(locale)
  if (known) return known
  const fixed = engine().getFixedT(locale)
  // Most words hold no values, and a page asks for hundreds of them at every change.
  const plain = new Map<WordKey, string>()
  const translate: Translate = (key, values) => {
    if (values) return fixed(key, values)
    const word = plain.get(key) ?? fixed(key, {})
    plain.set(key, word)
    return word
  }
  bound.set(locale, translate)
  return translate
}
