import type { ReactNode } from 'react'
import { formatDate } from '../../i18n/dates.ts'
import type { Catalogue, DocumentEntry } from '../../model/catalogue.ts'
import { CONFIDENCES } from '../../model/documents.ts'
import { Card, PageTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './source.module.css'

/** Languages whose names the pages know; others are named by their tag. */
const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'pl'] as const

interface HeadProps {
  readonly document: DocumentEntry
  readonly catalogue: Catalogue
}

/** Title and particulars of a document. */
export function Head({ document, catalogue }: HeadProps) {
  const t = useT()
  const locale = useLocale()
  const { published } = document
  const language = LANGUAGES.find((known) => known === document.language)
  const foreign = document.language.slice(0, 2) !== locale.slice(0, 2)
  const date = published.date
    ? t(`ref.certainty.${published.certainty}`, { date: formatDate(published.date, locale) })
    : t('citation.undated')
  const confidence = CONFIDENCES.flatMap((level) => {
    const count = [...catalogue.figures, ...catalogue.pledges].filter(
      (item) => item.document === document.id && item.confidence === level,
    ).length
    return count > 0 ? [t('sources.confidence', { count, level: t(`ref.confidence.${level}`) })] : []
  })
  const taken = [t('count.figures', { count: document.figures }), t('count.pledges', { count: document.pledges })]
  return (
    <>
      <PageTitle
        title={document.title}
        lead={foreign ? document.titleTranslated : undefined}
        eyebrow={
          <>
            <PageLink to={{ name: 'sources' }}>{t('nav.sources')}</PageLink> /{' '}
            <span className={styles.number}>{t('source.number', { number: document.number })}</span>
          </>
        }
      />
      <Card>
        <dl className={styles.facts}>
          <Fact label={t('source.publisher')}>{document.publisher[locale]}</Fact>
          <Fact label={t('source.date')} note={published.note?.[locale]}>
            {date}
          </Fact>
          <Fact label={t('source.language')}>{language ? t(`ref.language.${language}`) : document.language}</Fact>
          <Fact label={t('source.collection')}>{t(`source.collection.${document.collection}`)}</Fact>
          <Fact label={t('source.taken')}>{taken.join(t('list.separator'))}</Fact>
          {confidence.length > 0 && <Fact label={t('source.confidence')}>{confidence.join(t('list.separator'))}</Fact>}
          <Fact label={t('source.address')}>
            <Address address={document.address} />
          </Fact>
          {document.note && <Fact label={t('source.note')}>{document.note[locale]}</Fact>}
        </dl>
      </Card>
    </>
  )
}

function Fact({
  label,
  note,
  children,
}: {
  readonly label: string
  readonly note?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {children}
        {note && <p className={styles.factNote}>{note}</p>}
      </dd>
    </div>
  )
}

/** Only addresses of the web are led to: one from a file must not run. */
function Address({ address }: { readonly address: string | null }) {
  const t = useT()
  if (!address || !/^https?:\/\//.test(address)) return <>{t('source.address.none')}</>
  return (
    <a href={address} rel="noopener noreferrer external" target="_blank">
      {t('source.address.open')}
    </a>
  )
}
