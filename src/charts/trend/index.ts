import type { ChartKind } from '../types.ts'
import type { TrendDrawing } from './drawing.ts'
import { trendModel } from './model.ts'
import { trendOption, trendTip } from './option.ts'

export const trend: ChartKind<'trend', TrendDrawing | null> = {
  kind: 'trend',
  model: trendModel,
  option: trendOption,
  tip: trendTip,
  live: true,
}
