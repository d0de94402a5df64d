import { formatDate } from '../../i18n/dates.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { PartTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './overview.module.css'

/** The newest documents and what they hold. */
export function LatestDocuments({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { documents, newest } = catalogue.holdings
  return (
    <>
      <PartTitle title={t('overview.latest')}>
        <PageLink to={{ name: 'sources' }}>{t('overview.latest.all', { count: documents })}</PageLink>
      </PartTitle>
      <ul className={styles.documents}>
        {newest.map((document) => (
          <li key={document.id}>
            <p className={styles.minor}>
              {formatDate(document.published.date ?? '', locale)}
              {document.published.certainty === 'inferred' && t('citation.inferred')} · {document.publisher[locale]}
            </p>
            <PageLink to={{ name: 'source', subject: document.id }} lang={document.language}>
              {document.title}
            </PageLink>
            {document.titleTranslated && document.language.slice(0, 2) !== locale.slice(0, 2) && (
              <p className={styles.minor}>{document.titleTranslated}</p>
            )}
            <p>
              {t('overview.latest.holds', {
                figures: t('count.figures', { count: document.figures }),
                pledges: t('count.pledges', { count: document.pledges }),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
