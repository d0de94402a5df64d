import { formatDate } from '../../i18n/dates.ts'
import { distinctTargets } from '../../measure/targets.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Card, PartTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import { TargetCard, TargetCards } from '../../ui/target/target-card.tsx'
import { useToday } from '../../ui/today.tsx'
import { Contents, Counts } from './contents.tsx'
import { Findings } from './findings.tsx'
import { LatestDocuments } from './latest.tsx'
import styles from './overview.module.css'
import { ProvinceMap } from './province-map.tsx'

/** What is in here, how the provinces compare, where the targets that matter most stand, what is new. */
export function OverviewPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const today = useToday()
  const targets = distinctTargets(catalogue.figures, (id) => catalogue.documents.get(id)?.published.date ?? null)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('overview.title')}</h1>
        <Counts catalogue={catalogue} />
      </header>
      <Card className={styles.map}>
        <ProvinceMap catalogue={catalogue} />
      </Card>
      <Card className={styles.contents}>
        <Contents catalogue={catalogue} />
      </Card>
      <Findings catalogue={catalogue} />
      <section className={styles.targets}>
        <PartTitle
          title={t('overview.targets')}
          note={t('overview.targets.note', { count: targets.length, date: formatDate(today, locale) })}
        >
          <PageLink to={{ name: 'targets' }}>{t('overview.targets.all')}</PageLink>
        </PartTitle>
        <Guard slices={['targets']}>
          <TargetCards className={styles.gauges}>
            {catalogue.site.featuredTargets
              .filter((key) => catalogue.figures.some((figure) => figure.key === key))
              .map((key) => (
                <TargetCard key={key} target={key} catalogue={catalogue} look="card" />
              ))}
          </TargetCards>
        </Guard>
      </section>
      <section className={styles.latest}>
        <LatestDocuments catalogue={catalogue} />
      </section>
    </div>
  )
}
