import type { IndexData, Slice } from '../catalogue/format.ts'
import { translator, type WordKey } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'
import type { Page } from '../ui/pages.ts'

export interface PageHead {
  /** Of the page alone; its title has that of the site as well. */
  readonly name: string
  readonly title: string
  readonly description: string
}

/** Titles of documents by their ids, as far as they were loaded. */
export type DocumentTitles = ReadonlyMap<string, string>

/** The titles that some slice tells. */
export const titlesIn = (slice: Slice | undefined): DocumentTitles =>
  new Map(slice?.documents.map(({ id, title }) => [id, title]))

/** Title and description of a page; `undefined` stands for an address that leads nowhere. */
export function pageHead(
  index: IndexData,
  page: Page | undefined,
  locale: Locale,
  documents: DocumentTitles,
): PageHead {
  const t = translator(locale)
  const site = index.site.name[locale]
  const titled = (name: string, description: string): PageHead => ({ name, title: `${name} · ${site}`, description })
  if (!page) return titled(t('notFound.title'), '')
  if (page.name === 'overview') return { name: site, title: site, description: t('head.overview') }
  const name = page.subject === undefined ? t(`nav.${page.name}`) : subjectName(index, page, locale, documents)
  const key: WordKey = `head.${page.name}`
  return titled(name, t(key, { name }))
}

function subjectName(
  index: IndexData,
  page: Extract<Page, { subject: string }>,
  locale: Locale,
  documents: DocumentTitles,
): string {
  const { subject } = page
  const names: Record<typeof page.name, () => string | undefined> = {
    region: () => index.regions.find(({ code }) => code === subject)?.name[locale],
    indicator: () => index.indicators.find(({ id }) => id === subject)?.name[locale],
    briefing: () => index.briefings.find(({ id }) => id === subject)?.title[locale],
    source: () => documents.get(subject),
  }
  return names[page.name]() ?? subject
}
