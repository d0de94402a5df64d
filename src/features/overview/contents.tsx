import { formatNumber } from '../../i18n/numbers.ts'
import { regionsInTables } from '../../measure/tables.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { TOPICS } from '../../model/places.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './overview.module.css'

const WHOLE = { divisor: 1, decimals: 0, suffix: '', unit: '' }

/** Places of which anything is known. */
function countPlaces(catalogue: Catalogue): number {
  const stated = [...catalogue.regionEntries].flatMap(([code, entry]) =>
    entry.figures + entry.pledges > 0 ? [code] : [],
  )
  return new Set([...stated, ...regionsInTables(catalogue.tables)]).size
}

/** How much is in the collection, in one sentence. */
export function Counts({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { documents, figures, pledges } = catalogue.holdings
  const indicators = [...catalogue.indicators.values()]
  const number = (value: number) => formatNumber(value, WHOLE, locale)
  return (
    <p className={styles.counts}>
      {t('overview.counts', {
        figures: number(figures),
        pledges: number(pledges),
        documents: number(documents),
        tables: number(indicators.filter((indicator) => indicator.coverage.first).length),
        places: number(countPlaces(catalogue)),
      })}
    </p>
  )
}

/** The collection by topic: how many official tables and stated figures, as two short bars. */
export function Contents({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const indicators = [...catalogue.indicators.values()]
  const rows = TOPICS.map((topic) => {
    const own = indicators.filter((indicator) => indicator.topic === topic)
    const last = own
      .flatMap((indicator) => indicator.coverage.last ?? [])
      .sort()
      .pop()
    return {
      topic,
      figures: own.reduce((sum, indicator) => sum + indicator.coverage.figures, 0),
      tables: own.filter((indicator) => indicator.coverage.first).length,
      last,
    }
  }).filter((row) => row.figures + row.tables > 0)
  const most = Math.max(...rows.map((row) => row.figures))
  return (
    <>
      <div>
        <h2>{t('overview.contents')}</h2>
        <p className={styles.minor}>{t('overview.contents.note')}</p>
      </div>
      <ul className={styles.topics}>
        {rows.map((row) => (
          <li key={row.topic}>
            <PageLink to={{ name: 'indicators' }} hash={`#${row.topic}`}>
              {t(`topic.${row.topic}`)}
            </PageLink>
            <b>{row.figures > 0 && formatNumber(row.figures, WHOLE, locale)}</b>
            <svg viewBox="0 0 100 5" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="5" fill="var(--track)" />
              <rect width={(100 * row.figures) / most} height="5" fill="var(--focus)" />
            </svg>
            <span className={styles.minor}>
              {row.tables > 0
                ? t('overview.contents.tables', { count: row.tables, year: row.last ?? '' })
                : t('overview.contents.noTables')}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
