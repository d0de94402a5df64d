import type { Locale } from '../model/text.ts'

/** Where each page lies below a language; `$subject` is a region's code or the id of a document, indicator or briefing. */
export const PAGE_PATHS = {
  overview: '',
  regions: 'regions/',
  region: 'regions/$subject/',
  targets: 'targets/',
  explore: 'explore/',
  /** Any View by its address, those without an official table too. */
  chart: 'chart/',
  clusters: 'clusters/',
  sources: 'sources/',
  source: 'sources/$subject/',
  indicators: 'indicators/',
  indicator: 'indicators/$subject/',
  briefings: 'briefings/',
  briefing: 'briefings/$subject/',
  /** A deck of the user's own, or one from a link. */
  deck: 'briefing/',
  /** The stage of a deck. */
  present: 'present/',
  guide: 'how-to-read/',
  embed: 'embed/',
} as const

export type PageName = keyof typeof PAGE_PATHS
export type SubjectPageName = 'region' | 'source' | 'indicator' | 'briefing'
export type Page =
  | { readonly name: Exclude<PageName, SubjectPageName>; readonly subject?: undefined }
  | { readonly name: SubjectPageName; readonly subject: string }

/** Pages that fill their window or frame by themselves, without the navigation around the others. */
export const BARE_PAGES: ReadonlySet<PageName> = new Set<PageName>(['embed', 'present'])

const SEGMENTS: Readonly<Record<Locale, string>> = { en: 'en', 'zh-CN': 'zh' }

/** First part of the addresses of a language: nothing for a site's first language. */
export const localeSegment = (locale: Locale, languages: readonly Locale[]): string =>
  locale === languages[0] ? '' : SEGMENTS[locale]

/** Path of a page below the root of the site, beginning and ending with `/`. */
export function pagePath(page: Page, locale: Locale, languages: readonly Locale[]): string {
  const segment = localeSegment(locale, languages)
  const path = PAGE_PATHS[page.name].replace('$subject', encodeURIComponent(page.subject ?? ''))
  return `/${segment && `${segment}/`}${path}`
}

/** Language that a path below the root belongs to, known page or not. */
export function localeOfPath(path: string, languages: readonly Locale[]): Locale {
  const first = path.split('/')[1]
  const named = languages.find((locale) => localeSegment(locale, languages) === first)
  return named ?? languages[0] ?? 'en'
}

/** The page at a path below the root; undefined where there is none by that name. */
export function parsePath(path: string, languages: readonly Locale[]): Page | undefined {
  const locale = localeOfPath(path, languages)
  const parts = path.split('/').filter(Boolean)
  const below = localeSegment(locale, languages) ? parts.slice(1) : parts
  const names = Object.keys(PAGE_PATHS) as PageName[]
  const name = names.find((candidate) => {
    const pattern = PAGE_PATHS[candidate].split('/').filter(Boolean)
    return pattern.length === below.length && pattern.every((part, i) => part === '$subject' || part === below[i])
  })
  if (!name) return undefined
  if (!isSubjectPage(name)) return { name }
  const subject = decode(below[1] ?? '')
  return subject === undefined ? undefined : { name, subject }
}

const isSubjectPage = (name: PageName): name is SubjectPageName => PAGE_PATHS[name].includes('$')

/** A broken `%` in an address leads nowhere rather than throwing. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Address of one path below the root relative to another, so that a site works under any folder. */
export function relativePath(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 2)
  return `${up}${to.slice(1)}` || './'
}
