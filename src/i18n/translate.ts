import i18next, { type i18n } from 'i18next'
import type { Locale } from '../model/text.ts'
import { en, type WordKey } from './en/index.ts'
import { zhCN } from './zh-CN/index.ts'

export type { WordKey } from './en/index.ts'

export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string

const resources = { en: { translation: en }, 'zh-CN': { translation: zhCN } }

let instance: i18n | undefined

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
  const fixed = engine().getFixedT(locale)
  return (key, values) => fixed(key, values ?? {})
}
