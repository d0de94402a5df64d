import type { RegionCode } from '../model/ids.ts'
import type { ViewKind, ViewOf } from '../view/view.ts'
import { kindOf } from './kinds.ts'
import { cutShort } from './progress/headline.ts'
import type { CompiledChart, CompileInput } from './types.ts'

/*
 *   View ──┐
 *          ├─ 1 model ──> words, table, drawing ── 2 option ──> what the renderer draws
 *   data ──┘                                       3 result ──> picture and words together
 */

/**
 * The only way to a picture: View, data and surroundings in; option, table and words out.
 * Pure: the same input gives the same result in a browser and without one.
 * @throws where the View names an indicator or region that the catalogue lacks, or its kind was not loaded
 */
export function compileView({ view, catalogue, context }: CompileInput): CompiledChart {
  return compileKind(view, { catalogue, context })
}

function compileKind<K extends ViewKind>(
  view: ViewOf<K>,
  { catalogue, context }: Omit<CompileInput, 'view'>,
): CompiledChart {
  const kind = kindOf(view.kind as K)

  // 1 model
  const model = kind.model(view, catalogue, context)
  const { height, headline, subtitle, notes, warnings, sources } = model

  // 2 option
  const size = { width: context.width, height }
  const option = kind.option(model.drawing, context, size)

  // 3 result
  const short = cutShort(headline.short, context.locale)
  const words = { headline: { short, full: headline.full }, subtitle, notes, warnings, sources }
  return {
    kind: view.kind,
    ...words,
    option,
    ...size,
    get table() {
      return model.table
    },
    get regionOf() {
      return model.table.rows.map((row): RegionCode | null => row.region ?? null)
    },
    tipOf: (index) => kind.tip?.(model.drawing, index, context) ?? null,
  }
}
