import { formatNumber, type Scale } from '../../i18n/numbers.ts'
import type { IndicatorEntry } from '../../model/catalogue.ts'
import type { Region } from '../../model/places.ts'
import type { UnitId } from '../../model/units.ts'
import type { Axis } from '../axis.ts'
import type { ChartContext } from '../types.ts'

/** One region: values in base units, null where not published. */
export interface ScatterRow {
  readonly region: Region
  readonly x: number | null
  readonly y: number | null
  readonly size: number | null
  /** Place among the highlighted regions, from 0; -1 for others. */
  readonly place: number
}

export interface DrawnRow extends ScatterRow {
  readonly x: number
  readonly y: number
}

/** A row has a dot only where both values were published. */
export const isDrawn = (row: ScatterRow): row is DrawnRow => row.x !== null && row.y !== null

/** A measure as the chart shows it: its words, unit and one scale. */
export interface Measure {
  readonly indicator: IndicatorEntry
  readonly unit: UnitId
  readonly scale: Scale
}

/** One of the two directions of the plot. */
export interface Side extends Measure {
  readonly axis: Axis
  readonly log: boolean
  readonly title: string
  /** The nation's own value, where it is a peer and not the sum. */
  readonly nation: { readonly value: number; readonly label: string } | null
}

export interface ScatterDrawing {
  readonly rows: readonly ScatterRow[]
  readonly x: Side
  readonly y: Side
  readonly size: (Measure & { readonly title: string; readonly most: number }) | null
  /** Ends of the least-squares line within the axes, in base units. */
  readonly fit: { readonly ends: readonly [Point, Point]; readonly label: string } | null
}

export type Point = readonly [x: number, y: number]

/** A round value on an axis or in a key: never fewer digits than tell it from the next. */
export function tickText(value: number, scale: Scale, locale: ChartContext['locale']): string {
  const text = formatNumber(value, { ...scale, decimals: 6 }, locale)
  return scale.suffix === '%' ? `${text}%` : text
}

/** A name within a sentence: a word's capital goes, that of an abbreviation ("R&D") stays. */
export const inSentence = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
