import { formatNumber, type Scale } from '../../i18n/numbers.ts'
import { zeroAxis } from '../axis.ts'
import type { ChartContext } from '../types.ts'
import type { PartsRow } from './parts.ts'

export const ROW = 22
export const BAR = 15
const LINE = 18

export interface CompositionInput {
  readonly rows: readonly PartsRow[]
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
  { rows, names, look, scale }: CompositionInput,
  context: ChartContext,
): CompositionLayout {
  const { width, locale, measureText } = context
  const key = keyOf(names, context)
  const top = Math.max(0, ...key.map((item) => item.y)) + LINE / 2 + 24
  const share = look === 'share'
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => measureText(text, 12.5, 600)))
  const wholes = rows.map((row) => (share ? '' : formatNumber(row.whole, scale, locale, true)))
  const nameEnd = 6 + widest(rows.map((row) => row.region.short[locale]))
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
    height: top + rows.length * ROW + 6,
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
      y: top + index * ROW + ROW / 2,
      value: wholes[index] ?? '',
      segments: segments(row),
    })),
  }
}

function keyOf(names: readonly string[], { width, measureText }: ChartContext): CompositionLayout['key'] {
  let x = 0
  let line = 0
  return names.map((text) => {
    const extent = 18 + measureText(text, 12, 500)
    if (x > 0 && x + extent > width) {
      x = 0
      line++
    }
    const item = { x, y: 9 + line * LINE, text }
    x += extent + 18
    return item
  })
}
