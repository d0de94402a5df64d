import { type AnchorHTMLAttributes, createContext, useContext } from 'react'
import type { Locale } from '../model/text.ts'
import { useLocale } from './locale.tsx'
import { type Page, pagePath, relativePath } from './pages.ts'

export type Search = Readonly<Record<string, string>>

export interface Navigation {
  /** Path shown, below the root of the site. */
  readonly path: string
  /** The page shown; undefined at an address that leads nowhere. */
  readonly page: Page | undefined
  readonly languages: readonly Locale[]
  /** Query of the address; empty until mounted, as pages are rendered without one. */
  readonly search: Search
  /** Changes the query in place; an undefined value removes its key. */
  readonly setSearch: (patch: Readonly<Record<string, string | undefined>>) => void
  readonly open: (page: Page) => void
  /** Address for a path below the root. */
  readonly href: (path: string) => string
}

const NavigationContext = createContext<Navigation>({
  path: '/',
  page: { name: 'overview' },
  languages: ['en'],
  search: {},
  setSearch: () => {},
  open: () => {},
  href: (path) => relativePath('/', path),
})

export const NavigationProvider = NavigationContext.Provider

export const useNavigation = (): Navigation => useContext(NavigationContext)

/** Address of a page, in the page's language unless another is asked for. */
export function useHref(): (page: Page, locale?: Locale) => string {
  const current = useLocale()
  const { href, languages } = useNavigation()
  return (page, locale = current) => href(pagePath(page, locale, languages))
}

type PageLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly to: Page
  readonly locale?: Locale
  /** `#part` of the page. */
  readonly hash?: string
}

/** A link to a page: a plain anchor, which the application opens without reloading. */
export function PageLink({ to, locale, hash = '', ...rest }: PageLinkProps) {
  const href = useHref()
  return <a {...rest} href={href(to, locale) + hash} />
}
