import type { EChartsOption } from 'echarts'
import { shorten } from '../progress/text.ts'
import { type Mark, sceneSeries } from '../scene.ts'
import type { ChartContext, Tip } from '../types.ts'
import { colourOf, type LegendItem, type MultiplesDrawing, type Panel } from './drawing.ts'
import { gridOf, legendText, SAMPLE } from './layout.ts'
import { lineGround, lineNames, linesOf } from './lines.ts'
import { type Box, type Grid, TITLE } from './sizes.ts'
import { axisWords, barsOf, dotsOf, referenceMark } from './strips.ts'

/** Marks of the rows of the table, and those beneath and above them. */
interface Layers {
  readonly rows: ReadonlyMap<number, readonly Mark[]>
  readonly under: readonly Mark[]
  readonly over: readonly Mark[]
}

function sampleMarks({ sample, look }: LegendItem, x: number, y: number, context: ChartContext): Mark[] {
  const { theme } = context
  const colour = look === 'reference' && sample === 'tick' ? theme.ink1 : colourOf(look, 0, context)
  const middle = x + SAMPLE / 2
  switch (sample) {
    case 'hollow':
      return [{ mark: 'circle', cx: middle, cy: y, r: 4, fill: theme.surface, stroke: colour, lineWidth: 2 }]
    case 'dot':
      return [{ mark: 'circle', cx: middle, cy: y, r: 4, fill: colour }]
    case 'tick':
      return [
        {
          mark: 'line',
          points: [
            [middle, y - 7],
            [middle, y + 7],
          ],
          stroke: colour,
          ...(look === 'reference' ? { lineWidth: 1.2, dash: [3, 3] } : { lineWidth: 2.6 }),
        },
      ]
    case 'line':
    case 'thin':
    case 'thick':
    case 'dash':
      return [
        {
          mark: 'line',
          points: [
            [x, y],
            [x + SAMPLE, y],
          ],
          stroke: colour,
          lineWidth: sample === 'thick' ? 2.6 : sample === 'line' ? 2 : 1.1,
          ...(sample === 'dash' ? { dash: [3, 3] } : {}),
        },
      ]
  }
}

function legendMarks({ legend }: MultiplesDrawing, grid: Grid, context: ChartContext): Mark[] {
  return legend.flatMap((item, index): Mark[] => {
    const { x, y } = grid.legend[index] ?? { x: 0, y: 0 }
    return [
      ...sampleMarks(item, x, y, context),
      { mark: 'text', x: x + SAMPLE + 6, y, text: legendText(item, context), size: 11.5, fill: context.theme.ink2 },
    ]
  })
}

function titleMarks(panel: Panel, box: Box, { theme, measureText }: ChartContext): Mark[] {
  const fill = panel.highlighted ? theme.focus : theme.ink1
  const y = box.top + 8
  const value = measureText(panel.value, 12.5, 600)
  const room = box.width - value - 6
  const size = measureText(panel.title, 12.5, 600) <= room ? 12.5 : 11.5
  const title = shorten(panel.title, room, size, 600, measureText)
  return [
    { mark: 'text', x: box.left, y, text: title, size, weight: 600, fill },
    {
      mark: 'text',
      x: box.left + box.width,
      y,
      text: panel.value,
      size: 12.5,
      weight: panel.highlighted ? 600 : 500,
      fill,
      align: 'right',
    },
  ]
}

function layersOf(
  panel: Panel,
  drawing: MultiplesDrawing,
  box: Box,
  first: boolean,
  grid: Grid,
  context: ChartContext,
): Layers {
  switch (drawing.body) {
    case 'lines': {
      const { rows, under, over } = linesOf(panel, drawing, box, context)
      return {
        rows,
        under: [...lineGround(drawing, box, first, context), ...under],
        over: drawing.rowIsPanel ? over : [...over, ...lineNames(panel, drawing, box, context)],
      }
    }
    case 'bars':
      return { rows: barsOf(panel, drawing, box, grid, context), under: [], over: referenceMark(drawing, box, context) }
    case 'dots': {
      const { rows, under, over } = dotsOf(panel, drawing, box, grid, context)
      return { rows, under: [...under, ...referenceMark(drawing, box, context)], over }
    }
  }
}

/** Grid of small panels on common axes; a row of the table is one data item. */
export function multiplesOption(
  drawing: MultiplesDrawing | null,
  context: ChartContext,
  size: { width: number; height: number },
): EChartsOption | null {
  if (!drawing) return null
  const grid = gridOf(drawing, context, size.width)
  const groups: Mark[][] = drawing.tips.map(() => [])
  const under: Mark[] = legendMarks(drawing, grid, context)
  const over: Mark[] = []
  for (const [index, panel] of drawing.panels.entries()) {
    const box = grid.boxes[index]
    if (!box) continue
    if (panel.highlighted && drawing.rowIsPanel) under.push(plate(box, context))
    const layers = layersOf(panel, drawing, box, index % grid.columns === 0, grid, context)
    under.push(...titleMarks(panel, box, context), ...layers.under)
    over.push(...layers.over)
    for (const [row, marks] of layers.rows)
      groups[row] = drawing.rowIsPanel ? [reach(box, context), ...marks] : [...marks]
  }
  const last = grid.boxes.at(-1)
  if (drawing.body === 'dots' && last) under.push(...axisWords(drawing, last, context))
  return {
    animation: false,
    series: [
      { ...sceneSeries(groups), z: 3, cursor: 'pointer' },
      { ...sceneSeries([under]), silent: true, z: 1 },
      { ...sceneSeries([over]), silent: true, z: 4 },
    ],
  } as EChartsOption
}

/** A region or sector, with its values. */
export const multiplesTip = (drawing: MultiplesDrawing | null, index: number): Tip | null =>
  drawing?.tips[index] ?? null

/** A whole panel is one target for pointing at. */
const reach = (box: Box, { theme }: ChartContext): Mark => ({
  mark: 'rect',
  x: box.left,
  y: box.top,
  width: box.width,
  height: TITLE + box.plot + 14,
  fill: theme.surface,
  opacity: 0,
})

/** Soft ground behind a highlighted panel. */
function plate(box: Box, { theme, width }: ChartContext): Mark {
  const left = Math.max(0, box.left - 5)
  return {
    mark: 'rect',
    x: left,
    y: Math.max(0, box.top - 3),
    width: Math.min(width, box.left + box.width + 5) - left,
    height: TITLE + box.plot + 3,
    radius: 3,
    fill: theme.seq1,
  }
}
