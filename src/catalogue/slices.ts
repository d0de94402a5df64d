import type { IndicatorEntry } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { SubjectView, View } from '../view/view.ts'
import type { IndexData, SliceName } from './format.ts'

/** What of the index tells where the data of a View are. */
export type Known = Pick<IndexData, 'indicators' | 'tables'>

const indicatorSlice = (id: IndicatorId): SliceName => `indicator/${id}`

/** The slices that a View is drawn from, with those that its values are divided by or that say why a region is not in it. */
export function slicesOfView(index: Known, view: View): SliceName[] {
  switch (view.kind) {
    case 'gauge':
    case 'bullet':
      return ['targets']
    case 'matrix':
      return ['pledges']
    default:
      return subjectSlices(index, view)
  }
}

function subjectSlices(index: Known, view: SubjectView): SliceName[] {
  const shown = [view.indicator, ...(view.kind === 'scatter' ? [view.y, view.size ?? view.y] : [])]
  const parts = view.kind === 'composition' ? (indicatorOf(index, view.indicator)?.parts ?? []) : []
  const divisors = shown.flatMap((id) => divisorsOf(index, index.tables[id] ?? []))
  const [among, code] = view.among.split(':') as [string, RegionCode | undefined]
  const similar = among === 'similar' && code ? traitsOf(index, code) : []
  const map = view.kind === 'map' ? [`map/${view.map}` as const] : []
  const tables = [...shown, ...parts, ...divisors, ...similar].map(indicatorSlice)
  const asked = [...('highlight' in view ? view.highlight : []), ...(view.regions ?? [])]
  const outside = asked.filter((region) => !index.tables[view.indicator]?.includes(region))
  return [...new Set<SliceName>([...map, ...tables, ...outside.map((region): SliceName => `region/${region}`)])]
}

const indicatorOf = (index: Known, id: IndicatorId): IndicatorEntry | undefined =>
  index.indicators.find((indicator) => indicator.id === id)

/** Rows of a table: a change of a View asks for its slices at once, however many regions there are. */
const ROWS = new WeakMap<readonly RegionCode[], ReadonlySet<RegionCode>>()

function rowsOf(index: Known, id: IndicatorId): ReadonlySet<RegionCode> {
  const table = index.tables[id]
  if (!table) return new Set()
  const known = ROWS.get(table) ?? new Set(table)
  ROWS.set(table, known)
  return known
}

/** For residents and GDP the table that covers most of some regions, if it covers any. */
function divisorsOf(index: Known, regions: readonly RegionCode[]): IndicatorId[] {
  const shared = ({ id }: IndicatorEntry): number => regions.filter((region) => rowsOf(index, id).has(region)).length
  return (['population', 'gdp'] as const).flatMap((role) => {
    const [best] = index.indicators.filter((indicator) => indicator.role === role).sort((a, b) => shared(b) - shared(a))
    return best && shared(best) > 0 ? [best.id] : []
  })
}

/** What regions are told to be alike by: residents, GDP, and the second of its parts. */
function traitsOf(index: Known, code: RegionCode): IndicatorId[] {
  const covering = index.indicators.filter(({ id, role }) => role && index.tables[id]?.includes(code))
  return covering.flatMap(({ id, role, parts }) => [id, ...(role === 'gdp' && parts?.[1] ? [parts[1]] : [])])
}
