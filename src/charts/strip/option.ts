import type { EChartsOption } from 'echarts'
import { ordinal } from '../../i18n/numbers.ts'
import { sceneSeries } from '../scene.ts'
import { withUnit } from '../tip.ts'
import type { ChartContext, Tip } from '../types.ts'
import { dotMarks } from './dots.ts'
import type { StripDrawing } from './model.ts'
import { rankMarks } from './ranks.ts'

/** Peers as data items in the order of their rank; axis, reference and labels beneath them. */
export function stripOption(
  drawing: StripDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const { groups, under } = (drawing.look === 'ranks' ? rankMarks : dotMarks)(drawing, context, size)
  return {
    animation: false,
    series: [
      { ...sceneSeries(groups), z: 2 },
      { ...sceneSeries([under]), silent: true, z: drawing.look === 'ranks' ? 3 : 1 },
    ],
  } as EChartsOption
}

/** A region, its value and its rank. */
export function stripTip(drawing: StripDrawing | null, index: number, { locale }: ChartContext): Tip | null {
  const row = drawing?.rows[index]
  if (!row || row.value === null) return null
  return {
    name: row.region.name[locale],
    lines: [withUnit(row.value, drawing.scale, locale), ordinal(row.rank ?? 0, locale)],
  }
}
