import type { Citation } from '../charts/citations.ts'
import { formatDate } from '../i18n/dates.ts'
import { translator } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { digest } from '../model/digest.ts'
import type { Locale } from '../model/text.ts'
import { bibtexEntry } from './bibtex.ts'
import { cleanText } from './clean-text.ts'
import { titleFor } from './tidy-row.ts'

/*
 *   citeChart({ title, address, catalogue, locale, today })     a chart of this site
 *   citeSource(citation, { address, catalogue, locale, today })   the document or table that a number is from
 *
 * Both give a line of plain text per style, in the words of the reader's language.
 */

/** A work cited in three styles: APA (7th edition), GB/T 7714-2015, and an entry for BibTeX. */
export interface Cited {
  readonly apa: string
  readonly gbt: string
  readonly bibtex: string
}

export interface CiteInput {
  readonly catalogue: Catalogue
  readonly locale: Locale
  /** Day of access, `YYYY-MM-DD`. */
  readonly today: string
  /** Where the chart, or the sentence behind a number, can be opened on this site. */
  readonly address: string
}

/** What a citation is made of. */
interface Work {
  readonly key: string
  readonly author: string
  readonly title: string
  /** In brackets behind the title in APA: "Chart". */
  readonly form: string | null
  /** Of GB/T 7714: EB electronic bulletin, DS data set. */
  readonly type: 'EB' | 'DS'
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string | null
  readonly isDateInferred: boolean
  /** The site that it is a part of. */
  readonly site: string | null
  readonly address: string
  /** Whether what stands at the address changes, so that the day of access belongs to it. */
  readonly changes: boolean
  /** Where else it can be read, in words. */
  readonly note: string | null
}

/** Cites a chart of this site; its year is that of the data. */
export function citeChart({ title, catalogue, locale, today, address }: CiteInput & { readonly title: string }): Cited {
  const { site, asOf } = catalogue
  return citeWork(
    {
      key: `yardstick-${asOf.slice(0, 4)}-${digest(address)}`,
      author: site.publisher[locale],
      title,
      form: translator(locale)('cite.chart'),
      type: 'EB',
      date: asOf,
      isDateInferred: false,
      site: site.name[locale],
      address,
      changes: true,
      note: null,
    },
    locale,
    today,
  )
}

/** Cites the document or official table behind a number; null for a table that the catalogue knows nothing of. */
export function citeSource(citation: Citation, { catalogue, locale, today, address }: CiteInput): Cited | null {
  const t = translator(locale)
  const site = catalogue.site.name[locale]
  const where = (own: string | null): Pick<Work, 'address' | 'changes' | 'site' | 'note'> =>
    own
      ? { address: own, changes: false, site: null, note: t('cite.quoted', { site, address }) }
      : { address, changes: true, site, note: null }
  if (citation.type === 'series') {
    const { indicator, series } = citation
    const table = series?.citation ?? catalogue.tableCitations[indicator]
    if (!table) return null
    const work: Work = {
      key: `table-${indicator.replaceAll('_', '-')}`,
      author: table.publisher[locale],
      title: table.title[locale],
      form: t('cite.data-set'),
      type: 'DS',
      date: null,
      isDateInferred: false,
      ...where(series?.citation.address ?? null),
    }
    return citeWork(work, locale, today)
  }
  const { document } = citation
  const work: Work = {
    key: document.id.replaceAll('_', '-'),
    author: document.publisher[locale],
    title: titleFor(document, locale),
    form: null,
    type: 'EB',
    date: document.published.date,
    isDateInferred: document.published.certainty === 'inferred',
    ...where(document.address),
  }
  return citeWork(work, locale, today)
}

function citeWork(raw: Work, locale: Locale, today: string): Cited {
  const work: Work = { ...raw, author: line(raw.author), title: line(raw.title), site: raw.site && line(raw.site) }
  return { apa: apa(work, locale, today), gbt: gbt(work, today), bibtex: bibtex(work, today) }
}

/** One line without a full stop at its end. */
const line = (text: string): string =>
  cleanText(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]+$/, '')

/** A sentence's full stop, unless it ends with a mark of its own. */
const stopped = (text: string): string => (/[.?!。？！]$/.test(text) ? text : `${text}.`)

/** Author. (Date). Title [Form]. Site. Address. */
function apa(work: Work, locale: Locale, today: string): string {
  const t = translator(locale)
  const date = work.date ? apaDate(work.date, locale) : t('cite.undated')
  const parts = [
    stopped(work.author),
    `(${work.isDateInferred ? t('cite.circa', { date }) : date}).`,
    stopped(work.form ? `${work.title} [${work.form}]` : work.title),
    work.site && stopped(work.site),
    work.changes ? t('cite.retrieved', { date: accessed(today, locale), address: work.address }) : work.address,
    work.note,
  ]
  return parts.filter(Boolean).join(' ')
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** "2026, November 21"; 2026年11月21日. */
function apaDate(date: string, locale: Locale): string {
  if (locale !== 'en') return formatDate(date, locale)
  const [year = '', month, day] = date.split('-')
  const named = month ? [MONTHS[Number(month) - 1] ?? month, ...(day ? [String(Number(day))] : [])].join(' ') : ''
  return named ? `${year}, ${named}` : year
}

/** "November 21, 2026"; 2026年11月21日. */
function accessed(today: string, locale: Locale): string {
  const [year = '', month = '', day = ''] = today.split('-')
  return locale === 'en' ? `${MONTHS[Number(month) - 1] ?? month} ${Number(day)}, ${year}` : formatDate(today, locale)
}

/** Author. Title[Type/OL]. (Date)[Access]. Address. An estimated date stands in brackets (8.4.2.3 of the standard). */
function gbt(work: Work, today: string): string {
  const date = work.date && (work.isDateInferred ? `([${work.date}])` : `(${work.date})`)
  const text = `${stopped(work.author)} ${work.title}[${work.type}/OL]. ${date ?? ''}[${today}]. ${work.address}.`
  return work.note ? `${text} ${stopped(work.note)}` : text
}

function bibtex(work: Work, today: string): string {
  const [year, month] = (work.date ?? '').split('-')
  return bibtexEntry(work.key, {
    author: work.author,
    title: work.title,
    year,
    month: month && MONTHS[Number(month) - 1]?.slice(0, 3).toLowerCase(),
    howpublished: work.site ?? undefined,
    url: work.address,
    urldate: today,
    note: work.note ?? undefined,
  })
}
