import type { ChartKind } from '../types.ts'
import type { TableDrawing } from './layout.ts'
import { tableModel } from './model.ts'
import { tableOption } from './option.ts'

/** The numbers alone. A page shows the table itself; a picture has its rows as text. */
export const table: ChartKind<'table', TableDrawing | null> = {
  kind: 'table',
  model: tableModel,
  option: tableOption,
  live: false,
}
