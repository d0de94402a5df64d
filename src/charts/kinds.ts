import type { ViewKind } from '../view/view.ts'
import type { ChartKind } from './types.ts'

/** Each kind's drawing is its own business; only `compileView` moves it from model to option. */
type Erased<K extends ViewKind> = ChartKind<K, never>

function erase<K extends ViewKind, Drawing>(kind: ChartKind<K, Drawing>): Erased<K> {
  return kind as unknown as Erased<K>
}

/** One entry per kind of View, each a file of its own: a page fetches those it draws. */
const LOADERS: { readonly [K in ViewKind]: () => Promise<Erased<K>> } = {
  rank: async () => erase((await import('./rank/index.ts')).rank),
  trend: async () => erase((await import('./trend/index.ts')).trend),
  tiles: async () => erase((await import('./tiles/index.ts')).tiles),
  map: async () => erase((await import('./map/index.ts')).map),
  strip: async () => erase((await import('./strip/index.ts')).strip),
  distribution: async () => erase((await import('./distribution/index.ts')).distribution),
  scatter: async () => erase((await import('./scatter/index.ts')).scatter),
  change: async () => erase((await import('./change/index.ts')).change),
  composition: async () => erase((await import('./composition/index.ts')).composition),
  multiples: async () => erase((await import('./multiples/index.ts')).multiples),
  table: async () => erase((await import('./table/index.ts')).table),
  gauge: async () => erase((await import('./gauge/index.ts')).gauge),
  bullet: async () => erase((await import('./bullet/index.ts')).bullet),
  matrix: async () => erase((await import('./matrix/index.ts')).matrix),
}

export const KINDS = Object.keys(LOADERS) as readonly ViewKind[]

const known: { [K in ViewKind]?: Erased<K> } = {}
const coming = new Map<ViewKind, Promise<void>>()

/** Fetches kinds, each once, so that Views of them compile. Rejects where one cannot be fetched; it can be tried again. */
export async function loadKinds(kinds: readonly ViewKind[]): Promise<void> {
  await Promise.all(kinds.map((kind) => known[kind] ?? fetchOnce(kind)))
}

function fetchOnce<K extends ViewKind>(kind: K): Promise<void> {
  const fetched =
    coming.get(kind) ??
    LOADERS[kind]().then(
      (loaded) => void Object.assign(known, { [kind]: loaded }),
      (error) => {
        coming.delete(kind)
        throw error
      },
    )
  coming.set(kind, fetched)
  return fetched
}

/** Whether Views of all these kinds compile by now. */
export const hasKinds = (kinds: readonly ViewKind[]): boolean => kinds.every((kind) => known[kind] !== undefined)

const asked = new Set<ViewKind>()

/** Kinds that charts were made of since the last call. */
export function takeAsked(): readonly ViewKind[] {
  const kinds = [...asked]
  asked.clear()
  return kinds
}

/** What makes charts of a kind; throws where nothing has loaded it. */
export function kindOf<K extends ViewKind>(kind: K): Erased<K> {
  asked.add(kind)
  const found = known[kind]
  if (!found) throw new Error(`Charts of kind ${kind} are not there: await loadKinds, or import compile.ts`)
  return found
}

/** Whether pointing at the marks of a kind says more than its picture does. */
export const isLive = (kind: ViewKind): boolean => kindOf(kind).live
