import { createContext, type ReactNode, useContext } from 'react'
import { type Translate, translator } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'

const LocaleContext = createContext<Locale>('en')

export function LocaleProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>
}

/** Language of the page. */
export const useLocale = (): Locale => useContext(LocaleContext)

/** The words of the page's language. */
export const useT = (): Translate => translator(useLocale())
