import type { ViewOf } from '../../view/view.ts'
import { fitRows } from '../budget.ts'
import { END } from '../progress/shape.ts'

/**
 * `beside`: names left of the bars, shares right of them. `above`: names over the bars. `bare`: bars and gate alone,
 * for a column of a table that says the rest.
 */
export type BulletForm = 'beside' | 'above' | 'bare'

export interface BulletLayout {
  readonly form: BulletForm
  /** How many rows are drawn. */
  readonly shown: number
  /** Of names over a bar: two lines leave what is measured beside the region. */
  readonly lines: 2 | 3
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
  /** Room for a share. */
  readonly share: number
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

/** In a picture of given height: heights of rows by form, and from which width on names stand beside the bars. */
const FITTED = {
  bare: { usual: 30, dense: 24, most: 36 },
  beside: { usual: 32, dense: 26, most: 52 },
  above: { usual: 46, dense: 34, most: 70 },
  from: 600,
  region: 88,
  measure: 150,
} as const
/** Of a row lower than this the bar is thinner, so that the name above it keeps its distance. */
const LOW = 42
/** Rows of the form `above` from this height on have a line for what is measured. */
const THREE_LINES = 62

/**
 * Places of everything for a number of rows; the scale ends past 120 %.
 * @param high height of the picture where it was asked for: rows are denser or fewer then
 */
export function bulletLayout(look: ViewOf<'bullet'>['look'], rows: number, width: number, high?: number): BulletLayout {
  const least = high === undefined ? BESIDE : FITTED.from
  const form: BulletForm = look === 'bars' ? 'bare' : width >= least ? 'beside' : 'above'
  const narrow = width < BESIDE
  const names = narrow && form === 'beside' ? FITTED.region : NAMES.region
  const measure = Math.round(
    Math.min(MEASURE.most, Math.max(narrow ? FITTED.measure : MEASURE.least, width * MEASURE.share)),
  )
  const left = form === 'beside' ? names + measure + 2 * NAMES.gap : 1
  const right = form === 'beside' ? width - SHARE : width - 2
  const head = form === 'bare' ? 0 : HEAD
  const under = form === 'bare' ? 0 : UNDER
  const fitted =
    high === undefined
      ? { shown: rows, row: form === 'above' ? ROW_ABOVE : ROW }
      : fitRows(rows, 0, high - head - under, FITTED[form])
  const { shown, row } = fitted
  const isLow = form === 'above' && row < LOW
  const lines = form === 'above' && row < THREE_LINES ? 2 : 3
  return {
    form,
    shown,
    lines,
    height: head + shown * row + under,
    head,
    row,
    middle: form !== 'above' ? row / 2 : lines === 2 ? row / 2 + (isLow ? 10 : 11) : 52,
    bar: row >= 44 && form === 'beside' ? 16 : isLow ? 10 : 12,
    left,
    gate: left + (right - left) / END,
    names,
    measure,
    share: SHARE,
  }
}

export const columnGap = NAMES.gap

/** Horizontal place of a share of the way. */
export const placeOf = ({ left, gate }: BulletLayout, share: number): number => left + (gate - left) * share
