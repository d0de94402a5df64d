import type { ChartKind } from '../types.ts'
import { type BulletDrawing, bulletModel } from './model.ts'
import { bulletOption } from './option.ts'

/** Progress to several targets: one bar each, under one gate line. */
export const bullet: ChartKind<'bullet', BulletDrawing> = {
  kind: 'bullet',
  model: bulletModel,
  option: bulletOption,
  live: true,
}
