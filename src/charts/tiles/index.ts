import type { ChartKind } from '../types.ts'
import { type TilesDrawing, tilesModel } from './model.ts'
import { tilesOption, tilesTip } from './option.ts'

export const tiles: ChartKind<'tiles', TilesDrawing | null> = {
  kind: 'tiles',
  model: tilesModel,
  option: tilesOption,
  tip: tilesTip,
  live: true,
}
