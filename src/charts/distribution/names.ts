import { shorten } from '../progress/text.ts'
import type { ChartContext } from '../types.ts'
import type { DistributionInput, DistributionLayout, Leader } from './layout.ts'
import type { SwarmDot } from './model.ts'
import { type Box, placeBeside, placeFlags } from './place.ts'

export const LABEL = 11.5
/** Share of the width that a name takes at most. */
export const NAMES = 0.34

interface Labelled {
  readonly dot: SwarmDot | null
  readonly text: string
  readonly at: number
  readonly width: number
}

/** What stands over the plot: the highlighted regions of a single row, and the reference. */
export function labelsOf(
  { rows, dots, reference, quartiles, text }: DistributionInput,
  x: (value: number) => number,
  { locale, width, measureText }: ChartContext,
): Labelled[] {
  const named = quartiles || rows.length === 1 ? dots.filter((dot) => dot.highlight !== null) : []
  const name = (dot: SwarmDot) => shorten(dot.region.short[locale], width * NAMES, LABEL, 600, measureText)
  const list = named.map((dot) => ({ dot, text: `${name(dot)} ${text(dot.value)}`, value: dot.value }))
  const all = reference ? [...list, { dot: null, text: reference.label, value: reference.value }] : list
  return all.map(({ value, ...label }) => ({
    ...label,
    at: x(value),
    width: measureText(label.text, LABEL, 600),
  }))
}

/** Lanes of the labels; where there are too many for the height, the last highlighted regions give way. */
export function flagsThatFit(labels: readonly Labelled[], low: number, high: number, most: number) {
  let labelled = [...labels]
  let flags = placeFlags(labelled, low, high)
  while (labelled.length > 1 && Math.max(...flags.map((flag) => flag.lane)) + 1 > most) {
    const places = labelled.map((label) => label.dot?.highlight ?? -1)
    const last = places.indexOf(Math.max(...places))
    labelled = labelled.filter((_, index) => index !== last)
    flags = placeFlags(labelled, low, high)
  }
  return { labelled, flags }
}

/** Names beside their dots: of highlighted regions without a label over the plot, and of the extremes of a single row. */
export function namesBeside(
  { rows, dots, quartiles, text }: DistributionInput,
  spots: readonly ({ x: number; y: number } | null)[],
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
    const name = shorten(dot.region.short[locale], shape.width * NAMES, LABEL, 600, measureText)
    const words = `${name} ${text(dot.value)}`
    const width = measureText(words, LABEL, dot.highlight === null ? 400 : 600)
    const height = (shape.bottom - shape.top) / rows.length
    const top = shape.top + row * height
    const bounds = { left: shape.names, right: single ? shape.width : shape.right + 8, top, bottom: top + height }
    const drawn = spots.flatMap((other) => other ?? [])
    const place =
      placeBeside(spot, width, { dots: drawn, radius: shape.radius, boxes: [...lines, ...named] }, bounds) ??
      // A highlighted region is named even where its name covers a line or a dot; an extreme is not.
      (dot.highlight === null
        ? null
        : placeBeside(spot, width, { dots: drawn, radius: shape.radius, boxes: named }, bounds, dots.length))
    if (!place) return []
    named.push(place.box)
    return [{ ...place, text: words, highlight: dot.highlight }]
  })
}
