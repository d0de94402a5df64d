import { formatNumber } from '../../i18n/numbers.ts'
import { dodge } from '../axis.ts'
import { firstAndKept } from '../budget.ts'
import { marker, shapeAt } from '../looks.ts'
import { shorten } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { colourOf, type MultiplesDrawing, type Panel, type PanelMark } from './drawing.ts'
import { tickText } from './layout.ts'
import { type Box, type Grid, TITLE } from './sizes.ts'

const DOT = 4
/** Share of a panel that names take at most. */
const NAMES = 0.45

/** Where the value axis of bars or dots lies in a box; the same extent in every panel. */
function valueAxis(drawing: MultiplesDrawing, box: Box, context: ChartContext) {
  const { locale, measureText, t } = context
  const all = drawing.panels.flatMap((panel) => panel.marks)
  const words = all.map((mark) => ({ name: mark.name, value: valueText(mark, drawing, context) }))
  const names = Math.min(box.width * NAMES, Math.max(0, ...words.map((item) => measureText(item.name, 11.5, 600))))
  const values = Math.max(0, ...words.map((item) => measureText(item.value, 11.5, 600)))
  const bars = drawing.body === 'bars'
  const left = bars ? box.left + names + 8 + values + 8 : box.left + DOT + 2
  const right = box.left + box.width - (bars ? 2 : DOT + 8)
  const x = (value: number): number => drawing.axis.at(value, left, right)
  return { left, right, x, names, valueEnd: box.left + names + 8 + values, locale, t }
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
  { bar: high, bars }: Grid,
  context: ChartContext,
): ReadonlyMap<number, Mark[]> {
  const { theme, measureText } = context
  const axis = valueAxis(drawing, box, context)
  const zero = axis.x(Math.max(drawing.axis.min, Math.min(0, drawing.axis.max)))
  const drawn = firstAndKept(panel.marks, bars, (mark) => mark.look !== 'context')
  const thick = Math.min(13, Math.round(high * 0.59))
  return new Map(
    drawn.map((mark, index): [number, Mark[]] => {
      const top = box.top + TITLE + index * high
      const y = top + high / 2
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
                y: y - thick / 2,
                width: Math.abs(end - zero),
                height: thick,
                fill: plain ? theme.context : ink,
              },
            ]
      return [
        mark.row,
        [
          { mark: 'rect', x: box.left, y: top, width: box.width, height: high, fill: theme.surface, opacity: 0 },
          {
            mark: 'text',
            x: box.left,
            y,
            text: shorten(mark.name, axis.names, 11.5, weight, measureText),
            size: 11.5,
            weight,
            fill: ink,
          },
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
export function dotsOf(panel: Panel, drawing: MultiplesDrawing, box: Box, { strip }: Grid, context: ChartContext) {
  const { theme, measureText } = context
  const axis = valueAxis(drawing, box, context)
  const known = panel.marks.flatMap((mark) => (mark.value === null ? [] : [{ mark, x: axis.x(mark.value) }]))
  const dot = Math.min(DOT, Math.max(2.4, strip / 8))
  const centre = box.top + TITLE + box.plot - strip / 2
  const ys = swarm(
    known.map(({ x }) => x),
    dot * 2 + 0.8,
    strip / 2 - dot,
  )
  const rows = new Map<number, Mark[]>()
  for (const [index, { mark, x }] of known.entries()) {
    const plain = mark.look === 'context'
    const fill = plain ? theme.contextStrong : colourOf(mark.look, mark.category, context)
    const shape = shapeAt(plain ? 0 : mark.category, context)
    rows.set(mark.row, [marker(shape, x, centre + (ys[index] ?? 0), plain ? dot : dot + 0.8, { fill })])
  }
  const found = known.flatMap(({ mark, x }, index) =>
    mark.look === 'context' ? [] : [{ mark, x, foot: centre + (ys[index] ?? 0) - dot - 1 }],
  )
  const wordsOf = ({ mark }: (typeof found)[number]): string =>
    shorten(mark.name, box.width * NAMES, 11.5, 600, measureText, ` ${valueText(mark, drawing, context)}`)
  const widest = Math.max(0, ...found.map((item) => measureText(wordsOf(item), 11.5, 600)))
  const named = found
    .toSorted((a, b) => a.mark.category - b.mark.category)
    .slice(0, Math.max(1, Math.floor(box.width / (widest + 10))))
  const texts = named.map(wordsOf)
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
      y: centre - strip / 2,
      width: box.width,
      height: strip,
      radius: 3,
      fill: theme.bg,
    },
    ...drawing.axis.ticks.map(
      (tick): Mark => ({
        mark: 'line',
        points: [
          [axis.x(tick), centre - strip / 2],
          [axis.x(tick), centre + strip / 2],
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
        [x, centre - strip / 2 + 4],
        [x, centre + strip / 2 - 4],
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
