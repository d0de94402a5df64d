import { Chart, ChartFooter } from '../../ui/chart/chart.tsx'
import { DataTable } from '../../ui/chart/data-table.tsx'
import { useChart } from '../../ui/chart/use-chart.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { pagePath } from '../../ui/pages.ts'
import { encodeView } from '../../view/codec.ts'
import type { View } from '../../view/view.ts'
import { CopyLink } from './copy-link.tsx'
import styles from './figure.module.css'
import { Radios } from './radios.tsx'
import type { Exploring } from './state.ts'

/** Logical width of the chart: between its box at 1440 and that of a tablet, so that text is readable in both. */
export const WIDTH = 880

interface FigureProps extends Pick<Exploring, 'shown' | 'asTable' | 'setTable'> {
  readonly loading: boolean
}

/** The chart, or the table behind it, under its toolbar. */
export function Figure({ shown: { view, catalogue }, asTable, setTable, loading }: FigureProps) {
  const t = useT()
  const locale = useLocale()
  const { href, languages } = useNavigation()
  const address = `${href(pagePath({ name: 'explore' }, locale, languages)).replace(/\?.*/, '')}?${new URLSearchParams(encodeView(view))}`
  const isTable = asTable || view.kind === 'table'
  return (
    <div className={styles.figure} aria-busy={loading} data-testid="explore-figure">
      <div className={styles.toolbar}>
        <div className={styles.toggle}>
          <Radios
            label={t('explore.showAs')}
            value={isTable ? 'table' : 'chart'}
            options={[
              {
                value: 'chart',
                label: t('explore.chart'),
                icon: 'bars',
                obstacle: view.kind === 'table' ? t('explore.no.chart') : undefined,
              },
              { value: 'table', label: t('explore.table'), icon: 'table' },
            ]}
            onChange={(value) => setTable(value === 'table')}
          />
        </div>
        <CopyLink address={address} />
      </div>
      {isTable ? (
        <TableFigure view={view} catalogue={catalogue} />
      ) : (
        <Chart view={view} catalogue={catalogue} width={WIDTH} level={2} />
      )}
      {'treatment' in view && (
        <p className={styles.more}>
          <PageLink to={{ name: 'indicator', subject: view.indicator }}>{t('explore.about')}</PageLink>
        </p>
      )}
    </div>
  )
}

function TableFigure({
  view,
  catalogue,
}: {
  readonly view: View
  readonly catalogue: Exploring['shown']['catalogue']
}) {
  const { headline, subtitle, ...chart } = useChart(view, catalogue, WIDTH)
  return (
    <figure className={styles.table} data-testid="explore-table">
      <figcaption>
        <h2>{headline.full}</h2>
        <p className={styles.subtitle}>{subtitle}</p>
      </figcaption>
      <DataTable table={chart.table} catalogue={catalogue} caption={`${headline.full} ${subtitle}`} />
      <ChartFooter chart={{ ...chart, headline, subtitle }} catalogue={catalogue} table={false} />
    </figure>
  )
}
