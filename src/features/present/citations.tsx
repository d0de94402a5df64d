import { Fragment } from 'react'
import { type Citation, citationOf, citationWords } from '../../charts/citations.ts'
import type { Source } from '../../charts/types.ts'
import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { useOpenCitation } from '../../ui/citation/citation-dialog.tsx'
import { Excerpt } from '../../ui/citation/excerpt.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import styles from './presenter.module.css'

/** A slide with more figures than this is asked about one of them. */
const MOST = 12

interface CitationsProps {
  readonly sources: readonly Source[]
  readonly catalogue: Catalogue
}

/** Where the numbers of a slide come from, for when somebody asks: each with its sentence. */
export function Citations({ sources, catalogue }: CitationsProps) {
  const t = useT()
  const keys = new Set<string>()
  const all = sources.flatMap((source) => {
    const key = source.type === 'series' ? source.indicator : source.key
    const citation = keys.has(key) ? null : citationOf(catalogue, source)
    keys.add(key)
    return citation ? [{ key, citation }] : []
  })
  if (all.length === 0) return null
  return (
    <>
      <h2>{t('present.asked')}</h2>
      <ul className={styles.citations} data-testid="citations">
        {all.slice(0, MOST).map(({ key, citation }) => (
          <li key={key}>
            <Cited citation={citation} catalogue={catalogue} />
          </li>
        ))}
      </ul>
      {all.length > MOST && <p>{t('present.asked.more', { count: all.length - MOST })}</p>}
    </>
  )
}

function Cited({ citation, catalogue }: { readonly citation: Citation; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const open = useOpenCitation()
  const { publisher, title, date } = citationWords(citation, catalogue, locale, t)
  return (
    <>
      <p className={styles.cited}>
        <b>
          <What citation={citation} catalogue={catalogue} />
        </b>
        <button type="button" onClick={() => open(citation)} aria-label={t('present.asked.open', { title })}>
          {citation.number}
        </button>
        <span>{[publisher, date].filter(Boolean).join(' ')}</span>
      </p>
      {citation.type === 'series' ? (
        <p className={styles.table}>{title}</p>
      ) : (
        <Excerpt
          text={citation.type === 'figure' ? citation.figure.excerpt : citation.pledge.excerpt}
          mark={citation.type === 'figure' ? citation.figure.printed : undefined}
          language={citation.document.language}
        />
      )}
    </>
  )
}

/** The number itself, of whom and when. */
function What({ citation, catalogue }: { readonly citation: Citation; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  switch (citation.type) {
    case 'series':
      return catalogue.indicators.get(citation.indicator)?.name[locale] ?? ''
    case 'pledge':
      return [catalogue.regions.get(citation.pledge.region), catalogue.sectors.get(citation.pledge.sector)].map(
        (named, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always these two
          <Fragment key={at}>
            {at > 0 && t('citation.separator')}
            {named?.name[locale]}
          </Fragment>
        ),
      )
    case 'figure': {
      const { value, unit, bound, deadline, period, region, kind } = citation.figure
      const date = typeof deadline === 'string' ? deadline : typeof period === 'string' ? period : undefined
      return [
        catalogue.regions.get(region)?.short[locale],
        kind === 'target' ? t('present.asked.target') : undefined,
        formatQuantity(value, unit, { locale, bound }),
        date && t('present.asked.date', { date: formatPeriod(date, locale) }),
      ]
        .filter(Boolean)
        .join(t('present.asked.space'))
    }
  }
}
