/** Rows of dots laid out at one radius: how far each dot lies from its row's middle line, down positive, in pixels. */
export interface Swarm {
  readonly radius: number
  /** Greatest distance of a dot's edge from the middle line, over all rows. */
  readonly half: number
  readonly offsets: readonly (readonly number[])[]
  /** False where even the smallest dots had to be pushed over each other. */
  readonly apart: boolean
}

const SMALLEST = 1
/** Space between two dots, so that neighbours read as two. */
const gapOf = (radius: number): number => (radius >= 2.4 ? 0.6 : 0.2)

/** Rows of more dots than the first number get dots of at most this radius. */
const RADII: readonly (readonly [over: number, radius: number])[] = [
  [400, 2.2],
  [90, 3.4],
  [0, 5],
]

/**
 * Distances from the middle line so that no dot covers another: dots in order of their value, each as near to the line
 * as the ones before it allow. Null where a dot's edge would pass `half`.
 * @param xs positions along the axis in pixels, in any order
 */
export function swarmRow(xs: readonly number[], radius: number, half: number): number[] | null {
  const apart = radius * 2 + gapOf(radius)
  const limit = half - radius
  const order = xs.map((_, index) => index).sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b)
  const offsets = new Array<number>(xs.length).fill(0)
  let start = 0
  for (let place = 0; place < order.length; place++) {
    const index = order[place] ?? 0
    const x = xs[index] ?? 0
    while (start < place && x - (xs[order[start] ?? 0] ?? 0) >= apart) start++
    const taken: [number, number][] = []
    for (let other = start; other < place; other++) {
      const neighbour = order[other] ?? 0
      const across = x - (xs[neighbour] ?? 0)
      const reach = Math.sqrt(Math.max(0, apart * apart - across * across))
      taken.push([(offsets[neighbour] ?? 0) - reach, (offsets[neighbour] ?? 0) + reach])
    }
    const offset = nearestFree(taken)
    if (Math.abs(offset) > limit) return null
    offsets[index] = offset
  }
  return offsets
}

/** The free position nearest to zero outside open intervals; above (negative) where two are as near. */
function nearestFree(taken: [number, number][]): number {
  taken.sort((a, b) => a[0] - b[0])
  let best = Number.POSITIVE_INFINITY
  let free = Number.NEGATIVE_INFINITY
  const consider = (from: number, to: number) => {
    if (from > to) return
    const candidate = Math.min(Math.max(0, from), to)
    if (Math.abs(candidate) < Math.abs(best) - 1e-9) best = candidate
  }
  for (const [from, to] of taken) {
    consider(free, from)
    free = Math.max(free, to)
  }
  consider(free, Number.POSITIVE_INFINITY)
  return best
}

/**
 * One radius and height for all rows: the lowest row that holds large dots, else smaller dots in the tallest row.
 * What does not fit at the smallest radius is stacked in columns and squeezed towards the line.
 * @param halves heights to try, lowest first, from the middle line to the edge
 * @param larger factors by which dots may be larger than usual, largest first
 */
export function swarmRows(
  rows: readonly (readonly number[])[],
  halves: readonly number[],
  larger: readonly number[] = [],
): Swarm {
  const most = Math.max(0, ...rows.map((row) => row.length))
  const wanted = RADII.find(([over]) => most > over)?.[1] ?? 5
  const tallest = halves[halves.length - 1] ?? 40
  const tries = [
    ...larger.map((factor) => ({ half: tallest, radius: wanted * factor })),
    ...halves.flatMap((half) => [1, 0.85].map((share) => ({ half, radius: wanted * share }))),
    ...[0.72, 0.6, 0.5, 0.4].map((share) => ({ half: tallest, radius: wanted * share })),
    { half: tallest, radius: SMALLEST },
  ].filter(({ radius }) => radius >= SMALLEST)
  for (const { half, radius } of tries) {
    const offsets = fitRows(rows, radius, half)
    if (offsets) return { radius, half: extentOf(offsets, radius), offsets, apart: true }
  }
  const offsets = rows.map((row) => squeezedRow(row, tallest - SMALLEST))
  return { radius: SMALLEST, half: tallest, offsets, apart: false }
}

/** Columns of one dot's width, each spread over what height there is. */
function squeezedRow(xs: readonly number[], reach: number): number[] {
  const width = SMALLEST * 2 + gapOf(SMALLEST)
  const columns = new Map<number, number[]>()
  for (const [index, x] of xs.entries()) {
    const column = Math.floor(x / width)
    const known = columns.get(column)
    if (known) known.push(index)
    else columns.set(column, [index])
  }
  const offsets = new Array<number>(xs.length).fill(0)
  for (const column of columns.values()) {
    const step = column.length < 2 ? 0 : Math.min(width, (2 * reach) / (column.length - 1))
    for (const [place, index] of column.entries()) offsets[index] = (place - (column.length - 1) / 2) * step
  }
  return offsets
}

function fitRows(rows: readonly (readonly number[])[], radius: number, half: number): number[][] | null {
  const result: number[][] = []
  for (const row of rows) {
    const offsets = swarmRow(row, radius, half)
    if (!offsets) return null
    result.push(offsets)
  }
  return result
}

function extentOf(rows: readonly (readonly number[])[], radius: number): number {
  let most = 0
  for (const row of rows) for (const offset of row) most = Math.max(most, Math.abs(offset))
  return most + radius
}
