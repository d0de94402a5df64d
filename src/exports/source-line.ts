import { type Citation, citationWords } from '../charts/citations.ts'
import { translator } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'

/** One source in full: publisher, title, date, address. */
export function sourceLine(citation: Citation, catalogue: Catalogue, locale: Locale): string {
  const t = translator(locale)
  const { publisher, title, date } = citationWords(citation, catalogue, locale, t)
  const { address } = citation.type === 'series' ? (citation.series?.citation ?? {}) : citation.document
  return [publisher, title, date, address].filter(Boolean).join(t('picture.source.separator'))
}
