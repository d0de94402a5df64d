import type { ViewOf } from '../../view/view.ts'

/** Radii, centre and height of a gauge, in plot pixels. */
export interface GaugeFrame {
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly r0: number
  readonly height: number
}

const LARGEST = { card: 92, full: 124 } as const
const SMALLEST = 48
/** Room beside the arc for the labels of gate and pin, and above it for pin and base. */
const SIDE = { card: 32, full: 62 } as const
const ABOVE = { card: 16, full: 46 } as const
const UNDER = 50

/**
 * The gauge that fits a width. The ground line depends on the width alone, so that gauges in a row share it.
 * @param end share at which the drawn arc ends: past the gate it reaches below the labels
 */
export function gaugeFrame(look: ViewOf<'gauge'>['look'], width: number, end = 1): GaugeFrame {
  const r = Math.round(Math.min(LARGEST[look], Math.max(SMALLEST, width / 2 - SIDE[look])))
  const cy = ABOVE[look] + r
  const depth = end > 1 ? r * Math.sin(Math.PI * (end - 1)) + 4 : 0
  return { cx: width / 2, cy, r, r0: Math.round(r * 0.79), height: Math.ceil(cy + Math.max(UNDER, depth)) }
}

/** Direction of a share of the way, in degrees as marks count them: 1.8 degrees a percent from nine o'clock on. */
export const angleOf = (share: number): number => 180 + 180 * share

/** A point at a share of the way and a distance from the centre. */
export function pointAt({ cx, cy }: GaugeFrame, share: number, radius: number): readonly [number, number] {
  const angle = (angleOf(share) * Math.PI) / 180
  return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
}
