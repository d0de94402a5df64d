import { type Citation, citationWords } from '../charts/citations.ts'
import type { CompiledChart } from '../charts/types.ts'
import { formatDate } from '../i18n/dates.ts'
import { translator } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import type { FrameFoot, FrameHead, FrameSource } from '../render/frame.ts'
import { cleanText, cutText } from './clean-text.ts'

/** Characters of one source and of one note: a list is read for what it lists. */
const LONGEST_SOURCE = 240
const LONGEST_NOTE = 1200

type Said = Pick<CompiledChart, 'headline' | 'subtitle' | 'warnings' | 'notes'>

/** Title and measure of a chart; a headline of one's own takes the finding's place. */
export function headOf({ headline, subtitle }: Said, own: string | undefined, stage: boolean): FrameHead {
  const found = stage ? [headline.short, headline.full] : [headline.full, headline.short]
  const titles = own === undefined ? found.filter((title) => title !== '') : [own]
  return { titles: titles.map(cleanText), subtitle: cleanText(subtitle) }
}

/** Publisher, title and date of a source, and without its title where there is less room. */
function sourceOf(citation: Citation, catalogue: Catalogue, locale: Locale): FrameSource {
  const t = translator(locale)
  const { number, publisher, title, date } = citationWords(citation, catalogue, locale, t)
  const join = (...parts: readonly (string | undefined)[]) =>
    cutText(parts.filter(Boolean).join(t('picture.source.separator')), LONGEST_SOURCE)
  return { number, long: join(publisher, title, date), short: join(publisher, date) }
}

/**
 * All that stands under a chart, or under several.
 * @param aside takes the place of the date of the data under a stage's sources; @param warns gives it a sign
 */
export function footOf(
  { warnings, notes }: Pick<Said, 'warnings' | 'notes'>,
  citations: readonly Citation[],
  catalogue: Catalogue,
  locale: Locale,
  { stage, aside, warns = false }: { stage: boolean; aside?: string | undefined; warns?: boolean | undefined },
): FrameFoot {
  const t = translator(locale)
  const date = formatDate(catalogue.asOf, locale)
  const publisher = catalogue.site.publisher[locale]
  const colophon = stage ? (aside ?? t('picture.stage', { date })) : t('picture.colophon', { publisher, date })
  return {
    warnings: warnings.map(cleanText),
    sources: citations.map((citation) => sourceOf(citation, catalogue, locale)),
    notes: stage ? [] : [...new Set(notes)].map((note) => cutText(note, LONGEST_NOTE)),
    colophon: cleanText(colophon),
    colophonSign: stage && warns,
    leads: { source: t('chart.source'), sources: t('picture.sources'), note: t('chart.note') },
    more: {
      sources: (count) => t('picture.sources.more', { count }),
      notes: (count) => t('picture.notes.more', { count }),
    },
    separator: t('chart.noteSeparator'),
    listSeparator: t('picture.list.separator'),
  }
}
