import type { EChartsOption } from 'echarts'
import { formatNumber, formatQuantity } from '../../i18n/numbers.ts'
import { type Axis, dodge, tightAxis, zeroAxis } from '../axis.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import { axisText, gridLines, tooltip } from '../style.ts'
import type { ChartContext, Colour } from '../types.ts'
import { type TrendDrawing, type TrendLine, type TrendPoint, trendNumber } from './model.ts'

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

const CATEGORIES = ['cat1', 'cat2', 'cat3', 'cat4', 'cat5'] as const satisfies readonly Colour[]

function colourOf(line: TrendLine, { theme }: ChartContext): string {
  switch (line.look) {
    case 'focus':
      return theme.focus
    case 'nation':
      return theme.ink1
    case 'context':
      return theme.context
    case 'category':
      return theme[CATEGORIES[(line.category - 1) % CATEGORIES.length] ?? 'cat1']
  }
}

const known = (points: readonly (TrendPoint | null)[]): TrendPoint[] =>
  points.filter((point): point is TrendPoint => point !== null)

const lastOf = (line: TrendLine): TrendPoint | undefined => known(line.points).pop()

function axisOf(drawing: TrendDrawing): Axis {
  const values = [
    ...drawing.lines.flatMap((line) => line.points.map((point) => point?.value ?? null)),
    ...drawing.targets.map((target) => target.value),
  ]
  return drawing.look === 'spark' ? tightAxis(values, 2) : zeroAxis(values, 4)
}

const endLabel = (line: TrendLine, point: TrendPoint, drawing: TrendDrawing, locale: ChartContext['locale']): string =>
  `${line.name} ${trendNumber(point.value, drawing.scale, locale)}`

/** Room for the labels of a first point beside the axis. */
const INSET = 36

function frameOf(
  drawing: TrendDrawing,
  axis: Axis,
  context: ChartContext,
  size: { width: number; height: number },
): Frame {
  const { measureText, locale } = context
  const labelled = drawing.lines.filter((line) => line.look !== 'context')
  const widths = drawing.labelPoints
    ? drawing.targets.map((target) => measureText(target.label, 11.5, 600) / 2)
    : labelled.map((line) => {
        const point = lastOf(line)
        return point ? measureText(endLabel(line, point, drawing, locale), 11.5, 600) + 12 : 0
      })
  const ticks = Math.max(...axis.ticks.map((tick) => measureText(tickText(tick, drawing, locale), 11.5, 400)))
  const left = drawing.look === 'spark' ? 5 : ticks + 10 + (drawing.labelPoints ? INSET : 0)
  const right = drawing.look === 'spark' ? size.width - 5 : size.width - Math.max(18, ...widths)
  const top = drawing.look === 'spark' ? 6 : 24
  const bottom = drawing.look === 'spark' ? size.height - 6 : size.height - 24
  const first = drawing.years[0] ?? 0
  const span = (drawing.years[drawing.years.length - 1] ?? 0) - first || 1
  return {
    left,
    right,
    top,
    bottom,
    x: (year) => left + ((year - first) / span) * (right - left),
    y: (value) => axis.at(value, bottom, top),
  }
}

function tickText(tick: number, drawing: TrendDrawing, locale: ChartContext['locale']): string {
  const number = formatNumber(tick, drawing.scale, locale)
  return drawing.scale.suffix === '%' ? `${number}%` : number
}

/** Hollow for bounds, with three fading strokes towards the open side. */
function pointMarks(point: TrendPoint, frame: Frame, colour: string, { theme }: ChartContext, radius: number): Mark[] {
  const cx = frame.x(point.year)
  const cy = frame.y(point.value)
  if (!point.open) return [{ mark: 'circle', cx, cy, r: radius, fill: colour }]
  const way = point.open === 'above' ? -1 : 1
  return [
    ...[0, 1, 2].map(
      (step): Mark => ({
        mark: 'line',
        points: [
          [cx, cy + way * (radius + 2 + step * 5)],
          [cx, cy + way * (radius + 5 + step * 5)],
        ],
        stroke: colour,
        lineWidth: 2,
        opacity: 0.8 - step * 0.25,
      }),
    ),
    { mark: 'circle', cx, cy, r: radius, fill: theme.surface, stroke: colour, lineWidth: 2 },
  ]
}

function pointLabels(line: TrendLine, frame: Frame, drawing: TrendDrawing, context: ChartContext): Mark[] {
  const { measureText, theme } = context
  const points = known(line.points)
  const boxes = points.map((point, index) => {
    const last = index === points.length - 1
    const width = measureText(point.label, 11.5, last ? 600 : 400)
    const y = frame.y(point.value) - (point.open === 'above' ? 28 : 13)
    const limit = frame.right + (drawing.targets.length > 0 ? 12 : 6)
    return {
      point,
      last,
      width,
      y,
      x: Math.min(Math.max(frame.x(point.year), frame.left - INSET + width / 2), limit - width / 2),
    }
  })
  return boxes.map((box, index): Mark => {
    const { point, last, width } = box
    const next = boxes[index + 1]
    const meets = next !== undefined && Math.abs(next.y - box.y) < 15 && next.x - next.width / 2 < box.x + width / 2 + 4
    // Beside the point, on the side the line comes from, where the next label would cover it.
    const at = meets
      ? { x: frame.x(point.year) - 9, y: frame.y(point.value) - 7, align: 'right' as const }
      : { x: box.x, y: box.y, align: 'center' as const }
    return {
      mark: 'text',
      ...at,
      text: point.label,
      size: 11.5,
      weight: last ? 600 : 400,
      fill: last ? theme.focus : theme.ink2,
    }
  })
}

/** Said in the plot where no line can be drawn. */
function emptyMarks(drawing: TrendDrawing, frame: Frame, { theme, t, measureText }: ChartContext): Mark[] {
  if (drawing.lines.some((line) => known(line.points).length > 0)) return []
  const text = t('trend.none')
  const width = measureText(text, 12.5, 600) + 32
  const cx = (frame.left + frame.right) / 2
  const cy = frame.bottom - 30
  return [
    {
      mark: 'rect',
      x: cx - width / 2,
      y: cy - 15,
      width,
      height: 30,
      stroke: theme.ink3,
      dash: [4, 3],
      fill: theme.surface,
    },
    { mark: 'text', x: cx, y: cy, text, size: 12.5, weight: 600, fill: theme.ink2, align: 'center' },
  ]
}

function targetMarks(drawing: TrendDrawing, frame: Frame, { theme, measureText }: ChartContext): Mark[] {
  return drawing.targets.flatMap((target): Mark[] => {
    const x = frame.x(target.year)
    const y = frame.y(target.value)
    const half = measureText(target.label, 11.5, 600) / 2
    const hatch: Mark[] = target.open
      ? [
          {
            mark: 'rect',
            x: x - 16,
            y: y - 7,
            width: 32,
            height: 6,
            fill: theme.surface,
            texture: { kind: 'hatch', colour: theme.ink1 },
          },
        ]
      : []
    return [
      ...hatch,
      {
        mark: 'line',
        points: [
          [x - 16, y],
          [x + 16, y],
        ],
        stroke: theme.ink1,
        lineWidth: 3,
      },
      {
        mark: 'text',
        x: Math.max(x, frame.left - INSET + half),
        y: y + 13,
        text: target.label,
        size: 11.5,
        weight: 600,
        fill: theme.ink1,
        align: 'center',
      },
    ]
  })
}

function endMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const ends = drawing.lines.flatMap((line) => {
    const point = line.look === 'context' ? undefined : lastOf(line)
    return point ? [{ line, point }] : []
  })
  const ys = dodge(
    ends.map(({ point }) => frame.y(point.value)),
    15,
    frame.top - 10,
    frame.bottom + 8,
  )
  return ends.map(
    ({ line, point }, index): Mark => ({
      mark: 'text',
      x: frame.x(point.year) + 8,
      y: ys[index] ?? 0,
      text: endLabel(line, point, drawing, context.locale),
      size: 11.5,
      weight: line.look === 'nation' ? 500 : 600,
      fill: colourOf(line, context),
    }),
  )
}

function sparkMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const line = drawing.lines[0]
  if (!line) return []
  const points = known(line.points)
  const first = points[0]
  const last = points[points.length - 1]
  const colour = colourOf(line, context)
  return [
    ...(first && first !== last
      ? [
          {
            mark: 'circle',
            cx: frame.x(first.year),
            cy: frame.y(first.value),
            r: 3,
            fill: context.theme.surface,
            stroke: colour,
            lineWidth: 1.6,
          } as const,
        ]
      : []),
    ...(last
      ? [{ mark: 'circle', cx: frame.x(last.year), cy: frame.y(last.value), r: 3.4, fill: colour } as const]
      : []),
  ]
}

const LAYER = { context: 1, nation: 3, category: 4, focus: 5 } as const

function lineSeries(line: TrendLine, drawing: TrendDrawing, context: ChartContext): object {
  const thin = line.look === 'context'
  return {
    type: 'line',
    name: line.name,
    animation: false,
    symbol: 'none',
    silent: true,
    emphasis: { disabled: true },
    z: LAYER[line.look],
    // Statements years apart are joined, as the grammar's straight line does; a gap in a table is a gap.
    connectNulls: drawing.labelPoints,
    lineStyle: {
      color: colourOf(line, context),
      width: drawing.look === 'spark' ? 1.8 : thin ? 1 : line.look === 'nation' ? 1.6 : 2.4,
      ...(line.look === 'nation' ? { type: [4, 3] } : {}),
    },
    data: drawing.years.map((year, index) => [year, line.points[index]?.value ?? null]),
  }
}

/** Years shown under the axis: every one, or every second, third, fifth where they would touch. */
function yearStep(drawing: TrendDrawing, frame: Frame): number {
  const room = (frame.right - frame.left) / Math.max(1, drawing.years.length - 1)
  return [1, 2, 3, 5, 10].find((step) => step * room >= 40) ?? 20
}

/** Lines with labels at their ends, targets as gate bars; a spark is the line alone. */
export function trendOption(
  drawing: TrendDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const axis = axisOf(drawing)
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
        ...targetMarks(drawing, frame, context),
        ...(drawing.labelPoints
          ? focus.flatMap((line) => pointLabels(line, frame, drawing, context))
          : endMarks(drawing, frame, context)),
      ]
  const step = yearStep(drawing, frame)
  const first = drawing.years[0] ?? 0
  const last = drawing.years[drawing.years.length - 1] ?? first
  const hover = focus.flatMap((line) => known(line.points).map((point) => ({ line, point })))
  return {
    animation: false,
    tooltip: tooltip(context, (index, series) => {
      const at = series === drawing.lines.length ? hover[index] : undefined
      return at
        ? [
            at.line.name,
            `${at.point.year}`,
            at.point.label || formatQuantity(at.point.value, 'ratio', { locale: context.locale, scale: drawing.scale }),
          ]
        : []
    }),
    grid: {
      left: frame.left,
      right: size.width - frame.right,
      top: frame.top,
      bottom: size.height - frame.bottom,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value',
      min: first,
      max: last === first ? first + 1 : last,
      interval: step,
      show: !spark,
      axisLabel: {
        ...axisText(context),
        showMaxLabel: (last - first) % step === 0,
        formatter: (value: number) => String(value),
        margin: 8,
      },
      axisLine: { lineStyle: { color: context.theme.rule }, onZero: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: axis.min,
      max: axis.max,
      interval: (axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0),
      show: !spark,
      axisLabel: {
        ...axisText(context),
        margin: 8 + (drawing.labelPoints ? INSET : 0),
        formatter: (value: number) => tickText(value, drawing, context.locale),
      },
      splitLine: gridLines(context),
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      ...drawing.lines.map((line) => lineSeries(line, drawing, context)),
      { ...sceneSeries(spark ? [] : dots), z: 6 },
      { ...sceneSeries([words]), silent: true, z: 7 },
    ],
  } as EChartsOption
}
