import { computeMedian, computeQuartiles } from '../../measure/spread.ts'
import { highlightColour } from '../highlight.ts'
import { shorten } from '../progress/text.ts'
import type { Mark } from '../scene.ts'
import type { ChartContext } from '../types.ts'
import type { DrawnRow, ScatterDrawing } from './drawing.ts'
import type { Frame } from './frame.ts'
import { type Box, placeLabels } from './place-labels.ts'

/** From this many interquartile ranges off the median on, in the plot's pixels, a dot is worth a name. */
const OUTLYING = 0.8

/** Share of the width that a name takes at most. */
const NAMES = 0.4

/** How far a dot lies from the middle of the others, along the direction in which it lies farther. */
function outlyingBy(values: readonly number[]): (value: number) => number {
  const median = computeMedian(values) ?? 0
  const quartiles = computeQuartiles(values)
  const range = quartiles && quartiles.upper > quartiles.lower ? quartiles.upper - quartiles.lower : 1
  return (value) => Math.abs(value - median) / range
}

/** Highlighted dots first, then the others from the farthest out on; the middle of the crowd has no labels. */
function labelled(drawn: readonly DrawnRow[], frame: Frame, width: number): DrawnRow[] {
  const [byX, byY] = [outlyingBy(drawn.map((row) => frame.x(row.x))), outlyingBy(drawn.map((row) => frame.y(row.y)))]
  const score = (row: DrawnRow): number => Math.max(byX(frame.x(row.x)), byY(frame.y(row.y)))
  const most = width < 560 ? 8 : 16
  const others = drawn.filter((row) => row.place < 0 && score(row) >= OUTLYING).sort((a, b) => score(b) - score(a))
  const chosen = [...drawn].filter((row) => row.place >= 0).sort((a, b) => a.place - b.place)
  return [...chosen, ...others.slice(0, most)]
}

/** Small boxes along a line, for labels to keep off it. */
function beadsOf([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Box[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 6))
  return Array.from({ length: count + 1 }, (_, index): Box => {
    const share = index / count
    return { x: x1 + (x2 - x1) * share - 1.5, y: y1 + (y2 - y1) * share - 1.5, width: 3, height: 3 }
  })
}

/** What the lines of the plot cover. */
function lineBeads({ x, y, fit }: ScatterDrawing, { left, right, top, bottom, ...at }: Frame): Box[] {
  const beads = fit
    ? beadsOf([at.x(fit.ends[0][0]), at.y(fit.ends[0][1])], [at.x(fit.ends[1][0]), at.y(fit.ends[1][1])])
    : []
  if (!x.nation || !y.nation) return beads
  const [cx, cy] = [at.x(x.nation.value), at.y(y.nation.value)]
  return [...beads, ...beadsOf([cx, top], [cx, bottom]), ...beadsOf([left, cy], [right, cy])]
}

/** Boxes and marks of the words that belong to lines: the nation's values and the fit. */
function lineWords(drawing: ScatterDrawing, frame: Frame, taken: readonly Box[], context: ChartContext) {
  const { theme, height, measureText } = context
  const marks: Mark[] = []
  const boxes: Box[] = []
  const put = (text: string, fill: string, places: readonly { x: number; y: number }[]): void => {
    const width = measureText(text, 11.5, 500)
    // In a picture of given size words of a line stay clear of the axes' own words.
    const [low, high] =
      height === undefined ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [frame.top - 7, frame.bottom]
    const candidates = places
      .map(({ x, y }): Box => ({ x, y: y - 7, width, height: 14 }))
      .filter((box) => box.y >= low && box.y + box.height <= high)
    const clearOf = (box: Box, others: readonly Box[]): boolean =>
      others.every(
        (other) =>
          box.x + box.width < other.x ||
          other.x + other.width < box.x ||
          box.y + box.height < other.y ||
          other.y + other.height < box.y,
      ) &&
      box.x >= frame.left &&
      box.x + width <= frame.right
    const box =
      candidates.find((place) => clearOf(place, [...taken, ...boxes])) ??
      // They may cover dots there, but never one another.
      (height === undefined ? candidates[0] : candidates.find((place) => clearOf(place, boxes)))
    if (!box) return
    boxes.push(box)
    marks.push({ mark: 'text', x: box.x, y: box.y + 7, text, size: 11.5, weight: 500, fill })
  }
  const { left, right, top, bottom } = frame
  if (drawing.x.nation && drawing.y.nation) {
    const [a, b] = [drawing.x.nation.label, drawing.y.nation.label]
    const [x, y] = [frame.x(drawing.x.nation.value), frame.y(drawing.y.nation.value)]
    const wide = (text: string): number => measureText(text, 11.5, 500)
    put(
      a,
      theme.ink1,
      [top + 9, bottom - 9].flatMap((at) => [
        { x: x + 5, y: at },
        { x: x - 5 - wide(a), y: at },
      ]),
    )
    put(
      b,
      theme.ink1,
      [right - wide(b) - 2, left + 4].flatMap((at) => [
        { x: at, y: y - 9 },
        { x: at, y: y + 9 },
      ]),
    )
  }
  if (drawing.fit) {
    const end = drawing.fit.ends[1]
    const width = measureText(drawing.fit.label, 11.5, 500)
    const [x, y] = [frame.x(end[0]), frame.y(end[1])]
    put(
      drawing.fit.label,
      theme.ink2,
      [x - width - 4, x + 6, x - width - 50, x - width - 110].flatMap((at) => [
        { x: at, y: y - 11 },
        { x: at, y: y + 13 },
        { x: at, y: y - 27 },
        { x: at, y: y + 29 },
      ]),
    )
  }
  return { marks, boxes }
}

/** Names at the dots and words at the lines, none upon another. */
export function labelMarks(drawing: ScatterDrawing, drawn: readonly DrawnRow[], frame: Frame, context: ChartContext) {
  const { theme, measureText, locale, width } = context
  const dots = drawn.map((row): Box => {
    // The box of a circle counts its empty corners; a little less than the radius is nearer to its outline.
    const r = frame.radius(row) * 0.9
    return { x: frame.x(row.x) - r, y: frame.y(row.y) - r, width: 2 * r, height: 2 * r }
  })
  const beads = lineBeads(drawing, frame)
  const lines = lineWords(drawing, frame, [...dots, ...beads], context)
  const rows = labelled(drawn, frame, width)
  const weight = (row: DrawnRow) => (row.place >= 0 ? 600 : 400)
  const nameOf = (row: DrawnRow) => shorten(row.region.short[locale], width * NAMES, 11.5, weight(row), measureText)
  const places = placeLabels(
    rows.map((row) => ({
      cx: frame.x(row.x),
      cy: frame.y(row.y),
      r: frame.radius(row),
      width: measureText(nameOf(row), 11.5, weight(row)),
      must: row.place >= 0,
    })),
    [...dots, ...beads, ...lines.boxes],
    {
      x: frame.left + 2,
      y: frame.top - 6,
      width: Math.min(frame.right + 12, width) - frame.left - (context.height === undefined ? 0 : 2),
      height: frame.bottom - frame.top + 6,
    },
    context.height === undefined ? undefined : lines.boxes,
  )
  const names = rows.flatMap((row, index): Mark[] => {
    const box = places[index]
    if (!box) return []
    return [
      {
        mark: 'text',
        x: box.x,
        y: box.y + box.height / 2,
        text: nameOf(row),
        size: 11.5,
        weight: weight(row),
        fill: row.place >= 0 ? highlightColour(row.place, context) : theme.ink2,
      },
    ]
  })
  return [...lines.marks, ...names]
}
