import type {
  Archive,
  DocumentEntry,
  IndicatorEntry,
  RegionEntry,
  StatedFigure,
  StatedPledge,
  TableCitation,
} from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { MapFile, MapOffer } from '../model/maps.ts'
import type { Region, Sector } from '../model/places.ts'
import type { Initials, SearchLine } from '../model/search.ts'
import type { Series, Site } from '../model/series.ts'
import type { Deck } from '../view/deck.ts'
import type { View } from '../view/view.ts'
import type { Cube } from './cube.ts'

/** Version of the compiled files that this program writes and reads; separate from that of the edited ones. */
export const COMPILED_VERSION = 2

/**
 * One loadable part of the data: `indicator/<id>` (its official table and all figures of it), `region/<code>`,
 * `document/<id>` (all statements of either), `briefing/<id>`
 * (a curated deck; its charts are drawn from other slices), `map/<id>` (one that the deployer supplies), `targets` (figures
 * comparable with a target) and `pledges` (all).
 */
export type SliceName =
  | `indicator/${string}`
  | `region/${string}`
  | `document/${string}`
  | `briefing/${string}`
  | `map/${string}`
  | 'targets'
  | 'pledges'

export interface Slice {
  readonly schemaVersion: number
  readonly slice: SliceName
  readonly figures: readonly StatedFigure[]
  readonly pledges: readonly StatedPledge[]
  readonly series: readonly Series[]
  readonly map?: MapFile
  readonly deck?: Deck
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
  readonly regions: readonly Region[]
  readonly sectors: readonly Sector[]
  readonly indicators: readonly IndicatorEntry[]
  readonly documents: readonly DocumentEntry[]
  readonly regionEntries: Readonly<Record<RegionCode, RegionEntry>>
  /** Regions with at least one value in the official table of an indicator. */
  readonly tables: Readonly<Record<IndicatorId, readonly RegionCode[]>>
  /** Where the official table of an indicator comes from. */
  readonly tableCitations: Readonly<Record<IndicatorId, TableCitation>>
  readonly briefings: readonly BriefingEntry[]
  readonly initials: Initials
  /** Maps that the deployer supplies; most sites have none. */
  readonly maps: readonly MapOffer[]
  /** Everything as one file to take away; absent while developing. */
  readonly archive?: Archive
  /** Path of each slice, and of `search`, below the data folder; a name that is not here has nothing to load. */
  readonly files: Readonly<Record<string, string>>
}
