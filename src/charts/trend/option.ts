import type { EChartsOption } from 'echarts'
import { formatQuantity } from '../../i18n/numbers.ts'
import { sceneSeries } from '../scene.ts'
import type { ChartContext, Tip } from '../types.ts'
import type { TrendDrawing, TrendLine, TrendPoint } from './drawing.ts'
import { axisOf, colourOf, frameOf, known } from './frame.ts'
import { emptyMarks, endMarks, pointLabels, targetMarks } from './labels.ts'
import { gridMarks, lineMarks, markerMarks, pointMarks, sparkMarks, yearMarks } from './marks.ts'

const focusLines = ({ lines }: TrendDrawing): readonly TrendLine[] => lines.filter((line) => line.look === 'focus')

/** Points that can be pointed at, in the order of their data indices. */
const dotsOf = (drawing: TrendDrawing): readonly { readonly line: TrendLine; readonly point: TrendPoint }[] =>
  focusLines(drawing).flatMap((line) => known(line.points).map((point) => ({ line, point })))

/** Lines with labels at their ends, targets as gate bars; a spark is the line alone. */
export function trendOption(
  drawing: TrendDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const axis = axisOf(drawing, context.height)
  const frame = frameOf(drawing, axis, context, size)
  const spark = drawing.look === 'spark'
  const focus = focusLines(drawing)
  const dots = dotsOf(drawing).map(({ line, point }) =>
    pointMarks(point, frame, colourOf(line, context), context, drawing.labelPoints ? 4.5 : 3),
  )
  const words = spark
    ? sparkMarks(drawing, frame, context)
    : [
        ...emptyMarks(drawing, frame, context),
        ...(drawing.targetsHidden ? [] : targetMarks(drawing, frame, context)),
        ...(drawing.labelPoints
          ? focus.flatMap((line) => pointLabels(line, frame, drawing, context))
          : endMarks(drawing, frame, context)),
      ]
  const plain = [
    ...(spark ? [] : [...gridMarks(drawing, axis, frame, context), ...yearMarks(drawing, frame, context)]),
    ...lineMarks(drawing, frame, context),
    ...markerMarks(drawing, frame, context),
  ]
  return {
    animation: false,
    series: [
      { ...sceneSeries(spark ? [] : dots), z: 6 },
      { ...sceneSeries([plain]), silent: true, z: 0 },
      { ...sceneSeries([words]), silent: true, z: 7 },
    ],
  } as EChartsOption
}

/** A region, a year and what was published for it. */
export function trendTip(drawing: TrendDrawing | null, index: number, { locale }: ChartContext): Tip | null {
  const at = drawing ? dotsOf(drawing)[index] : undefined
  if (!drawing || !at) return null
  const { line, point } = at
  const value = point.label || formatQuantity(point.value, 'ratio', { locale, scale: drawing.scale })
  return { name: line.name, lines: [`${point.year}`, value] }
}
