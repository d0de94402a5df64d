import { formatPeriod } from '../../i18n/dates.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import { Card } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { gapsOf, spansOf } from './cells.ts'
import styles from './indicator.module.css'

/** How much of the table was published, and which values were not. */
export function Coverage({ series, catalogue }: { readonly series: Series; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { everywhere, regions, count } = gapsOf(series)
  const cells = series.regions.length * series.periods.length
  const named = (region: string, periods: readonly string[]) =>
    t('indicator.coverage.region', { region, periods: spansOf(periods, series.periods, t('list.separator')) })
  const missing = [
    ...(everywhere.length > 0 ? [named(t('indicator.coverage.everywhere'), everywhere)] : []),
    ...regions.map(({ region, periods }) => named(catalogue.regions.get(region)?.short[locale] ?? region, periods)),
  ]
  return (
    <Card>
      <h2 className={styles.cardTitle}>{t('indicator.coverage')}</h2>
      <p className={styles.minor}>
        {t('indicator.coverage.size', {
          regions: series.regions.length,
          periods: series.periods.length,
          first: formatPeriod(series.periods[0] ?? '', locale),
          last: formatPeriod(series.periods.at(-1) ?? '', locale),
          known: cells - count,
          cells,
        })}
      </p>
      {count === 0 ? (
        <p className={styles.minor}>{t('indicator.coverage.full')}</p>
      ) : (
        <p className={styles.minor}>
          <b>{t('indicator.coverage.missing')}</b> {missing.join(t('indicator.coverage.separator'))}
        </p>
      )}
    </Card>
  )
}
