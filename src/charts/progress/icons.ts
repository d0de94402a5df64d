import type { Mark } from '../scene.ts'
import type { Theme } from '../types.ts'
import type { VerdictIcon } from './words.ts'

type Point = readonly [number, number]

/** The sign of a verdict as marks about a point; shapes differ, so that no colour is needed to tell them apart. */
export function iconMarks(icon: VerdictIcon, cx: number, cy: number, r: number, colour: string, theme: Theme): Mark[] {
  const at = (x: number, y: number): Point => [cx + x * r, cy + y * r]
  const stroke = { stroke: colour, lineWidth: r * 0.26 } as const
  const ring: Mark = { mark: 'circle', cx, cy, r: r * 0.86, ...stroke }
  const area = (...points: Point[]): Mark => ({ mark: 'area', points, fill: colour })
  const line = (...points: Point[]): Mark => ({ mark: 'line', points, ...stroke })
  switch (icon) {
    case 'check':
      return [
        { mark: 'circle', cx, cy, r, fill: colour },
        { ...line(at(-0.45, 0.05), at(-0.1, 0.4), at(0.5, -0.35)), stroke: theme.surface } as Mark,
      ]
    case 'forward':
      return [area(at(-0.9, -0.75), at(0, 0), at(-0.9, 0.75)), area(at(0.05, -0.75), at(0.95, 0), at(0.05, 0.75))]
    case 'down':
      return [area(at(-0.95, -0.65), at(0.95, -0.65), at(0, 0.85))]
    case 'clock':
      return [ring, line(at(0, -0.5), at(0, 0.05), at(0.4, 0.3))]
    case 'cross':
      return [line(at(-0.7, -0.7), at(0.7, 0.7)), line(at(-0.7, 0.7), at(0.7, -0.7))]
    case 'dot':
      return [ring, { mark: 'circle', cx, cy, r: r * 0.32, fill: colour }]
    case 'dashed':
      return [{ ...ring, dash: [r * 0.55, r * 0.35] }]
    case 'arrow':
      return [line(at(-0.95, 0), at(0.8, 0)), line(at(0.2, -0.6), at(0.85, 0), at(0.2, 0.6))]
  }
}
