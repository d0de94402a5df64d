import type { CONFIDENCES, Document, Figure, Pledge } from './documents.ts'
import type { DocumentId, IndicatorId, RegionCode, SectorId, StatementKey } from './ids.ts'
import type { MapFile, MapOffer } from './maps.ts'
import type { Indicator, Region, Sector } from './places.ts'
import type { Initials } from './search.ts'
import type { Series, Site } from './series.ts'
import type { Text } from './text.ts'

/** A figure together with where it stands. */
export type StatedFigure = Figure & { readonly key: StatementKey; readonly document: DocumentId }
export type StatedPledge = Pledge & { readonly key: StatementKey; readonly document: DocumentId }

export type Confidence = (typeof CONFIDENCES)[number]

/** A document without its statements, and how many it makes. */
export type DocumentEntry = Omit<Document, 'figures' | 'pledges' | 'schemaVersion'> & {
  /** Its place in the list of sources, from 1: the same on every page, whatever of the data is loaded. */
  readonly number: number
  readonly figures: number
  readonly pledges: number
  /** How many of its figures and pledges were read with how much confidence. */
  readonly confidence: Readonly<Record<Confidence, number>>
}

/** What all documents come to, so that a page need not load them to say it. */
export interface Holdings {
  readonly documents: number
  readonly figures: number
  readonly pledges: number
  /** The newest few that have a date. */
  readonly newest: readonly DocumentEntry[]
}

/** What a list of tables says of one without loading it. */
export interface TableCitation {
  readonly title: Text
  readonly publisher: Text
  readonly confidence: Series['confidence']
}

/** What an indicator covers, so that a page can offer it without loading it. */
export interface Coverage {
  readonly regions: number
  readonly provinces: number
  readonly figures: number
  readonly targets: number
  /** First and last period of the official table; absent without one. */
  readonly first?: string
  readonly last?: string
}

/** An indicator as every page knows it: what it means stands in {@link Reference}. */
export type IndicatorEntry = Omit<Indicator, 'definition' | 'plausible'> & { readonly coverage: Coverage }

/** A sector as every page knows it. */
export type SectorEntry = Omit<Sector, 'definition'>

/** A region as every page knows it. */
export type RegionName = Omit<Region, 'note'>

/** Words that few pages show: what indicators and sectors mean, and remarks on regions. */
export interface Reference {
  readonly indicators: Readonly<Record<IndicatorId, Text>>
  readonly sectors: Readonly<Record<SectorId, Text>>
  readonly regions: Readonly<Record<RegionCode, Text>>
}

/** What is in a region, so that a list can show it without loading it. */
export interface RegionEntry {
  readonly figures: number
  readonly pledges: number
  /** One for those that several documents state. */
  readonly targets: number
}

/** A file with everything in it. */
export interface Archive {
  /** Below the data folder. */
  readonly path: string
  readonly bytes: number
}

/** What an official table says last of a region. */
export interface LatestValue {
  readonly indicator: IndicatorId
  readonly period: string
  /** In base units of the indicator. */
  readonly value: number
  /** Place among the peers that have a value for the period; null where the region has no peers or they have none. */
  readonly place: {
    readonly rank: number
    /** How many have a value. */
    readonly of: number
    /** Whether all of these are provinces. */
    readonly provinces: boolean
  } | null
}

/** All that is known now: the index is complete; statements, their documents, series and words are those that were loaded. */
export interface Catalogue {
  readonly site: Site
  readonly dataVersion: string
  /** Date of the build, `YYYY-MM-DD`: the date of the data. */
  readonly asOf: string
  readonly regions: ReadonlyMap<RegionCode, RegionName>
  readonly regionEntries: ReadonlyMap<RegionCode, RegionEntry>
  readonly sectors: ReadonlyMap<SectorId, SectorEntry>
  readonly indicators: ReadonlyMap<IndicatorId, IndicatorEntry>
  /** All of them, loaded or not. */
  readonly holdings: Holdings
  /** Among them those of every statement that is loaded. */
  readonly documents: ReadonlyMap<DocumentId, DocumentEntry>
  readonly reference: Reference
  /** Everything as one file to take away; absent while developing. */
  readonly archive?: Archive
  /** Regions with values in each official table, loaded or not. */
  readonly tables: Readonly<Record<IndicatorId, readonly RegionCode[]>>
  /** Where each official table comes from, loaded or not. */
  readonly tableCitations: Readonly<Record<IndicatorId, TableCitation>>
  /** How names are typed in pinyin; absent until it was loaded. */
  readonly initials?: Initials
  readonly figures: readonly StatedFigure[]
  readonly pledges: readonly StatedPledge[]
  readonly series: ReadonlyMap<IndicatorId, Series>
  /** Of regions whose slices were loaded, from every official table, whether or not that was. */
  readonly latest: ReadonlyMap<RegionCode, readonly LatestValue[]>
  /** Maps that can be asked for, and those of them that were loaded. */
  readonly offeredMaps: readonly MapOffer[]
  readonly maps: ReadonlyMap<string, MapFile>
}
