import type { ChartKind } from '../types.ts'
import { type StripDrawing, stripModel } from './model.ts'
import { stripOption, stripTip } from './option.ts'

export const strip: ChartKind<'strip', StripDrawing | null> = {
  kind: 'strip',
  model: stripModel,
  option: stripOption,
  tip: stripTip,
  live: true,
}
