import type { Scale } from '../../i18n/numbers.ts'
import type { Axis } from '../axis.ts'
import type { ChartContext, Tip } from '../types.ts'

/** How a line or mark stands out; `own` is the one that a panel is about. */
export type Look = 'own' | 'focus' | 'category' | 'context' | 'median' | 'reference'

export interface PanelPoint {
  /** Place among the periods of the chart. */
  readonly at: number
  readonly value: number
  /** Known only from below ("over") or above ("up to"). */
  readonly open: 'above' | 'below' | null
}

export interface PanelLine {
  readonly look: Look
  /** Place among the highlighted regions. */
  readonly category: number
  readonly name: string
  readonly points: readonly PanelPoint[]
  /** Row of the table that the line, or each of its points, stands for; empty for lines that no row has. */
  readonly rows: readonly number[]
}

export interface PanelMark {
  readonly look: Look
  readonly category: number
  readonly name: string
  readonly value: number | null
  readonly row: number
}

export interface Panel {
  readonly title: string
  /** The last value, or the group's median, in the chart's unit. */
  readonly value: string
  readonly highlighted: boolean
  readonly lines: readonly PanelLine[]
  readonly marks: readonly PanelMark[]
  readonly median: number | null
}

export interface LegendItem {
  readonly sample: 'line' | 'thin' | 'thick' | 'dash' | 'hollow' | 'dot' | 'tick'
  readonly look: Look
  readonly text: string
}

export interface MultiplesDrawing {
  readonly body: 'lines' | 'bars' | 'dots'
  readonly panels: readonly Panel[]
  readonly legend: readonly LegendItem[]
  readonly scale: Scale
  /** One axis for all panels. */
  readonly axis: Axis
  /** Words of the first and last place along the width, and how many places there are; lines only. */
  readonly span: { readonly first: string; readonly last: string; readonly count: number }
  /** Places that begin a new basis: no line crosses into them. */
  readonly breaks: readonly number[]
  /** Reference value of panels whose width is the value axis. */
  readonly reference: number | null
  /** Whether a row is one panel, so that pointing anywhere in the panel answers. */
  readonly rowIsPanel: boolean
  /** What pointing at the marks of a row says. */
  readonly tips: readonly Tip[]
}

/** Colour of a look. */
export function colourOf(look: Look, category: number, { theme, mono }: ChartContext): string {
  switch (look) {
    case 'own':
    case 'focus':
      return theme.focus
    case 'category':
      if (mono) return theme.ink2
      return [theme.cat1, theme.cat2, theme.cat3, theme.cat4, theme.cat5][category % 5] ?? theme.cat1
    case 'context':
      return theme.context
    case 'median':
      return theme.ink2
    case 'reference':
      return theme.contextStrong
  }
}

/** How a region stands out: the first highlighted one is the subject, the others are told apart by colour. */
export function lookAt(place: number): Look {
  return place < 0 ? 'context' : place === 0 ? 'focus' : 'category'
}
