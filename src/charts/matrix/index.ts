import type { ChartKind } from '../types.ts'
import { type MatrixDrawing, matrixModel } from './model.ts'
import { matrixOption } from './option.ts'

/** Who committed to which sector: a filled square where a region and a sector meet. */
export const matrix: ChartKind<'matrix', MatrixDrawing> = {
  kind: 'matrix',
  model: matrixModel,
  option: matrixOption,
  live: true,
}
