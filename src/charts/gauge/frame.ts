import type { ViewOf } from '../../view/view.ts'

/** Radii, centre and height of a gauge, in plot pixels. */
export interface GaugeFrame {
  readonly cx: number
  readonly cy: number
  readonly r: number
  readonly r0: number
  readonly height: number
  /** Size of the labels and distance of their lines. */
  readonly label: number
  readonly line: number
  /** Labels of the gauge stay between these. */
  readonly room: { readonly left: number; readonly right: number }
  /** Where verdict and growth stand beside the gauge; null where there is no room for them. */
  readonly side: { readonly x: number; readonly width: number } | null
}

const LARGEST = { card: 92, full: 124 } as const
const SMALLEST = 48
/** Room beside the arc for the labels of gate and pin, and above it for pin and base. */
const SIDE = { card: 32, full: 62 } as const
const ABOVE = { card: 16, full: 46 } as const
const UNDER = 50
const LABEL = 12
/** A picture of given size may hold a gauge this much larger than a page does. */
const LARGER = 1.5
/** Below this height the labels around the ring give way to the ring. */
const LOW = 170
const ASIDE = { low: 150, least: 184, most: 230, gap: 24, from: 240 } as const
/** The gauge gives way to the words beside it by this share of its size at most. */
const GIVES = 0.7

/**
 * The gauge that fits a width, and a height where one is given. The ground line then depends on the width alone, else
 * on both, so that gauges in a row share it.
 * @param end share at which the drawn arc ends: past the gate it reaches below the labels
 * @param aside whether there are words to stand beside the gauge
 */
export function gaugeFrame(
  look: ViewOf<'gauge'>['look'],
  width: number,
  end = 1,
  height?: number,
  aside = false,
): GaugeFrame {
  const below = end > 1 ? Math.sin(Math.PI * (end - 1)) : 0
  const wide = width / 2 - SIDE[look]
  if (height === undefined) {
    const r = Math.round(Math.min(LARGEST[look], Math.max(SMALLEST, wide)))
    const cy = ABOVE[look] + r
    const depth = end > 1 ? r * below + 4 : 0
    const frame = { cx: width / 2, cy, r, r0: Math.round(r * 0.79), height: Math.ceil(cy + Math.max(UNDER, depth)) }
    return { ...frame, label: LABEL, line: LABEL + 2, room: { left: 0, right: width }, side: null }
  }
  const above = height < LOW ? ABOVE.card : ABOVE[look]
  const high = Math.min(height - above - UNDER, (height - above - 4) / (1 + below))
  const alone = Math.floor(Math.min(LARGEST[look] * LARGER, wide, high))
  // Labels grow with the gauge, and so do the words beside it.
  const least = height < ASIDE.from ? ASIDE.low : ASIDE.least
  const shared = Math.floor((width - least - ASIDE.gap) / 2 - SIDE[look])
  const r = aside && shared < alone && shared >= alone * GIVES ? shared : alone
  const cy = above + r + Math.max(0, height - above - r - Math.max(UNDER, r * below + 4)) / 2
  const label = Math.min(15, Math.max(LABEL, Math.round(r / 10)))
  const own = 2 * (r + SIDE[look])
  const free = width - own - ASIDE.gap
  const panel = aside && free >= least ? Math.min(ASIDE.most, free) : 0
  const left = panel > 0 ? (width - own - ASIDE.gap - panel) / 2 : 0
  const right = panel > 0 ? left + own : width
  return {
    cx: (left + right) / 2,
    cy,
    r,
    r0: Math.round(r * 0.79),
    height,
    label,
    line: label + 2,
    room: { left, right },
    side: panel > 0 ? { x: right + ASIDE.gap, width: panel } : null,
  }
}

/** Direction of a share of the way, in degrees as marks count them: 1.8 degrees a percent from nine o'clock on. */
export const angleOf = (share: number): number => 180 + 180 * share

/** A point at a share of the way and a distance from the centre. */
export function pointAt({ cx, cy }: GaugeFrame, share: number, radius: number): readonly [number, number] {
  const angle = (angleOf(share) * Math.PI) / 180
  return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
}
