import { createMemoryHistory } from '@tanstack/react-router'
import { prerender } from 'react-dom/static'
import type { IndexData } from '../catalogue/format.ts'
import type { ReadText } from '../catalogue/load.ts'
import '../charts/compile.ts'
import { takeAsked } from '../charts/kinds.ts'
import '../i18n/all.ts'
import { en } from '../i18n/en/index.ts'
import { takeAskedWords, translator } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'
import { indexQuery, makeQueryClient, sliceQuery } from '../queries/queries.ts'
import { renderSvg } from '../render/to-svg.ts'
import { DrawProvider } from '../ui/chart/draw.tsx'
import offline from '../ui/offline/offline.module.css'
import { PAGE_PATHS, type Page, type PageName, pagePath } from '../ui/pages.ts'
import { App } from './app.tsx'
import { type Assets, escapeHtml, writeHtml, writeLostHtml, writeOfflineHtml } from './html.ts'
import { listPages } from './listing.ts'
import { keptListIn, OFFLINE_PAGE } from './offline/names.ts'
import { type DocumentTitles, type PageHead, pageHead, titlesIn } from './page-head.ts'
import { loadPage } from './page-host.tsx'
import { kindsOf, slicesOf, wordsOf } from './page-table.tsx'
import { makeRouter, type RouterContext } from './router.tsx'
import { makeShares, type Share, type SharePicture } from './share.ts'
import { shareTags } from './share-tags.ts'

export interface PrerenderInput {
  readonly index: IndexData
  /** Reads a file below the data folder. */
  readonly read: ReadText
  readonly assets: Assets
  /** Where the site is served, ending with `/`: only with it do pages have pictures for other sites. */
  readonly address?: string | undefined
  /** Names of the pages to render; all without it. */
  readonly only?: readonly string[]
}

export interface RenderedPage {
  /** File below the folder of the built site. */
  readonly file: string
  readonly html: string
  /** What other sites show of the page, where that is a picture of its own. */
  readonly picture?: SharePicture
}

// The runner that imports this file is closed once it is evaluated: nothing can be imported afterwards.
await Promise.all((Object.keys(PAGE_PATHS) as PageName[]).map(loadPage))

/** Length of the data files that are held from one page to the next, in characters. */
const MOST_HELD = 30_000_000

/** Renders every page in every language, and the page for lost addresses, through the components of the browser. */
export async function* renderSite(input: PrerenderInput): AsyncGenerator<RenderedPage> {
  const { index, assets, address } = input
  const queryClient = makeQueryClient()
  queryClient.setQueryData(indexQuery(input.read).queryKey, index)
  let held = 0
  const read: ReadText = async (file) => {
    const text = await input.read(file)
    held += text.length
    return text
  }
  const shareOf = makeShares(index, async (name) => {
    const file = index.files[name]
    return file === undefined ? undefined : queryClient.ensureQueryData(sliceQuery(read, name, file))
  })
  /** A page of a document has just loaded its title. */
  const titlesOf = ({ subject }: Page): DocumentTitles => {
    const slice = `document/${subject}` as const
    return titlesIn(queryClient.getQueryData(sliceQuery(read, slice, index.files[slice] ?? '').queryKey))
  }
  for (const locale of index.site.languages)
    for (const page of listPages(index)) {
      if (input.only && !input.only.includes(page.name)) continue
      const path = pagePath(page, locale, index.site.languages)
      takeAsked()
      takeAskedWords()
      const body = await renderBody(index, { queryClient, read }, path)
      // A browser has only the kinds that the page names; here all are there.
      const unnamed = takeAsked().filter((kind) => !kindsOf(index, page.name, {}).includes(kind))
      if (unnamed.length > 0)
        throw new Error(`${path} draws ${unnamed.join(', ')}, which its entry in PAGES does not name`)
      const unsaid = takeAskedWords().filter((key) => !hasWord(page.name, key))
      if (unsaid.length > 0)
        throw new Error(`${path} says ${unsaid.join(', ')}, of no part of the words that its entry in PAGES names`)
      const head = pageHead(index, page, locale, titlesOf(page))
      const share = await shareOf(page, locale, head.description)
      const html = pageHtml(input, page, locale, body, { ...head, share })
      if (held > MOST_HELD) {
        queryClient.removeQueries({ queryKey: ['slice'] })
        held = 0
      }
      yield { file: `${path.slice(1)}index.html`, html, ...(address && share.own ? { picture: share.own } : {}) }
    }
  yield { file: '404.html', html: lostHtml(index, assets) }
  yield { file: OFFLINE_PAGE, html: offlineHtml(index, assets) }
}

/** Whether a browser that shows the page has the word; all languages have the same ones in the same parts. */
function hasWord(name: PageName, key: string): boolean {
  return wordsOf(name).some((part) => key in en[part] || `${key}_other` in en[part])
}

async function renderBody(index: IndexData, context: RouterContext, path: string): Promise<string> {
  const { queryClient } = context
  const history = createMemoryHistory({ initialEntries: [path] })
  const router = makeRouter({ index, ...context, basepath: '/', history, isServer: true })
  await router.load()
  const failed = router.state.matches.find(({ status }) => status !== 'success')
  if (failed) throw new Error(`${path}: ${failed.error instanceof Error ? failed.error.stack : failed.status}`)
  const unread = queryClient
    .getQueryCache()
    .getAll()
    .find(({ state }) => state.status === 'error')
  if (unread) throw new Error(`${path}: ${String(unread.state.error)}`)
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

function pageHtml(
  { index, assets, address }: PrerenderInput,
  page: Page,
  locale: Locale,
  body: string,
  { name, title, share }: PageHead & { readonly share: Share },
): string {
  const { languages } = index.site
  const paths = languages.map((other) => ({ locale: other, path: pagePath(page, other, languages) }))
  const kinds = kindsOf(index, page.name, {}).flatMap((kind) => assets.kinds[kind] ?? [])
  const words = wordsOf(page.name).flatMap((part) => assets.words[`${locale}/${part}`] ?? [])
  const modules = [...new Set([...words, ...(assets.featureModules[page.name] ?? []), ...kinds])]
  const files = slicesOf(index, page.name, page.subject ?? '').flatMap((slice) => index.files[slice] ?? [])
  const site = index.site.name[locale]
  return writeHtml({
    locale,
    title,
    share: shareTags({ locale, site, name, paths, address, ...share }),
    dataVersion: index.dataVersion,
    prefix: '../'.repeat(pagePath(page, locale, languages).split('/').length - 2),
    assets,
    modules: modules.filter((file) => file !== assets.entry && !assets.modules.includes(file)),
    styles: (assets.featureStyles[page.name] ?? []).filter((file) => !assets.styles.includes(file)),
    data: ['index.json', ...files],
    body,
  })
}

/**
 * The page for addresses without a file: those of regions and indicators that are drawn in the browser alone, and those
 * that lead nowhere. Only scripts can tell which; without them it says, in every language, that there is nothing here.
 */
function lostHtml(index: IndexData, assets: Assets): string {
  const [locale = 'en'] = index.site.languages
  const words = index.site.languages.map(
    (language) => `<h1 lang="${language}">${escapeHtml(translator(language)('notFound.title'))}</h1>`,
  )
  const body = `<noscript><main>${words.join('')}</main></noscript>`
  return writeLostHtml(locale, index.site.name[locale], assets, body)
}

/** The page for addresses that can neither be reached nor are kept, in every language: its own address tells of none. */
function offlineHtml({ site }: IndexData, assets: Assets): string {
  const [locale = 'en'] = site.languages
  const words = site.languages.map((language) => {
    const t = translator(language)
    const say = (key: Parameters<typeof t>[0]): string => escapeHtml(t(key))
    return [
      `<section lang="${language}"><h1>${say('offline.page.title')}</h1><p>${say('offline.page.lead')}</p>`,
      `<ul data-none="${say('offline.page.none')}">${keptListIn(language)}</ul><p><a href="">${say('offline.page.again')}</a></p></section>`,
    ].join('')
  })
  const body = `<main class="${offline.page}">${words.join('')}</main>`
  return writeOfflineHtml(locale, site.name[locale], assets, body)
}
