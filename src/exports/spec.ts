import type { CompiledChart } from '../charts/types.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import type { View } from '../view/view.ts'

export const PICTURE_THEMES = ['light', 'dark', 'print'] as const
export type PictureTheme = (typeof PICTURE_THEMES)[number]

/** Sizes that a picture is asked for by name. */
export const PRESETS = ['column', 'page', 'slide', 'square'] as const
export type Preset = (typeof PRESETS)[number]

/** A picture's size in logical pixels, in which texts keep the sizes of the visual language. */
export interface PictureSize {
  readonly width: number
  /** Without it, as high as what is in it. */
  readonly height?: number
  /** Scale of the words around the plot: of a report, or of a wall. */
  readonly type: 'report' | 'stage'
  /** Width on paper, which a resolution in dots per inch refers to. */
  readonly millimetres: number
}

/** How a chart is to look as a picture of its own. */
export interface PictureSpec {
  readonly size: PictureSize
  readonly theme: PictureTheme
  /** Title above; sources and notes below. */
  readonly words: { readonly title: boolean; readonly footer: boolean }
  readonly transparent: boolean
}

/** All that a picture depends on. */
export interface PictureJob {
  readonly view: View
  readonly catalogue: Catalogue
  readonly locale: Locale
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly spec: PictureSpec
  /** Take the place of the computed finding and of nothing else. */
  readonly headline?: string
  /** Stands under a stage's sources, in place of the date of the data: how old they are, say. */
  readonly note?: string
  /** Whether that is a warning, and has its sign. */
  readonly noteWarns?: boolean
}

export interface Picture {
  /** A whole document: text as text, colours as hex, no reference to anything outside. */
  readonly svg: string
  /** Logical pixels. */
  readonly width: number
  readonly height: number
  readonly chart: CompiledChart
}
