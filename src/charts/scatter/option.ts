import type { EChartsOption } from 'echarts'
import { highlightColour } from '../highlight.ts'
import { marker, shapeAt } from '../looks.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import type { ChartContext, Tip } from '../types.ts'
import { type DrawnRow, isDrawn, type Measure, type ScatterDrawing } from './drawing.ts'
import { axisMarks, type Frame, frameOf, sizeKeyMarks } from './frame.ts'
import { labelMarks } from './labels.ts'
import { said } from './words.ts'

/** A dot, or a ring where a size was asked for and is not known. */
function dotMark(row: DrawnRow, drawing: ScatterDrawing, frame: Frame, context: ChartContext): Mark {
  const { theme } = context
  const colour = row.place >= 0 ? highlightColour(row.place, context) : theme.contextStrong
  const shape = row.place >= 0 ? shapeAt(row.place, context) : 'circle'
  const at = [shape, frame.x(row.x), frame.y(row.y), frame.radius(row)] as const
  if (drawing.size && (row.size === null || row.size <= 0))
    return marker(...at, { fill: theme.surface, stroke: colour, lineWidth: 1.5 })
  return marker(...at, { fill: colour, stroke: theme.surface, lineWidth: 1, opacity: row.place >= 0 ? 1 : 0.8 })
}

/** The nation's values and the line of least squares. */
function lineMarks(drawing: ScatterDrawing, frame: Frame, { theme }: ChartContext): Mark[] {
  const { x, y, fit } = drawing
  const { left, right, top, bottom } = frame
  const dashed = { mark: 'line', stroke: theme.ink1, lineWidth: 1, dash: [3, 3] } as const
  const marks: Mark[] = []
  if (x.nation && y.nation) {
    const [cx, cy] = [frame.x(x.nation.value), frame.y(y.nation.value)]
    marks.push({
      ...dashed,
      points: [
        [cx, top],
        [cx, bottom],
      ],
    })
    marks.push({
      ...dashed,
      points: [
        [left, cy],
        [right, cy],
      ],
    })
  }
  if (fit) {
    const points = fit.ends.map(([a, b]) => [frame.x(a), frame.y(b)] as const)
    marks.push({ mark: 'line', points, stroke: theme.ink2, lineWidth: 1.6 })
  }
  return marks
}

/** A dot per region between two axes, names where they fit, the nation and the fit as lines beneath. */
export function scatterOption(
  drawing: ScatterDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const frame = frameOf(drawing, context, size)
  const drawn = drawing.rows.filter(isDrawn)
  const dots = drawing.rows.map((row) => (isDrawn(row) ? [dotMark(row, drawing, frame, context)] : []))
  const chosen = drawn.filter((row) => row.place >= 0).sort((a, b) => b.place - a.place)
  const above = [
    ...chosen.map((row) => dotMark(row, drawing, frame, context)),
    ...labelMarks(drawing, drawn, frame, context),
  ]
  const beneath = [
    ...axisMarks(drawing, frame, context),
    ...sizeKeyMarks(drawing, frame, context),
    ...lineMarks(drawing, frame, context),
  ]
  return {
    animation: false,
    series: [
      { ...sceneSeries(dots), z: 3 },
      { ...sceneSeries([beneath]), silent: true, z: 1 },
      { ...sceneSeries([above]), silent: true, z: 5 },
    ],
  } as EChartsOption
}

/** A region and its value on each measure. */
export function scatterTip(drawing: ScatterDrawing | null, index: number, { locale, t }: ChartContext): Tip | null {
  const row = drawing?.rows[index]
  if (!row) return null
  const { x, y, size } = drawing
  const line = (value: number | null, measure: Measure): string => {
    const words = value === null ? t('rank.noValue') : said(value, measure, locale)
    return `${measure.indicator.name[locale]}${locale === 'en' ? ': ' : '：'}${words}`
  }
  const lines = [line(row.x, x), line(row.y, y), ...(size ? [line(row.size, size)] : [])]
  return { name: row.region.name[locale], lines }
}
