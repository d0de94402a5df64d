import type { MultiplesDrawing, Panel } from './drawing.ts'
import { BAR_ROW, type Box, FOOT, GAP_X, type Grid, type GridRoom, LEAST, STRIP, STRIP_LABELS, TITLE } from './sizes.ts'

const GAP_Y = 10
/** Least height of a panel of lines between title and foot, and of a bar's row; fewest bars that say something. */
const LEAST_PLOT = 46
const LEAST_BAR = 14
const FEWEST_BARS = 3
const LEAST_STRIP = 22
const MOST = { bar: 22, strip: 60 } as const

/** As many panels as a height has room for, the first ones, which are those of highlighted regions; they fill it. */
export function fitGrid(drawing: MultiplesDrawing, room: GridRoom): Grid {
  switch (drawing.body) {
    case 'lines':
      return fitLines(drawing.panels, room)
    case 'bars':
      return fitBars(drawing.panels, room)
    case 'dots':
      return fitDots(drawing.panels, room)
  }
}

/** How many panels stand side by side and below one another where each row takes at least a height. */
function tableOf(count: number, body: 'lines' | 'bars', { width, margin, height, legend }: GridRoom, least: number) {
  const across = Math.max(1, Math.floor((width - margin + GAP_X) / (LEAST[body] + GAP_X)))
  const down = Math.max(1, Math.floor((height - legend.height - 2 + GAP_Y) / (least + GAP_Y)))
  const shown = Math.min(count, across * down)
  const rows = Math.max(1, Math.ceil(shown / across))
  const columns = Math.max(1, Math.ceil(shown / rows))
  const wide = (width - margin - (columns - 1) * GAP_X - 2) / columns
  const high = (height - legend.height - 2 - (rows - 1) * GAP_Y) / rows
  return { shown, columns, wide, high }
}

function boxesOf(table: ReturnType<typeof tableOf>, plot: number, { margin, legend }: GridRoom): Box[] {
  const { shown, columns, wide, high } = table
  return Array.from({ length: shown }, (_, index): Box => {
    const [row, column] = [Math.floor(index / columns), index % columns]
    return { left: margin + column * (wide + GAP_X), top: legend.height + row * (high + GAP_Y), width: wide, plot }
  })
}

function fitLines(panels: readonly Panel[], room: GridRoom): Grid {
  const table = tableOf(panels.length, 'lines', room, TITLE + LEAST_PLOT + FOOT)
  const boxes = boxesOf(table, table.high - TITLE - FOOT, room)
  const { columns } = table
  return { boxes, columns, height: room.height, bar: BAR_ROW, bars: 0, strip: STRIP, legend: room.legend.places }
}

function fitBars(panels: readonly Panel[], room: GridRoom): Grid {
  const table = tableOf(panels.length, 'bars', room, TITLE + FEWEST_BARS * LEAST_BAR)
  const most = Math.max(1, ...panels.slice(0, table.shown).map((panel) => panel.marks.length))
  const plot = table.high - TITLE
  const bars = Math.min(most, Math.max(1, Math.floor(plot / LEAST_BAR)))
  const bar = Math.min(MOST.bar, plot / bars)
  const boxes = boxesOf(table, bar * bars, room)
  const height = Math.ceil((boxes.at(-1)?.top ?? 0) + TITLE + bar * bars + 2)
  return {
    boxes,
    columns: table.columns,
    height: Math.min(room.height, height),
    bar,
    bars,
    strip: STRIP,
    legend: room.legend.places,
  }
}

function fitDots(panels: readonly Panel[], { legend, width, height }: GridRoom): Grid {
  const labels = (panel: Panel): number => (panel.marks.some((mark) => mark.look !== 'context') ? STRIP_LABELS : 0)
  const space = height - legend.height - FOOT - 4
  let [shown, used] = [0, 0]
  for (const panel of panels) {
    const next = used + (shown > 0 ? GAP_Y : 0) + TITLE + labels(panel) + LEAST_STRIP
    if (shown > 0 && next > space) break
    used = next
    shown++
  }
  const strip = Math.max(8, Math.min(MOST.strip, LEAST_STRIP + (space - used) / shown))
  let top = legend.height
  const boxes = panels.slice(0, shown).map((panel): Box => {
    const box = { left: 0, top, width: width - 2, plot: strip + labels(panel) }
    top += TITLE + box.plot + GAP_Y
    return box
  })
  const end = Math.ceil(top - GAP_Y + FOOT + 4)
  return { boxes, columns: 1, height: Math.min(height, end), bar: BAR_ROW, bars: 0, strip, legend: legend.places }
}
