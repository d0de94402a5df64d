import { formatNumber } from '../../i18n/numbers.ts'
import { dodge } from '../axis.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { colourOf, type MultiplesDrawing, type Panel, type PanelMark } from './drawing.ts'
import { BAR_ROW, type Box, TITLE, tickText } from './layout.ts'

const DOT = 4
const STRIP = 46

/** Where the value axis of bars or dots lies in a box; the same extent in every panel. */
function valueAxis(drawing: MultiplesDrawing, box: Box, context: ChartContext) {
  const { locale, measureText, t } = context
  const all = drawing.panels.flatMap((panel) => panel.marks)
  const words = all.map((mark) => ({ name: mark.name, value: valueText(mark, drawing, context) }))
  const names = Math.max(0, ...words.map((item) => measureText(item.name, 11.5, 600)))
  const values = Math.max(0, ...words.map((item) => measureText(item.value, 11.5, 600)))
  const bars = drawing.body === 'bars'
  const left = bars ? box.left + names + 8 + values + 8 : box.left + DOT + 2
  const right = box.left + box.width - (bars ? 2 : DOT + 8)
  const x = (value: number): number => drawing.axis.at(value, left, right)
  return { left, right, x, valueEnd: box.left + names + 8 + values, locale, t }
}

const valueText = (mark: PanelMark, { scale }: MultiplesDrawing, { locale, t }: ChartContext): string =>
  mark.value === null ? t('rank.noValue') : formatNumber(mark.value, scale, locale, true)

/** A dashed line at the reference over a panel's height. */
export function referenceMark(drawing: MultiplesDrawing, box: Box, context: ChartContext): Mark[] {
  if (drawing.reference === null) return []
  const x = valueAxis(drawing, box, context).x(drawing.reference)
  return [
    {
      mark: 'line',
      points: [
        [x, box.top + TITLE],
        [x, box.top + TITLE + box.plot],
      ],
      stroke: context.theme.ink1,
      lineWidth: 1.2,
      dash: [3, 3],
    },
  ]
}

/** Name, value and bar of each region of a panel. */
export function barsOf(
  panel: Panel,
  drawing: MultiplesDrawing,
  box: Box,
  context: ChartContext,
): ReadonlyMap<number, Mark[]> {
  const { theme } = context
  const axis = valueAxis(drawing, box, context)
  const zero = axis.x(Math.max(drawing.axis.min, Math.min(0, drawing.axis.max)))
  return new Map(
    panel.marks.map((mark, index): [number, Mark[]] => {
      const top = box.top + TITLE + index * BAR_ROW
      const y = top + BAR_ROW / 2
      const plain = mark.look === 'context'
      const ink = plain ? theme.ink1 : colourOf(mark.look, mark.category, context)
      const weight = plain ? 400 : 600
      const end = mark.value === null ? zero : axis.x(mark.value)
      const bar: Mark[] =
        mark.value === null
          ? []
          : [
              {
                mark: 'rect',
                x: Math.min(zero, end),
                y: y - 5,
                width: Math.abs(end - zero),
                height: 10,
                fill: plain ? theme.context : ink,
              },
            ]
      return [
        mark.row,
        [
          { mark: 'rect', x: box.left, y: top, width: box.width, height: BAR_ROW, fill: theme.surface, opacity: 0 },
          { mark: 'text', x: box.left, y, text: mark.name, size: 11.5, weight, fill: ink },
          {
            mark: 'text',
            x: axis.valueEnd,
            y,
            text: valueText(mark, drawing, context),
            size: 11.5,
            weight,
            fill: mark.value === null ? theme.ink3 : ink,
            align: 'right',
          },
          ...bar,
        ],
      ]
    }),
  )
}

/** Heights of dots about a middle line so that none covers another: the middle first, then either side of it. */
export function swarm(xs: readonly number[], apart: number, limit: number): number[] {
  const placed: { x: number; y: number }[] = []
  const order = xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0))
  const result = new Array<number>(xs.length).fill(0)
  for (const index of order) {
    const x = xs[index] ?? 0
    const tries = [0, 1, -1, 2, -2, 3, -3].map((level) => level * apart * 0.9).filter((y) => Math.abs(y) <= limit)
    const free = tries.find((y) => placed.every((dot) => (dot.x - x) ** 2 + (dot.y - y) ** 2 >= apart ** 2))
    const y = free ?? tries.at(-1) ?? 0
    placed.push({ x, y })
    result[index] = y
  }
  return result
}

/** Dots of a panel on the common axis, its median as a tick, highlighted ones named above the strip. */
export function dotsOf(panel: Panel, drawing: MultiplesDrawing, box: Box, context: ChartContext) {
  const { theme, measureText } = context
  const axis = valueAxis(drawing, box, context)
  const known = panel.marks.flatMap((mark) => (mark.value === null ? [] : [{ mark, x: axis.x(mark.value) }]))
  const centre = box.top + TITLE + box.plot - STRIP / 2
  const ys = swarm(
    known.map(({ x }) => x),
    DOT * 2 + 0.8,
    STRIP / 2 - DOT,
  )
  const rows = new Map<number, Mark[]>()
  for (const [index, { mark, x }] of known.entries()) {
    const plain = mark.look === 'context'
    const fill = plain ? theme.contextStrong : colourOf(mark.look, mark.category, context)
    rows.set(mark.row, [{ mark: 'circle', cx: x, cy: centre + (ys[index] ?? 0), r: plain ? DOT : DOT + 0.8, fill }])
  }
  const named = known.flatMap(({ mark, x }, index) =>
    mark.look === 'context' ? [] : [{ mark, x, foot: centre + (ys[index] ?? 0) - DOT - 1 }],
  )
  const texts = named.map(({ mark }) => `${mark.name} ${valueText(mark, drawing, context)}`)
  const widest = Math.max(0, ...texts.map((text) => measureText(text, 11.5, 600)))
  const centres = dodge(
    named.map(({ x }) => x),
    widest + 10,
    box.left,
    box.left + box.width,
  )
  const over = named.flatMap(({ mark, x, foot }, index): Mark[] => {
    const fill = colourOf(mark.look, mark.category, context)
    const y = box.top + TITLE + 7
    return [
      {
        mark: 'line',
        points: [
          [x, y + 8],
          [x, foot],
        ],
        stroke: fill,
        lineWidth: 1.2,
      },
      {
        mark: 'text',
        x: centres[index] ?? x,
        y,
        text: texts[index] ?? '',
        size: 11.5,
        weight: 600,
        fill,
        align: 'center',
      },
    ]
  })
  const under: Mark[] = [
    {
      mark: 'rect',
      x: box.left,
      y: centre - STRIP / 2,
      width: box.width,
      height: STRIP,
      radius: 3,
      fill: theme.bg,
    },
    ...drawing.axis.ticks.map(
      (tick): Mark => ({
        mark: 'line',
        points: [
          [axis.x(tick), centre - STRIP / 2],
          [axis.x(tick), centre + STRIP / 2],
        ],
        stroke: theme.hair,
      }),
    ),
  ]
  if (panel.median !== null) {
    const x = axis.x(panel.median)
    under.push({
      mark: 'line',
      points: [
        [x, centre - STRIP / 2 + 4],
        [x, centre + STRIP / 2 - 4],
      ],
      stroke: theme.ink2,
      lineWidth: 2.6,
    })
  }
  return { rows, under, over }
}

/** Words of the common axis beneath the last strip. */
export function axisWords(drawing: MultiplesDrawing, box: Box, context: ChartContext): Mark[] {
  const { theme, measureText } = context
  const axis = valueAxis(drawing, box, context)
  const y = box.top + TITLE + box.plot + 11
  return drawing.axis.ticks.map((tick): Mark => {
    const text = tickText(tick, drawing, context)
    const half = measureText(text, 11, 400) / 2
    const x = Math.min(Math.max(axis.x(tick), box.left + half), box.left + box.width - half)
    return { mark: 'text', x, y, text, size: 11, fill: theme.ink3, align: 'center' }
  })
}
