import type { IndexData } from '../catalogue/format.ts'
import type { Locale } from '../model/text.ts'
import { useLocale, useT } from '../ui/locale.tsx'
import { PageLink, useNavigation } from '../ui/navigation.tsx'
import { PAGE_PATHS, type Page, type PageName, type SubjectPageName } from '../ui/pages.ts'
import { documentIds } from './listing.ts'
import { type Candidate, findNearest } from './nearest.ts'
import { useIndex, useSlice } from './page-data.ts'
import { type DocumentTitles, pageHead, titlesIn } from './page-head.ts'

/** Says that an address leads nowhere and offers what it may have meant. */
export function NotFound({ subject }: { readonly subject?: string }) {
  const t = useT()
  const locale = useLocale()
  const index = useIndex()
  const { path } = useNavigation()
  const wanted = subject ?? lastPart(path)
  // Until they are there, or where they cannot be had, documents are offered by their ids.
  const titles = titlesIn(useSlice('documents', true))
  const found = findNearest(wanted, candidatesOf(index, locale, titles))
  const offered: readonly Page[] = found.length > 0 ? found : [{ name: 'overview' }, { name: 'regions' }]
  return (
    <div data-testid="not-found">
      <h1>{t('notFound.title')}</h1>
      {wanted && <p>{t('notFound.address', { subject: wanted })}</p>}
      <p>{t('notFound.nearest')}</p>
      <ul>
        {offered.map((page) => (
          <li key={`${page.name}/${page.subject ?? ''}`}>
            <PageLink to={page}>{labelOf(index, page, locale, titles)}</PageLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function lastPart(path: string): string {
  const part = path.split('/').filter(Boolean).at(-1) ?? ''
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const labelOf = (index: IndexData, page: Page, locale: Locale, titles: DocumentTitles): string =>
  pageHead(index, page, locale, titles).title.replace(` · ${index.site.name[locale]}`, '')

function candidatesOf(index: IndexData, locale: Locale, titles: DocumentTitles): Candidate<Page>[] {
  const plain = (Object.keys(PAGE_PATHS) as PageName[]).filter((name) => !PAGE_PATHS[name].includes('$')) as Exclude<
    PageName,
    SubjectPageName
  >[]
  return [
    ...plain.map((name) => ({
      names: [name, PAGE_PATHS[name].replace('/', ''), labelOf(index, { name }, locale, titles)].filter(Boolean),
      value: { name } as const,
    })),
    ...index.regions.map(({ code, name, short }) => ({
      names: [code, ...Object.values(name), ...Object.values(short)],
      value: { name: 'region', subject: code } as const,
    })),
    ...index.indicators.map(({ id, name }) => ({
      names: [id, ...Object.values(name)],
      value: { name: 'indicator', subject: id } as const,
    })),
    ...index.briefings.map(({ id, title }) => ({
      names: [id, ...Object.values(title).flatMap((words) => words ?? [])],
      value: { name: 'briefing', subject: id } as const,
    })),
    ...documentIds(index).map((id) => ({
      names: [id, titles.get(id) ?? id],
      value: { name: 'source', subject: id } as const,
    })),
  ]
}
