import { formatNumber, ordinal } from '../../i18n/numbers.ts'
import { CLASS_FILLS } from '../classes.ts'
import { shorten, wrapText } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { GAP } from './layout.ts'
import type { TilesDrawing } from './model.ts'

const TOP = 24
const BAR = 9

/** Classes with their limits and the nation's place among them; what the hatch means; values that no square has room for. */
export function legendMarks(drawing: TilesDrawing, context: ChartContext): Mark[] {
  const { layout } = drawing
  const { left } = layout.legend
  const marks = [...classMarks(drawing, context), ...keyMarks(drawing, context)]
  if (!layout.legend.corner) marks.push(...valueMarks(drawing, context))
  return marks.map((mark) => moved(mark, left))
}

/** Marks are placed from the key's own left end on. */
function moved(mark: Mark, by: number): Mark {
  if (by === 0) return mark
  if (mark.mark === 'rect' || mark.mark === 'text') return { ...mark, x: mark.x + by }
  return mark.mark === 'line' ? { ...mark, points: mark.points.map(([x, y]) => [x + by, y] as const) } : mark
}

/** What the key of classes is made of, in a picture of squares or a map. */
type ClassKey = Pick<TilesDrawing, 'title' | 'scale' | 'breaks' | 'nation' | 'layout'>

/** Classes with their limits and the nation's place among them, from the left edge on. */
export function classMarks(drawing: ClassKey, { theme, locale, measureText }: ChartContext): Mark[] {
  const { side, legend } = drawing.layout
  const { width } = legend
  const cell = width / 6
  // The first row of the grid is empty nearly to its end.
  const room = legend.corner ? 6 * (side + GAP) - 8 : width
  const title = shorten(drawing.title, room, 11.5, 600, measureText)
  const marks: Mark[] = [{ mark: 'text', x: 0, y: 8, text: title, size: 11.5, weight: 600, fill: theme.ink1 }]
  for (const [index, step] of CLASS_FILLS.entries())
    marks.push({ mark: 'rect', x: index * cell, y: TOP, width: cell - 1, height: BAR, fill: theme[step] })
  const labels = drawing.breaks.map((limit) => formatNumber(limit, drawing.scale, locale))
  for (const [index, text] of labels.entries()) {
    if (!isShown(index, labels, cell, measureText)) continue
    const label = { mark: 'text', y: TOP + 20, text, size: 11, fill: theme.ink3, align: 'center' } as const
    marks.push({ ...label, x: (index + 1) * cell })
  }
  return [...marks, ...nationMarks(drawing, cell, theme, measureText)]
}

/** Every limit where they fit side by side, else every second one, else the middle one alone. */
function isShown(
  index: number,
  labels: readonly string[],
  cell: number,
  measureText: ChartContext['measureText'],
): boolean {
  const widest = Math.max(0, ...labels.map((label) => measureText(label, 11, 400)))
  if (widest < cell - 3) return true
  return widest < 2 * cell - 3 ? index % 2 === 0 : index === 2
}

function nationMarks(
  { nation, breaks, layout }: ClassKey,
  cell: number,
  theme: ChartContext['theme'],
  measureText: ChartContext['measureText'],
): Mark[] {
  if (!nation) return []
  const { width } = layout.legend
  const step = breaks.filter((limit) => nation.value >= limit).length
  const low = step === 0 ? 0 : (breaks[step - 1] ?? 0)
  const high = breaks[step] ?? low * 1.5
  const x = cell * (step + Math.min(1, Math.max(0, (nation.value - low) / (high - low || 1))))
  const text = layout.fitted ? shorten(nation.label, width, 11, 500, measureText) : nation.label
  const half = measureText(text, 11, 500) / 2
  const tall = !layout.fitted || !layout.legend.corner || 2 * (layout.side + GAP) >= TOP + 44
  return [
    {
      mark: 'line',
      points: [
        [x, TOP - 3],
        [x, TOP + 12],
      ],
      stroke: theme.ink1,
      lineWidth: 2,
    },
    // Two rows of small squares are too low a corner for it; the title says the value.
    ...(tall
      ? [
          {
            mark: 'text',
            x: Math.min(Math.max(x, half), Math.max(width - half, half)),
            y: TOP + 36,
            text,
            size: 11,
            weight: 500,
            fill: theme.ink2,
            align: 'center',
          } as const,
        ]
      : []),
  ]
}

/** The hatch, in the grid's empty corner below or at the foot of the key. */
export function keyMarks({ layout }: Pick<TilesDrawing, 'layout'>, { theme, t, measureText }: ChartContext): Mark[] {
  const { side, legend, height } = layout
  const bottom = legend.corner ? 6 * (side + GAP) + 6 : height - 20
  const room = legend.corner ? 2 * (side + GAP) - 20 : legend.width - 20
  const words = wrapText(t('tiles.noData'), room, 11.5, 400, measureText)
  return [
    {
      mark: 'rect',
      x: 0.5,
      y: bottom + 0.5,
      width: 12,
      height: 12,
      radius: 2,
      fill: theme.surface,
      stroke: theme.rule,
      texture: { kind: 'hatch', colour: theme.hair },
    },
    ...words.map(
      (text, index): Mark => ({ mark: 'text', x: 18, y: bottom + 7 + index * 13, text, size: 11.5, fill: theme.ink2 }),
    ),
  ]
}

const LIST = { top: 88, step: 34 } as const

/** Name, value and rank of the highlighted regions, where the squares are too small for values. */
function valueMarks(drawing: TilesDrawing, { theme, t, locale, measureText }: ChartContext): Mark[] {
  const { height, legend } = drawing.layout
  const rows = drawing.tiles.filter((tile) => tile.highlighted && tile.value !== null)
  const room = Math.max(0, Math.floor((height - 26 - LIST.top) / LIST.step))
  return rows.slice(0, room).flatMap(({ region, value, rank }, index): Mark[] => {
    const y = LIST.top + index * LIST.step
    const number = formatNumber(value ?? 0, drawing.scale, locale, true) + (drawing.scale.suffix === '%' ? '%' : '')
    const name = shorten(region.short[locale], legend.width, 13, 600, measureText, ` ${number}`)
    const place = rank === null ? [] : [t('tiles.tooltip', { rank: ordinal(rank, locale), count: drawing.count })]
    return [
      { mark: 'text', x: 0, y, text: name, size: 13, weight: 600, fill: theme.focus },
      ...place.map((text): Mark => ({ mark: 'text', x: 0, y: y + 15, text, size: 11.5, fill: theme.ink2 })),
    ]
  })
}
