import type { ChartKind } from '../types.ts'
import { type RankDrawing, rankModel } from './model.ts'
import { rankOption, rankTip } from './option.ts'

export const rank: ChartKind<'rank', RankDrawing | null> = {
  kind: 'rank',
  model: rankModel,
  option: rankOption,
  tip: rankTip,
  live: true,
}
