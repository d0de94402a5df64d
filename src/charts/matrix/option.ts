import type { EChartsOption } from 'echarts'
import { type Mark, sceneOption } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import { CHIP, LABEL, LINE, type MatrixLayout, SLANT } from './layout.ts'
import type { MatrixDrawing } from './model.ts'

type Grid = Extract<MatrixLayout, { form: 'grid' }>
type List = Extract<MatrixLayout, { form: 'list' }>

/** One group per cell, in the order of the table's rows, then one with labels and rules. Null without a pledge. */
export function matrixOption({ matrix, layout }: MatrixDrawing, context: ChartContext): EChartsOption | null {
  if (matrix.cells.length === 0) return null
  const groups = layout.form === 'grid' ? gridGroups(matrix, layout, context) : listGroups(layout, context)
  return sceneOption(groups)
}

function gridGroups(matrix: MatrixDrawing['matrix'], layout: Grid, { theme }: ChartContext): Mark[][] {
  const { left, top, column, row } = layout
  const side = Math.min(18, column - 4)
  const cells = matrix.cells.map((cell): Mark[] => {
    const x = left + column * (matrix.sectors.indexOf(cell.sector) + 0.5)
    const y = top + row * (matrix.regions.indexOf(cell.region) + 0.5)
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
    return [
      square,
      {
        mark: 'text',
        x,
        y,
        text: String(cell.pledges.length),
        size: 11,
        weight: 700,
        fill: theme.surface,
        align: 'center',
      },
    ]
  })
  return [...cells, gridFrame(matrix, layout, theme)]
}

function gridFrame(matrix: MatrixDrawing['matrix'], layout: Grid, theme: ChartContext['theme']): Mark[] {
  const { left, top, column, row, regionLabels, sectorLabels } = layout
  const right = left + column * matrix.sectors.length
  const bottom = top + row * matrix.regions.length
  const rule = (points: [number, number][], stroke: string): Mark => ({ mark: 'line', points, stroke, lineWidth: 1 })
  const rows = matrix.regions.map((_, index) =>
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
    { length: matrix.sectors.length + 1 },
    (_, index): Mark => ({
      mark: 'rect',
      x: left + column * index - 0.5,
      y: top,
      width: 1,
      height: bottom - top,
      fill: theme.hair,
    }),
  )
  const regions = regionLabels.flatMap(({ x, y, lines }) =>
    lines.map(
      (text): Mark => ({ mark: 'text', x, y, text, size: LABEL, weight: 500, fill: theme.ink1, align: 'right' }),
    ),
  )
  const sectors = sectorLabels.flatMap(({ x, y, lines }) =>
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
    ...regions,
    ...sectors,
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
