import { computeMedian } from '../measure/spread.ts'
import type { Catalogue, IndicatorEntry } from '../model/catalogue.ts'
import type { RegionCode } from '../model/ids.ts'
import type { REFERENCES } from '../view/view.ts'
import { type PeerValue, regionOf } from './data.ts'
import { shorten } from './progress/text.ts'
import type { ChartContext } from './types.ts'

/** A value that others are seen against, and what it is called. */
export interface Reference {
  readonly value: number
  readonly name: string
}

/** Share of the width that the name of a reference takes at most. */
const NAMES = 0.34

const clipped = (name: string, { width, measureText }: ChartContext): string =>
  shorten(name, width * NAMES, 11.5, 600, measureText)

/** The nation as labels call it, cut where it is too long for one. */
export const nationName = (catalogue: Catalogue, context: ChartContext): string =>
  clipped(regionOf(catalogue, catalogue.site.nation).short[context.locale], context)

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
  context: ChartContext,
): Reference | null {
  const { t, locale } = context
  if (asked === 'none') return null
  if (asked === 'nation' && nation !== null && !indicator.additive) {
    return { value: nation, name: nationName(catalogue, context) }
  }
  const group = asked === 'group' && region ? catalogue.regions.get(region)?.areaGroup : undefined
  const members = group ? peers.filter((peer) => peer.region.areaGroup === group) : peers
  const value = computeMedian(members.map((peer) => peer.value))
  if (value === null) return null
  const name = group
    ? t('chart.median.of', { group: catalogue.regions.get(group)?.short[locale] ?? '' })
    : t('chart.median')
  return { value, name: clipped(name, context) }
}
