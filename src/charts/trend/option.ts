import type { EChartsOption } from 'echarts'
import { formatNumber, formatQuantity } from '../../i18n/numbers.ts'
import { type Axis, dodge, logAxis, tightAxis, zeroAxis } from '../axis.ts'
import { highlightColour } from '../highlight.ts'
import { crisp, type Mark, sceneSeries } from '../scene.ts'
import { tooltip } from '../style.ts'
import type { ChartContext } from '../types.ts'
import { type TrendDrawing, type TrendLine, type TrendPoint, type TrendTarget, trendNumber } from './drawing.ts'

interface Frame {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (year: number) => number
  readonly y: (value: number) => number
}

function colourOf(line: TrendLine, context: ChartContext): string {
  const { theme } = context
  switch (line.look) {
    case 'focus':
      return theme.focus
    case 'nation':
      return theme.ink1
    case 'context':
      return theme.context
    case 'category':
      return highlightColour(line.category, context)
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
  if (drawing.look === 'spark') return tightAxis(values, 2)
  return drawing.log ? logAxis(values) : zeroAxis(values, 4)
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

interface Label {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'center' | 'right'
}

const LABEL_HEIGHT = 15

const covers = (a: Label, b: Label): boolean => {
  const middle = ({ x, width, align }: Label): number => (align === 'right' ? x - width / 2 : x)
  return Math.abs(a.y - b.y) < LABEL_HEIGHT && Math.abs(middle(a) - middle(b)) < (a.width + b.width) / 2 + 4
}

/**
 * Places for the label of a point, the best first: above it, else where the line does not run. That is the upper
 * left of a point to which the line rises, below any other.
 */
function labelPlaces(
  point: TrendPoint,
  before: TrendPoint | undefined,
  width: number,
  frame: Frame,
  limit: number,
): readonly Label[] {
  const [cx, cy] = [frame.x(point.year), frame.y(point.value)]
  const left = frame.left - INSET
  const x = Math.min(Math.max(cx, left + width / 2), limit - width / 2)
  const above: Label = { x, y: cy - (point.open === 'above' ? 28 : 13), width, align: 'center' }
  const below: Label = { x, y: cy + (point.open === 'below' ? 28 : 14), width, align: 'center' }
  const beside: Label = { x: cx - 9, y: cy - 7, width, align: 'right' }
  if (beside.x - width < left) return [above, below]
  return before && before.value < point.value ? [above, beside, below] : [above, below, beside]
}

/** The last point chooses its place first; each earlier one keeps clear of what stands already. */
function pointLabels(line: TrendLine, frame: Frame, drawing: TrendDrawing, context: ChartContext): Mark[] {
  const { measureText, theme } = context
  const limit = frame.right + (drawing.targets.length > 0 ? 12 : 6)
  const taken = drawing.targets.map((target) => targetLabel(target, frame, context))
  return known(line.points)
    .toReversed()
    .flatMap((point, index, all): Mark[] => {
      const weight = index === 0 ? 600 : 400
      const places = labelPlaces(point, all[index + 1], measureText(point.label, 11.5, weight), frame, limit)
      const place = places.find((free) => !taken.some((other) => covers(free, other))) ?? places[1]
      if (!place) return []
      taken.push(place)
      const { x, y, align } = place
      const fill = index === 0 ? theme.focus : theme.ink2
      return [{ mark: 'text', x, y, align, text: point.label, size: 11.5, weight, fill }]
    })
}

/** Under the target's line, within the plot at the left. */
function targetLabel(target: TrendTarget, frame: Frame, { measureText }: ChartContext): Label {
  const width = measureText(target.label, 11.5, 600)
  const x = Math.max(frame.x(target.year), frame.left - INSET + width / 2)
  return { x, y: frame.y(target.value) + 13, width, align: 'center' }
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

function targetMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const { theme } = context
  return drawing.targets.flatMap((target): Mark[] => {
    const x = frame.x(target.year)
    const y = frame.y(target.value)
    const label = targetLabel(target, frame, context)
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
        x: label.x,
        y: label.y,
        text: target.label,
        size: 11.5,
        weight: 600,
        fill: theme.ink1,
        align: 'center',
      },
    ]
  })
}

/** Hairlines and numbers of the value axis, the same for linear and logarithmic ones. */
function gridMarks(drawing: TrendDrawing, axis: Axis, frame: Frame, { theme, locale }: ChartContext): Mark[] {
  const inset = drawing.labelPoints ? INSET : 0
  return axis.ticks.flatMap((tick): Mark[] => {
    const y = frame.y(tick)
    return [
      {
        mark: 'line',
        points: [
          [frame.left, y],
          [frame.right, y],
        ],
        stroke: tick === 0 ? theme.rule : theme.hair,
      },
      {
        mark: 'text',
        x: frame.left - 8 - inset,
        y,
        text: tickText(tick, drawing, locale),
        size: 11.5,
        fill: theme.ink3,
        align: 'right',
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

type Points = readonly (readonly [number, number])[]

/** Statements years apart are joined, as the grammar's straight line does; a gap in a table is a gap. */
function segmentsOf(line: TrendLine, drawing: TrendDrawing, frame: Frame): Points[] {
  const place = (point: TrendPoint) => [frame.x(point.year), frame.y(point.value)] as const
  if (drawing.labelPoints) return [known(line.points).map(place)]
  const segments: (readonly [number, number])[][] = [[]]
  for (const point of line.points) {
    if (point) segments.at(-1)?.push(place(point))
    else segments.push([])
  }
  return segments
}

/** From back to front; lines of one look are one shape, however many there are. */
const LOOKS = ['context', 'nation', 'category', 'focus'] as const

function lineMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  return LOOKS.flatMap((look): Mark[] => {
    const lines = drawing.lines.filter((line) => line.look === look)
    const marks = new Map<string, Points[]>()
    for (const line of lines) {
      const colour = colourOf(line, context)
      const all = marks.get(colour) ?? []
      for (const segment of segmentsOf(line, drawing, frame)) all.push(segment)
      marks.set(colour, all)
    }
    const thick = look === 'context' ? 1 : look === 'nation' ? 1.6 : 2.4
    return [...marks].flatMap(([stroke, segments]): Mark[] =>
      segments.some((points) => points.length > 1)
        ? [
            {
              mark: 'lines',
              lines: segments,
              stroke,
              lineWidth: drawing.look === 'spark' ? 1.8 : thick,
              ...(look === 'nation' ? { dash: [4, 3] } : {}),
            },
          ]
        : [],
    )
  })
}

/** The line under the plot and its years. */
function yearMarks(drawing: TrendDrawing, frame: Frame, { theme }: ChartContext): Mark[] {
  const step = yearStep(drawing, frame)
  const y = crisp(frame.bottom)
  const [first = 0] = drawing.years
  return [
    {
      mark: 'line',
      points: [
        [frame.left, y],
        [frame.right, y],
      ],
      stroke: theme.rule,
    },
    ...drawing.years
      .filter((year) => (year - first) % step === 0)
      .map((year): Mark => {
        const [x, text] = [frame.x(year), String(year)]
        const under = { x, y: frame.bottom + 8, align: 'center', baseline: 'top' } as const
        return { mark: 'text', ...under, text, size: 11.5, fill: theme.ink3 }
      }),
  ]
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
  const hover = focus.flatMap((line) => known(line.points).map((point) => ({ line, point })))
  const plain = [
    ...(spark ? [] : [...gridMarks(drawing, axis, frame, context), ...yearMarks(drawing, frame, context)]),
    ...lineMarks(drawing, frame, context),
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
