import type { MeasureText } from '../../charts/types.ts'

/** A rectangle on a slide or in a chart, in points from its upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is said beside a point: its own value, or words that stand for it ("over 500 bn"). */
export interface PointLabel {
  readonly text: 'value' | 'series-and-value' | { readonly words: string }
  readonly at: 'left' | 'right' | 'above' | 'below' | 'inside' | 'base' | 'end'
  /** Hex colours have six digits and no sign throughout. */
  readonly colour: string
  readonly bold?: boolean
  /** How far the label stands above (negative) or below its place, in points. */
  readonly shift?: number
  /** How far it stands left (negative) or right of its place, in points. */
  readonly aside?: number
}

/** How one point differs from its series. */
export interface PointLook {
  readonly index: number
  readonly fill?: string
  /** A bound: drawn hollow. */
  readonly hollow?: boolean
  readonly label?: PointLabel
}

export interface Stroke {
  readonly colour: string
  /** Points. */
  readonly width: number
  readonly dashed?: boolean
}

export interface Marker {
  readonly shape: 'circle' | 'dash'
  /** Points. */
  readonly size: number
  readonly colour: string
  readonly opacity?: number
}

interface SeriesLook {
  readonly name: string
  readonly points: readonly PointLook[]
  /** Fill of bars; lines and dots have none. */
  readonly fill?: string
  readonly line?: Stroke
  readonly marker?: Marker
  /** Label of every point that has none of its own. */
  readonly label?: PointLabel
}

/** One value per category in the unit shown; null where nothing was published. */
export interface ValueSeries extends SeriesLook {
  readonly values: readonly (number | null)[]
}

/** Named pairs of values in the units shown. */
export interface PairSeries extends SeriesLook {
  readonly pairs: readonly { readonly name: string; readonly x: number; readonly y: number }[]
}

/** An axis of numbers in the unit shown. */
export interface NumberAxis {
  readonly min: number
  readonly max: number
  /** Distance of two ticks. */
  readonly step: number
  readonly log: boolean
  /** Measure and unit. */
  readonly title: string
  /** Number format of the spreadsheet. */
  readonly format: string
}

/** Where the title of an axis begins, in points. */
export interface TitlePlace {
  readonly x: number
  readonly y: number
}

/** A line through the whole plot at a value, with its words. */
export interface ReferenceLine {
  readonly value: number
  readonly label: string
}

interface ChartBase {
  /** The plot within the chart, without tick labels and titles. */
  readonly plot: Box
  /** Size of names and tick labels in points. */
  readonly fontSize: number
}

/** Bars that lie, best first from the top, or lines from left to right. */
export interface CategoryChart extends ChartBase {
  readonly type: 'bars' | 'lines'
  readonly grouping: 'clustered' | 'stacked'
  /** How far bars of one category cover each other: 100 wholly, 0 not. */
  readonly overlap: number
  /** Distance of two rows of bars in per cent of a bar's height. */
  readonly gap: number
  /** Size of the labels of points. */
  readonly labelSize: number
  readonly categories: readonly string[]
  readonly series: readonly ValueSeries[]
  readonly axis: NumberAxis
  readonly reference: ReferenceLine | null
  readonly legend: boolean
  /** Every how manieth category is named. */
  readonly every: number
  /** Whether lines begin at the axis or half a category from it. */
  readonly inset: boolean
  /** Whether a missing value is passed over or leaves a gap. */
  readonly joined: boolean
  readonly hiddenAxis: boolean
  /** Number format of the labels of points. */
  readonly format: string
}

export interface ScatterChart extends ChartBase {
  readonly type: 'scatter'
  readonly series: readonly PairSeries[]
  readonly x: NumberAxis
  readonly y: NumberAxis
}

/** An editable chart with its numbers, before it is written as XML. */
export type NativeChart = CategoryChart | ScatterChart

/** Colours and fonts of a chart's words. */
export interface ChartInk {
  readonly ink1: string
  readonly ink2: string
  readonly ink3: string
  readonly hair: string
  readonly rule: string
  readonly surface: string
  readonly lang: string
  readonly measureText: MeasureText
}

/** A theme's colour as office formats write it. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase()
