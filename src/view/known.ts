import type { Catalogue } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode, SectorId } from '../model/ids.ts'
import type { Ignored } from './codec.ts'
import { PERIODS } from './references.ts'
import { type View, viewSchema } from './view.ts'

const LISTS = ['highlight', 'regions'] as const

/**
 * A View whose indicators, regions, sectors and, where the table is loaded, periods are those of a catalogue; what is not
 * there, or a span that ends before it begins, is left out and told, one by one. Without it a View of an old or foreign
 * address could not be compiled.
 * @param fallback taken where what every View must say is not known
 */
export function keepKnown(view: View, catalogue: Catalogue, fallback: View): { view: View; ignored: Ignored[] } {
  const ignored: Ignored[] = []
  const said: Record<string, unknown> = { ...view }
  const drop = (name: string, value: string, instead?: unknown) => {
    ignored.push({ name, value })
    if (instead === undefined) delete said[name]
    else said[name] = instead
  }
  const instead = 'indicator' in fallback ? fallback.indicator : undefined
  for (const name of ['indicator', 'y', 'size'] as const) {
    const id = said[name] as IndicatorId | undefined
    if (id !== undefined && !catalogue.indicators.has(id)) drop(name, id, name === 'size' ? undefined : instead)
  }
  if (typeof said.sector === 'string' && !catalogue.sectors.has(said.sector as SectorId)) drop('sector', said.sector)
  for (const name of LISTS) {
    const codes = said[name] as readonly RegionCode[] | undefined
    const unknown = codes?.filter((code) => !catalogue.regions.has(code)) ?? []
    const known = codes?.filter((code) => catalogue.regions.has(code)) ?? []
    if (unknown.length > 0) drop(name, unknown.join('.'), known.length > 0 ? known : undefined)
  }
  if (typeof said.among === 'string' && !isKnownAmong(said.among, catalogue)) drop('among', said.among)
  const periods = catalogue.series.get(said.indicator as IndicatorId)?.periods
  for (const name of PERIODS) {
    const period = said[name]
    if (periods && typeof period === 'string' && !periods.includes(period)) drop(name, period)
  }
  const { from, to } = said
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    drop('from', from)
    drop('to', to)
  }
  return ignored.length === 0 ? { view, ignored } : { view: viewSchema.parse(said), ignored }
}

/** A group or a region of the catalogue; a group none of whose provinces is known would leave nothing to draw. */
function isKnownAmong(among: string, catalogue: Catalogue): boolean {
  const [kind, code] = among.split(':')
  if (kind === 'similar') return catalogue.regions.has(code as RegionCode)
  return kind === 'all' || [...catalogue.regions.values()].some(({ areaGroup }) => areaGroup === code)
}
