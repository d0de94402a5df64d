import type { EChartsOption } from 'echarts'
import { leadDash, paintOf } from '../progress/paint.ts'
import { shorten, wrapText } from '../progress/text.ts'
import { type Mark, sceneOption } from '../scene.ts'
import type { ChartContext, Theme } from '../types.ts'
import { type BulletLayout, columnGap, placeOf } from './layout.ts'
import type { BulletDrawing, BulletRow } from './model.ts'

const SIZE = 12.5
/** Smallest size of any words. */
const LEAST = 10.5
const HEAD = 12
const LINE = 15

/** One group per target, in the order of the table's rows, then one with the scale and the gate line. */
export function bulletOption({ rows, layout }: BulletDrawing, context: ChartContext): EChartsOption | null {
  if (rows.length === 0) return null
  const groups = rows.map((row, index) => rowMarks(row, layout.head + index * layout.row, layout, context))
  return sceneOption([...groups, scaleMarks(rows, layout, context)])
}

function rowMarks(row: BulletRow, top: number, layout: BulletLayout, context: ChartContext): Mark[] {
  const { theme, width } = context
  const bar = barMarks(row, top + layout.middle, layout, context)
  if (layout.form === 'bare') return bar
  const rule: Mark = { mark: 'rect', x: 0, y: top, width, height: 1, fill: theme.hair }
  return [rule, ...bar, ...nameMarks(row, top, layout, context)]
}

function barMarks({ shape }: BulletRow, middle: number, layout: BulletLayout, context: ChartContext): Mark[] {
  const { theme } = context
  const { bar, gate } = layout
  const y = middle - bar / 2
  const fills = shape.spans.flatMap(({ from, to, fill }) => {
    const x = placeOf(layout, from)
    return paintOf(fill, theme).map(
      (paint): Mark => ({ mark: 'rect', x, y, width: placeOf(layout, to) - x, height: bar, ...paint }),
    )
  })
  const { base, end } = shape
  const gap: Mark[] =
    base !== null && base > 0 && end !== null && base < end
      ? [{ mark: 'rect', x: placeOf(layout, base) - 0.75, y, width: 1.5, height: bar, fill: theme.surface }]
      : []
  const hatch: Mark[] = shape.openGate
    ? [{ mark: 'rect', x: gate + 2, y, width: 6, height: bar, texture: { kind: 'hatch', colour: theme.ink2 } }]
    : []
  return [...fills, ...gap, ...hatch, ...pinMarks(shape, middle, layout, context)]
}

function pinMarks(
  { pin, lead }: BulletRow['shape'],
  middle: number,
  layout: BulletLayout,
  context: ChartContext,
): Mark[] {
  if (pin === null) return []
  const { theme } = context
  const top = middle - layout.bar / 2
  const x = placeOf(layout, pin)
  const line: Mark[] = lead ? [leadMark(lead, top, layout, context)] : []
  const points: [number, number][] = [
    [x, top - 3],
    [x, middle + layout.bar / 2 + 2],
  ]
  return [
    ...line,
    { mark: 'line', points, stroke: theme.surface, lineWidth: 4 },
    { mark: 'line', points, stroke: theme.ink1, lineWidth: 2 },
    { mark: 'circle', cx: x, cy: top - 4, r: 3.5, fill: theme.ink1, stroke: theme.surface, lineWidth: 1 },
  ]
}

/** From value to pin, in the colour of the status, or dashed by it. */
function leadMark(
  lead: NonNullable<BulletRow['shape']['lead']>,
  top: number,
  layout: BulletLayout,
  context: ChartContext,
): Mark {
  const fill = context.theme[lead.colour]
  const [from, to] = [placeOf(layout, lead.from), placeOf(layout, lead.to)]
  if (!context.mono) return { mark: 'rect', x: from, y: top - 5, width: to - from, height: 3, fill }
  const points = [
    [from, top - 3.5],
    [to, top - 3.5],
  ] as const
  return { mark: 'line', points, stroke: fill, lineWidth: 3, ...leadDash(lead.colour, context) }
}

function nameMarks(
  row: BulletRow,
  top: number,
  layout: BulletLayout,
  { theme, width, height, measureText }: ChartContext,
): Mark[] {
  const fill = row.known ? theme.ink1 : theme.ink3
  const share = (y: number): Mark => ({
    mark: 'text',
    x: width,
    y,
    text: shorten(row.share, layout.share - 6, SIZE, row.known ? 600 : 400, measureText),
    size: SIZE,
    weight: row.known ? 600 : 400,
    fill,
    align: 'right',
  })
  const region = (y: number, room: number): Mark => ({
    mark: 'text',
    x: 0,
    y,
    text: shorten(row.region, room, SIZE, 600, measureText),
    size: SIZE,
    weight: 600,
    fill: theme.ink1,
  })
  switch (layout.form) {
    case 'bare':
      return []
    case 'beside': {
      const y = top + layout.middle
      return [
        region(y, layout.names),
        ...wrapText(row.measure, layout.measure, SIZE, 400, measureText, layout.row < 30 ? 1 : 2, row.deadline).map(
          (text, index, lines): Mark => ({
            mark: 'text',
            x: layout.names + columnGap,
            y: y + (index - (lines.length - 1) / 2) * LINE,
            text,
            size: SIZE,
            fill: theme.ink2,
          }),
        ),
        share(y),
      ]
    }
    case 'above': {
      const aside = measureText(row.share, SIZE, 600) + 12
      if (layout.lines === 2) {
        const name = shorten(row.region, width * 0.4, SIZE, 600, measureText)
        const at = measureText(name, SIZE, 600) + 10
        const y = top + layout.middle - layout.bar / 2 - 15
        const { text, size } = fitted(row, width - aside - at, measureText)
        const fits = measureText(text, size, 400) <= width - aside - at
        return [
          region(y, width * 0.4),
          ...(fits ? [{ mark: 'text', x: at, y, text, size, fill: theme.ink2 } as const] : []),
          share(y),
        ]
      }
      return [
        region(top + 15, width - measureText(row.share, SIZE, 600) - 12),
        {
          mark: 'text',
          x: 0,
          y: top + 31,
          ...(height === undefined
            ? { text: shorten(row.measure, width, SIZE, 400, measureText, row.deadline), size: SIZE }
            : fitted(row, width, measureText)),
          fill: theme.ink2,
        },
        share(top + 15),
      ]
    }
  }
}

/** What is measured and by when, smaller where it would not fit, cut where it cannot. */
function fitted(
  { measure, deadline }: BulletRow,
  width: number,
  measureText: ChartContext['measureText'],
): { readonly text: string; readonly size: number } {
  let size = SIZE
  while (size > LEAST && measureText(measure + deadline, size, 400) > width) size -= 0.5
  return { text: shorten(measure, width, size, 400, measureText, deadline), size }
}

/** The scale above the rows and one gate line through all bars; in a column, the line alone. */
function scaleMarks(rows: readonly BulletRow[], layout: BulletLayout, context: ChartContext): Mark[] {
  const { theme, t, measureText } = context
  const { gate, head } = layout
  if (layout.form === 'bare') return gateMarks(rows, layout, theme)
  const label = (share: number, text: string, align: 'left' | 'center'): Mark => ({
    mark: 'text',
    x: placeOf(layout, share),
    y: head / 2 - 1,
    text,
    size: HEAD,
    fill: theme.ink2,
    align,
  })
  const name = t('bullet.gate')
  // The middle of the scale is named only where that keeps clear of its ends.
  const room = (gate - layout.left) / 2 > measureText(name, HEAD, 700) / 2 + measureText('50%', HEAD, 400)
  return [
    label(0, '0', 'left'),
    ...(room ? [label(0.5, '50%', 'center')] : []),
    { mark: 'text', x: gate, y: head / 2 - 1, text: name, size: HEAD, weight: 700, fill: theme.ink1, align: 'center' },
    ...gateMarks(rows, layout, theme),
  ]
}

function gateMarks(rows: readonly BulletRow[], layout: BulletLayout, theme: Theme): Mark[] {
  const { form, gate, head, row, middle } = layout
  const line = (y: number, height: number): Mark => ({
    mark: 'rect',
    x: gate - 1,
    y,
    width: 2,
    height,
    fill: theme.ink1,
  })
  // Where names lie above the bars, a line through all rows would run through the names.
  if (form === 'above') return rows.map((_, index) => line(head + index * row + middle - 10, 20))
  return [line(head, rows.length * row + (form === 'bare' ? 0 : 4))]
}
