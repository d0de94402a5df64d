import type { Figure, Pledge } from './documents.ts'
import type { IndicatorId, RegionCode, SectorId, StatementKey } from './ids.ts'

/** A figure as search shows it. */
export interface FigureLine extends Pick<Figure, 'region' | 'indicator' | 'sector' | 'kind' | 'printed' | 'variant'> {
  readonly key: StatementKey
  /** Period of an actual or deadline of a target, where the document says it. */
  readonly time?: string
}

/** A pledge as search shows it. */
export interface PledgeLine extends Pick<Pledge, 'region' | 'sector' | 'statement'> {
  readonly key: StatementKey
}

export type SearchLine = FigureLine | PledgeLine

/**
 * How the Chinese names of things are typed in Latin letters, by code or id: words parted by spaces, pinyin initials
 * first, then whole pinyin without tones ("hbs hebeisheng"). A word that begins another one is left out.
 */
export interface Initials {
  readonly regions: Readonly<Record<RegionCode, string>>
  readonly sectors: Readonly<Record<SectorId, string>>
  readonly indicators: Readonly<Record<IndicatorId, string>>
}
