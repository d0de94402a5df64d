import type { ViewOf } from '../../view/view.ts'
import { END } from '../progress/shape.ts'

/**
 * `beside`: names left of the bars, shares right of them. `above`: names over the bars. `bare`: bars and gate alone,
 * for a column of a table that says the rest.
 */
export type BulletForm = 'beside' | 'above' | 'bare'

export interface BulletLayout {
  readonly form: BulletForm
  readonly height: number
  /** Height of the scale above the rows, and of one row. */
  readonly head: number
  readonly row: number
  /** Centre of a bar below the top of its row, and the bar's height. */
  readonly middle: number
  readonly bar: number
  /** Left end of the bars and the place of the gate. */
  readonly left: number
  readonly gate: number
  /** Widths of the columns of regions and of measures, where there are any. */
  readonly names: number
  readonly measure: number
}

const ROW = 36
const ROW_ABOVE = 70
const BESIDE = 640
const HEAD = 26
const UNDER = 6
const NAMES = { region: 120, gap: 14 } as const
/** Share of the width for what is measured, and its limits. */
const MEASURE = { share: 0.28, least: 190, most: 320 } as const
const SHARE = 92

/** Places of everything for a number of rows; the scale ends past 120 %. */
export function bulletLayout(look: ViewOf<'bullet'>['look'], rows: number, width: number): BulletLayout {
  const form: BulletForm = look === 'bars' ? 'bare' : width >= BESIDE ? 'beside' : 'above'
  const measure = Math.round(Math.min(MEASURE.most, Math.max(MEASURE.least, width * MEASURE.share)))
  const left = form === 'beside' ? NAMES.region + measure + 2 * NAMES.gap : 1
  const right = form === 'beside' ? width - SHARE : width - 2
  const row = form === 'above' ? ROW_ABOVE : ROW
  const head = form === 'bare' ? 0 : HEAD
  return {
    form,
    height: head + rows * row + (form === 'bare' ? 0 : UNDER),
    head,
    row,
    middle: form === 'above' ? 52 : ROW / 2,
    bar: 12,
    left,
    gate: left + (right - left) / END,
    names: NAMES.region,
    measure,
  }
}

export const columnGap = NAMES.gap

/** Horizontal place of a share of the way. */
export const placeOf = ({ left, gate }: BulletLayout, share: number): number => left + (gate - left) * share
