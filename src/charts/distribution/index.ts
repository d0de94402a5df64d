import type { ChartKind } from '../types.ts'
import { type DistributionDrawing, distributionModel, distributionTip } from './model.ts'
import { distributionOption } from './option.ts'

export const distribution: ChartKind<'distribution', DistributionDrawing | null> = {
  kind: 'distribution',
  model: distributionModel,
  option: distributionOption,
  tip: distributionTip,
  live: true,
}
