import type { Catalogue } from '../model/catalogue.ts'
import type { SubjectView } from '../view/view.ts'
import type { ChartContext, ChartModel } from './types.ts'
import { emptyModel } from './words.ts'

/** A chart that is not drawn although there are figures: the reason stands as title and as warning. */
export function refusedModel(
  view: SubjectView,
  catalogue: Catalogue,
  context: ChartContext,
  reason: string,
): ChartModel<null> {
  const short = context.t('chart.notDrawn')
  return { ...emptyModel(view, catalogue, context), headline: { short, full: reason }, warnings: [reason] }
}
