import { dodge } from '../axis.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { TrendDrawing, TrendLine, TrendPoint, TrendTarget } from './drawing.ts'
import { colourOf, endLabel, type Frame, INSET, known, LABEL, lastOf } from './frame.ts'

interface Label {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: 'center' | 'right'
  /** Of what is no label. */
  readonly height?: number
}

const LABEL_HEIGHT = 15

const covers = (a: Label, b: Label): boolean => {
  const middle = ({ x, width, align }: Label): number => (align === 'right' ? x - width / 2 : x)
  const apart = ((a.height ?? LABEL_HEIGHT) + (b.height ?? LABEL_HEIGHT)) / 2
  return Math.abs(a.y - b.y) < apart && Math.abs(middle(a) - middle(b)) < (a.width + b.width) / 2 + 4
}

/** Labelled points and the bars of targets: words on them can be read worse. */
function obstacles({ lines, targets, labelPoints }: TrendDrawing, frame: Frame): Label[] {
  const points = lines.filter(({ look }) => labelPoints && look === 'focus').flatMap((line) => known(line.points))
  return [
    ...points.map(({ year, value }) => ({ x: frame.x(year), y: frame.y(value), width: 8, height: 10 })),
    ...targets.map(({ year, value }) => ({ x: frame.x(year), y: frame.y(value), width: 32, height: 4 })),
  ].map((box) => ({ ...box, align: 'center' }))
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
export function pointLabels(line: TrendLine, frame: Frame, drawing: TrendDrawing, context: ChartContext): Mark[] {
  const { measureText, theme } = context
  const limit = frame.right + (drawing.targets.length > 0 ? 12 : 6)
  const taken = [...targetLabels(drawing, frame, [], context).values()]
  const drawn = obstacles(drawing, frame)
  return known(line.points)
    .toReversed()
    .flatMap((point, index, all): Mark[] => {
      const weight = index === 0 ? 600 : 400
      const places = labelPlaces(point, all[index + 1], measureText(point.label, LABEL, weight), frame, limit)
      const readable = places.filter((one) => one.y >= LABEL_HEIGHT / 2 && !taken.some((other) => covers(one, other)))
      const free = readable.find((one) => !drawn.some((other) => covers(one, other))) ?? readable[0]
      // In a picture of given size a label that finds no place is left to the table.
      const place = free ?? (context.height === undefined || index === 0 ? places[1] : undefined)
      if (!place) return []
      taken.push(place)
      const { x, y, align } = place
      const fill = index === 0 ? theme.focus : theme.ink2
      return [{ mark: 'text', x, y, align, text: point.label, size: LABEL, weight, fill }]
    })
}

/** Places of the labels of targets: under the target's line, within the plot at the left, else beside or over it. */
function targetLabels(
  drawing: TrendDrawing,
  frame: Frame,
  taken: readonly Label[],
  { measureText, height, width: picture }: ChartContext,
): ReadonlyMap<TrendTarget, Label> {
  const placed = new Map<TrendTarget, Label>()
  const drawn = obstacles(drawing, frame)
  for (const target of drawing.targets) {
    const width = measureText(target.label, LABEL, 600)
    const edge = Math.max(0, frame.left - INSET)
    const x = Math.max(frame.x(target.year), edge + width / 2)
    const y = frame.y(target.value)
    const under: Label = { x, y: y + 13, width, align: 'center' }
    const beside: Label = { ...under, x: frame.x(target.year) - 22, y, align: 'right' }
    const more = [{ ...under, y: y - 16 }, beside, { ...under, y: y + 28 }, { ...under, y: y - 30 }]
    const after: Label = { ...under, x: frame.x(target.year) + 22 + width / 2, y }
    const readable = [under, ...(after.x + width / 2 <= picture ? [after] : []), ...more].filter(
      (place) =>
        (place.align === 'center' || place.x - width >= edge) &&
        place.y >= LABEL_HEIGHT / 2 &&
        place.y <= frame.bottom &&
        ![...placed.values(), ...taken].some((other) => covers(place, other)),
    )
    const free = readable.find((place) => !drawn.some((other) => covers(place, other))) ?? readable[0]
    const place = free ?? (height === undefined ? under : undefined)
    if (place) placed.set(target, place)
  }
  return placed
}

/** Said in the plot where no line can be drawn. */
export function emptyMarks(drawing: TrendDrawing, frame: Frame, { theme, t, measureText }: ChartContext): Mark[] {
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

/** Targets as gate bars, hatched where the target is "over", with their words. */
export function targetMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const { theme, measureText } = context
  const ends = drawing.labelPoints ? [] : endMarks(drawing, frame, context)
  const taken = ends.flatMap((end): Label[] =>
    end.mark === 'text'
      ? [
          {
            x: end.x + measureText(end.text, LABEL, 600),
            y: end.y,
            width: measureText(end.text, LABEL, 600),
            align: 'right',
          },
        ]
      : [],
  )
  const labels = targetLabels(drawing, frame, context.height === undefined ? [] : taken, context)
  return drawing.targets.flatMap((target): Mark[] => {
    const x = frame.x(target.year)
    const y = frame.y(target.value)
    const label = labels.get(target)
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
      ...(label
        ? [
            {
              mark: 'text',
              x: label.x,
              y: label.y,
              text: target.label,
              size: LABEL,
              weight: 600,
              fill: theme.ink1,
              align: label.align,
            } as const,
          ]
        : []),
    ]
  })
}

/** Distance of two names. */
const STEP = 15

/** Names and last values at the ends of lines, moved apart where they would touch; as many as there is height for. */
export function endMarks(drawing: TrendDrawing, frame: Frame, context: ChartContext): Mark[] {
  const [low, high] = [frame.top - 10, frame.bottom + 8]
  const order = { focus: 0, nation: 1, category: 2, context: 3 } as const
  const ends = drawing.lines
    .flatMap((line) => {
      const point = line.look === 'context' ? undefined : lastOf(line)
      return point ? [{ line, point }] : []
    })
    .map((end, index) => ({ ...end, index }))
    .toSorted((a, b) => order[a.line.look] - order[b.line.look])
    .slice(0, Math.max(1, Math.floor((high - low) / STEP)))
    .toSorted((a, b) => a.index - b.index)
  const ys = dodge(
    ends.map(({ point }) => frame.y(point.value)),
    STEP,
    low,
    high,
  )
  return ends.map(
    ({ line, point }, index): Mark => ({
      mark: 'text',
      x: frame.x(point.year) + 8,
      y: ys[index] ?? 0,
      text: endLabel(line, point, drawing, context),
      size: LABEL,
      weight: line.look === 'nation' ? 500 : 600,
      fill: colourOf(line, context),
    }),
  )
}
