import type { Catalogue } from '../../model/catalogue.ts'
import type { IndicatorId } from '../../model/ids.ts'
import { PageTitle } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import { Guard } from '../../ui/slices.tsx'
import { hasMap } from './choice.ts'
import { Coverage } from './coverage.tsx'
import { Facts, TableSource } from './facts.tsx'
import styles from './indicator.module.css'
import { Ranking, Tiles, Trend } from './latest.tsx'
import { StatedFigures, Targets } from './stated.tsx'
import { WholeTable } from './whole-table.tsx'

interface IndicatorPageProps {
  readonly catalogue: Catalogue
  /** Id of the indicator. */
  readonly subject: string
}

/** One indicator: what it measures, its official table as charts and numbers, and what documents state of it. */
export function IndicatorPage({ catalogue, subject }: IndicatorPageProps) {
  const t = useT()
  const locale = useLocale()
  const indicator = catalogue.indicators.get(subject as IndicatorId)
  if (!indicator) return null
  const series = catalogue.series.get(indicator.id)
  const parts = { indicator, catalogue }
  const map = series !== undefined && hasMap(catalogue, series)
  return (
    <div className={styles.page}>
      <PageTitle
        title={indicator.name[locale]}
        lead={catalogue.reference.indicators[indicator.id]?.[locale]}
        eyebrow={
          <>
            <PageLink to={{ name: 'indicators' }}>{t('nav.indicators')}</PageLink> /{' '}
            <PageLink to={{ name: 'indicators' }} hash={`#${indicator.topic}`}>
              {t(`topic.${indicator.topic}`)}
            </PageLink>
          </>
        }
      />
      <Guard slices={[`indicator/${subject}`]}>
        {series ? (
          <>
            <div className={styles.split}>
              <div className={styles.column}>
                <Ranking {...parts} series={series} />
                <Trend {...parts} series={series} />
              </div>
              <div className={styles.column}>
                <Facts indicator={indicator} className={undefined} />
                {map && <Tiles {...parts} series={series} />}
                <Coverage series={series} catalogue={catalogue} />
                {!map && <TableSource {...parts} series={series} />}
              </div>
            </div>
            {map && <TableSource {...parts} series={series} />}
            <Targets {...parts} />
            <WholeTable {...parts} series={series} />
          </>
        ) : (
          <>
            <Facts indicator={indicator} className={styles.across} />
            <Targets {...parts} />
            <TableSource {...parts} series={undefined} />
          </>
        )}
        {(!series || indicator.coverage.figures > 0) && <StatedFigures {...parts} />}
      </Guard>
    </div>
  )
}
