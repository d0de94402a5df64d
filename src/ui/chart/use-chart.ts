import { useMemo } from 'react'
import { compileView } from '../../charts/compile.ts'
import { screenTheme } from '../../charts/theme.ts'
import type { ChartContext, CompiledChart } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { measureText } from '../../render/measure-text.ts'
import type { View } from '../../view/view.ts'
import { useLocale, useT } from '../locale.tsx'
import { useToday } from '../today.tsx'

/** Surroundings of a chart of a logical width on a page. */
export function useChartContext(width: number): ChartContext {
  const locale = useLocale()
  const t = useT()
  const today = useToday()
  return useMemo(() => ({ locale, t, today, width, theme: screenTheme, measureText }), [locale, t, today, width])
}

/** A View compiled for a logical width; see `compileView`. */
export function useChart(view: View, catalogue: Catalogue, width: number): CompiledChart {
  const context = useChartContext(width)
  return useMemo(() => compileView({ view, catalogue, context }), [view, catalogue, context])
}
