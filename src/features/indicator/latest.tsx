import { useMemo } from 'react'
import { formatPeriod } from '../../i18n/dates.ts'
import type { Catalogue, IndicatorEntry } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import { Card } from '../../ui/card.tsx'
import { Chart, NARROW } from '../../ui/chart/chart.tsx'
import { Select } from '../../ui/control.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { type Choice, choiceOf, viewsOf } from './choice.ts'
import styles from './indicator.module.css'

interface ChartsProps {
  readonly indicator: IndicatorEntry
  readonly series: Series
  readonly catalogue: Catalogue
}

const useViews = ({ indicator, series, catalogue }: ChartsProps) => {
  const { search } = useNavigation()
  const choice = useMemo(() => choiceOf(catalogue, series, search), [catalogue, series, search])
  const views = useMemo(() => viewsOf(catalogue, series, indicator, choice), [catalogue, series, indicator, choice])
  return { choice, views }
}

/** The ranking of one period, the latest unless another is chosen. */
export function Ranking(props: ChartsProps) {
  const { choice, views } = useViews(props)
  return (
    <Card>
      <Chart
        view={views.rank}
        catalogue={props.catalogue}
        width={920}
        level={2}
        toolbar={<Controls choice={choice} series={props.series} />}
      />
    </Card>
  )
}

/** The nation with the first, last and chosen place over time. */
export function Trend(props: ChartsProps) {
  const { views } = useViews(props)
  return (
    <Card>
      <Chart view={views.trend} catalogue={props.catalogue} width={920} level={2} notes={false} />
    </Card>
  )
}

/** The map of the chosen period; nothing where the table is not of provinces. */
export function Tiles(props: ChartsProps) {
  const { views } = useViews(props)
  if (!views.tiles) return null
  return (
    <Card>
      <Chart view={views.tiles} catalogue={props.catalogue} width={NARROW} level={2} notes={false} />
    </Card>
  )
}

function Controls({ choice, series }: { readonly choice: Choice; readonly series: Series }) {
  const t = useT()
  const locale = useLocale()
  const { setSearch } = useNavigation()
  const places = choice.peers.toSorted((a, b) => (a.code < b.code ? -1 : 1))
  return (
    <div className={styles.controls}>
      <Select
        label={t('indicator.highlight')}
        value={choice.region ?? ''}
        onChange={(region) => setSearch({ region: region || undefined })}
        options={[
          { value: '', label: t('indicator.highlight.none') },
          ...places.map(({ code, short }) => ({ value: code, label: short[locale] })),
        ]}
      />
      <Select
        label={t('indicator.period')}
        value={choice.period}
        onChange={(period) => setSearch({ period })}
        options={series.periods.toReversed().map((period) => ({ value: period, label: formatPeriod(period, locale) }))}
      />
    </div>
  )
}
