import type { ChartKind } from '../types.ts'
import { type GaugeDrawing, gaugeModel } from './model.ts'
import { gaugeOption } from './option.ts'

/** Progress to one target: a semicircle that ends at the target. */
export const gauge: ChartKind<'gauge', GaugeDrawing> = {
  kind: 'gauge',
  model: gaugeModel,
  option: gaugeOption,
  live: false,
}
