import type { RegionCode } from '../model/ids.ts'
import type { ViewKind, ViewOf } from '../view/view.ts'
import { bullet } from './bullet/index.ts'
import { change } from './change/index.ts'
import { composition } from './composition/index.ts'
import { distribution } from './distribution/index.ts'
import { gauge } from './gauge/index.ts'
import { map } from './map/index.ts'
import { matrix } from './matrix/index.ts'
import { multiples } from './multiples/index.ts'
import { rank } from './rank/index.ts'
import { scatter } from './scatter/index.ts'
import { strip } from './strip/index.ts'
import { table } from './table/index.ts'
import { tiles } from './tiles/index.ts'
import { trend } from './trend/index.ts'
import type { ChartKind, CompiledChart, CompileInput } from './types.ts'

/*
 *   View ──┐
 *          ├─ 1 model ──> words, table, drawing ── 2 option ──> what the renderer draws
 *   data ──┘                                       3 result ──> picture and words together
 */

/** One entry per kind of View; a kind without one does not compile. */
const KINDS: { readonly [K in ViewKind]: ChartKind<K, never> } = {
  rank: erase(rank),
  trend: erase(trend),
  tiles: erase(tiles),
  map: erase(map),
  strip: erase(strip),
  distribution: erase(distribution),
  scatter: erase(scatter),
  change: erase(change),
  composition: erase(composition),
  multiples: erase(multiples),
  table: erase(table),
  gauge: erase(gauge),
  bullet: erase(bullet),
  matrix: erase(matrix),
}

/** Each kind's drawing is its own business; only this function moves it from model to option. */
function erase<K extends ViewKind, Drawing>(kind: ChartKind<K, Drawing>): ChartKind<K, never> {
  return kind as unknown as ChartKind<K, never>
}

/** Whether pointing at the marks of a kind says more than its picture does. */
export const isLive = (kind: ViewKind): boolean => KINDS[kind].live

/**
 * The only way to a picture: View, data and surroundings in; option, table and words out.
 * Pure: the same input gives the same result in a browser and without one.
 * @throws where the View names an indicator or region that the catalogue lacks
 */
export function compileView({ view, catalogue, context }: CompileInput): CompiledChart {
  return compileKind(view, { catalogue, context })
}

function compileKind<K extends ViewKind>(
  view: ViewOf<K>,
  { catalogue, context }: Omit<CompileInput, 'view'>,
): CompiledChart {
  const kind = KINDS[view.kind as K]

  // 1 model
  const model = kind.model(view, catalogue, context)
  const { height, headline, subtitle, notes, warnings, sources } = model

  // 2 option
  const size = { width: context.width, height }
  const option = kind.option(model.drawing, context, size)

  // 3 result
  const words = { headline, subtitle, notes, warnings, sources }
  return {
    kind: view.kind,
    ...words,
    option,
    ...size,
    get table() {
      return model.table
    },
    get regionOf() {
      return model.table.rows.map((row): RegionCode | null => row.region ?? null)
    },
  }
}
