import type { QueryClient } from '@tanstack/react-query'
import { createMemoryHistory } from '@tanstack/react-router'
import { prerender } from 'react-dom/static'
import type { IndexData, Slice, SliceName } from '../catalogue/format.ts'
import { translator } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'
import { indexQuery, makeQueryClient, sliceQuery } from '../queries/queries.ts'
import { renderSvg } from '../render/to-svg.ts'
import { DrawProvider } from '../ui/chart/draw.tsx'
import { PAGE_PATHS, type Page, type PageName, pagePath, relativePath } from '../ui/pages.ts'
import { App } from './app.tsx'
import { type Assets, escapeHtml, writeHtml, writeLostHtml } from './html.ts'
import { listPages } from './listing.ts'
import { pageHead } from './page-head.ts'
import { loadPage } from './page-host.tsx'
import { slicesOf } from './page-table.tsx'
import { makeRouter } from './router.tsx'

export interface PrerenderInput {
  readonly index: IndexData
  readonly slices: ReadonlyMap<SliceName, Slice>
  readonly assets: Assets
  /** Names of the pages to render; all without it. */
  readonly only?: readonly string[]
}

export interface RenderedPage {
  /** File below the folder of the built site. */
  readonly file: string
  readonly html: string
}

// The runner that imports this file is closed once it is evaluated: nothing can be imported afterwards.
await Promise.all((Object.keys(PAGE_PATHS) as PageName[]).map(loadPage))

/** Renders every page in every language, and the page for lost addresses, through the components of the browser. */
export async function* renderSite(input: PrerenderInput): AsyncGenerator<RenderedPage> {
  const { index, assets } = input
  const queryClient = filledClient(input)
  for (const locale of index.site.languages)
    for (const page of listPages(index)) {
      if (input.only && !input.only.includes(page.name)) continue
      const path = pagePath(page, locale, index.site.languages)
      const body = await renderBody(index, queryClient, path)
      yield { file: `${path.slice(1)}index.html`, html: pageHtml(index, assets, page, locale, body) }
    }
  yield { file: '404.html', html: lostHtml(index, assets) }
}

const readNothing = (file: string): Promise<string> => Promise.reject(new Error(`${file} is not among the data`))

function filledClient({ index, slices }: PrerenderInput): QueryClient {
  const client = makeQueryClient()
  client.setQueryData(indexQuery(readNothing).queryKey, index)
  for (const [name, slice] of slices)
    client.setQueryData(sliceQuery(readNothing, name, index.files[name] ?? '').queryKey, slice)
  return client
}

async function renderBody(index: IndexData, queryClient: QueryClient, path: string): Promise<string> {
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = makeRouter({ index, queryClient, read: readNothing, basepath: '/', history, isServer: true })
  await router.load()
  const failed = router.state.matches.find(({ status }) => status !== 'success')
  if (failed) throw new Error(`${path}: ${failed.error instanceof Error ? failed.error.stack : failed.status}`)
  const { prelude } = await prerender(
    <DrawProvider value={renderSvg}>
      <App router={router} queryClient={queryClient} />
    </DrawProvider>,
    {
      // Larger boundaries would be revealed by inline scripts, which the served policy forbids.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onError: (error) => {
        throw error
      },
    },
  )
  return new Response(prelude).text()
}

function pageHtml(index: IndexData, assets: Assets, page: Page, locale: Locale, body: string): string {
  const { languages } = index.site
  const path = pagePath(page, locale, languages)
  const modules = assets.featureModules[page.name] ?? []
  const files = slicesOf(index, page.name, page.subject ?? '').flatMap((name) => index.files[name] ?? [])
  return writeHtml({
    locale,
    ...pageHead(index, page, locale),
    dataVersion: index.dataVersion,
    prefix: '../'.repeat(path.split('/').length - 2),
    alternates: languages.map((other) => ({
      locale: other,
      href: relativePath(path, pagePath(page, other, languages)),
    })),
    assets,
    modules: modules.filter((file) => file !== assets.entry && !assets.modules.includes(file)),
    data: ['index.json', ...files],
    body,
  })
}

/** Words in every language, as nothing tells which one a lost reader wanted. */
function lostHtml(index: IndexData, assets: Assets): string {
  const [locale = 'en'] = index.site.languages
  const { title } = pageHead(index, undefined, locale)
  const words = index.site.languages.map(
    (language) => `<h1 lang="${language}">${escapeHtml(translator(language)('notFound.title'))}</h1>`,
  )
  return writeLostHtml(locale, title, assets, `<main>${words.join('')}</main>`)
}
