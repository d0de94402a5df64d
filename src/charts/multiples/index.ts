import type { ChartKind } from '../types.ts'
import type { MultiplesDrawing } from './drawing.ts'
import { multiplesModel } from './model.ts'
import { multiplesOption, multiplesTip } from './option.ts'

export const multiples: ChartKind<'multiples', MultiplesDrawing | null> = {
  kind: 'multiples',
  model: multiplesModel,
  option: multiplesOption,
  tip: multiplesTip,
  live: true,
}
