import { tableNumber } from '../../charts/citations.ts'
import { scaleFor } from '../../i18n/numbers.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import { PageTitle, PartTitle } from '../../ui/card.tsx'
import { Choices } from '../../ui/control.tsx'
import { FilterBox } from '../../ui/filter-box.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { byTopic, chooseIndicators, SHOWN, shownOf } from './choose.ts'
import styles from './indicators.module.css'

/** All indicators by topic: unit, official table, places, figures and targets. */
export function IndicatorsPage({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = useT()
  const { search, setSearch } = useNavigation()
  const query = search.q?.trim() ?? ''
  const shown = shownOf(search.show)
  const all = [...catalogue.indicators.values()]
  const topics = byTopic(chooseIndicators(catalogue, shown, query))
  const tables = all.filter(({ coverage }) => coverage.first).length
  return (
    <div className={styles.page}>
      <PageTitle title={t('nav.indicators')} lead={t('indicators.lead', { count: all.length, tables })}>
        <FilterBox
          label={t('ref.find')}
          placeholder={t('indicators.placeholder')}
          value={query}
          onChange={(q) => setSearch({ q: q || undefined })}
        />
      </PageTitle>
      <div className={styles.choices}>
        <Choices
          label={t('indicators.show')}
          value={shown}
          onChange={(value) => setSearch({ show: value === 'all' ? undefined : value })}
          options={SHOWN.map((value) => ({
            value,
            label: t(`indicators.show.${value}`),
            count: chooseIndicators(catalogue, value, query).length,
          }))}
        />
      </div>
      {topics.length === 0 && <p role="status">{t('ref.nothing')}</p>}
      {topics.map(({ topic, members }) => (
        <section key={topic} className={styles.topic} id={topic}>
          <PartTitle title={t(`topic.${topic}`)} note={String(members.length)} />
          <div className={styles.box}>
            <table className={styles.table}>
              <Columns />
              <tbody>
                {members.map((indicator) => (
                  <IndicatorRow key={indicator.id} indicator={indicator} catalogue={catalogue} />
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
    </div>
  )
}

function Columns() {
  const t = useT()
  return (
    <thead>
      <tr>
        <th scope="col">{t('indicators.column.name')}</th>
        <th scope="col">{t('indicators.column.unit')}</th>
        <th scope="col">{t('indicators.column.table')}</th>
        <th scope="col">{t('indicators.column.regions')}</th>
        <th scope="col">{t('indicators.column.figures')}</th>
      </tr>
    </thead>
  )
}

function IndicatorRow({ indicator, catalogue }: { readonly indicator: IndicatorEntry; readonly catalogue: Catalogue }) {
  const t = useT()
  const locale = useLocale()
  const { coverage } = indicator
  // The nation's own row is no further place.
  const provinces = coverage.provinces > 0 && coverage.regions - coverage.provinces <= 1
  const places = provinces
    ? t('peers.province', { count: coverage.provinces })
    : t('peers.other', { count: coverage.regions })
  const stated = [
    coverage.figures > 0 && t('count.figures', { count: coverage.figures }),
    coverage.targets > 0 && t('count.targets', { count: coverage.targets }),
  ]
  return (
    <tr data-testid="indicator">
      <th scope="row">
        <PageLink to={{ name: 'indicator', subject: indicator.id }}>{indicator.name[locale]}</PageLink>
        <p>{catalogue.reference.indicators[indicator.id]?.[locale]}</p>
      </th>
      <td>{scaleFor([0], indicator.unit, locale).unit}</td>
      <td className={coverage.first ? undefined : styles.none}>
        {coverage.first && coverage.last ? (
          <>
            {coverage.first === coverage.last
              ? coverage.first
              : t('indicators.span', { first: coverage.first, last: coverage.last })}{' '}
            <span className={styles.number}>{tableNumber(catalogue, indicator.id)}</span>
          </>
        ) : (
          t('indicators.noTable')
        )}
      </td>
      <td>{places}</td>
      <td>{stated.filter(Boolean).join(t('list.separator'))}</td>
    </tr>
  )
}
