import { formatNumber, type Scale } from '../../i18n/numbers.ts'
import type { Quartiles } from '../../measure/spread.ts'
import { type Axis, logAxis, tightAxis } from '../axis.ts'
import { shorten } from '../progress/text.ts'
import type { ChartContext } from '../types.ts'
import type { SwarmDot, SwarmGroup } from './model.ts'
import { flagsThatFit, labelsOf, NAMES, namesBeside } from './names.ts'
import type { Beside } from './place.ts'
import { swarmRows } from './swarm.ts'

export interface DistributionInput {
  readonly rows: readonly SwarmGroup[]
  /** All dots of the rows, in the order of the table. */
  readonly dots: readonly SwarmDot[]
  readonly scale: Scale
  /** Drawn as a band where there is one row. */
  readonly quartiles: Quartiles | null
  readonly reference: { readonly value: number; readonly label: string } | null
  readonly log: boolean
  readonly text: (value: number) => string
}

/** A label over the plot with its line; `highlight` null is the reference. */
export interface Leader {
  readonly highlight: number | null
  readonly text: string
  readonly at: number
  readonly from: number
  readonly y: number
  readonly foot: number
}

/** Everything in pixels; colours are the option's. */
export interface DistributionLayout {
  readonly height: number
  readonly radius: number
  readonly apart: boolean
  /** Left and right ends of the axis. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** null for dots of rows that the picture has no height for. */
  readonly dots: readonly ({ readonly x: number; readonly y: number } | null)[]
  readonly rows: readonly {
    readonly name: string
    readonly y: number
    readonly top: number
    readonly bottom: number
    readonly median: number
    readonly medianText: string
  }[]
  readonly band: { readonly left: number; readonly right: number } | null
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly leaders: readonly Leader[]
  /** Names beside their dots: highlighted ones in rows of groups, the extremes in a single row. */
  readonly names: readonly (Beside & { readonly text: string; readonly highlight: number | null })[]
  /** Key of the tick: of each group, or of all with the value. */
  readonly key: 'groups' | 'all' | 'none'
  readonly text: (value: number) => string
}

const LEGEND = 20
export const LANE = 18
const SINGLE = { halves: [36, 64, 96, 130], least: 30, pad: 9 }
const GROUPED = { halves: [17, 26, 40, 60], least: 16, pad: 11 }
const UNDER = 24
/**
 * In a picture of given height: least height of a row, lanes kept free whether labels need them or not, and by how much
 * dots may be larger where half a row is this many pixels high for each.
 */
const FITTED = {
  row: { single: 30, grouped: 17 },
  lanes: { high: 2, low: 1, from: 165 },
  larger: [2, 1.6, 1.3],
  roomy: 28,
} as const

/** How many rows of dots the context's height has room for; all without one. */
export function rowsThatFit(count: number, { height }: ChartContext): number {
  if (height === undefined) return count
  return Math.max(1, Math.min(count, Math.floor((height - LEGEND - LANE - 6 - UNDER) / FITTED.row.grouped)))
}

/** Places dots, rows, axis and labels at the context's width; the height follows from the crowd. */
export function distributionLayout(input: DistributionInput, context: ChartContext): DistributionLayout {
  const { rows, dots, reference, quartiles, text } = input
  const { width, height, measureText } = context
  const single = quartiles !== null
  const size = single ? SINGLE : GROUPED
  const axis = axisOf(input, width)

  // 1 columns
  const widest = (words: readonly string[], weight: 400 | 600) =>
    Math.max(0, ...words.map((word) => measureText(word, 12.5, weight)))
  const names = single
    ? 0
    : Math.min(
        width * NAMES,
        widest(
          rows.map((row) => row.name),
          600,
        ),
      ) + 10
  const medians = single
    ? 0
    : widest(
        rows.map((row) => text(row.median)),
        600,
      ) + 14
  const left = names + 8
  const right = width - medians - 8
  const x = (value: number) => axis.at(value, left, right)

  // 2 labels over the plot
  const least = (single ? FITTED.row.single : FITTED.row.grouped) * rows.length
  const most = height === undefined ? Number.POSITIVE_INFINITY : (height - LEGEND - 6 - UNDER - least) / LANE
  const { labelled, flags } = flagsThatFit(labelsOf(input, x, context), names, width, most)
  const needed = labelled.length > 0 ? Math.max(...flags.map((flag) => flag.lane)) + 1 : 0
  // Slides that highlight more and more regions keep their dots where they are.
  const spare = height === undefined ? 0 : single && height >= FITTED.lanes.from ? FITTED.lanes.high : FITTED.lanes.low
  const lanes = Math.max(needed, Math.min(spare, Math.floor(most)))
  const top = LEGEND + lanes * LANE + 6

  // 3 swarm
  const given = height === undefined ? null : (height - UNDER - top) / (2 * rows.length)
  const swarm = swarmRows(
    rows.map((row) => row.dots.map((dot) => x(dot.value))),
    given === null ? size.halves : [given - 2],
    given === null ? [] : FITTED.larger.filter((factor) => given >= FITTED.roomy * factor),
  )
  const half = given ?? Math.max(size.least, swarm.half) + size.pad

  // 4 dots
  const placed = new Map<SwarmDot, { x: number; y: number }>()
  for (const [index, row] of rows.entries()) {
    const y = top + half * (2 * index + 1)
    for (const [place, dot] of row.dots.entries())
      placed.set(dot, { x: x(dot.value), y: y + (swarm.offsets[index]?.[place] ?? 0) })
  }
  const spots = dots.map((dot) => placed.get(dot) ?? null)
  const bottom = top + half * 2 * rows.length
  const leaders = labelled.map((label, index): Leader => {
    const spot = label.dot && placed.get(label.dot)
    return {
      highlight: label.dot?.highlight ?? null,
      text: label.text,
      at: label.at,
      from: flags[index]?.from ?? label.at,
      y: top - 6 - LANE * ((flags[index]?.lane ?? 0) + 0.5),
      foot: spot ? spot.y - swarm.radius : bottom,
    }
  })
  const shape = { left, right, top, bottom, radius: swarm.radius, names, width }
  return {
    ...shape,
    apart: swarm.apart,
    height: height ?? Math.ceil(bottom + UNDER),
    dots: spots,
    rows: rows.map((row, index) => ({
      name: shorten(row.name, names, 12.5, 600, measureText),
      y: top + half * (2 * index + 1),
      top: top + half * 2 * index,
      bottom: top + half * 2 * (index + 1),
      median: x(row.median),
      medianText: text(row.median),
    })),
    band: quartiles ? { left: x(quartiles.lower), right: x(quartiles.upper) } : null,
    ticks: ticksOf(axis, x, input.scale, input.log, context),
    leaders,
    names: namesBeside(input, spots, leaders, shape, context),
    key: !single ? 'groups' : reference?.value === quartiles.median ? 'none' : 'all',
    text,
  }
}

/** Positions, not lengths, are read: the axis need not begin at zero. */
function axisOf({ dots, reference, log }: DistributionInput, width: number): Axis {
  const values = [...dots.map((dot) => dot.value), reference?.value ?? null]
  return log ? logAxis(values) : tightAxis(values, width < 420 ? 4 : 7)
}

/** Ticks whose labels do not meet: on a linear axis every second or third, on a logarithmic one what there is room for. */
function ticksOf(
  axis: Axis,
  x: (value: number) => number,
  scale: Scale,
  log: boolean,
  { locale, measureText }: ChartContext,
): { x: number; text: string }[] {
  const ticks = axis.ticks.map((tick, index) => {
    const number = formatNumber(tick, scale, locale)
    // On a logarithmic axis the least ticks may be finer than the scale's decimals.
    const digits = number === '0' && tick !== 0 ? String(Number((tick / scale.divisor).toPrecision(2))) : number
    const text = index === 0 && scale.suffix === '%' ? `${digits}%` : digits
    return { x: x(tick), text, half: measureText(text, 11, 400) / 2 + 4 }
  })
  const meets = (a: (typeof ticks)[number] | undefined, b: (typeof ticks)[number]) =>
    a !== undefined && b.x - b.half < a.x + a.half
  const free = (list: typeof ticks) => !list.some((tick, index) => meets(list[index - 1], tick))
  if (!log) {
    for (let step = 1; step < ticks.length; step++) {
      const some = ticks.filter((_, index) => index % step === 0)
      if (free(some)) return some
    }
  }
  const kept: typeof ticks = []
  for (const tick of ticks) if (!meets(kept.at(-1), tick)) kept.push(tick)
  return kept
}
