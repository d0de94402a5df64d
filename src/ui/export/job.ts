// Of any kind: a file may hold charts that the page itself does not draw.
import '../../charts/compile.ts'
import { compileView } from '../../charts/compile-view.ts'
import { screenTheme } from '../../charts/theme.ts'
import type { CompiledChart } from '../../charts/types.ts'
import { buildPicture } from '../../exports/picture.ts'
import { buildSheet } from '../../exports/sheet.ts'
import type { Picture, PictureJob, PictureSize, PictureSpec } from '../../exports/spec.ts'
import { translator } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Locale } from '../../model/text.ts'
import { measureText } from '../../render/measure-text.ts'
import type { View } from '../../view/view.ts'
import { askedSize } from './asked-size.ts'
import type { Settings } from './settings.ts'
import { type ExportItem, type ExportSubject, itemsOf, sheetItem, wordsOf } from './subject.ts'

/** What is taken away, and all that its files depend on besides the settings. */
export interface ExportJob {
  readonly subject: ExportSubject
  readonly catalogue: Catalogue
  /** Language of the file, which need not be the page's. */
  readonly locale: Locale
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Address at which a View can be opened. */
  readonly addressOf: (view: View) => string
  /** Address of what is taken away as a whole. */
  readonly address: string
}

type Looks = Pick<Settings, 'theme' | 'title' | 'footer' | 'transparent'>

export const specOf = ({ theme, title, footer, transparent }: Looks, size: PictureSize): PictureSpec => ({
  size,
  theme,
  words: { title, footer },
  transparent,
})

/** A picture with what its file says of it. */
export interface Drawn extends Pick<Picture, 'svg' | 'width' | 'height'> {
  readonly title: string
  readonly charts: readonly CompiledChart[]
  /** Absent for a picture of several charts, which is no single View. */
  readonly single?: { readonly job: PictureJob; readonly picture: Picture }
}

/** A picture with all its words on its own ground. */
export const WHOLE = { title: true, footer: true, transparent: false } as const

/**
 * The picture of one View under the settings.
 * @throws where there is none, or it cannot be drawn
 */
export function drawItem(item: ExportItem | undefined, job: ExportJob, spec: PictureSpec): Drawn {
  if (!item) throw new Error('nothing to draw')
  const { catalogue, locale, today } = job
  const headline = wordsOf(item.headline, locale)
  const pictureJob: PictureJob = { view: item.view, catalogue, locale, today, spec, ...(headline ? { headline } : {}) }
  const picture = buildPicture(pictureJob)
  const { svg, width, height, chart } = picture
  return {
    svg,
    width,
    height,
    title: headline ?? chart.headline.full,
    charts: [chart],
    single: { job: pictureJob, picture },
  }
}

/** What is seen in the preview and saved: the chart, the page as one picture, or one slide of a deck. */
export function drawSubject(job: ExportJob, settings: Settings, at = 0): Drawn {
  const { subject, catalogue, locale, today } = job
  const spec = specOf(settings, askedSize(settings).size)
  if (subject.type === 'page') {
    const title = subject.title(locale)
    const sheet = buildSheet({
      catalogue,
      locale,
      today,
      spec,
      title,
      subtitle: subject.subtitle(locale),
      items: subject.items.map((item) => sheetItem(item, locale)),
      columns: spec.size.width < ONE_COLUMN ? 1 : 2,
    })
    return { ...sheet, title }
  }
  return drawItem(itemsOf(subject)[at], job, spec)
}

/** Logical width under which charts of a page stand one below the other. */
const ONE_COLUMN = 560

/** Logical width at which words and tables are compiled; they are the same at any. */
const WIDTH = 664

/** A chart for its words and its table. */
export function chartOf(view: View, { catalogue, locale, today }: ExportJob): CompiledChart {
  const context = { locale, today, t: translator(locale), width: WIDTH, theme: screenTheme, measureText }
  return compileView({ view, catalogue, context })
}

/** Title of what is taken away, for names of files. */
export function titleOf(job: ExportJob): string {
  const { subject, locale } = job
  if (subject.type !== 'chart') return subject.title(locale)
  return wordsOf(subject.item.headline, locale) ?? chartOf(subject.item.view, job).headline.full
}
