import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../i18n/numbers.ts'
import { type Axis, zeroAxis } from '../axis.ts'
import { shorten } from '../progress/text.ts'
import { crisp, type Mark, sceneSeries } from '../scene.ts'
import { withUnit } from '../tip.ts'
import type { ChartContext, Tip } from '../types.ts'
import { type RankDrawing, type RankRow, TOP } from './model.ts'

interface Columns {
  readonly nameAt: number
  /** Room for a name. */
  readonly names: number
  readonly valueEnd: number
  readonly left: number
  readonly right: number
  readonly changeEnd: number
  readonly moveEnd: number
}

/** Share of the width that names take at most. */
const NAMES = 0.36

function columns(drawing: RankDrawing, context: ChartContext, width: number): Columns {
  const { locale, measureText } = context
  const widest = (texts: readonly string[], weight: 400 | 600) =>
    Math.max(0, ...texts.map((text) => measureText(text, sizeOf(drawing.row), weight)))
  const nameAt = 30
  const names = Math.min(
    width * NAMES,
    widest(
      drawing.rows.map((row) => row.region.short[locale]),
      600,
    ),
  )
  const values = widest(
    drawing.rows.map((row) => valueText(row, drawing, context)),
    600,
  )
  const valueEnd = nameAt + names + 12 + values
  const right = drawing.changes ? width - 150 : width - 12
  return { nameAt, names, valueEnd, left: valueEnd + 10, right, changeEnd: width - 62, moveEnd: width - 8 }
}

const valueText = (row: RankRow, drawing: RankDrawing, { locale, t }: ChartContext): string =>
  row.value === null ? t('rank.noValue') : formatNumber(row.value, drawing.scale, locale, true)

const rowY = (index: number, { row }: RankDrawing): number => TOP + index * row + row / 2
const bottomOf = ({ rows, row }: RankDrawing): number => TOP + rows.length * row

function moveText(row: RankRow, { t }: ChartContext): string {
  if (row.move === null) return ''
  return row.move === 0 ? t('rank.same') : row.move > 0 ? `↑ ${row.move}` : `↓ ${-row.move}`
}

const BAR = 11
/** Bars and texts of rows that are higher, or denser, than usual. */
const barOf = (row: number): number => (row > 18 ? Math.min(24, Math.round(row * 0.62)) : Math.min(BAR, row - 4))
const sizeOf = (row: number): number => (row < 16 ? 11.5 : Math.min(15, Math.max(12.5, row * 0.5)))

/** The growth since another period as the dark part; where the level fell the whole bar is today's. */
function barMarks(
  row: RankRow,
  y: number,
  at: Columns,
  axis: Axis,
  height: number,
  grows: boolean,
  { theme }: ChartContext,
): Mark[] {
  if (row.value === null) return []
  const base = row.since !== null && row.since <= row.value ? row.since : null
  const bar = (from: number, to: number, fill: string): Mark => {
    const [a, b] = [axis.at(from, at.left, at.right), axis.at(to, at.left, at.right)]
    return { mark: 'rect', x: Math.min(a, b), y: y - height / 2, width: Math.abs(b - a), height, fill }
  }
  const strong = grows ? theme.contextStrong : theme.context
  return [
    ...(base === null ? [] : [bar(0, base, row.highlighted ? theme.soft : theme.context)]),
    bar(base ?? 0, row.value, row.highlighted ? theme.focus : strong),
  ]
}

function rowMarks(
  row: RankRow,
  index: number,
  at: Columns,
  drawing: RankDrawing,
  context: ChartContext,
  width: number,
): Mark[] {
  const { theme, locale, measureText } = context
  const y = rowY(index, drawing)
  const size = sizeOf(drawing.row)
  const ink = row.highlighted ? theme.focus : theme.ink1
  const weight = row.highlighted ? 600 : 400
  const marks: Mark[] = [
    // A row is one target for pointing at, wherever in it the pointer is.
    {
      mark: 'rect',
      x: 0,
      y: y - drawing.row / 2,
      width,
      height: drawing.row,
      fill: row.highlighted ? theme.seq1 : theme.surface,
      opacity: row.highlighted ? 1 : 0,
    },
    {
      mark: 'text',
      x: 22,
      y,
      text: row.rank === null ? '–' : String(row.rank),
      size: 11.5,
      fill: theme.ink3,
      align: 'right',
    },
    {
      mark: 'text',
      x: at.nameAt,
      y,
      text: shorten(row.region.short[locale], at.names, size, weight, measureText),
      size,
      weight,
      fill: ink,
    },
    {
      mark: 'text',
      x: at.valueEnd,
      y,
      text: valueText(row, drawing, context),
      size: row.value === null ? 11.5 : size,
      weight: row.highlighted ? 600 : 500,
      fill: row.value === null ? theme.ink3 : ink,
      align: 'right',
    },
  ]
  if (drawing.changes && row.value !== null && row.since !== null) {
    const difference = row.value - row.since
    const change = `${difference > 0 ? '+' : ''}${formatNumber(difference, drawing.scale, locale, true)}`
    marks.push({
      mark: 'text',
      x: at.changeEnd,
      y,
      text: change,
      size: 11.5,
      fill: row.highlighted ? theme.focus : theme.ink2,
      align: 'right',
    })
    marks.push({
      mark: 'text',
      x: at.moveEnd,
      y,
      text: moveText(row, context),
      size: 11.5,
      fill: theme.ink3,
      align: 'right',
    })
  }
  return marks
}

function referenceMarks(drawing: RankDrawing, axis: Axis, at: Columns, context: ChartContext): Mark[] {
  if (!drawing.reference) return []
  const { theme, measureText } = context
  const x = axis.at(drawing.reference.value, at.left, at.right)
  const half = measureText(drawing.reference.label, 11.5, 600) / 2
  const bottom = bottomOf(drawing)
  return [
    {
      mark: 'line',
      points: [
        [x, 14],
        [x, bottom],
      ],
      stroke: theme.ink1,
      lineWidth: 1.2,
      dash: [3, 3],
    },
    {
      mark: 'text',
      x: Math.min(Math.max(x, at.left + half), at.right - half),
      y: 6,
      text: drawing.reference.label,
      size: 11.5,
      weight: 600,
      fill: theme.ink1,
      align: 'center',
    },
  ]
}

/** Numbers over the bars and hairlines behind them. */
function axisMarks(axis: Axis, at: Columns, drawing: RankDrawing, context: ChartContext): Mark[] {
  const { theme, locale, width, height, measureText } = context
  const bottom = bottomOf(drawing)
  return axis.ticks.flatMap((tick): Mark[] => {
    const x = axis.at(tick, at.left, at.right)
    const text = tickText(tick, axis, drawing, locale)
    return [
      {
        mark: 'line',
        points: [
          [crisp(x), TOP],
          [crisp(x), bottom],
        ],
        stroke: theme.hair,
      },
      {
        mark: 'text',
        x: height === undefined ? x : Math.min(x, width - measureText(text, 11.5, 400) / 2),
        y: TOP - 4,
        text,
        size: 11.5,
        fill: theme.ink3,
        align: 'center',
        baseline: 'bottom',
      },
    ]
  })
}

/** Bars on a zero axis, names and values in columns of their own, reference line over all rows. */
export function rankOption(
  drawing: RankDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const at = columns(drawing, context, size.width)
  const axis = zeroAxis([...drawing.domain, drawing.reference?.value ?? null], size.width < 560 ? 3 : 6)
  const grows = drawing.rows.some((row) => row.since !== null && row.value !== null && row.since <= row.value)
  const rows = drawing.rows.map((row, index) => [
    ...rowMarks(row, index, at, drawing, context, size.width),
    ...barMarks(row, rowY(index, drawing), at, axis, barOf(drawing.row), grows, context),
  ])
  return {
    animation: false,
    series: [
      { ...sceneSeries(rows), z: 2 },
      { ...sceneSeries([axisMarks(axis, at, drawing, context)]), silent: true, z: 0 },
      { ...sceneSeries([referenceMarks(drawing, axis, at, context)]), silent: true, z: 5 },
    ],
  } as EChartsOption
}

function tickText(value: number, axis: Axis, drawing: RankDrawing, locale: ChartContext['locale']): string {
  const text = formatNumber(value, drawing.scale, locale)
  return drawing.scale.suffix === '%' && value === axis.ticks[0] ? `${text}%` : text
}

/** A region and its value. */
export function rankTip(drawing: RankDrawing | null, index: number, { locale, t }: ChartContext): Tip | null {
  const row = drawing?.rows[index]
  if (!row) return null
  const value = row.value === null ? t('rank.noValue') : withUnit(row.value, drawing.scale, locale)
  return { name: row.region.name[locale], lines: [value] }
}
