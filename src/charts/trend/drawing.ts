import { formatNumber, type Scale } from '../../i18n/numbers.ts'
import type { RegionCode } from '../../model/ids.ts'
import type { ChartContext, Source } from '../types.ts'

export interface TrendPoint {
  readonly year: number
  readonly value: number
  /** Known only from below ("over") or above ("up to"). */
  readonly open: 'above' | 'below' | null
  readonly label: string
  readonly source: Source
}

export interface TrendLine {
  readonly region: RegionCode
  readonly name: string
  readonly look: 'focus' | 'context' | 'nation' | 'category'
  /** Place among the categories, from 1; 0 for looks that have one colour. */
  readonly category: number
  readonly points: readonly (TrendPoint | null)[]
}

export interface TrendTarget {
  readonly year: number
  readonly value: number
  readonly label: string
  readonly open: boolean
}

export interface TrendDrawing {
  readonly look: 'lines' | 'spark'
  readonly years: readonly number[]
  readonly lines: readonly TrendLine[]
  readonly targets: readonly TrendTarget[]
  /** They keep their room and are not drawn yet. */
  readonly targetsHidden?: boolean
  readonly scale: Scale
  /** Every point is labelled where there are few. */
  readonly labelPoints: boolean
  readonly log: boolean
}

/** A value on the chart's scale, as its axis and labels print it. */
export const trendNumber = (value: number, scale: Scale, locale: ChartContext['locale']): string =>
  formatNumber(value, scale, locale) + (scale.suffix === '%' ? '%' : '')

/** Calendar year that a period begins with. */
export const yearOf = (period: string): number => Number(period.slice(0, 4))
