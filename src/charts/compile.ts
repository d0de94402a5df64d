import type { RegionCode } from '../model/ids.ts'
import type { ViewKind, ViewOf } from '../view/view.ts'
import { bullet } from './bullet/index.ts'
import { gauge } from './gauge/index.ts'
import { matrix } from './matrix/index.ts'
import { rank } from './rank/index.ts'
import { strip } from './strip/index.ts'
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
  strip: erase(strip),
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
  const { drawing, table, height, ...words } = kind.model(view, catalogue, context)

  // 2 option
  const size = { width: context.width, height }
  const option = kind.option(drawing, context, size)

  // 3 result
  const regionOf = table.rows.map((row): RegionCode | null => row.region ?? null)
  return { kind: view.kind, ...words, option, table, ...size, regionOf }
}
