import { makeCatalogue } from '../catalogue/catalogue.ts'
import type { IndexData } from '../catalogue/format.ts'
import { slicesOfView } from '../catalogue/slices.ts'
import { compileView } from '../charts/compile-view.ts'
import { SHARE_SIZE } from '../exports/sizes.ts'
import type { PictureJob, PictureSpec } from '../exports/spec.ts'
import { themeOf } from '../exports/themes.ts'
import { formatDate } from '../i18n/dates.ts'
import { translator } from '../i18n/translate.ts'
import type { Locale } from '../model/text.ts'
import { measureText } from '../render/measure-text.ts'
import { type Page, pagePath } from '../ui/pages.ts'
import { type LoadSlice, shareView } from './share-view.ts'

/** A picture of a page, for other sites. */
export interface SharePicture {
  /** Path of its file below the root of the site, without a `/` before it. */
  readonly file: string
  readonly job: PictureJob
}

/** What other sites show of a page. */
export interface Share {
  readonly description: string
  /** Its own, or that of the overview where it has none. */
  readonly picture?: { readonly file: string; readonly alt: string }
  /** Absent where it is another page's. */
  readonly own?: SharePicture
}

interface Found extends SharePicture {
  readonly finding: string
}

const SPEC: PictureSpec = {
  size: SHARE_SIZE,
  theme: 'light',
  words: { title: true, footer: true },
  transparent: false,
}

/**
 * Finds what other sites show of pages: a finding from the data before what the page is about, and a picture.
 * @returns asked with a page, a language and what the page is about
 */
export function makeShares(
  index: IndexData,
  load: LoadSlice,
): (page: Page, locale: Locale, about: string) => Promise<Share> {
  const find = async (page: Page, locale: Locale): Promise<Found | null> => {
    const view = await shareView(page, index, load)
    if (!view) return null
    const slices = await Promise.all(slicesOfView(index, view).map(load))
    const catalogue = makeCatalogue(
      index,
      slices.flatMap((slice) => slice ?? []),
    )
    const t = translator(locale)
    const today = index.asOf
    const { width, height } = SHARE_SIZE
    const context = { locale, t, today, measureText, theme: themeOf(SPEC), width, height: height ?? width }
    const { option, headline, subtitle } = compileView({ view, catalogue, context })
    if (!option) return null
    const note = t('share.colophon', { site: index.site.name[locale], date: formatDate(today, locale) })
    return {
      file: `${pagePath(page, locale, index.site.languages).slice(1)}share.png`,
      job: { view, catalogue, locale, today, spec: SPEC, note },
      finding: t('share.finding', { measure: subtitle, finding: headline.full }),
    }
  }
  /** Of the overview, by language. */
  const fronts = new Map<Locale, Promise<Found | null>>()
  const front = (locale: Locale): Promise<Found | null> => {
    const known = fronts.get(locale) ?? find({ name: 'overview' }, locale)
    fronts.set(locale, known)
    return known
  }
  return async (page, locale, about) => {
    const isFront = page.name === 'overview'
    const own = isFront ? await front(locale) : await find(page, locale)
    const shown = own ?? (await front(locale))
    return {
      description: own && !isFront ? translator(locale)('share.description', { finding: own.finding, about }) : about,
      ...(shown ? { picture: { file: shown.file, alt: shown.finding } } : {}),
      ...(own ? { own: { file: own.file, job: own.job } } : {}),
    }
  }
}
