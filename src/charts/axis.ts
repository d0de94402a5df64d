/** A linear axis from a round number at or below the least value to one at or above the greatest. */
export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
  /** Position of a value between two pixel ends. */
  readonly at: (value: number, from: number, to: number) => number
}

/**
 * Round ticks in steps of 1, 2, 2.5 or 5 times a power of ten.
 * @param values base units; the axis always shows zero, since bars and areas are read from it
 * @param wanted about how many ticks
 */
export function zeroAxis(values: readonly (number | null)[], wanted = 5): Axis {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  return axisOver(Math.min(0, ...known), Math.max(0, ...known), wanted)
}

/** As `zeroAxis`, but from the least value on where that saves more than half of the axis. */
export function tightAxis(values: readonly (number | null)[], wanted = 5): Axis {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value))
  const low = Math.min(...known)
  const high = Math.max(...known)
  return known.length > 0 && low > 0 && low > high / 2 ? axisOver(low, high, wanted) : zeroAxis(values, wanted)
}

function axisOver(low: number, high: number, wanted: number): Axis {
  // Below this a step's power of ten would no longer be a number.
  const span = high - low > 1e-12 ? high - low : Math.max(Math.abs(high), 1)
  const rough = span / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.75) ?? 10) * power
  const min = Math.floor(low / step + 1e-9) * step
  const count = Math.max(1, Math.ceil((high - min) / step - 1e-9))
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)))
  const max = ticks[ticks.length - 1] ?? min + step
  return { min, max, ticks, at: (value, from, to) => from + ((value - min) / (max - min)) * (to - from) }
}

/**
 * Logarithmic axis with ticks at 1, 2 and 5 times the powers of ten, or at the powers alone where those are many.
 * @param values base units, all positive
 */
export function logAxis(values: readonly (number | null)[]): Axis {
  const known = values.filter((value): value is number => value !== null && value > 0 && Number.isFinite(value))
  const low = Math.floor(Math.log10(Math.min(...known, Number.MAX_VALUE)))
  const high = Math.ceil(Math.log10(Math.max(...known, Number.MIN_VALUE)))
  if (known.length === 0) return axisOver(0, 1, 4)
  const powers = Array.from({ length: Math.max(1, high - low) + 1 }, (_, index) => low + index)
  const factors = powers.length > 4 ? [1] : [1, 2, 5]
  const all = powers.flatMap((power) => factors.map((factor) => Number((factor * 10 ** power).toPrecision(12))))
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const start = Math.max(
    0,
    all.findLastIndex((tick) => tick <= least),
  )
  const end = all.findIndex((tick) => tick >= most)
  const ticks = all.slice(start, (end < 0 ? all.length - 1 : end) + 1)
  const min = ticks[0] ?? least
  const max = ticks.length > 1 ? (ticks.at(-1) ?? most) : min * 10
  const span = Math.log10(max / min)
  return { min, max, ticks, at: (value, from, to) => from + (Math.log10(value / min) / span) * (to - from) }
}

/**
 * Moves labels along one direction until none overlap, as little as possible, keeping their order.
 * @param wanted centres of the labels in pixels; @param size extent of one label; @param low @param high limits of the space
 */
export function dodge(wanted: readonly number[], size: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const placed: number[] = []
  for (const index of order) {
    const previous = placed[placed.length - 1]
    const centre = Math.max(wanted[index] ?? 0, low + size / 2)
    placed.push(previous === undefined ? centre : Math.max(centre, previous + size))
  }
  let limit = high - size / 2
  for (let index = placed.length - 1; index >= 0; index--) {
    placed[index] = Math.min(placed[index] ?? 0, limit)
    limit = (placed[index] ?? 0) - size
  }
  const result = new Array<number>(wanted.length)
  for (const [position, index] of order.entries()) result[index] = placed[position] ?? 0
  return result
}
