import { memo, useMemo } from 'react'
import { Chart, ChartFooter } from '../../ui/chart/chart.tsx'
import { DataTable } from '../../ui/chart/data-table.tsx'
import { useChart } from '../../ui/chart/use-chart.ts'
import { ExportButton } from '../../ui/export/export-button.tsx'
import type { ExportSubject } from '../../ui/export/subject.ts'
import { useT } from '../../ui/locale.tsx'
import { PageLink, useHref } from '../../ui/navigation.tsx'
import { encodeView } from '../../view/codec.ts'
import type { View } from '../../view/view.ts'
import { CopyLink } from './copy-link.tsx'
import styles from './figure.module.css'
import { Radios } from './radios.tsx'
import type { Exploring } from './state.ts'

/** Logical width of the chart: between its box at 1440 and that of a tablet, so that text is readable in both. */
export const WIDTH = 880

interface FigureProps extends Pick<Exploring, 'shown' | 'loading' | 'asTable' | 'setTable'> {
  /** What is shown, once it has been painted. */
  readonly later: Exploring['shown']
}

/** The chart, or the table behind it, under its toolbar. */
export function Figure({ shown: { view, catalogue }, later, loading, asTable, setTable }: FigureProps) {
  return (
    <div className={styles.figure} aria-busy={loading} data-testid="explore-figure">
      <Toolbar
        view={later.view}
        catalogue={later.catalogue}
        asTable={asTable || view.kind === 'table'}
        setTable={setTable}
      />
      {asTable || view.kind === 'table' ? (
        <TableFigure view={view} catalogue={catalogue} />
      ) : (
        <Chart view={view} catalogue={catalogue} width={WIDTH} level={2} />
      )}
      <About view={later.view} />
    </div>
  )
}

interface ToolbarProps extends Pick<Exploring, 'asTable' | 'setTable'> {
  readonly view: View
  readonly catalogue: Exploring['shown']['catalogue']
}

const Toolbar = memo(function Toolbar({ view, catalogue, asTable, setTable }: ToolbarProps) {
  const t = useT()
  const href = useHref()
  const subject = useMemo<ExportSubject>(() => ({ type: 'chart', item: { view } }), [view])
  const address = `${href({ name: 'explore' }).replace(/\?.*/, '')}?${new URLSearchParams(encodeView(view))}`
  return (
    <div className={styles.toolbar}>
      <div className={styles.toggle}>
        <Radios
          label={t('explore.showAs')}
          value={asTable ? 'table' : 'chart'}
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
      <ExportButton subject={subject} catalogue={catalogue} look="button" withKey />
    </div>
  )
})

const About = memo(function About({ view }: { readonly view: View }) {
  const t = useT()
  if (!('treatment' in view)) return null
  return (
    <p className={styles.more}>
      <PageLink to={{ name: 'indicator', subject: view.indicator }}>{t('explore.about')}</PageLink>
    </p>
  )
})

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
      <ChartFooter chart={{ ...chart, headline, subtitle }} catalogue={catalogue} view={view} table={false} />
    </figure>
  )
}
