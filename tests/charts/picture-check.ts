import { type Mark, marksOf } from '../../src/charts/scene.ts'
import type { CompiledChart } from '../../src/charts/types.ts'
import { measureText } from '../../src/render/measure-text.ts'

type Point = readonly [number, number]
type Text = Extract<Mark, { mark: 'text' }>

/** Pixels by which a stroke's half width or a rounding may pass an edge. */
const SLACK = 1
/** Height of capitals and descenders of a text, in sizes. */
const TALL = 0.92

/** Corners of a text, in order around it. */
export function cornersOf({ x, y, text, size, weight = 400, align = 'left', baseline = 'middle', rotate = 0 }: Text) {
  const width = measureText(text, size, weight)
  const height = size * TALL
  const left = align === 'left' ? 0 : align === 'right' ? -width : -width / 2
  const top = baseline === 'top' ? 0 : baseline === 'bottom' ? -height : -height / 2
  const turn = (rotate * Math.PI) / 180
  const place = (dx: number, dy: number): Point => [
    x + dx * Math.cos(turn) - dy * Math.sin(turn),
    y + dx * Math.sin(turn) + dy * Math.cos(turn),
  ]
  return [
    place(left, top),
    place(left + width, top),
    place(left + width, top + height),
    place(left, top + height),
  ] as const
}

function pointsOf(mark: Mark): readonly Point[] {
  switch (mark.mark) {
    case 'rect':
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ]
    case 'circle':
      return [
        [mark.cx - mark.r, mark.cy - mark.r],
        [mark.cx + mark.r, mark.cy + mark.r],
      ]
    case 'arc':
    case 'sector': {
      const at = (angle: number): Point => [
        mark.cx + mark.r * Math.cos((angle * Math.PI) / 180),
        mark.cy + mark.r * Math.sin((angle * Math.PI) / 180),
      ]
      return Array.from({ length: 13 }, (_, step) => at(mark.from + ((mark.to - mark.from) * step) / 12))
    }
    case 'line':
    case 'area':
      return mark.points
    case 'lines':
      return mark.lines.flat()
    case 'path':
      return mark.rings.flat()
    case 'text':
      return cornersOf(mark)
  }
}

const isSeen = (mark: Mark): boolean => mark.mark === 'text' || mark.opacity !== 0

/** Whether two convex shapes overlap by more than a touch: no line parallel to an edge of either parts them. */
function overlap(a: readonly Point[], b: readonly Point[]): boolean {
  const edges = [a, b].flatMap((shape) =>
    shape.map((point, index): Point => {
      const next = shape[(index + 1) % shape.length] ?? point
      const length = Math.hypot(next[0] - point[0], next[1] - point[1]) || 1
      return [(point[1] - next[1]) / length, (next[0] - point[0]) / length]
    }),
  )
  return edges.every(([nx, ny]) => {
    const range = (shape: readonly Point[]) => {
      const along = shape.map(([x, y]) => x * nx + y * ny)
      return [Math.min(...along), Math.max(...along)] as const
    }
    const [[a0, a1], [b0, b1]] = [range(a), range(b)]
    return a1 - b0 > 0.5 && b1 - a0 > 0.5
  })
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** What is wrong with a picture: marks outside it, numbers that are none, texts on one another or too small. */
export function faultsOf(chart: CompiledChart, floor = 10.5): string[] {
  if (!chart.option) return []
  const marks = marksOf(chart.option)
  if (!marks) return ['not made of marks']
  const faults: string[] = []
  const { width, height } = chart
  for (const mark of marks.filter(isSeen)) {
    const points = pointsOf(mark)
    if (points.flat().some((number) => !Number.isFinite(number))) faults.push(`${mark.mark} is nowhere`)
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const out = [-Math.min(...xs), Math.max(...xs) - width, -Math.min(...ys), Math.max(...ys) - height]
    const side = out.findIndex((by) => by > SLACK)
    if (side >= 0) {
      const what = mark.mark === 'text' ? `“${shortened(mark.text)}”` : mark.mark
      faults.push(`${what} passes the ${['left', 'right', 'top', 'bottom'][side]} by ${out[side]?.toFixed(1)}`)
    }
    if (mark.mark === 'text' && mark.size < floor) faults.push(`“${shortened(mark.text)}” is ${mark.size} px`)
  }
  const texts = marks.flatMap((mark) => (mark.mark === 'text' && mark.text.trim() ? [mark] : []))
  const boxes = texts.map((text) => {
    const corners = cornersOf(text)
    const xs = corners.map(([x]) => x)
    return { text, corners, left: Math.min(...xs), right: Math.max(...xs) }
  })
  boxes.sort((a, b) => a.left - b.left)
  for (const [index, a] of boxes.entries()) {
    for (let other = index + 1; other < boxes.length; other++) {
      const b = boxes[other]
      if (!b || b.left > a.right) break
      if (overlap(a.corners, b.corners)) faults.push(`“${shortened(a.text.text)}” lies on “${shortened(b.text.text)}”`)
    }
  }
  return faults
}
