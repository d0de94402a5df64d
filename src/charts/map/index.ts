import type { ChartKind } from '../types.ts'
import { type MapDrawing, mapModel } from './model.ts'
import { mapOption, mapTip } from './option.ts'

export const map: ChartKind<'map', MapDrawing | null> = {
  kind: 'map',
  model: mapModel,
  option: mapOption,
  tip: mapTip,
  live: true,
}
