import type { ChartContext } from '../../../charts/types.ts'
import type { Catalogue } from '../../../model/catalogue.ts'
import type { ViewKind, ViewOf } from '../../../view/view.ts'
import type { Box, NativeChart } from '../native.ts'

/**
 * Makes an editable chart of a View; null where nothing can be drawn, or not without a texture or an open end.
 * @param size of the chart on its slide, in points
 */
export type BuildChart<K extends ViewKind> = (
  view: ViewOf<K>,
  catalogue: Catalogue,
  context: ChartContext,
  size: Pick<Box, 'width' | 'height'>,
) => NativeChart | null
