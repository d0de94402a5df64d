import type { ChartContext } from '../../../charts/types.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { View, ViewKind, ViewOf } from '../../../view/view.ts'
import type { Box, NativeChart } from '../native.ts'
import type { BuildChart } from './build.ts'
import { changeChart } from './change.ts'
import { compositionChart } from './composition.ts'
import { rankChart } from './rank.ts'
import { scatterChart } from './scatter.ts'
import { trendChart } from './trend.ts'

/**
 * How a kind of chart comes onto a slide: as an editable chart; as a picture with an editable table, where hatch, open
 * ends or places on a map mean something; or as the table alone.
 */
const NATIVE: { readonly [K in ViewKind]: BuildChart<K> | 'picture' | 'table' } = {
  rank: rankChart,
  trend: trendChart,
  scatter: scatterChart,
  composition: compositionChart,
  change: changeChart,
  tiles: 'picture',
  map: 'picture',
  strip: 'picture',
  distribution: 'picture',
  multiples: 'picture',
  gauge: 'picture',
  bullet: 'picture',
  matrix: 'picture',
  table: 'table',
}

export type Way = 'chart' | 'picture' | 'table'

/** How a View comes onto a slide, unless its chart cannot be drawn. */
export function wayOf({ kind }: Pick<View, 'kind'>): Way {
  const way = NATIVE[kind]
  return typeof way === 'function' ? 'chart' : way
}

/** Rows of an editable chart may lie closer than on a screen: by this much a chart's height counts for more. */
export const DENSER = 1.5

/** The editable chart of a View; null for kinds that are pictures, and where a chart cannot hold what the View shows. */
export function buildChart<K extends ViewKind>(
  view: ViewOf<K>,
  catalogue: Catalogue,
  context: ChartContext,
  size: Pick<Box, 'width' | 'height'>,
): NativeChart | null {
  const build = NATIVE[view.kind as K]
  return typeof build === 'function' ? build(view, catalogue, context, size) : null
}
