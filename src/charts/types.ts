import type { EChartsOption } from 'echarts'
import type { Translate } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode, SectorId, StatementKey } from '../model/ids.ts'
import type { Bound } from '../model/interval.ts'
import type { Locale } from '../model/text.ts'
import type { UnitId } from '../model/units.ts'
import type { View, ViewKind, ViewOf } from '../view/view.ts'

/** Names of colours; a theme gives each a value that the renderer understands. */
export const COLOURS = [
  'bg',
  'surface',
  'hair',
  'rule',
  'ink1',
  'ink2',
  'ink3',
  'focus',
  'soft',
  'context',
  'contextStrong',
  'track',
  'seal',
  'met',
  'pace',
  'behind',
  'overdue',
  'none',
  'missed',
  'seq1',
  'seq2',
  'seq3',
  'seq4',
  'seq5',
  'seq6',
  'seqInk1',
  'seqInk2',
  'seqInk3',
  'seqInk4',
  'seqInk5',
  'seqInk6',
  'cat1',
  'cat2',
  'cat3',
  'cat4',
  'cat5',
] as const
export type Colour = (typeof COLOURS)[number]
export type Theme = Readonly<Record<Colour, string>>

export type MeasureText = (text: string, size: number, weight: 400 | 500 | 600 | 700) => number

/** Everything a picture depends on besides the View and the data; nothing is read from the surroundings. */
export interface ChartContext {
  readonly locale: Locale
  readonly t: Translate
  readonly theme: Theme
  /** Logical size of the plot in pixels; pictures are scaled from it. */
  readonly width: number
  /**
   * Height that the plot must keep to: the model is never higher, and kinds that stretch are exactly as high. What does not
   * fit is left out of the picture, never of the table, and the notes say so. Without it a plot is as high as it needs.
   */
  readonly height?: number
  /** No colour may carry meaning, as on a black-and-white printer: dashes, marker shapes and textures tell apart. */
  readonly mono?: boolean
  /** Today, `YYYY-MM-DD`: deadlines are judged at it. */
  readonly today: string
  readonly measureText: MeasureText
}

/** Where a number came from: a statement in a document, or a cell of an official table. */
export type Source =
  | { readonly type: 'statement'; readonly key: StatementKey }
  | { readonly type: 'series'; readonly indicator: IndicatorId }

/** What a number says of its subject: `value` as published or treated, the rest is made of values. */
export const MEASURES = [
  'value',
  'rank',
  'change',
  'growth',
  'share-of-whole',
  'share-of-target',
  'due',
  'growth-needed',
  'growth-seen',
  'pledges',
  'statement',
  'standing',
  'verdict',
  'remark',
] as const
export type Measure = (typeof MEASURES)[number]

/**
 * What a number is a number of, for whoever takes it away from the chart. A row adds to what its column says, a cell to
 * both; what a statement says of itself need not be said again.
 */
export interface Facts {
  readonly region?: RegionCode
  readonly indicator?: IndicatorId
  /** Of the indicator as treated: "R&D spending per resident". */
  readonly name?: string
  readonly sector?: SectorId
  /** `value` where none is said. */
  readonly measure?: Measure
  readonly unit?: UnitId
  /** SDMX time period; two with a slash for what lies between them. */
  readonly period?: string
  readonly bound?: Bound
}

/** One cell of the table behind a chart: what is shown, what it is in base units, where it came from. */
export interface Cell {
  readonly text: string
  readonly value?: number | null
  readonly source?: Source
  /** In words where the value is not simply as published: "provisional". */
  readonly status?: string
  readonly facts?: Facts
}

export interface Table {
  /** Columns of numbers, and of words that say something of their row, have facts; the others name the row. */
  readonly columns: readonly {
    readonly key: string
    readonly label: string
    readonly numeric: boolean
    readonly facts?: Facts
  }[]
  /** `region` and `statement` let a page link a row to its region or open its citation. */
  readonly rows: readonly {
    readonly cells: readonly Cell[]
    readonly region?: RegionCode
    readonly statement?: StatementKey
    readonly facts?: Facts
  }[]
}

export interface Words {
  readonly headline: { readonly short: string; readonly full: string }
  /** Measure, unit, period. */
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
  readonly sources: readonly Source[]
}

/** What a kind's `model` makes of a View: words, table, height, and the geometry or rows that its `option` draws. */
export interface ChartModel<Drawing> extends Words {
  readonly drawing: Drawing
  readonly table: Table
  readonly height: number
}

/** What pointing at a mark says. */
export interface Tip {
  /** Whose it is. */
  readonly name: string
  readonly lines: readonly string[]
}

/** The picture and all that is said with it. */
export interface CompiledChart extends Words {
  readonly kind: ViewKind
  /** null where there is nothing to draw; `notes` says why. */
  readonly option: EChartsOption | null
  readonly table: Table
  readonly width: number
  readonly height: number
  /** Data index of each mark that leads to a region, for a page that follows clicks. */
  readonly regionOf: readonly (RegionCode | null)[]
  /** What the mark with a data index says when pointed at; null where it says nothing. */
  readonly tipOf: (index: number) => Tip | null
}

/** What each kind of chart supplies. */
export interface ChartKind<K extends ViewKind, Drawing> {
  readonly kind: K
  readonly model: (view: ViewOf<K>, catalogue: Catalogue, context: ChartContext) => ChartModel<Drawing>
  readonly option: (
    drawing: Drawing,
    context: ChartContext,
    size: { width: number; height: number },
  ) => EChartsOption | null
  /** What the mark with a data index says when pointed at. */
  readonly tip?: (drawing: Drawing, index: number, context: ChartContext) => Tip | null
  /** Whether pointing at marks says more than the picture and leads somewhere. */
  readonly live: boolean
}

export interface CompileInput {
  readonly view: View
  readonly catalogue: Catalogue
  readonly context: ChartContext
}
