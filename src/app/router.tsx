import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, type RouterHistory } from '@tanstack/react-router'
import type { IndexData } from '../catalogue/format.ts'
import type { ReadText } from '../catalogue/load.ts'
import { indexQuery, sliceQuery } from '../queries/queries.ts'
import { localeSegment, PAGE_PATHS, type PageName } from '../ui/pages.ts'
import { Crash } from './crash.tsx'
import { NotFound } from './not-found.tsx'
import { loadPage, PageHost } from './page-host.tsx'
import { slicesOf } from './page-table.tsx'
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
  const root = createRootRouteWithContext<RouterContext>()({ component: Root, notFoundComponent: () => <NotFound /> })
  const names = Object.keys(PAGE_PATHS) as PageName[]
  const routes = index.site.languages.flatMap((locale) =>
    names.map((name) =>
      createRoute({
        getParentRoute: () => root,
        path: `${localeSegment(locale, index.site.languages)}/${PAGE_PATHS[name]}`,
        loader: async ({ params }) => {
          const { subject = '' } = params as { readonly subject?: string }
          await Promise.all([loadPage(name), loadSlices({ queryClient, read }, name, subject)])
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
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch: (search) => {
      const text = new URLSearchParams(search as Record<string, string>).toString()
      return text && `?${text}`
    },
  })
}

/** Never rejects: a slice that fails is shown as such by the page. */
async function loadSlices({ queryClient, read }: RouterContext, name: PageName, subject: string): Promise<void> {
  const index = await queryClient.ensureQueryData(indexQuery(read))
  await Promise.all(
    slicesOf(index, name, subject).map((slice) => {
      const query = sliceQuery(read, slice, index.files[slice] ?? '')
      // What failed before is loaded again when its page is opened again.
      return queryClient.prefetchQuery(query)
    }),
  )
}
