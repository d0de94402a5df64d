import { formatChange, formatNumber, type Scale } from '../../i18n/numbers.ts'
import type { Region } from '../../model/places.ts'
import type { UnitId } from '../../model/units.ts'
import type { ChartContext } from '../types.ts'

/**
 * What the regions are ranked by and the last column shows: shares differ in points, all else in percent, or in amounts
 * where a base that is zero or negative gives no percent.
 */
export type Gauge = 'points' | 'percent' | 'amount'

/** One region in two periods: base units, null where not published. */
export interface ChangeRow {
  readonly region: Region
  readonly since: number | null
  readonly now: number | null
  /** now - since, in base units. */
  readonly change: number | null
  /** Ratio of one: now / since - 1. */
  readonly percent: number | null
  /** Place among the highlighted regions, from 0; -1 for others. */
  readonly place: number
  /** Which of the drawn rows, from 0; null where only the table has it. */
  readonly at: number | null
}

export interface ChangeDrawing {
  readonly look: 'dumbbell' | 'slope'
  readonly rows: readonly ChangeRow[]
  readonly shown: number
  /** Height of a row in pixels. */
  readonly row: number
  /** Values that the axis holds: those of all rows asked for, whichever of them are drawn. */
  readonly domain: readonly (number | null)[]
  readonly unit: UnitId
  readonly scale: Scale
  readonly gauge: Gauge
  /** Names of the two periods. */
  readonly periods: readonly [since: string, now: string]
  /** Decimals of all percentages of the chart. */
  readonly decimals: number
}

/** The change that rows are ranked by. */
export const gauged = (row: ChangeRow, gauge: Gauge): number | null => (gauge === 'percent' ? row.percent : row.change)

type Gauged = Pick<ChangeDrawing, 'unit' | 'scale' | 'gauge' | 'decimals'>

/** A signed percentage: "+33.2%". */
export const percentText = (ratio: number, decimals: number, fixed = false): string => {
  const digits = Math.abs(ratio * 100).toFixed(decimals)
  const sign = Number(digits) === 0 ? '' : ratio > 0 ? '+' : '−'
  return sign + (fixed ? digits : `${digits}%`)
}

/** A change in words: "+0.69 points", "+33.2%", "+120 bn". */
export const changeText = (change: number, { unit, scale, gauge, decimals }: Gauged, locale: ChartContext['locale']) =>
  gauge === 'percent' ? percentText(change, decimals) : formatChange(change, unit, locale, scale)

/** A signed number of the chart's scale, for a column. */
export const signedNumber = (change: number, scale: Scale, locale: ChartContext['locale']): string => {
  const text = formatNumber(change, scale, locale, true)
  return change > 0 && Number(text.replace(/,/g, '')) !== 0 ? `+${text}` : text
}
