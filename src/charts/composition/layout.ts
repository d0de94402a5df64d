import { formatNumber, type Scale } from '../../i18n/numbers.ts'
import { zeroAxis } from '../axis.ts'
import { type FittedRows, fitRows } from '../budget.ts'
import { shorten } from '../progress/text.ts'
import type { ChartContext } from '../types.ts'
import type { PartsRow } from './parts.ts'

const ROWS = { usual: 22, dense: 17, most: 40 } as const
const LINE = 18
const UNDER = 6
const KEY = 12
/** Share of the width that names of regions take at most. */
const NAMES = 0.32

/** Height of a bar in a row, and size of the texts of the row. */
export const barOf = (row: number): number => (row >= 22 ? Math.min(26, Math.round(row * 0.68)) : Math.round(row - 5))
export const sizeOf = (row: number): number => (row < 16 ? 11.5 : Math.min(14.5, Math.max(12.5, row * 0.5)))
/** Room above the axis, as it follows from the lines of the key. */
const topOf = (key: CompositionLayout['key']): number => Math.max(0, ...key.map((item) => item.y)) + LINE / 2 + 24

/** How many of a number of rows the context's height has room for. */
export function rowsThatFit(count: number, kept: number, names: readonly string[], context: ChartContext): FittedRows {
  const { height } = context
  const space = height === undefined ? undefined : height - topOf(keyOf(names, context)) - UNDER
  return fitRows(count, kept, space, ROWS)
}

export interface CompositionInput {
  readonly rows: readonly PartsRow[]
  /** Height of a row. */
  readonly row: number
  /** Names of the parts as the key gives them. */
  readonly names: readonly string[]
  readonly look: 'share' | 'absolute'
  /** Scale of the amounts. */
  readonly scale: Scale
}

export interface Segment {
  readonly x: number
  readonly width: number
  /** null where it does not fit. */
  readonly text: string | null
}

/** Everything in pixels; colours are the option's. */
export interface CompositionLayout {
  readonly height: number
  /** Height of a row, and room for a name in it. */
  readonly row: number
  readonly names: number
  readonly key: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
  readonly top: number
  readonly left: number
  readonly right: number
  /** Right end of the column of wholes; null where shares are drawn. */
  readonly valueEnd: number | null
  readonly rows: readonly { readonly y: number; readonly value: string; readonly segments: readonly Segment[] }[]
}

/** Key in lines as wide as the picture, then an axis from zero, then a row per region. */
export function compositionLayout(
  { rows, row: high, names, look, scale }: CompositionInput,
  context: ChartContext,
): CompositionLayout {
  const { width, locale, measureText } = context
  const key = keyOf(names, context)
  const top = topOf(key)
  const share = look === 'share'
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => measureText(text, sizeOf(high), 600)))
  const wholes = rows.map((row) => (share ? '' : formatNumber(row.whole, scale, locale, true)))
  const room = Math.min(width * NAMES, widest(rows.map((row) => row.region.short[locale])))
  const nameEnd = 6 + room
  const valueEnd = share ? null : nameEnd + 12 + widest(wholes)
  const left = (valueEnd ?? nameEnd) + 12
  // Parts may pass the whole by as much as is tolerated.
  const right = width - 14
  const axis = zeroAxis(share ? [1] : rows.map((row) => row.whole), width < 560 ? 3 : 5)
  const x = (value: number) => axis.at(value, left, right)
  const segments = (row: PartsRow): Segment[] => {
    let sum = 0
    return row.parts.map((part) => {
      const from = x(sum)
      sum += share ? part / row.whole : part
      const text = share ? (100 * (part / row.whole)).toFixed(1) : formatNumber(part, scale, locale, true)
      const extent = Math.max(0, x(sum) - from)
      return { x: from, width: extent, text: measureText(text, 11, 500) + 8 <= extent ? text : null }
    })
  }
  return {
    height: top + rows.length * high + UNDER,
    row: high,
    names: room,
    key,
    top,
    left,
    right,
    valueEnd,
    ticks: axis.ticks.map((tick) => ({
      x: x(tick),
      text: share ? `${Math.round(tick * 100)}${tick === 0 ? '%' : ''}` : formatNumber(tick, scale, locale),
    })),
    rows: rows.map((row, index) => ({
      y: top + index * high + high / 2,
      value: wholes[index] ?? '',
      segments: segments(row),
    })),
  }
}

function keyOf(names: readonly string[], { width, measureText }: ChartContext): CompositionLayout['key'] {
  let x = 0
  let line = 0
  return names.map((name) => {
    const text = shorten(name, width - 18, KEY, 500, measureText)
    const extent = 18 + measureText(text, KEY, 500)
    if (x > 0 && x + extent > width) {
      x = 0
      line++
    }
    const item = { x, y: 9 + line * LINE, text }
    x += extent + 18
    return item
  })
}
