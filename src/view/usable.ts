import type { Catalogue } from '../model/catalogue.ts'
import type { Ignored } from './codec.ts'
import { keepKnown } from './known.ts'
import { referencesOf } from './references.ts'
import { type View, viewSchema } from './view.ts'

/** A View as the data of today can show it. */
export interface Usable {
  /** Null where what it is about is not in the data. */
  readonly view: View | null
  /** What of it is not in the data. */
  readonly missing: readonly Ignored[]
}

/** Fields without which a View says nothing. */
const NEEDED: ReadonlySet<string> = new Set(['indicator', 'y', 'target', 'map', 'sector'])

/**
 * Fits a View from elsewhere (an own deck, a shared link) to a catalogue whose slices for it are loaded: what it names
 * and the data do not have is left out and told, so that it can be compiled.
 */
export function usableView(view: View, catalogue: Catalogue): Usable {
  const targets = new Set<string>(catalogue.figures.filter(({ kind }) => kind === 'target').map(({ key }) => key))
  const has: Readonly<Record<string, (id: string) => boolean>> = {
    indicator: (id) => catalogue.indicators.has(id as never),
    sector: (id) => catalogue.sectors.has(id as never),
    region: (id) => catalogue.regions.has(id as never),
    target: (id) => targets.has(id),
    map: (id) => catalogue.maps.has(id),
    period: () => true,
  }
  const unknown = referencesOf(view).filter(({ to, id }) => !has[to]?.(id))
  const missing = unknown.map(({ path, id }): Ignored => ({ name: String(path[0]), value: id }))
  if (unknown.some(({ path }) => path.length === 1 && NEEDED.has(String(path[0])))) return { view: null, missing }
  if ('treatment' in view) {
    const known = keepKnown(view, catalogue, view)
    return { view: known.view, missing: known.ignored }
  }
  const said: Record<string, unknown> = { ...view }
  for (const name of ['targets', 'regions', 'sectors']) {
    const gone = new Set(unknown.filter(({ path }) => path[0] === name).map(({ id }) => id))
    const list = said[name]
    if (gone.size > 0 && Array.isArray(list)) said[name] = list.filter((id) => !gone.has(id))
    if (Array.isArray(said[name]) && said[name].length === 0) return { view: null, missing }
  }
  return { view: missing.length === 0 ? view : viewSchema.parse(said), missing }
}
