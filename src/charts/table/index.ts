import type { ChartKind } from '../types.ts'
import { tableModel } from './model.ts'

/** A kind without a picture: the page shows the table itself. */
export const table: ChartKind<'table', null> = {
  kind: 'table',
  model: tableModel,
  option: () => null,
  live: false,
}
