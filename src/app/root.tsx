import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { LocaleProvider } from '../ui/locale.tsx'
import { type Navigation, NavigationProvider, type Search } from '../ui/navigation.tsx'
import { localeOfPath, pagePath, parsePath, relativePath } from '../ui/pages.ts'
import { TodayProvider } from '../ui/today.tsx'
import { Layout } from './layout.tsx'
import { useIndex } from './page-data.ts'
import { pageHead } from './page-head.ts'

const NO_SEARCH: Search = {}
const never = () => () => {}

/** False while the HTML is being rendered or taken over, true from then on. */
const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Everything around a page: language, today's date, addresses, frame. */
export function Root() {
  const index = useIndex()
  const { languages } = index.site
  // The address changes before the page does; what is shown follows the page.
  const path = useRouterState({ select: ({ matches, location }) => pathShown(matches.at(-1), location.pathname) })
  const search = useRouterState({ select: ({ location }) => location.search as Search })
  const mounted = useMounted()
  const locale = localeOfPath(path, languages)
  const navigation = useNavigationValue(path, mounted ? search : NO_SEARCH, mounted)
  const { title, description } = pageHead(index, navigation.page, locale)

  useEffect(() => {
    document.documentElement.lang = locale
    document.title = title
    document.querySelector('meta[name="description"]')?.setAttribute('content', description)
  }, [locale, title, description])

  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])

  return (
    <LocaleProvider locale={locale}>
      <TodayProvider asOf={index.asOf} override={validDate(navigation.search.today)}>
        <NavigationProvider value={navigation}>
          <Layout site={index.site} asOf={index.asOf}>
            <Outlet />
          </Layout>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>
  )
}

/** The root is the last match only where nothing else matched. */
const pathShown = (
  match: { readonly routeId: string; readonly pathname: string } | undefined,
  asked: string,
): string => (!match || match.routeId === '__root__' ? asked : match.pathname)

function useNavigationValue(path: string, search: Search, mounted: boolean): Navigation {
  const router = useRouter()
  const { languages } = useIndex().site
  return useMemo<Navigation>(() => {
    const base = router.basepath.replace(/\/$/, '')
    const kept = search.today ? `?today=${encodeURIComponent(search.today)}` : ''
    const locale = localeOfPath(path, languages)
    return {
      path,
      page: parsePath(path, languages),
      languages,
      search,
      setSearch: (patch) => {
        const next = Object.fromEntries(
          Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined),
        )
        router.navigate({ to: '.', search: next, replace: true, resetScroll: false })
      },
      open: (page) => {
        router.navigate({ to: pagePath(page, locale, languages), search: keptSearch(search) })
      },
      // Relative until mounted, so that the HTML works under any folder; then independent of when the address changes.
      href: (target) => (mounted ? `${base}${target}${kept}` : relativePath(path, target)),
    }
  }, [router, languages, path, search, mounted])
}

const keptSearch = ({ today }: Search): Search => (today ? { today } : NO_SEARCH)

function validDate(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  // Rolls 2024-02-30 over to March, which then differs from what was asked for.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
