import type { EChartsOption } from 'echarts'
import { formatQuantity } from '../../i18n/numbers.ts'
import { sceneSeries } from '../scene.ts'
import { tooltip } from '../style.ts'
import type { ChartContext } from '../types.ts'
import type { TrendDrawing } from './drawing.ts'
import { axisOf, colourOf, frameOf, known } from './frame.ts'
import { emptyMarks, endMarks, pointLabels, targetMarks } from './labels.ts'
import { gridMarks, lineMarks, markerMarks, pointMarks, sparkMarks, yearMarks } from './marks.ts'

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
  const focus = drawing.lines.filter((line) => line.look === 'focus')
  const dots = focus.flatMap((line) =>
    known(line.points).map((point) =>
      pointMarks(point, frame, colourOf(line, context), context, drawing.labelPoints ? 4.5 : 3),
    ),
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
  const hover = focus.flatMap((line) => known(line.points).map((point) => ({ line, point })))
  const plain = [
    ...(spark ? [] : [...gridMarks(drawing, axis, frame, context), ...yearMarks(drawing, frame, context)]),
    ...lineMarks(drawing, frame, context),
    ...markerMarks(drawing, frame, context),
  ]
  return {
    animation: false,
    tooltip: tooltip(context, (index, series) => {
      const at = series === 0 ? hover[index] : undefined
      return at
        ? [
            at.line.name,
            `${at.point.year}`,
            at.point.label || formatQuantity(at.point.value, 'ratio', { locale: context.locale, scale: drawing.scale }),
          ]
        : []
    }),
    series: [
      { ...sceneSeries(spark ? [] : dots), z: 6 },
      { ...sceneSeries([plain]), silent: true, z: 0 },
      { ...sceneSeries([words]), silent: true, z: 7 },
    ],
  } as EChartsOption
}
