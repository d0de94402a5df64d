import { formatNumber } from '../../i18n/numbers.ts'
import { shorten } from '../progress/text.ts'
import type { ChartContext } from '../types.ts'
import type { LegendItem, MultiplesDrawing } from './drawing.ts'
import { fitGrid } from './fitted.ts'
import { BAR_ROW, type Box, FOOT, GAP_X, type Grid, LEAST, STRIP, STRIP_LABELS, TITLE } from './sizes.ts'

const GAP_Y = 14
const LEGEND_LINE = 18
/** A few panels may be taller: they need not share the height with thirty. */
const FEW = 6

export const SAMPLE = 22

/** A tick of the common axis; the unit's sign belongs to it only where it is a percent sign. */
export const tickText = (tick: number, { scale }: MultiplesDrawing, { locale }: ChartContext): string =>
  formatNumber(tick, scale, locale) + (scale.suffix === '%' ? '%' : '')

/** Words of an item of the key, cut where they are longer than a line. */
export const legendText = ({ text }: LegendItem, { width, measureText }: ChartContext): string =>
  shorten(text, width - SAMPLE - 6, 11.5, 400, measureText)

function legendPlaces({ legend }: MultiplesDrawing, context: ChartContext, width: number) {
  let [x, line] = [0, 0]
  const places = legend.map((item) => {
    const extent = SAMPLE + 6 + context.measureText(legendText(item, context), 11.5, 400)
    if (x > 0 && x + extent > width) [x, line] = [0, line + 1]
    const place = { x, y: line * LEGEND_LINE + 7 }
    x += extent + 18
    return place
  })
  return { places, height: legend.length > 0 ? (line + 1) * LEGEND_LINE + 8 : 0 }
}

function plotHeight(drawing: MultiplesDrawing, index: number, width: number): number {
  const panel = drawing.panels[index]
  switch (drawing.body) {
    case 'lines': {
      const few = drawing.panels.length <= FEW
      return Math.round(Math.min(few ? 170 : 84, Math.max(58, width * (few ? 0.72 : 0.48))))
    }
    case 'bars':
      return (panel?.marks.length ?? 0) * BAR_ROW
    case 'dots':
      return STRIP + (panel?.marks.some((mark) => mark.look !== 'context') ? STRIP_LABELS : 0)
  }
}

/** Where everything stands: panels in even rows, each row as high as its highest panel. */
export function gridOf(drawing: MultiplesDrawing, context: ChartContext, width: number): Grid {
  const { body, panels } = drawing
  const legend = legendPlaces(drawing, context, width)
  const ticks = drawing.axis.ticks.map((tick) => context.measureText(tickText(tick, drawing, context), 11, 400))
  const margin = body === 'lines' ? Math.ceil(Math.max(0, ...ticks)) + 6 : 0
  if (context.height !== undefined) return fitGrid(drawing, { legend, margin, width, height: context.height })
  const fit = Math.max(1, Math.floor((width - margin + GAP_X) / (LEAST[body] + GAP_X)))
  const rows = Math.max(1, Math.ceil(panels.length / fit))
  const columns = Math.max(1, Math.ceil(panels.length / rows))
  const wide = (width - margin - (columns - 1) * GAP_X - 2) / columns
  const boxes: Box[] = []
  let top = legend.height
  for (let row = 0; row < rows; row++) {
    const inRow = panels.slice(row * columns, (row + 1) * columns)
    const heights = inRow.map((_, column) => plotHeight(drawing, row * columns + column, wide))
    for (const [column, plot] of heights.entries())
      boxes.push({ left: margin + column * (wide + GAP_X), top, width: wide, plot })
    top += TITLE + Math.max(0, ...heights) + (body === 'lines' ? FOOT : 0) + GAP_Y
  }
  const height = Math.ceil(top - GAP_Y + (body === 'dots' ? FOOT + 4 : 2))
  return { boxes, columns, height, bar: BAR_ROW, bars: Number.POSITIVE_INFINITY, strip: STRIP, legend: legend.places }
}
