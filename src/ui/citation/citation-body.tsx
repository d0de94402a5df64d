import type { Citation } from '../../charts/citations.ts'
import { formatDate, formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import type { Catalogue, DocumentEntry, StatedFigure, StatedPledge } from '../../model/catalogue.ts'
import { useLocale, useT } from '../locale.tsx'
import { PageLink } from '../navigation.tsx'
import { useAskedSlices } from '../slices.tsx'
import styles from './citation.module.css'
import { Excerpt } from './excerpt.tsx'

/** All that is known of where a number came from. */
export function CitationBody({ citation, catalogue }: { readonly citation: Citation; readonly catalogue: Catalogue }) {
  switch (citation.type) {
    case 'figure':
      return <FigureCitation figure={citation.figure} document={citation.document} catalogue={catalogue} />
    case 'pledge':
      return <PledgeCitation pledge={citation.pledge} document={citation.document} catalogue={catalogue} />
    case 'series':
      return <SeriesCitation citation={citation} catalogue={catalogue} />
  }
}

function FigureCitation({
  figure,
  document,
  catalogue,
}: {
  figure: StatedFigure
  document: DocumentEntry
  catalogue: Catalogue
}) {
  const locale = useLocale()
  const t = useT()
  const indicator = catalogue.indicators.get(figure.indicator)
  const region = catalogue.regions.get(figure.region)
  const sector = figure.sector && catalogue.sectors.get(figure.sector)
  const when =
    typeof figure.deadline === 'string'
      ? t('citation.by', { date: formatPeriod(figure.deadline, locale) })
      : typeof figure.period === 'string'
        ? formatPeriod(figure.period, locale)
        : null
  const unknown =
    typeof figure.deadline === 'object'
      ? figure.deadline.unknown
      : typeof figure.period === 'object'
        ? figure.period.unknown
        : null
  const others = catalogue.figures.filter((item) => item.key !== figure.key && sameStatement(item, figure))
  return (
    <>
      <p className={styles.value}>
        {formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound, long: true })}
      </p>
      <p className={styles.what}>
        {[region?.name[locale], sector?.name[locale], indicator?.name[locale], figure.variant?.[locale], when]
          .filter(Boolean)
          .join(t('citation.separator'))}
      </p>
      {figure.bound !== 'exact' && <p className={styles.minor}>{t(`citation.bound.${figure.bound}`)}</p>}
      {unknown && <p className={styles.minor}>{unknown[locale]}</p>}
      <Excerpt text={figure.excerpt} mark={figure.printed} language={document.language} />
      <DocumentLine document={document} />
      {others.length > 0 && (
        <>
          <h3>{t('citation.also')}</h3>
          {others.map((other) => {
            const source = catalogue.documents.get(other.document)
            return source ? (
              <div key={other.key}>
                <Excerpt text={other.excerpt} mark={other.printed} language={source.language} />
                <DocumentLine document={source} />
              </div>
            ) : null
          })}
        </>
      )}
      <Reading
        notes={[
          figure.note?.[locale],
          figure.sameAs?.reason[locale],
          document.published.note?.[locale],
          figure.periodInferred ? t('citation.periodInferred') : undefined,
          indicator && t('citation.scope', { scope: indicator.scope[locale] }),
        ]}
        confidence={figure.confidence}
      />
      <Links document={document} anchor={figure.id} />
    </>
  )
}

const sameStatement = (a: StatedFigure, b: StatedFigure): boolean =>
  a.region === b.region &&
  a.indicator === b.indicator &&
  a.sector === b.sector &&
  a.kind === b.kind &&
  a.value === b.value &&
  a.variant?.en === b.variant?.en &&
  a.deadline === b.deadline &&
  a.period === b.period

function PledgeCitation({
  pledge,
  document,
  catalogue,
}: {
  pledge: StatedPledge
  document: DocumentEntry
  catalogue: Catalogue
}) {
  const locale = useLocale()
  const t = useT()
  return (
    <>
      <p className={styles.statement}>{pledge.statement[locale]}</p>
      <p className={styles.what}>
        {[catalogue.regions.get(pledge.region)?.name[locale], catalogue.sectors.get(pledge.sector)?.name[locale]]
          .filter(Boolean)
          .join(t('citation.separator'))}
      </p>
      <Excerpt text={pledge.excerpt} language={document.language} />
      <DocumentLine document={document} />
      <Reading notes={[pledge.note?.[locale], document.published.note?.[locale]]} confidence={pledge.confidence} />
      <Links document={document} anchor={pledge.id} />
    </>
  )
}

/** The table's own words are there once it is: a page may know a value of it alone. */
function SeriesCitation({
  citation,
  catalogue,
}: {
  citation: Extract<Citation, { type: 'series' }>
  catalogue: Catalogue
}) {
  const locale = useLocale()
  const t = useT()
  const indicator = catalogue.indicators.get(citation.indicator)
  const series = citation.series ?? catalogue.series.get(citation.indicator)
  useAskedSlices(series ? [] : [`indicator/${citation.indicator}`])
  const table = series
    ? { ...series.citation, confidence: series.confidence }
    : catalogue.tableCitations[citation.indicator]
  return (
    <>
      <p className={styles.statement}>{indicator?.name[locale]}</p>
      {table && (
        <>
          <p className={styles.what}>{table.title[locale]}</p>
          <p className={styles.minor}>{table.publisher[locale]}</p>
          <Reading
            notes={series ? [series.checked[locale], ...series.notes.map((note) => note[locale])] : []}
            confidence={table.confidence}
          />
        </>
      )}
      <p className={styles.links}>
        <PageLink to={{ name: 'indicator', subject: citation.indicator }} hash="#table">
          {t('citation.table')}
        </PageLink>
        {series?.citation.address && <SourceAddress address={series.citation.address} />}
      </p>
    </>
  )
}

function DocumentLine({ document }: { readonly document: DocumentEntry }) {
  const locale = useLocale()
  const t = useT()
  const date = document.published.date ? formatDate(document.published.date, locale) : t('citation.undated')
  const sure = document.published.certainty === 'inferred' ? t('citation.inferred') : ''
  return (
    <p className={styles.document}>
      <span lang={document.language}>{document.title}</span>
      <br />
      {document.publisher[locale]}
      {t('citation.separator')}
      {date}
      {sure}
    </p>
  )
}

function Reading({
  notes,
  confidence,
}: {
  readonly notes: readonly (string | undefined)[]
  readonly confidence: 'high' | 'medium' | 'low'
}) {
  const t = useT()
  const told = [...new Set(notes.filter((note): note is string => Boolean(note)))]
  return (
    <>
      {told.length > 0 && (
        <>
          <h3>{t('citation.reading')}</h3>
          <ul className={styles.notes}>
            {told.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <p className={styles.minor} data-testid="confidence">
        {t(`citation.confidence.${confidence}`)}
      </p>
    </>
  )
}

function Links({ document, anchor }: { readonly document: DocumentEntry; readonly anchor: string }) {
  const t = useT()
  return (
    <p className={styles.links}>
      <PageLink to={{ name: 'source', subject: document.id }} hash={`#${anchor}`}>
        {t('citation.allOfDocument')}
      </PageLink>
      {document.address && <SourceAddress address={document.address} />}
    </p>
  )
}

/** The data check refuses other protocols; an address from elsewhere must not run either. */
function SourceAddress({ address }: { readonly address: string }) {
  const t = useT()
  if (!/^https?:\/\//.test(address)) return null
  return (
    <a href={address} rel="noopener noreferrer external" target="_blank">
      {t('citation.address')}
    </a>
  )
}
