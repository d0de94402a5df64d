import type { ChartKind } from '../types.ts'
import type { ChangeDrawing } from './drawing.ts'
import { changeModel } from './model.ts'
import { changeOption, changeTip } from './option.ts'

/** Two periods of every region. */
export const change: ChartKind<'change', ChangeDrawing | null> = {
  kind: 'change',
  model: changeModel,
  option: changeOption,
  tip: changeTip,
  live: true,
}
