import { distinctSources } from '../../charts/citations.ts'
import { compileView } from '../../charts/compile-view.ts'
import type { ChartContext, CompiledChart } from '../../charts/types.ts'
import { formatDate } from '../../i18n/dates.ts'
import { translator } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Locale } from '../../model/text.ts'
import type { FrameFoot } from '../../render/frame.ts'
import { measureText } from '../../render/measure-text.ts'
import type { View } from '../../view/view.ts'
import { cleanText } from '../clean-text.ts'
import { footOf, headOf } from '../frame-words.ts'
import { buildPicture } from '../picture.ts'
import { PROGRAM_VERSION } from '../program.ts'
import type { Picture, PictureTheme } from '../spec.ts'
import { pictureThemes } from '../themes.ts'
import { buildChart, DENSER, wayOf } from './kinds/kinds.ts'
import type { Box, NativeChart } from './native.ts'
import { layoutSlide, type Ratio, type SlideLayout } from './slide-layout.ts'

/** What all slides of a file share. */
export interface SlideSetting {
  readonly catalogue: Catalogue
  readonly locale: Locale
  readonly ratio: Ratio
  readonly theme: PictureTheme
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** One View with what is said about it. */
export interface SlideSource {
  readonly view: View
  readonly headline?: string | undefined
  readonly notes?: string | undefined
  /** Data of this View alone, where it has other than the file: then its words are those of its page. */
  readonly catalogue?: Catalogue | undefined
}

/** A View laid out on a slide, before anything is written. */
export interface Composed {
  readonly chart: CompiledChart
  readonly layout: SlideLayout
  readonly native: { readonly chart: NativeChart; readonly box: Box } | null
  readonly foot: FrameFoot
}

/** How often a chart and its words are fitted to each other. */
const MOST_ROUNDS = 4

/** The words under a chart on a slide: sources, notes, date and version of the data. */
export function slideFoot(chart: CompiledChart, setting: SlideSetting): FrameFoot {
  const { catalogue, locale, today } = setting
  const t = translator(locale)
  const foot = footOf(chart, distinctSources(catalogue, chart.sources), catalogue, locale, { stage: false })
  const date = formatDate(today, locale)
  const version = t('slide.version', { version: catalogue.dataVersion, date, program: PROGRAM_VERSION })
  return {
    ...foot,
    colophon: cleanText(`${foot.colophon} · ${version}`),
    more: { ...foot.more, notes: (count) => t('slide.notes.more', { count }) },
  }
}

const contextOf = ({ locale, today, theme }: SlideSetting, width: number, height: number): ChartContext => ({
  locale,
  today,
  t: translator(locale),
  theme: pictureThemes[theme],
  width,
  height,
  measureText,
  ...(theme === 'print' ? { mono: true } : {}),
})

/** Words of a compiled chart in their places. */
export function relaid(chart: CompiledChart, { headline }: SlideSource, setting: SlideSetting) {
  const foot = slideFoot(chart, setting)
  const head = headOf(chart, headline, false)
  return { foot, layout: layoutSlide(head, foot, setting.ratio, setting.locale) }
}

/** Fits chart and words to each other: a chart with less room may leave regions out, which its notes then say. */
export function compose(source: SlideSource, setting: SlideSetting): Composed {
  const { view } = source
  const { catalogue } = setting
  const stretch = wayOf(view) === 'chart' ? DENSER : 1
  const at = ({ width, height }: Pick<Box, 'width' | 'height'>) => contextOf(setting, width, height * stretch)
  let size: Pick<Box, 'width' | 'height'> = { width: 800, height: 330 }
  let chart = compileView({ view, catalogue, context: at(size) })
  let { foot, layout } = relaid(chart, source, setting)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    size = layout.plot
    chart = compileView({ view, catalogue, context: at(size) })
    ;({ foot, layout } = relaid(chart, source, setting))
    if (layout.plot.height >= size.height) break
  }
  const box = { ...layout.plot, height: Math.min(layout.plot.height, size.height) }
  const native = wayOf(view) === 'chart' ? buildChart(view, catalogue, at(size), box) : null
  return { chart, layout, foot, native: native && { chart: native, box } }
}

/** Whether a View has marks to draw, as no table and no refused chart has. */
export const isDrawable = ({ option }: CompiledChart): boolean => option !== null

/** The picture of a View without words, for a box on a slide. */
export function pictureFor(source: SlideSource, { width, height }: Box, setting: SlideSetting): Picture {
  const { catalogue, locale, today, theme } = setting
  return buildPicture({
    view: source.view,
    catalogue,
    locale,
    today,
    spec: {
      size: { width, height, type: 'report', millimetres: Math.round((width / 72) * 254) / 10 },
      theme,
      words: { title: false, footer: false },
      transparent: false,
    },
    ...(source.headline === undefined ? {} : { headline: source.headline }),
  })
}
