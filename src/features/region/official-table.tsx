import { formatPeriod } from '../../i18n/dates.ts'
import { formatQuantity, ordinal } from '../../i18n/numbers.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import type { OfficialValue } from './official.ts'
import styles from './tables.module.css'

/** The latest value of every official table that has the region. */
export function OfficialTable({
  catalogue,
  official,
}: {
  readonly catalogue: Catalogue
  readonly official: readonly OfficialValue[]
}) {
  const t = useT()
  const locale = useLocale()
  const caption = t('region.official')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={`${styles.table} ${styles.official}`} data-testid="official">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.measure')}</th>
            <th scope="col" className={styles.number}>
              {t('region.column.latest')}
            </th>
            <th scope="col">{t('column.period')}</th>
            <th scope="col">{t('column.rank')}</th>
            <th scope="col">{t('chart.source')}</th>
          </tr>
        </thead>
        <tbody>
          {official.map(({ indicator, value, period, place }) => (
            <tr key={indicator.id}>
              <th scope="row">
                <PageLink to={{ name: 'indicator', subject: indicator.id }}>{indicator.name[locale]}</PageLink>
                <span className={styles.minor}>{indicator.scope[locale]}</span>
              </th>
              <td className={styles.number}>{formatQuantity(value, indicator.unit, { locale, long: true })}</td>
              <td className={styles.line}>{formatPeriod(period, locale)}</td>
              <td className={styles.line}>
                {place ? t('region.place', { rank: ordinal(place.rank, locale), count: place.of }) : '–'}
              </td>
              <td>
                <Seal catalogue={catalogue} source={{ type: 'series', indicator: indicator.id }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
