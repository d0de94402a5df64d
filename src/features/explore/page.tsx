import { useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { Card } from '../../ui/card.tsx'
import { useChart } from '../../ui/chart/use-chart.ts'
import { useT } from '../../ui/locale.tsx'
import { Guard } from '../../ui/slices.tsx'
import { startView } from '../../view/start.ts'
import type { SubjectView } from '../../view/view.ts'
import { Compare } from './compare.tsx'
import { Controls } from './controls.tsx'
import styles from './explore.module.css'
import { Figure, WIDTH } from './figure.tsx'
import { LeftOutNotice } from './left-out.tsx'
import { Notice } from './notice.tsx'
import { type Exploring, useExploring } from './state.ts'
import { useKeys } from './use-keys.ts'

interface ExplorePageProps {
  readonly catalogue: Catalogue
  readonly loading?: boolean
}

/** Any official table as any chart: each choice stands in the address. */
export function ExplorePage({ catalogue, loading = false }: ExplorePageProps) {
  const t = useT()
  const { keyIndicators } = catalogue.site
  const start = useMemo(() => startView(keyIndicators, catalogue.indicators.values()), [keyIndicators, catalogue])
  if (!start || !('treatment' in start)) return <p>{t('explore.empty')}</p>
  return <Exploration catalogue={catalogue} loading={loading} start={start} />
}

interface ExplorationProps extends Required<ExplorePageProps> {
  readonly start: SubjectView
}

function Exploration({ catalogue, loading, start }: ExplorationProps) {
  const t = useT()
  const exploring = useExploring(catalogue, loading, start)
  useKeys(exploring, exploring.shown.catalogue)
  const { view, shown, ignored, newer, write, asTable, setTable } = exploring
  const isSubject = 'treatment' in shown.view
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('explore.title')}</h1>
      <div className={styles.side}>
        <Controls view={view} catalogue={shown.catalogue} write={write} />
        {isSubject && <Compare view={shown.view as SubjectView} catalogue={shown.catalogue} />}
      </div>
      <Card className={styles.main}>
        {/* In the order of the reader's questions: what was not understood, who is missing, what there is. */}
        <Notice ignored={loading ? [] : ignored} newer={newer} />
        {isSubject && <LeftOutNotice view={shown.view as SubjectView} catalogue={shown.catalogue} />}
        <Guard slices={[`indicator/${view.indicator}`]}>
          <Figure shown={shown} asTable={asTable} setTable={setTable} loading={loading} />
          <Finding shown={shown} />
        </Guard>
      </Card>
    </div>
  )
}

/** Says each new finding to those who do not see the chart change. */
function Finding({ shown: { view, catalogue } }: Pick<Exploring, 'shown'>) {
  const { headline } = useChart(view, catalogue, WIDTH)
  return (
    <p role="status" aria-live="polite" className="visually-hidden" data-testid="finding">
      {headline.full}
    </p>
  )
}
