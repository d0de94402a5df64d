import { type AnchorHTMLAttributes, createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Locale } from '../model/text.ts'
import { useLocale } from './locale.tsx'
import { type Page, pagePath, relativePath } from './pages.ts'

export type Search = Readonly<Record<string, string>>

interface SetSearchOptions {
  /** Leaves the old address behind, so that going back leads to it. */
  readonly push?: boolean
}

export interface Navigation {
  /** Path shown, below the root of the site. */
  readonly path: string
  /** The page shown; undefined at an address that leads nowhere. */
  readonly page: Page | undefined
  readonly languages: readonly Locale[]
  /** Query of the address; empty until mounted, as pages are rendered without one. */
  readonly search: Search
  /** Parameters that the address names more than once, with all their values; `search` has the last. */
  readonly repeated?: Readonly<Record<string, readonly string[]>>
  /** Changes the query in place; an undefined value removes its key. */
  readonly setSearch: (patch: Readonly<Record<string, string | undefined>>, options?: SetSearchOptions) => void
  readonly open: (page: Page, search?: Search) => void
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

type Links = Pick<Navigation, 'href' | 'languages'>

/** Apart from the rest, which changes with every change of the query: a page has hundreds of links. */
const LinksContext = createContext<Links>({ languages: ['en'], href: (path) => relativePath('/', path) })

interface NavigationProviderProps {
  readonly value: Navigation
  readonly children: ReactNode
}

export function NavigationProvider({ value, children }: NavigationProviderProps) {
  const { href, languages } = value
  const links = useMemo(() => ({ href, languages }), [href, languages])
  return (
    <NavigationContext value={value}>
      <LinksContext value={links}>{children}</LinksContext>
    </NavigationContext>
  )
}

export const useNavigation = (): Navigation => useContext(NavigationContext)

/** Address of a page, in the page's language unless another is asked for. */
export function useHref(): (page: Page, locale?: Locale) => string {
  const current = useLocale()
  const { href, languages } = useContext(LinksContext)
  return (page, locale = current) => href(pagePath(page, locale, languages))
}

type PageLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  readonly to: Page
  readonly locale?: Locale
  /** Query of the page. */
  readonly search?: Search
  /** `#part` of the page. */
  readonly hash?: string
}

/** A link to a page: a plain anchor, which the application opens without reloading. */
export function PageLink({ to, locale, search, hash = '', ...rest }: PageLinkProps) {
  const href = useHref()
  return <a {...rest} href={withQuery(href(to, locale), search) + hash} />
}

/** An address, which may have a query already, with more parameters. */
function withQuery(address: string, search: Search = {}): string {
  const query = new URLSearchParams(search).toString()
  return query ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address
}
