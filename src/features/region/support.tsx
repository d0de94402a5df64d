import { measureName } from '../../charts/progress/names.ts'
import { formatQuantity } from '../../i18n/numbers.ts'
import type { Catalogue, StatedFigure } from '../../model/catalogue.ts'
import { Card } from '../../ui/card.tsx'
import { Seal } from '../../ui/citation/seal.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import styles from './lists.module.css'

/** Money, ceilings and rates that were announced. */
export function Support({
  catalogue,
  figures,
}: {
  readonly catalogue: Catalogue
  readonly figures: readonly StatedFigure[]
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <Card>
      <div>
        <h2>{t('region.support')}</h2>
        <p className={styles.note}>{t('region.support.note')}</p>
      </div>
      <dl className={styles.support}>
        {figures.map((figure) => {
          const indicator = catalogue.indicators.get(figure.indicator)
          const sector = figure.sector ? catalogue.sectors.get(figure.sector) : undefined
          return (
            <div key={figure.key}>
              <dt>{formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound, long: true })}</dt>
              <dd>
                {[indicator && measureName(indicator, sector, locale), figure.variant?.[locale]]
                  .filter(Boolean)
                  .join(t('citation.separator'))}{' '}
                <Seal catalogue={catalogue} source={{ type: 'statement', key: figure.key }} />
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}
