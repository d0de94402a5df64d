import { formatNumber, type Scale } from '../../i18n/numbers.ts'
import type { Quartiles } from '../../measure/spread.ts'
import { type Axis, logAxis, tightAxis } from '../axis.ts'
import type { ChartContext } from '../types.ts'
import type { SwarmDot, SwarmGroup } from './model.ts'
import { type Beside, type Box, placeBeside, placeFlags } from './place.ts'
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
  readonly dots: readonly { readonly x: number; readonly y: number }[]
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
export const LABEL = 11.5

/** Places dots, rows, axis and labels at the context's width; the height follows from the crowd. */
export function distributionLayout(input: DistributionInput, context: ChartContext): DistributionLayout {
  const { rows, dots, reference, quartiles, text } = input
  const { width, measureText } = context
  const single = quartiles !== null
  const size = single ? SINGLE : GROUPED
  const axis = axisOf(input, width)

  // 1 columns
  const widest = (words: readonly string[], weight: 400 | 600) =>
    Math.max(0, ...words.map((word) => measureText(word, 12.5, weight)))
  const names = single
    ? 0
    : widest(
        rows.map((row) => row.name),
        600,
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

  // 2 swarm
  const swarm = swarmRows(
    rows.map((row) => row.dots.map((dot) => x(dot.value))),
    size.halves,
  )
  const half = Math.max(size.least, swarm.half) + size.pad

  // 3 labels over the plot
  const labelled = labelsOf(input, x, context)
  const flags = placeFlags(labelled, names, width)
  const lanes = labelled.length > 0 ? Math.max(...flags.map((flag) => flag.lane)) + 1 : 0
  const top = LEGEND + lanes * LANE + 6

  // 4 dots
  const placed = new Map<SwarmDot, { x: number; y: number }>()
  for (const [index, row] of rows.entries()) {
    const y = top + half * (2 * index + 1)
    for (const [place, dot] of row.dots.entries())
      placed.set(dot, { x: x(dot.value), y: y + (swarm.offsets[index]?.[place] ?? 0) })
  }
  const spots = dots.map((dot) => placed.get(dot) ?? { x: left, y: top })
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
    height: Math.ceil(bottom + 24),
    dots: spots,
    rows: rows.map((row, index) => ({
      name: row.name,
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

interface Labelled {
  readonly dot: SwarmDot | null
  readonly text: string
  readonly at: number
  readonly width: number
}

function labelsOf(
  { rows, dots, reference, quartiles, text }: DistributionInput,
  x: (value: number) => number,
  { locale, measureText }: ChartContext,
): Labelled[] {
  const named = quartiles || rows.length === 1 ? dots.filter((dot) => dot.highlight !== null) : []
  const list = named.map((dot) => ({ dot, text: `${dot.region.short[locale]} ${text(dot.value)}`, value: dot.value }))
  const all = reference ? [...list, { dot: null, text: reference.label, value: reference.value }] : list
  return all.map(({ value, ...label }) => ({
    ...label,
    at: x(value),
    width: measureText(label.text, LABEL, 600),
  }))
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

function namesBeside(
  { rows, dots, quartiles, text }: DistributionInput,
  spots: readonly { x: number; y: number }[],
  leaders: readonly Leader[],
  shape: { left: number; right: number; top: number; bottom: number; radius: number; names: number; width: number },
  { locale, measureText }: ChartContext,
): DistributionLayout['names'] {
  const single = quartiles !== null
  const order = dots.map((_, index) => index).sort((a, b) => (dots[a]?.value ?? 0) - (dots[b]?.value ?? 0))
  const highlighted = dots.flatMap((dot, index) => (dot.highlight === null ? [] : [index]))
  const leading = new Set(leaders.map((leader) => leader.highlight))
  const ends = single && dots.length > 2 ? [order[order.length - 1] ?? 0, order[0] ?? 0] : []
  const wanted = [...highlighted, ...ends.filter((index) => dots[index]?.highlight === null)].filter(
    (index) => dots[index]?.highlight === null || !leading.has(dots[index]?.highlight ?? null),
  )
  const lines = leaders.map(
    (leader): Box => ({ left: leader.at - 2, right: leader.at + 2, top: 0, bottom: leader.foot }),
  )
  const named: Box[] = []
  return wanted.flatMap((index) => {
    const dot = dots[index]
    const spot = spots[index]
    const row = rows.findIndex((item) => item.dots.includes(dot as SwarmDot))
    if (!dot || !spot || row < 0) return []
    const words = `${dot.region.short[locale]} ${text(dot.value)}`
    const width = measureText(words, LABEL, dot.highlight === null ? 400 : 600)
    const height = (shape.bottom - shape.top) / rows.length
    const top = shape.top + row * height
    const bounds = { left: shape.names, right: single ? shape.width : shape.right + 8, top, bottom: top + height }
    const place =
      placeBeside(spot, width, { dots: spots, radius: shape.radius, boxes: [...lines, ...named] }, bounds) ??
      // A highlighted region is named even where its name covers a line or a dot; an extreme is not.
      (dot.highlight === null
        ? null
        : placeBeside(spot, width, { dots: spots, radius: shape.radius, boxes: named }, bounds, dots.length))
    if (!place) return []
    named.push(place.box)
    return [{ ...place, text: words, highlight: dot.highlight }]
  })
}
