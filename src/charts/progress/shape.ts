import { type Bound, intervalOf } from '../../model/interval.ts'
import type { Colour } from '../types.ts'

/** How a stretch of the scale is filled. `edge` steps fade out, `fade` steps thin out, `empty` is a dashed outline. */
export type Fill =
  | 'track'
  | 'soft'
  | 'focus'
  | 'closed'
  | 'fade-1'
  | 'fade-2'
  | 'fade-3'
  | 'edge-1'
  | 'edge-2'
  | 'edge-3'
  | 'dots'
  | 'empty'
  | 'empty-dots'

/** A stretch of the scale: 0 is the start, 1 the gate. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly fill: Fill
}

/** What a gauge and a bullet both draw, in shares of the way to the target. */
export interface ProgressShape {
  /** From the left, without overlap. */
  readonly spans: readonly Span[]
  /** Where the light part ends and the dark one begins. */
  readonly base: number | null
  /** Where the fill ends. */
  readonly end: number | null
  /** Where a straight line in time says the value should have been. */
  readonly pin: number | null
  /** From the value to the pin. */
  readonly lead: { readonly from: number; readonly to: number; readonly colour: Colour } | null
  /** Hatch beyond the gate: the target is "over". */
  readonly openGate: boolean
  /** The fill runs past what is drawn and is cut twice. */
  readonly cut: boolean
}

export interface ShapeInput {
  /** Share of the way to the target; null where there is none or it cannot be told. */
  readonly base: number | null
  readonly value: { readonly share: number; readonly bound: Bound } | null
  /** Share due at the date of the value. */
  readonly due: number | null
  readonly dueColour: Colour
  readonly overdue: boolean
  readonly openGate: boolean
}

/** The fill is drawn up to here, whatever the value. */
export const LIMIT = 1.2
/** Slices after the cut, as stretches of the scale. */
const SLICES = [
  [1.212, 1.224],
  [1.236, 1.242],
] as const
/** The end of all that is drawn. */
export const END = 1.242
const FADE = 0.035

const clamp = (share: number): number => Math.min(LIMIT, Math.max(0, share))

/** Turns shares into stretches of texture. Pure geometry: see the gauge grammar of the visual language. */
export function shapeOf({ base, value, due, dueColour, overdue, openGate }: ShapeInput): ProgressShape {
  if (!value) {
    const spans: Span[] = [{ from: 0, to: 1, fill: overdue ? 'empty-dots' : 'empty' }]
    return { spans, base: null, end: null, pin: null, lead: null, openGate, cut: false }
  }
  const filled = fillOf(value.share, value.bound, base)
  const last = filled[filled.length - 1]?.to ?? 0
  const rest: Span[] = last < 1 ? [{ from: last, to: 1, fill: overdue ? 'dots' : 'track' }] : []
  const cut = value.share > LIMIT && value.bound !== 'up_to'
  const slices: Span[] = cut ? SLICES.map(([from, to]) => ({ from, to, fill: 'focus' })) : []
  const end = clamp(value.share)
  const pin = due === null ? null : clamp(due)
  const lead =
    pin === null || Math.abs(end - pin) < 0.004
      ? null
      : { from: Math.min(end, pin), to: Math.max(end, pin), colour: dueColour }
  const spans = [...filled, ...rest, ...slices].filter((span) => span.to > span.from)
  return { spans, base: base === null || value.bound === 'up_to' ? null : clamp(base), end, pin, lead, openGate, cut }
}

function fillOf(share: number, bound: Bound, base: number | null): Span[] {
  const end = clamp(share)
  switch (bound) {
    case 'exact':
      return solid(end, base)
    case 'over':
    case 'at_least':
      // A cut already says that the value lies beyond; fading past it would hide the slices.
      return share > LIMIT ? solid(end, base) : [...solid(end, base), ...steps('fade', end, FADE)]
    case 'up_to':
      return [{ from: 0, to: end, fill: 'closed' }]
    case 'about':
    case 'nearly': {
      const { low, high } = intervalOf(share, bound)
      return soften(clamp(low), clamp(high), base)
    }
  }
}

function solid(end: number, base: number | null): Span[] {
  if (base === null || base <= 0) return [{ from: 0, to: end, fill: 'focus' }]
  const light = Math.min(clamp(base), end)
  return [
    { from: 0, to: light, fill: 'soft' },
    { from: light, to: end, fill: 'focus' },
  ]
}

const soften = (low: number, high: number, base: number | null): Span[] => [
  ...solid(low, base),
  ...steps('edge', low, (high - low) / 3),
]

const steps = (kind: 'fade' | 'edge', from: number, step: number): Span[] =>
  ([1, 2, 3] as const).map((index) => ({
    from: from + step * (index - 1),
    to: from + step * index,
    fill: `${kind}-${index}`,
  }))

/** Where the last stretch ends: past 1 the gate is drawn over. */
export const endOf = ({ spans }: ProgressShape): number => spans.at(-1)?.to ?? 0
