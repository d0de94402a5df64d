import type { Release } from '../../ui/offline/messages.ts'

/** Which releases pages have run, the newest last, and what each page that stands open runs. */
export interface Journal {
  readonly releases: readonly Release[]
  readonly open: Readonly<Record<string, Release>>
}

export const EMPTY_JOURNAL: Journal = { releases: [], open: {} }

/** The newest and the one before it: pages and the scripts that they load later may be of either. */
const RELEASES_KEPT = 2
/** Pages beyond those of decks; the ones that were kept first go first. */
export const PAGES_KEPT = 300

const isSame = (a: Release) => (b: Release) => a.entry === b.entry && a.dataVersion === b.dataVersion

/**
 * A journal with the word of one page.
 * @param living ids of the pages that stand open now, the one that speaks among them
 */
export function remember(journal: Journal, page: string, release: Release, living: readonly string[]): Journal {
  const open = Object.fromEntries(Object.entries(journal.open).filter(([id]) => living.includes(id)))
  const others = journal.releases.filter((known) => !isSame(release)(known))
  return { releases: [...others, release].slice(-RELEASES_KEPT), open: { ...open, [page]: release } }
}

/** Every release of which something is still needed: the newest two, those of open pages, those of kept decks. */
export function releasesInUse({ releases, open }: Journal, decks: readonly Release[]): Release[] {
  const all = [...releases, ...Object.values(open), ...decks].map(({ entry, dataVersion }) => ({ entry, dataVersion }))
  return all.filter((release, at) => all.findIndex(isSame(release)) === at)
}

export interface InUse {
  /** Files of the bundles in use. */
  readonly bundles: ReadonlySet<string>
  /** Texts of the indices in use: the hash of every data file that one names stands in it. */
  readonly indices: ReadonlyMap<string, string>
  /** Files of kept decks. */
  readonly decks: ReadonlySet<string>
}

/** Which of the kept files, by path below the root in the order of keeping, nothing needs any longer. */
export function unused(paths: readonly string[], { bundles, indices, decks }: InUse): string[] {
  const texts = [...indices.values()]
  const pages = paths.filter((path) => isPage(path) && !decks.has(path))
  const old = new Set(pages.slice(0, Math.max(0, pages.length - PAGES_KEPT)))
  return paths.filter((path) => {
    if (decks.has(path)) return false
    if (path.startsWith('assets/')) return !bundles.has(path)
    const version = /^data\/index\.([0-9a-f]{16})\.json$/.exec(path)?.[1]
    if (version) return !indices.has(version)
    const hash = /\.([0-9a-f]{12})\.json$/.exec(path)?.[1]
    if (hash) return !texts.some((text) => text.includes(hash))
    return old.has(path)
  })
}

const isPage = (path: string): boolean => path === '' || path.endsWith('/')
