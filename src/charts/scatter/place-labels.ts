/** A rectangle in plot pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text beside a dot. */
export interface WantedLabel {
  readonly cx: number
  readonly cy: number
  /** Radius of the dot. */
  readonly r: number
  readonly width: number
  /** Drawn at its best place even where nothing is free. */
  readonly must: boolean
}

const HEIGHT = 14

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y))

const within = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

/** Places around a dot, the best first: right, left, above, below, then the corners. */
function placesFor({ cx, cy, r, width }: WantedLabel): Box[] {
  const gap = r + 4
  const corner = r * 0.7 + 2
  const at = (x: number, y: number): Box => ({ x, y, width, height: HEIGHT })
  return [
    at(cx + gap, cy - HEIGHT / 2),
    at(cx - gap - width, cy - HEIGHT / 2),
    at(cx - width / 2, cy - r - HEIGHT - 1),
    at(cx - width / 2, cy + r + 1),
    at(cx + corner, cy - corner - HEIGHT),
    at(cx - corner - width, cy - corner - HEIGHT),
    at(cx + corner, cy + corner),
    at(cx - corner - width, cy + corner),
  ]
}

/**
 * Chooses a place for each label in turn, so that none lies on a dot, on another label or on what is already there.
 * @param taken boxes of dots and other texts; @param space limits of the plot
 * @param texts boxes that not even a label that must be drawn may lie on; without them it is drawn in any case
 * @returns one box per label; null for those that found no free place and need not be drawn
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  taken: readonly Box[],
  space: Box,
  texts?: readonly Box[],
): (Box | null)[] {
  const occupied = [...taken]
  const words = [...(texts ?? [])]
  return labels.map((label) => {
    const places = placesFor(label).filter(
      (place) => within(place, space) && (!texts || words.every((box) => overlap(place, box) === 0)),
    )
    const cost = (place: Box): number => occupied.reduce((sum, box) => sum + overlap(place, box), 0)
    const costs = places.map(cost)
    const least = Math.min(...costs)
    const best = places[costs.indexOf(least)]
    if (!best || (least > 0 && !label.must)) return null
    occupied.push(best)
    words.push(best)
    return best
  })
}
