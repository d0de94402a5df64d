import type { ChartKind } from '../types.ts'
import { type CompositionDrawing, compositionModel } from './model.ts'
import { compositionOption, compositionTip } from './option.ts'

export const composition: ChartKind<'composition', CompositionDrawing | null> = {
  kind: 'composition',
  model: compositionModel,
  option: compositionOption,
  tip: compositionTip,
  live: true,
}
