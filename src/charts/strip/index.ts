import type { ChartKind } from '../types.ts'
import { type StripDrawing, stripModel } from './model.ts'
import { stripOption } from './option.ts'

export const strip: ChartKind<'strip', StripDrawing | null> = {
  kind: 'strip',
  model: stripModel,
  option: stripOption,
  live: true,
}
