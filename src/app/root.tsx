import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { LocaleProvider } from '../ui/locale.tsx'
import { useMounted } from '../ui/mounted.ts'
import { type Navigation, NavigationProvider, type Search } from '../ui/navigation.tsx'
import { BARE_PAGES, localeOfPath, pagePath, parsePath, relativePath } from '../ui/pages.ts'
import { ShortcutsProvider } from '../ui/shortcuts.tsx'
import { TodayProvider } from '../ui/today.tsx'
import { Layout } from './layout.tsx'
import { useIndex, useSlice } from './page-data.ts'
import { pageHead, titlesIn } from './page-head.ts'
import { type Query, repeatedValues, singleValues } from './query.ts'
import { useServedTags } from './served-tags.ts'

const NO_SEARCH: Search = {}

/** Everything around a page: language, today's date, addresses, frame. */
export function Root() {
  const index = useIndex()
  const { languages } = index.site
  // The address changes before the page does; what is shown follows the page.
  const path = useRouterState({ select: ({ matches, location }) => pathShown(matches.at(-1), location.pathname) })
  const query = useRouterState({ select: ({ location }) => location.search as Query })
  // At once where the address asks for anything: a reader must not act on what was there before.
  const isAsked = useMounted() && Object.keys(query).length > 0
  const locale = localeOfPath(path, languages)
  const navigation = useNavigationValue(path, isAsked ? query : NO_SEARCH)
  const isBare = navigation.page !== undefined && BARE_PAGES.has(navigation.page.name)
  // The page itself loads the document that it is about.
  const about = useSlice(`document/${navigation.page?.subject ?? ''}`, false)
  const { title, description } = pageHead(index, navigation.page, locale, titlesIn(about))

  useEffect(() => {
    document.documentElement.lang = locale
    document.title = title
  }, [locale, title])
  useServedTags(path, query, description)

  useEffect(() => {
    document.documentElement.dataset.ready = 'true'
  }, [])

  return (
    <LocaleProvider locale={locale}>
      <TodayProvider asOf={index.asOf} override={validDate(navigation.search.today)}>
        <NavigationProvider value={navigation}>
          <ShortcutsProvider>
            {isBare ? (
              <Outlet />
            ) : (
              <Layout index={index}>
                <Outlet />
              </Layout>
            )}
          </ShortcutsProvider>
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

function useNavigationValue(path: string, query: Query): Navigation {
  const router = useRouter()
  const [moved, setMoved] = useState(false)
  useEffect(() => router.subscribe('onBeforeNavigate', () => setMoved(true)), [router])
  const { languages } = useIndex().site
  const { today } = singleValues(query)
  const href = useMemo<Navigation['href']>(() => {
    const base = router.basepath.replace(/\/$/, '')
    const kept = today ? `?today=${encodeURIComponent(today)}` : ''
    // Relative at first, so that the HTML works under any folder; then independent of when the address changes.
    return (target) => (moved ? base + target : relativePath(path, target)) + kept
  }, [router, path, moved, today])
  return useMemo<Navigation>(() => {
    const search = singleValues(query)
    const locale = localeOfPath(path, languages)
    return {
      path,
      page: parsePath(path, languages),
      languages,
      search,
      repeated: repeatedValues(query),
      setSearch: (patch, { push = false } = {}) => {
        const next = Object.fromEntries(
          Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined),
        )
        router.navigate({ to: '.', search: next, replace: !push, resetScroll: false })
      },
      open: (page, asked) => {
        router.navigate({ to: pagePath(page, locale, languages), search: { ...keptSearch(search), ...asked } })
      },
      href,
    }
  }, [router, languages, path, query, href])
}

const keptSearch = ({ today }: Search): Search => (today ? { today } : NO_SEARCH)

function validDate(text: string | undefined): string | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const date = new Date(`${text}T00:00:00Z`)
  // Rolls 2024-02-30 over to March, which then differs from what was asked for.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : undefined
}
