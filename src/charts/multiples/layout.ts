import { formatNumber } from '../../i18n/numbers.ts'
import type { ChartContext } from '../types.ts'
import type { MultiplesDrawing } from './drawing.ts'

export const TITLE = 20
export const BAR_ROW = 17
const GAP_X = 14
const GAP_Y = 14
const FOOT = 16
const LEGEND_LINE = 18
/** Narrowest panel that a line, or a bar with its name and value, can be read in. */
const LEAST = { lines: 130, bars: 200, dots: 10_000 } as const
const STRIP = 46
const STRIP_LABELS = 15
/** A few panels may be taller: they need not share the height with thirty. */
const FEW = 6

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  /** Height between title and foot. */
  readonly plot: number
}

export interface Grid {
  readonly boxes: readonly Box[]
  readonly columns: number
  readonly height: number
  readonly legend: readonly { readonly x: number; readonly y: number }[]
}

export const SAMPLE = 22

/** A tick of the common axis; the unit's sign belongs to it only where it is a percent sign. */
export const tickText = (tick: number, { scale }: MultiplesDrawing, { locale }: ChartContext): string =>
  formatNumber(tick, scale, locale) + (scale.suffix === '%' ? '%' : '')

function legendPlaces({ legend }: MultiplesDrawing, { measureText }: ChartContext, width: number) {
  let [x, line] = [0, 0]
  const places = legend.map((item) => {
    const extent = SAMPLE + 6 + measureText(item.text, 11.5, 400)
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
  return { boxes, columns, height, legend: legend.places }
}
