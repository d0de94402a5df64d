import type { ComponentType } from 'react'
import { makeCatalogue, type SiteCatalogue } from '../catalogue/catalogue.ts'
import type { IndexData, SliceName } from '../catalogue/format.ts'
import { slicesOfView } from '../catalogue/slices.ts'
import { KINDS } from '../charts/kinds.ts'
import { wholeTables } from '../features/region/needs.ts'
import type { WordPart } from '../i18n/translate.ts'
import type { RegionCode } from '../model/ids.ts'
import type { Search } from '../ui/navigation.tsx'
import type { PageName } from '../ui/pages.ts'
import { decodeView } from '../view/codec.ts'
import { keepKnown } from '../view/known.ts'
import { startView } from '../view/start.ts'
import type { View, ViewKind } from '../view/view.ts'

/** What every page of a feature receives. */
export interface PageProps {
  readonly catalogue: SiteCatalogue
  /** Region's code, or id of the document or indicator; empty on pages that have none. */
  readonly subject: string
  /** Some of what the address asks for is still on its way. */
  readonly loading?: boolean
  /** What would be known at another query, where all of that is loaded already; null where it is not. */
  readonly ahead?: (search: Search) => SiteCatalogue | null
}

export interface PageEntry {
  readonly load: () => Promise<ComponentType<PageProps>>
  /** Slices that the page shows something of. */
  readonly slices: (index: IndexData, subject: string, search: Search) => readonly SliceName[]
  /** Kinds of the charts that it draws. */
  readonly kinds: (index: IndexData, search: Search) => readonly ViewKind[]
  /** Words that it says besides those of every page. */
  readonly words?: readonly WordPart[]
  /** Whether there is such a subject; pages without one always exist. */
  readonly exists: (index: IndexData, subject: string) => boolean
}

const always = (): boolean => true

const keyIndicators = (index: IndexData): SliceName[] =>
  index.site.keyIndicators.map((id): SliceName => `indicator/${id}`)

const tablesOf = ({ site, indicators, tables }: IndexData, code: string): SliceName[] =>
  wholeTables(site, indicators, tables, code as RegionCode).map((id): SliceName => `indicator/${id}`)

/** Read once: a page asks several times for what its address needs while it is drawn. */
const VIEWS = new WeakMap<IndexData, WeakMap<Search, View | null>>()

/** The View in the address as Explore reads it; null where there is no table at all. */
function viewAsked(index: IndexData, search: Search): View | null {
  const known = VIEWS.get(index) ?? new WeakMap<Search, View | null>()
  VIEWS.set(index, known)
  const old = known.get(search)
  if (old !== undefined) return old
  const start = startView(index.site.keyIndicators, index.indicators)
  const view = start && keepKnown(decodeView(search, start).view, makeCatalogue(index, []), start).view
  known.set(search, view)
  return view
}

function slicesAsked(index: IndexData, search: Search): SliceName[] {
  const view = viewAsked(index, search)
  return view ? slicesOfView(index, view) : []
}

function kindAsked(index: IndexData, search: Search): ViewKind[] {
  const view = viewAsked(index, search)
  return view ? [view.kind] : []
}

/** None where pages are rendered into files: what the address says is known in the browser alone. */
const slicesSaid = (index: IndexData, _: string, search: Search): SliceName[] =>
  search.kind ? slicesAsked(index, search) : []

/** Which feature draws each page and what it needs; the one list of pages besides their paths. */
export const PAGES: Readonly<Record<PageName, PageEntry>> = {
  overview: {
    load: async () => (await import('../features/overview/page.tsx')).OverviewPage,
    kinds: () => ['tiles', 'strip', 'gauge', 'rank', 'trend'],
    slices: (index) => ['targets', ...keyIndicators(index)],
    exists: always,
  },
  regions: {
    load: async () => (await import('../features/regions/page.tsx')).RegionsPage,
    kinds: () => ['tiles'],
    words: ['region'],
    slices: keyIndicators,
    exists: always,
  },
  region: {
    load: async () => (await import('../features/region/page.tsx')).RegionPage,
    kinds: () => ['gauge', 'strip', 'trend'],
    words: ['region'],
    slices: (index, subject) => [`region/${subject}`, ...tablesOf(index, subject)],
    exists: (index, subject) => index.regions.some(({ code }) => code === subject),
  },
  targets: {
    load: async () => (await import('../features/targets/page.tsx')).TargetsPage,
    kinds: () => ['bullet', 'gauge'],
    slices: () => ['targets'],
    exists: always,
  },
  explore: {
    load: async () => (await import('../features/explore/page.tsx')).ExplorePage,
    kinds: kindAsked,
    words: ['explore', 'analysis'],
    slices: (index, _, search) => slicesAsked(index, search),
    exists: always,
  },
  chart: {
    load: async () => (await import('../features/chart/page.tsx')).ChartPage,
    kinds: kindAsked,
    words: ['analysis'],
    slices: slicesSaid,
    exists: always,
  },
  embed: {
    load: async () => (await import('../features/embed/page.tsx')).EmbedPage,
    kinds: kindAsked,
    words: ['analysis'],
    slices: slicesSaid,
    exists: always,
  },
  clusters: {
    load: async () => (await import('../features/clusters/page.tsx')).ClustersPage,
    kinds: () => ['matrix'],
    words: ['reference'],
    slices: () => ['pledges'],
    exists: always,
  },
  sources: {
    load: async () => (await import('../features/sources/page.tsx')).SourcesPage,
    kinds: () => [],
    words: ['reference'],
    slices: () => ['documents', 'reference'],
    exists: always,
  },
  source: {
    load: async () => (await import('../features/source/page.tsx')).SourcePage,
    kinds: () => [],
    words: ['reference'],
    slices: (_, subject) => [`document/${subject}`],
    exists: (index, subject) => index.files[`document/${subject}`] !== undefined,
  },
  indicators: {
    load: async () => (await import('../features/indicators/page.tsx')).IndicatorsPage,
    kinds: () => [],
    words: ['reference'],
    slices: () => ['reference'],
    exists: always,
  },
  indicator: {
    load: async () => (await import('../features/indicator/page.tsx')).IndicatorPage,
    kinds: () => ['rank', 'tiles', 'trend', 'gauge'],
    words: ['reference'],
    slices: (_, subject) => [`indicator/${subject}`],
    exists: (index, subject) => index.indicators.some(({ id }) => id === subject),
  },
  briefings: {
    load: async () => (await import('../features/briefings/page.tsx')).BriefingsPage,
    kinds: (index) => [...new Set(index.briefings.flatMap(({ cover }) => cover?.kind ?? []))],
    words: ['decks', 'analysis'],
    slices: (index) => index.briefings.flatMap(({ cover }) => (cover ? slicesOfView(index, cover) : [])),
    exists: always,
  },
  briefing: {
    load: async () => (await import('../features/briefing/page.tsx')).BriefingPage,
    kinds: () => KINDS,
    words: ['decks', 'analysis'],
    slices: (index, subject) => [
      `briefing/${subject}`,
      ...(index.briefings.find(({ id }) => id === subject)?.needs ?? []),
    ],
    exists: (index, subject) => index.briefings.some(({ id }) => id === subject),
  },
  deck: {
    load: async () => (await import('../features/deck/page.tsx')).DeckPage,
    kinds: () => KINDS,
    words: ['decks', 'analysis'],
    // Which ones its slides need is known in the browser alone: the page asks for them.
    slices: () => [],
    exists: always,
  },
  present: {
    load: async () => (await import('../features/present/page.tsx')).PresentPage,
    kinds: () => KINDS,
    words: ['decks', 'analysis'],
    // Asked for by the page, which shows how far their loading is.
    slices: () => [],
    exists: always,
  },
  guide: {
    load: async () => (await import('../features/guide/page.tsx')).GuidePage,
    kinds: () => ['gauge'],
    words: ['guide', 'reference'],
    slices: () => ['targets'],
    exists: always,
  },
}

/** Slices that a page needs and that there are: a region of which nothing is said has no file, which is not a failure. */
export const slicesOf = (index: IndexData, name: PageName, subject: string, search: Search = {}): SliceName[] => [
  ...new Set(PAGES[name].slices(index, subject, search).filter((slice) => index.files[slice])),
]

/** Kinds of the charts that a page draws at an address. */
export const kindsOf = (index: IndexData, name: PageName, search: Search): readonly ViewKind[] =>
  PAGES[name].kinds(index, search)

/** Parts of the words that a page says. */
export const wordsOf = (name: PageName): readonly WordPart[] => ['base', ...(PAGES[name].words ?? [])]
