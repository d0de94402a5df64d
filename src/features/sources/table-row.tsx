import { tableNumber } from '../../charts/citations.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink } from '../../ui/navigation.tsx'
import styles from './sources.module.css'

interface TableRowProps {
  readonly indicator: IndicatorEntry
  readonly catalogue: Catalogue
}

/** One official table of the list: its number, what it measures, who published it, what it covers. */
export function TableRow({ indicator, catalogue }: TableRowProps) {
  const t = useT()
  const locale = useLocale()
  const { coverage } = indicator
  const citation = catalogue.tableCitations[indicator.id]
  const span =
    coverage.first === coverage.last
      ? coverage.first
      : t('indicators.span', { first: coverage.first ?? '', last: coverage.last ?? '' })
  // The nation's own row is no further place.
  const provinces = coverage.provinces > 0 && coverage.regions - coverage.provinces <= 1
  const places = provinces
    ? t('peers.province', { count: coverage.provinces })
    : t('peers.other', { count: coverage.regions })
  return (
    <li className={styles.row} data-testid="table" data-id={indicator.id}>
      <span className={styles.number}>{tableNumber(catalogue, indicator.id)}</span>
      <div className={styles.titles}>
        <PageLink className={styles.title} to={{ name: 'indicator', subject: indicator.id }} hash="#source">
          {indicator.name[locale]}
        </PageLink>
        <p className={styles.translated}>{citation?.title[locale]}</p>
      </div>
      <p className={styles.publisher}>{citation?.publisher[locale]}</p>
      <p className={styles.date}>{span}</p>
      <p className={styles.language}>{places}</p>
      <p className={styles.taken}>
        {citation && <span className={styles.confidence}>{t(`ref.confidence.${citation.confidence}`)}</span>}
      </p>
    </li>
  )
}
