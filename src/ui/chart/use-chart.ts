import { useMemo } from 'react'
import { compileView } from '../../charts/compile-view.ts'
import { screenTheme } from '../../charts/theme.ts'
import type { ChartContext, CompiledChart } from '../../charts/types.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { measureText } from '../../render/measure-text.ts'
import type { View } from '../../view/view.ts'
import { useLocale, useT } from '../locale.tsx'
import { useToday } from '../today.tsx'
import { useScreen } from './use-screen.ts'

/** Surroundings of a chart of a logical width on a page. */
export function useChartContext(width: number): ChartContext {
  const locale = useLocale()
  const t = useT()
  const today = useToday()
  return useMemo(() => ({ locale, t, today, width, theme: screenTheme, measureText }), [locale, t, today, width])
}

interface Known {
  readonly catalogue: Catalogue
  readonly chart: CompiledChart
}

/** The charts of a View by its surroundings: its picture, its words and its table may stand in different parts of a page. */
const KNOWN = new WeakMap<View, Map<string, Known>>()

function compileOnce(view: View, catalogue: Catalogue, context: ChartContext): CompiledChart {
  const charts = KNOWN.get(view) ?? new Map<string, Known>()
  KNOWN.set(view, charts)
  const key = `${context.locale} ${context.today} ${context.width}`
  const known = charts.get(key)
  if (known?.catalogue === catalogue) return known.chart
  const chart = compileView({ view, catalogue, context })
  charts.set(key, { catalogue, chart })
  return chart
}

/** A View compiled for a logical width; see `compileView`. */
export function useChart(view: View, catalogue: Catalogue, width: number): CompiledChart {
  const context = useChartContext(width)
  return useMemo(() => compileOnce(view, catalogue, context), [view, catalogue, context])
}

/** A View compiled for wide screens and for phones: both for HTML, in a browser that which is seen. */
export interface Charts {
  /** What its words and its table are taken from: they are the same for any width. */
  readonly chart: CompiledChart
  readonly wide: CompiledChart | null
  readonly small: CompiledChart | null
}

/**
 * A View compiled for the widths that it is seen at.
 * @param narrow logical width on phones; false keeps `width` there
 */
export function useCharts(view: View, catalogue: Catalogue, width: number, narrow: number | false): Charts {
  const screen = useScreen()
  const hasWide = narrow === false || screen !== 'narrow'
  const hasSmall = narrow !== false && screen !== 'wide'
  const wideContext = useChartContext(width)
  const smallContext = useChartContext(narrow || width)
  const wide = useMemo(
    () => (hasWide ? compileOnce(view, catalogue, wideContext) : null),
    [hasWide, view, catalogue, wideContext],
  )
  const small = useMemo(
    () => (hasSmall ? compileOnce(view, catalogue, smallContext) : null),
    [hasSmall, view, catalogue, smallContext],
  )
  const chart = wide ?? small
  if (!chart) throw new Error('a chart is compiled for some width')
  return { chart, wide, small }
}
