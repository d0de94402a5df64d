/** A label on a line that runs down to what it names. */
export interface Flag {
  /** 0 is the lane next to the plot. */
  readonly lane: number
  /** Where the text begins. */
  readonly from: number
}

interface Placed extends Flag {
  readonly to: number
  readonly at: number
}

const ASIDE = 4
const APART = 10
const CLEAR = 3

/**
 * Lanes for labels over a plot so that no text meets another text or another label's line. Which label is placed first
 * decides how much room is left for the others: of a few orders the one that crosses least is taken, then the lowest.
 * @param items where each line runs and how wide its text is, in pixels
 */
export function placeFlags(items: readonly { at: number; width: number }[], low: number, high: number): Flag[] {
  const index = items.map((_, place) => place)
  const at = (place: number) => items[place]?.at ?? 0
  const onlyLeft = (place: number) => at(place) + ASIDE + (items[place]?.width ?? 0) > high
  const rising = [...index].sort((a, b) => at(a) - at(b) || a - b)
  const falling = [...rising].reverse()
  const orders = [[...rising.filter(onlyLeft), ...falling.filter((place) => !onlyLeft(place))], falling, rising]
  const results = orders.map((order) => flagsInOrder(items, order, low, high))
  results.sort((a, b) => a.crossed - b.crossed || a.lanes - b.lanes)
  return results[0]?.flags ?? []
}

function flagsInOrder(
  items: readonly { at: number; width: number }[],
  order: readonly number[],
  low: number,
  high: number,
): { flags: Flag[]; crossed: number; lanes: number } {
  const flags = new Array<Flag>(items.length)
  const placed: Placed[] = []
  let crossed = 0
  for (const index of order) {
    const { at, width } = items[index] ?? { at: 0, width: 0 }
    const free = freeFlag(at, width, placed, low, high)
    if (!free) crossed++
    const from = Math.max(low, Math.min(at + ASIDE, high - width))
    const flag = free ?? { lane: laneAbove(placed), from, to: from + width, at }
    placed.push(flag)
    flags[index] = flag
  }
  return { flags, crossed, lanes: laneAbove(placed) }
}

const laneAbove = (placed: readonly Placed[]): number => Math.max(-1, ...placed.map((flag) => flag.lane)) + 1

function freeFlag(at: number, width: number, placed: readonly Placed[], low: number, high: number): Placed | null {
  const sides = [at + ASIDE, at - ASIDE - width].filter((from) => from >= low && from + width <= high)
  for (let lane = 0; lane <= laneAbove(placed); lane++) {
    for (const from of sides) {
      const flag = { lane, from, to: from + width, at }
      if (placed.every((other) => agree(flag, other))) return flag
    }
  }
  return null
}

function agree(a: Placed, b: Placed): boolean {
  const within = (at: number, text: Placed) => at > text.from - CLEAR && at < text.to + CLEAR
  if (a.lane === b.lane && a.from < b.to + APART && b.from < a.to + APART) return false
  // The line of a label passes its own lane and all that are nearer to the plot.
  if (a.lane >= b.lane && within(a.at, b)) return false
  return !(b.lane >= a.lane && within(b.at, a))
}

export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Beside {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
  readonly box: Box
}

/** What a label must not cover. */
export interface Obstacles {
  readonly dots: readonly { readonly x: number; readonly y: number }[]
  readonly radius: number
  readonly boxes: readonly Box[]
}

const TEXT_HEIGHT = 13

/**
 * The place beside a dot where a label covers fewest dots, no box and nothing outside the bounds; null where there is
 * none, or none that covers at most `most` dots.
 */
export function placeBeside(
  dot: { readonly x: number; readonly y: number },
  width: number,
  { dots, radius, boxes }: Obstacles,
  bounds: Box,
  most = 0,
): Beside | null {
  let best: Beside | null = null
  let fewest = most + 1
  for (const candidate of besides(dot, width, radius)) {
    const { box } = candidate
    const inside =
      box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
    if (!inside || boxes.some((other) => overlap(box, other))) continue
    const covered = dots.filter((other) => covers(box, other, radius)).length
    if (covered < fewest) [best, fewest] = [candidate, covered]
  }
  return best
}

/** Places for a label beside a dot, the best first. */
function besides(dot: { readonly x: number; readonly y: number }, width: number, radius: number): Beside[] {
  const aside = radius + 5
  const half = TEXT_HEIGHT / 2
  const at = (x: number, y: number, align: Beside['align']): Beside => {
    const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2
    return { x, y, align, box: { left, right: left + width, top: y - half, bottom: y + half } }
  }
  return [
    at(dot.x + aside, dot.y, 'left'),
    at(dot.x - aside, dot.y, 'right'),
    at(dot.x, dot.y - radius - half - 2, 'center'),
    at(dot.x, dot.y + radius + half + 2, 'center'),
    ...[-1, 1].flatMap((side) => [
      at(dot.x - radius, dot.y + side * (radius + half + 2), 'left'),
      at(dot.x + radius, dot.y + side * (radius + half + 2), 'right'),
    ]),
  ]
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const covers = (box: Box, dot: { readonly x: number; readonly y: number }, radius: number): boolean =>
  dot.x + radius > box.left - 1 &&
  dot.x - radius < box.right + 1 &&
  dot.y + radius > box.top &&
  dot.y - radius < box.bottom
