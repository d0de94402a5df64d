import type { Box, PointLabel } from '../native.ts'

export type Side = PointLabel['at'] & ('right' | 'left' | 'above' | 'below')
const SIDES = ['right', 'left', 'above', 'below'] as const satisfies readonly Side[]

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

/** The box of a name on one side of a dot, where the office programs put it. */
function boxAt(side: Side, [cx, cy]: readonly [number, number], width: number, { dot, height }: Sizes): Box {
  const gap = dot / 2 + 3
  const middle = { y: cy - height / 2, width, height }
  const centre = { x: cx - width / 2, width, height }
  const boxes: Readonly<Record<Side, Box>> = {
    right: { x: cx + gap, ...middle },
    left: { x: cx - gap - width, ...middle },
    above: { y: cy - gap - height, ...centre },
    below: { y: cy + gap, ...centre },
  }
  return boxes[side]
}

interface Sizes {
  /** Diameter of a dot and height of a name, in points. */
  readonly dot: number
  readonly height: number
}

/**
 * Chooses the side of a dot for each name in turn, so that none lies on a dot, on another name or outside the plot.
 * @param occupied what else names keep off
 * @returns a side per dot; null for those without a name
 */
export function placeNames(
  points: readonly (readonly [number, number])[],
  wanted: readonly { readonly index: number; readonly width: number; readonly must: boolean }[],
  occupied: readonly Box[],
  plot: Box,
  sizes: Sizes,
): (Side | null)[] {
  const { dot } = sizes
  const dots = points.map(([x, y]): Box => ({ x: x - dot / 2, y: y - dot / 2, width: dot, height: dot }))
  const taken = [...occupied, ...dots]
  const sides: (Side | null)[] = points.map(() => null)
  for (const { index, width, must } of wanted) {
    const point = points[index]
    if (!point) continue
    const candidates = SIDES.map((side) => {
      const box = boxAt(side, point, width, sizes)
      const outside = box.x < plot.x || box.x + width > plot.x + plot.width || box.y < plot.y
      return { side, box, cost: taken.reduce((sum, other) => sum + overlap(box, other), outside ? 1e6 : 0) }
    })
    const best = candidates.reduce((a, b) => (b.cost < a.cost ? b : a))
    if (best.cost > 0 && !must) continue
    taken.push(best.box)
    sides[index] = best.side
  }
  return sides
}
