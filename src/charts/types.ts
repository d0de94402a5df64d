import type { EChartsOption } from 'echarts'
import type { Translate } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode, StatementKey } from '../model/ids.ts'
import type { Locale } from '../model/text.ts'
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
  readonly height?: number
  /** Today, `YYYY-MM-DD`: deadlines are judged at it. */
  readonly today: string
  readonly measureText: MeasureText
}

/** Where a number came from: a statement in a document, or a cell of an official table. */
export type Source =
  | { readonly type: 'statement'; readonly key: StatementKey }
  | { readonly type: 'series'; readonly indicator: IndicatorId }

/** One cell of the table behind a chart: what is shown, what it is in base units, where it came from. */
export interface Cell {
  readonly text: string
  readonly value?: number | null
  readonly source?: Source
  /** In words where the value is not simply as published: "provisional". */
  readonly status?: string
}

export interface Table {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric: boolean }[]
  /** `region` and `statement` let a page link a row to its region or open its citation. */
  readonly rows: readonly {
    readonly cells: readonly Cell[]
    readonly region?: RegionCode
    readonly statement?: StatementKey
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
  /** Whether pointing at marks says more than the picture and leads somewhere. */
  readonly live: boolean
}

export interface CompileInput {
  readonly view: View
  readonly catalogue: Catalogue
  readonly context: ChartContext
}
