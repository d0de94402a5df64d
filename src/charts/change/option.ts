import type { EChartsOption } from 'echarts'
import { formatQuantity } from '../../i18n/numbers.ts'
import { unitKind } from '../../model/units.ts'
import { sceneSeries } from '../scene.ts'
import type { ChartContext, Tip } from '../types.ts'
import { type ChangeDrawing, changeText, percentText } from './drawing.ts'
import { dumbbellMarks } from './dumbbell.ts'
import { slopeMarks } from './slope.ts'

/** Two periods of every region: two dots in a row, or a line between two columns. */
export function changeOption(
  drawing: ChangeDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const { groups, beneath, above } =
    drawing.look === 'slope' ? slopeMarks(drawing, context, size) : dumbbellMarks(drawing, context, size.width)
  return {
    animation: false,
    series: [
      { ...sceneSeries(groups), z: 3 },
      { ...sceneSeries([beneath]), silent: true, z: 1 },
      { ...sceneSeries([above]), silent: true, z: 5 },
    ],
  } as EChartsOption
}

/** A region, its value in both periods and what lies between them. */
export function changeTip(drawing: ChangeDrawing | null, index: number, { locale, t }: ChartContext): Tip | null {
  const row = drawing?.rows[index]
  if (!row) return null
  const { unit, scale, periods, gauge, decimals } = drawing
  const line = (period: string, value: number | null): string => {
    const words =
      value === null
        ? t('rank.noValue')
        : formatQuantity(value, unit, { locale, scale, long: unitKind(unit) !== 'index' })
    return `${period}${locale === 'en' ? ': ' : '：'}${words}`
  }
  const amount = row.change === null ? [] : [changeText(row.change, { ...drawing, gauge: 'amount' }, locale)]
  const percent = gauge === 'points' || row.percent === null ? [] : [percentText(row.percent, decimals)]
  const lines = [line(periods[0], row.since), line(periods[1], row.now), ...amount, ...percent]
  return { name: row.region.name[locale], lines }
}
