import { LOCALES, type Locale } from '../../model/text.ts'
import { useT } from '../locale.tsx'
import { Options } from './options.tsx'

/** Each language in its own words, so that it is found by who reads no other. */
const NAMES: Readonly<Record<Locale, string>> = { en: 'English', 'zh-CN': '中文' }

interface LanguageOptionsProps {
  readonly locale: Locale
  readonly onLocale: (locale: Locale) => void
}

/** The language of a file, whatever that of the page is. */
export function LanguageOptions({ locale, onLocale }: LanguageOptionsProps) {
  const t = useT()
  return (
    <Options
      label={t('export.language')}
      value={locale}
      options={LOCALES.map((value) => ({ value, label: NAMES[value] }))}
      onChange={onLocale}
    />
  )
}
