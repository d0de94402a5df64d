import type { ChartKind } from '../types.ts'
import type { ScatterDrawing } from './drawing.ts'
import { scatterModel } from './model.ts'
import { scatterOption, scatterTip } from './option.ts'

/** Two indicators against each other, a dot per region. */
export const scatter: ChartKind<'scatter', ScatterDrawing | null> = {
  kind: 'scatter',
  model: scatterModel,
  option: scatterOption,
  tip: scatterTip,
  live: true,
}
