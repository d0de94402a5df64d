import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import type { IndexData } from '../catalogue/format.ts'
import type { ReadText } from '../catalogue/load.ts'
import { loadKinds } from '../charts/kinds.ts'
import { loadWords } from '../i18n/translate.ts'
import { indexQuery, sliceQuery } from '../queries/queries.ts'
import type { Search } from '../ui/navigation.tsx'
import { localeOfPath, localeSegment, PAGE_PATHS, type PageName } from '../ui/pages.ts'
import { Crash } from './crash.tsx'
import { NotFound } from './not-found.tsx'
import { loadPage, PageHost } from './page-host.tsx'
import { kindsOf, slicesOf, wordsOf } from './page-table.tsx'
import { parseQuery, type Query, singleValues, writeQuery } from './query.ts'
import { Root } from './root.tsx'

export interface RouterContext {
  readonly queryClient: QueryClient
  /** Reads a file below the data folder. */
  readonly read: ReadText
}

export interface RouterInput extends RouterContext {
  readonly index: IndexData
  /** Path under which the site is served, ending with `/`. */
  readonly basepath: string
  readonly history?: RouterHistory
  /** True while pages are rendered into files. */
  readonly isServer?: boolean
}

export type AppRouter = ReturnType<typeof makeRouter>

/** The routes: every page once per language, the first language without a part of its own in the address. */
export function makeRouter({ index, queryClient, read, basepath, history, isServer = false }: RouterInput) {
  const root = createRootRouteWithContext<RouterContext>()({
    // Whatever is drawn, a lost address too, has the words of its language at hand.
    beforeLoad: ({ location }) => loadWords(localeOfPath(location.pathname, index.site.languages)),
    component: Root,
    notFoundComponent: () => <NotFound />,
  })
  const names = Object.keys(PAGE_PATHS) as PageName[]
  // Built HTML is taken over as it was rendered, without a query: the first page needs what it shows without one, too.
  let isFirst = true
  const routes = index.site.languages.flatMap((locale) =>
    names.map((name) =>
      createRoute({
        getParentRoute: () => root,
        path: `${localeSegment(locale, index.site.languages)}/${PAGE_PATHS[name]}`,
        loader: async ({ params, location }) => {
          const { subject = '' } = params as { readonly subject?: string }
          const searches = [singleValues(location.search as Query), ...(isFirst ? [{}] : [])]
          isFirst = false
          await Promise.all([
            loadPage(name),
            loadWords(locale, wordsOf(name)),
            ...searches.map((search) => loadKinds(kindsOf(index, name, search))),
            ...searches.map((search) => loadSlices({ queryClient, read }, name, subject, search)),
          ])
        },
        component: () => <PageHost name={name} />,
      }),
    ),
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    context: { queryClient, read },
    basepath,
    ...(history ? { history } : {}),
    isServer,
    trailingSlash: 'always',
    notFoundMode: 'root',
    defaultErrorComponent: Crash,
    // It writes an inline script when pages are rendered into files, which the served policy forbids.
    scrollRestoration: !isServer,
    defaultPreloadStaleTime: Number.POSITIVE_INFINITY,
    // Values of the query stay the strings they are: a region's code is not a number.
    parseSearch: parseQuery,
    stringifySearch: (search) => writeQuery(search as Query),
  })
}

/** Never rejects: a slice that fails is shown as such by the page. */
async function loadSlices(
  { queryClient, read }: RouterContext,
  name: PageName,
  subject: string,
  search: Search,
): Promise<void> {
  const index = await queryClient.ensureQueryData(indexQuery(read))
  await Promise.all(
    slicesOf(index, name, subject, search).map((slice) => {
      const query = sliceQuery(read, slice, index.files[slice] ?? '')
      // What failed before is loaded again when its page is opened again.
      return queryClient.prefetchQuery(query)
    }),
  )
}
