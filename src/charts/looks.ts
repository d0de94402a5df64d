import type { Mark, Painted } from './scene.ts'
import type { ChartContext } from './types.ts'

export const SHAPES = ['circle', 'square', 'triangle', 'diamond', 'down'] as const
export type Shape = (typeof SHAPES)[number]

/** Shape of the highlighted region with a place, from 0; a circle for all where colours tell apart. */
export const shapeAt = (place: number, { mono }: Pick<ChartContext, 'mono'>): Shape =>
  mono && place > 0 ? (SHAPES[place % SHAPES.length] ?? 'circle') : 'circle'

/** Dots, dashes and both, far enough apart to be told from one another and from the reference line's dash. */
const DASHES: readonly (readonly number[])[] = [[], [1.6, 2.6], [8, 3, 1.6, 3], [10, 3.5], [8, 3, 1.6, 3, 1.6, 3]]

/** Dash of the highlighted region with a place, from 0; none where colours tell apart. */
export function dashAt(place: number, { mono }: Pick<ChartContext, 'mono'>): { readonly dash?: readonly number[] } {
  const dash = mono ? DASHES[place % DASHES.length] : undefined
  return dash && dash.length > 0 ? { dash } : {}
}

/** A marker about a point, of about the same area whatever its shape. */
export function marker(shape: Shape, cx: number, cy: number, r: number, paint: Painted): Mark {
  switch (shape) {
    case 'circle':
      return { mark: 'circle', cx, cy, r, ...paint }
    case 'square': {
      const side = r * 1.77
      return { mark: 'rect', x: cx - side / 2, y: cy - side / 2, width: side, height: side, ...paint }
    }
    case 'triangle':
    case 'down': {
      const way = shape === 'triangle' ? 1 : -1
      const points = [
        [cx, cy - way * r * 1.3],
        [cx + r * 1.3, cy + way * r * 0.9],
        [cx - r * 1.3, cy + way * r * 0.9],
      ] as const
      return { mark: 'area', points, ...paint }
    }
    case 'diamond': {
      const reach = r * 1.3
      const points = [
        [cx, cy - reach],
        [cx + reach, cy],
        [cx, cy + reach],
        [cx - reach, cy],
      ] as const
      return { mark: 'area', points, ...paint }
    }
  }
}
