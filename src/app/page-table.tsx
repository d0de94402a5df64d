import type { ComponentType } from 'react'
import type { IndexData, SliceName } from '../catalogue/format.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Search } from '../ui/navigation.tsx'
import type { PageName } from '../ui/pages.ts'
import { decodeView } from '../view/codec.ts'
import { startView } from '../view/start.ts'
import { slicesOfView } from './view-slices.ts'

/** What every page of a feature receives. */
export interface PageProps {
  readonly catalogue: Catalogue
  /** Region's code, or id of the document or indicator; empty on pages that have none. */
  readonly subject: string
  /** Some of what the address asks for is still on its way. */
  readonly loading?: boolean
}

export interface PageEntry {
  readonly load: () => Promise<ComponentType<PageProps>>
  /** Slices that the page shows something of. */
  readonly slices: (index: IndexData, subject: string, search: Search) => readonly SliceName[]
  /** Whether there is such a subject; pages without one always exist. */
  readonly exists: (index: IndexData, subject: string) => boolean
}

const always = (): boolean => true

const keyIndicators = (index: IndexData): SliceName[] =>
  index.site.keyIndicators.map((id): SliceName => `indicator/${id}`)

/** Indicators whose official table has the region: its place among its peers needs the whole table. */
const tablesOf = (index: IndexData, code: string): SliceName[] =>
  index.indicators
    .filter(({ id }) => index.tables[id]?.some((region) => region === code))
    .map(({ id }): SliceName => `indicator/${id}`)

/** Which feature draws each page and what it needs; the one list of pages besides their paths. */
export const PAGES: Readonly<Record<PageName, PageEntry>> = {
  overview: {
    load: async () => (await import('../features/overview/page.tsx')).OverviewPage,
    slices: (index) => ['targets', ...keyIndicators(index)],
    exists: always,
  },
  regions: {
    load: async () => (await import('../features/regions/page.tsx')).RegionsPage,
    slices: keyIndicators,
    exists: always,
  },
  region: {
    load: async () => (await import('../features/region/page.tsx')).RegionPage,
    slices: (index, subject) => [`region/${subject}`, ...tablesOf(index, subject)],
    exists: (index, subject) => index.regions.some(({ code }) => code === subject),
  },
  targets: {
    load: async () => (await import('../features/targets/page.tsx')).TargetsPage,
    slices: () => ['targets'],
    exists: always,
  },
  explore: {
    load: async () => (await import('../features/explore/page.tsx')).ExplorePage,
    slices: (index, _, search) => {
      const start = startView(index.site.keyIndicators, index.indicators)
      return start ? slicesOfView(index, decodeView(search, start).view) : []
    },
    exists: always,
  },
  clusters: {
    load: async () => (await import('../features/clusters/page.tsx')).ClustersPage,
    slices: () => ['pledges'],
    exists: always,
  },
  sources: {
    load: async () => (await import('../features/sources/page.tsx')).SourcesPage,
    slices: () => [],
    exists: always,
  },
  source: {
    load: async () => (await import('../features/source/page.tsx')).SourcePage,
    slices: (_, subject) => [`document/${subject}`],
    exists: (index, subject) => index.documents.some(({ id }) => id === subject),
  },
  indicators: {
    load: async () => (await import('../features/indicators/page.tsx')).IndicatorsPage,
    slices: () => [],
    exists: always,
  },
  indicator: {
    load: async () => (await import('../features/indicator/page.tsx')).IndicatorPage,
    slices: (_, subject) => [`indicator/${subject}`],
    exists: (index, subject) => index.indicators.some(({ id }) => id === subject),
  },
  guide: {
    load: async () => (await import('../features/guide/page.tsx')).GuidePage,
    slices: () => ['targets'],
    exists: always,
  },
}

/** Slices that a page needs and that there are: a region without figures has no file, which is not a failure. */
export const slicesOf = (index: IndexData, name: PageName, subject: string, search: Search = {}): SliceName[] => [
  ...new Set(PAGES[name].slices(index, subject, search).filter((slice) => index.files[slice])),
]
