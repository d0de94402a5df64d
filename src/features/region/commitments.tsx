import { formatPeriod } from '../../i18n/dates.ts'
import type { Catalogue, StatedPledge } from '../../model/catalogue.ts'
import { Card } from '../../ui/card.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import styles from './lists.module.css'
import { pledgesBySector } from './statements.ts'

/** What a region says it will do without a number, by sector. */
export function Commitments({
  catalogue,
  pledges,
}: {
  readonly catalogue: Catalogue
  readonly pledges: readonly StatedPledge[]
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card>
      <div>
        <h2>{t('region.commitments')}</h2>
        <p className={styles.note}>{t('region.commitments.note', { count: pledges.length })}</p>
      </div>
      <div className={styles.columns}>
        {pledgesBySector(catalogue, pledges).map(([sector, list]) => (
          <section key={sector.id} className={styles.sector}>
            <h3>{sector.name[locale]}</h3>
            <ul>
              {list.map((pledge) => (
                <li key={pledge.key}>
                  {pledge.statement[locale]}
                  {typeof pledge.deadline === 'string' &&
                    ` (${t('citation.by', { date: formatPeriod(pledge.deadline, locale) })})`}{' '}
                  <Seal catalogue={catalogue} source={{ type: 'statement', key: pledge.key }} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}
