import { comparableSince, peersOf } from '../../charts/data.ts'
import type { WordKey } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { IndicatorId } from '../../model/ids.ts'
import type { IconName } from '../../ui/icons.tsx'
import { decodeView, encodeView } from '../../view/codec.ts'
import type { SubjectView, View } from '../../view/view.ts'

/** Kinds that can be chosen, in the order of their numbers on the keyboard, and their signs. */
export const KINDS = [
  ['rank', 'bars'],
  ['trend', 'line'],
  ['tiles', 'grid'],
  ['scatter', 'scatter'],
  ['distribution', 'swarm'],
  ['change', 'slope'],
  ['composition', 'stack'],
  ['multiples', 'multiples'],
  ['strip', 'strip'],
  ['map', 'map'],
  ['table', 'table'],
] as const satisfies readonly (readonly [SubjectView['kind'], IconName])[]
export type ChosenKind = (typeof KINDS)[number][0]

/** Why a table cannot be shown as a kind; null where it can, or where it is not loaded. */
export function kindObstacle(catalogue: Catalogue, id: IndicatorId, kind: ChosenKind): WordKey | null {
  const series = catalogue.series.get(id)
  if (!series) return null
  const peers = peersOf(catalogue, series)
  switch (kind) {
    case 'rank':
    case 'table':
      return null
    case 'strip':
    case 'distribution':
    case 'multiples':
      return peers.length > 2 ? null : 'explore.no.few'
    case 'trend':
      return series.periods.length > 1 ? null : 'explore.no.onePeriod'
    case 'change': {
      const pairs = series.periods.slice(1).some((period, at) => comparableSince(series, period, series.periods[at]))
      return pairs ? null : 'explore.no.onePeriod'
    }
    case 'tiles':
      return peers.length > 0 && peers.every(({ tile }) => tile) ? null : 'explore.no.tiles'
    case 'map':
      return catalogue.offeredMaps.length > 0 ? null : 'explore.no.map'
    case 'scatter':
      return secondIndicator(catalogue, id) ? null : 'explore.no.second'
    case 'composition':
      return partsOf(catalogue, id).length > 1 ? null : 'explore.no.parts'
  }
}

/** The parts of an indicator that have tables of their own. */
const partsOf = (catalogue: Catalogue, id: IndicatorId): readonly IndicatorId[] =>
  (catalogue.indicators.get(id)?.parts ?? []).filter((part) => catalogue.tables[part])

/** Whether most of a table's regions are in another one. */
export function shareRegions(catalogue: Catalogue, a: IndicatorId, b: IndicatorId): boolean {
  const [rows = [], others = []] = [catalogue.tables[a], catalogue.tables[b]]
  const known = new Set(others)
  return rows.length > 0 && rows.filter((region) => known.has(region)).length * 2 > rows.length
}

/** The indicator that is set against one first: a key indicator of the same regions, else any. */
function secondIndicator(catalogue: Catalogue, id: IndicatorId): IndicatorId | undefined {
  return [...catalogue.site.keyIndicators, ...catalogue.indicators.keys()].find(
    (other) => other !== id && shareRegions(catalogue, id, other),
  )
}

/**
 * A View as another kind: what both say is kept, and what they call by different names (`since` and `period` of a
 * ranking, `from` and `to` of lines) goes over.
 */
export function asKind(view: SubjectView, kind: ChosenKind, catalogue: Catalogue): View {
  const said = encodeView(view)
  const spans = (name: string): boolean => ['trend', 'multiples', 'table'].includes(name)
  const [before, after] = [spans(view.kind), spans(kind)]
  const { since, period, from, to, ...rest } = said
  const times =
    before === after ? { since, period, from, to } : after ? { from: since, to: period } : { since: from, period: to }
  const second = kind === 'scatter' && said.y === undefined ? secondIndicator(catalogue, view.indicator) : said.y
  const map = said.map ?? catalogue.offeredMaps[0]?.id
  const asked = Object.entries({ ...rest, ...times, kind, y: second, ...(kind === 'map' ? { map } : {}) }).flatMap(
    ([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]),
  )
  return decodeView(Object.fromEntries(asked), view).view
}

/** A View of another indicator: periods and regions that its table cannot have are left out. */
export function withIndicator(view: SubjectView, indicator: IndicatorId, catalogue: Catalogue): View {
  const { first = '', last = '' } = catalogue.indicators.get(indicator)?.coverage ?? {}
  const said = encodeView(view)
  const outside = ['period', 'since', 'base', 'from', 'to'].filter((name) => {
    const period = said[name]
    return period !== undefined && (period < first || period > last)
  })
  const rows = new Set(catalogue.tables[indicator] ?? [])
  const inGroup = [...rows].some((code) => view.among === `group:${catalogue.regions.get(code)?.areaGroup}`)
  if (view.among.startsWith('group:') && !inGroup) outside.push('among')
  if (view.among.startsWith('similar:') && !rows.has(view.among.slice(8) as never)) outside.push('among')
  if (view.regions && !view.regions.some((code) => rows.has(code))) outside.push('regions')
  // A second indicator must have the same regions; it is chosen anew otherwise.
  if (said.y && (said.y === indicator || !shareRegions(catalogue, indicator, said.y as IndicatorId))) outside.push('y')
  if (said.size && !shareRegions(catalogue, indicator, said.size as IndicatorId)) outside.push('size')
  const kept = Object.fromEntries(Object.entries(said).filter(([name]) => !outside.includes(name)))
  const y = view.kind === 'scatter' && !kept.y ? secondIndicator(catalogue, indicator) : kept.y
  return decodeView({ ...kept, indicator, ...(y ? { y } : {}) }, view).view
}
