import type { EChartsOption } from 'echarts'
import { type Mark, sceneOption } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { FittedLayout } from './fitted.ts'
import { CHIP, type MatrixLayout } from './layout.ts'
import type { MatrixCell, MatrixDrawing } from './model.ts'
import { LABEL, LINE, SLANT } from './sizes.ts'

type Grid = Extract<MatrixLayout, { form: 'grid' }>
type List = Extract<MatrixLayout, { form: 'list' }>

/** One group per cell, in the order of the table's rows, then one with labels and rules. Null without a pledge. */
export function matrixOption({ matrix, layout }: MatrixDrawing, context: ChartContext): EChartsOption | null {
  if (matrix.cells.length === 0) return null
  switch (layout.form) {
    case 'grid':
      return sceneOption(gridGroups(matrix, layout, context))
    case 'list':
      return sceneOption(listGroups(layout, context))
    case 'fitted':
      return sceneOption(fittedGroups(matrix, layout, context))
  }
}

/** A filled square, with the number of pledges where there are several. */
function cellMarks(cell: MatrixCell, x: number, y: number, side: number, { theme }: ChartContext): Mark[] {
  const square: Mark = {
    mark: 'rect',
    x: x - side / 2,
    y: y - side / 2,
    width: side,
    height: side,
    radius: 2,
    fill: theme.focus,
  }
  if (cell.pledges.length < 2) return [square]
  const text = String(cell.pledges.length)
  return [square, { mark: 'text', x, y, text, size: 11, weight: 700, fill: theme.surface, align: 'center' }]
}

function gridGroups(matrix: MatrixDrawing['matrix'], layout: Grid, context: ChartContext): Mark[][] {
  const { left, top, column, row } = layout
  const side = Math.min(18, column - 4)
  const cells = matrix.cells.map((cell): Mark[] => {
    const x = left + column * (matrix.sectors.indexOf(cell.sector) + 0.5)
    const y = top + row * (matrix.regions.indexOf(cell.region) + 0.5)
    return cellMarks(cell, x, y, side, context)
  })
  const { sectors, regions } = matrix
  const { regionLabels, sectorLabels } = layout
  const frame = { ...layout, columns: sectors.length, rows: regions.length, beside: regionLabels, above: sectorLabels }
  return [...cells, gridFrame(frame, context.theme)]
}

/** Sectors in rows and regions in columns; cells that are not drawn stay empty groups, in the order of the table. */
function fittedGroups(matrix: MatrixDrawing['matrix'], layout: FittedLayout, context: ChartContext): Mark[][] {
  const { left, top, column, row, sectors, regions, sectorLabels, regionLabels } = layout
  const side = Math.min(20, column - 5, row - 4)
  const cells = matrix.cells.map((cell): Mark[] => {
    const [across, down] = [regions.indexOf(cell.region), sectors.indexOf(cell.sector)]
    if (across < 0 || down < 0) return []
    return cellMarks(cell, left + column * (across + 0.5), top + row * (down + 0.5), side, context)
  })
  const frame = { ...layout, columns: regions.length, rows: sectors.length, beside: sectorLabels, above: regionLabels }
  return [...cells, gridFrame(frame, context.theme)]
}

interface GridFrame {
  readonly left: number
  readonly top: number
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
  /** Names of the rows, and the slanted ones of the columns. */
  readonly beside: Grid['regionLabels']
  readonly above: Grid['sectorLabels']
}

function gridFrame(frame: GridFrame, theme: ChartContext['theme']): Mark[] {
  const { left, top, column, row, beside, above } = frame
  const right = left + column * frame.columns
  const bottom = top + row * frame.rows
  const rule = (points: [number, number][], stroke: string): Mark => ({ mark: 'line', points, stroke, lineWidth: 1 })
  const rows = Array.from({ length: frame.rows }, (_, index) =>
    rule(
      [
        [0, top + row * index],
        [right, top + row * index],
      ],
      theme.hair,
    ),
  )
  // Between the columns: the frame is drawn last and must not run over the squares.
  const columns = Array.from(
    { length: frame.columns + 1 },
    (_, index): Mark => ({
      mark: 'rect',
      x: left + column * index - 0.5,
      y: top,
      width: 1,
      height: bottom - top,
      fill: theme.hair,
    }),
  )
  const rowNames = beside.flatMap(({ x, y, lines }) =>
    lines.map(
      (text): Mark => ({ mark: 'text', x, y, text, size: LABEL, weight: 500, fill: theme.ink1, align: 'right' }),
    ),
  )
  const columnNames = above.flatMap(({ x, y, lines }) =>
    lines.map((text, index): Mark => {
      // Lines of one label lie one above the other across its slant.
      const offset = (index - (lines.length - 1) / 2) * LINE
      const turn = (SLANT * Math.PI) / 180
      return {
        mark: 'text',
        x: x - offset * Math.sin(turn),
        y: y + offset * Math.cos(turn) - (lines.length - 1) * 2,
        text,
        size: LABEL,
        fill: theme.ink2,
        rotate: SLANT,
      }
    }),
  )
  return [
    ...rows,
    rule(
      [
        [0, bottom],
        [right, bottom],
      ],
      theme.hair,
    ),
    ...columns,
    ...rowNames,
    ...columnNames,
  ]
}

function listGroups({ boxes, sectorLabels, rules }: List, { theme, width }: ChartContext): Mark[][] {
  const chips = boxes.map(({ x, y, width: chip, text }): Mark[] => [
    { mark: 'rect', x, y, width: chip, height: CHIP.height, radius: 3, fill: theme.focus },
    {
      mark: 'text',
      x: x + chip / 2,
      y: y + CHIP.height / 2,
      text,
      size: LABEL,
      weight: 500,
      fill: theme.surface,
      align: 'center',
    },
  ])
  const labels = sectorLabels.flatMap(({ x, y, lines }) =>
    lines.map(
      (text, index): Mark => ({
        mark: 'text',
        x,
        y: y + index * 16,
        text,
        size: LABEL + 1,
        weight: 600,
        fill: theme.ink1,
      }),
    ),
  )
  const hairs = rules.map(
    (y): Mark => ({
      mark: 'line',
      points: [
        [0, y],
        [width, y],
      ],
      stroke: theme.hair,
      lineWidth: 1,
    }),
  )
  return [...chips, [...labels, ...hairs]]
}
