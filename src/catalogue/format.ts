import type {
  Archive,
  DocumentEntry,
  Holdings,
  IndicatorEntry,
  LatestValue,
  Reference,
  RegionEntry,
  RegionName,
  SectorEntry,
  StatedFigure,
  StatedPledge,
  TableCitation,
} from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { MapFile, MapOffer } from '../model/maps.ts'
import type { Initials, SearchLine } from '../model/search.ts'
import type { Series, Site } from '../model/series.ts'
import type { Deck } from '../view/deck.ts'
import type { View } from '../view/view.ts'
import type { Cube } from './cube.ts'

/** Version of the compiled files that this program writes and reads; separate from that of the edited ones. */
export const COMPILED_VERSION = 4

/**
 * One loadable part of the data: `indicator/<id>` (its official table and all figures of it), `region/<code>`,
 * `document/<id>` (all statements of either), `briefing/<id>`
 * (a curated deck; its charts are drawn from other slices), `map/<id>` (one that the deployer supplies), `targets` (figures
 * comparable with a target), `pledges` (all), `documents` (all, without their statements), `reference` (what indicators and
 * sectors mean, remarks on regions) and `initials` (how names are typed in pinyin).
 */
export type SliceName =
  | `indicator/${string}`
  | `region/${string}`
  | `document/${string}`
  | `briefing/${string}`
  | `map/${string}`
  | 'targets'
  | 'pledges'
  | 'documents'
  | 'reference'
  | 'initials'

export interface Slice {
  readonly schemaVersion: number
  readonly slice: SliceName
  readonly figures: readonly StatedFigure[]
  readonly pledges: readonly StatedPledge[]
  /** Those that its statements stand in. */
  readonly documents: readonly DocumentEntry[]
  readonly series: readonly Series[]
  /** Of the region that the slice is about; of its tables besides the key ones so many at most as `MOST_LATEST` says. */
  readonly latest?: Readonly<Record<RegionCode, readonly LatestValue[]>>
  readonly map?: MapFile
  readonly deck?: Deck
  /** Of what the slice is about. */
  readonly reference?: Partial<Reference>
  readonly initials?: Initials
}

/** A slice as it is served. */
export type SliceFile = Omit<Slice, 'series'> & { readonly series: readonly Cube[] }

/** What a list of curated decks says of one without loading it. */
export interface BriefingEntry extends Pick<Deck, 'id' | 'title' | 'description'> {
  readonly slides: number
  /** Seconds that it takes when nobody moves it on. */
  readonly seconds: number
  /** One of its charts, for a card. */
  readonly cover?: View
  /** Slices that its charts are drawn from. */
  readonly needs: readonly SliceName[]
}

/** Name of the file of search among the files of the index; it is no slice, as no page shows it. */
export const SEARCH = 'search'

/** What search looks through besides the index, loaded when it is opened. */
export interface SearchData {
  readonly schemaVersion: number
  readonly slice: typeof SEARCH
  readonly lines: readonly SearchLine[]
}

/** What every page knows before it loads anything else. */
export interface IndexData {
  readonly schemaVersion: number
  /** Changes with any content and with the date of the build. */
  readonly dataVersion: string
  /** Date of the build, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly site: Site
  readonly regions: readonly RegionName[]
  readonly sectors: readonly SectorEntry[]
  readonly indicators: readonly IndicatorEntry[]
  readonly holdings: Holdings
  readonly regionEntries: Readonly<Record<RegionCode, RegionEntry>>
  /** Regions with at least one value in the official table of an indicator. */
  readonly tables: Readonly<Record<IndicatorId, readonly RegionCode[]>>
  /** Where the official table of an indicator comes from. */
  readonly tableCitations: Readonly<Record<IndicatorId, TableCitation>>
  readonly briefings: readonly BriefingEntry[]
  /** Maps that the deployer supplies; most sites have none. */
  readonly maps: readonly MapOffer[]
  /** Everything as one file to take away; absent while developing. */
  readonly archive?: Archive
  /** Path of each slice, and of `search`, below the data folder; a name that is not here has nothing to load. */
  readonly files: Readonly<Record<string, string>>
}
