import { computeMedian } from '../measure/spread.ts'
import type { Catalogue, IndicatorEntry } from '../model/catalogue.ts'
import type { RegionCode } from '../model/ids.ts'
import type { REFERENCES } from '../view/view.ts'
import type { PeerValue } from './data.ts'
import type { ChartContext } from './types.ts'

/** A value that others are seen against, and what it is called. */
export interface Reference {
  readonly value: number
  readonly name: string
}

/**
 * The reference that a View asks for: the nation's own value (never for amounts, where it is the sum and not a peer),
 * the median of the area group of a region, or the median of all peers. The median stands in where the nation has none.
 */
export function referenceOf(
  asked: (typeof REFERENCES)[number],
  region: RegionCode | undefined,
  peers: readonly PeerValue[],
  nation: number | null,
  indicator: Pick<IndicatorEntry, 'additive'>,
  catalogue: Catalogue,
  { t, locale }: ChartContext,
): Reference | null {
  if (asked === 'none') return null
  if (asked === 'nation' && nation !== null && !indicator.additive) {
    return { value: nation, name: catalogue.regions.get(catalogue.site.nation)?.short[locale] ?? '' }
  }
  const group = asked === 'group' && region ? catalogue.regions.get(region)?.areaGroup : undefined
  const members = group ? peers.filter((peer) => peer.region.areaGroup === group) : peers
  const value = computeMedian(members.map((peer) => peer.value))
  if (value === null) return null
  const name = group
    ? t('chart.median.of', { group: catalogue.regions.get(group)?.short[locale] ?? '' })
    : t('chart.median')
  return { value, name }
}
