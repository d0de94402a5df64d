import { memo, useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { useAfterPaint } from '../../ui/after-paint.ts'
import { Card } from '../../ui/card.tsx'
import { useChart } from '../../ui/chart/use-chart.ts'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { useT } from '../../ui/locale.tsx'
import { Guard } from '../../ui/slices.tsx'
import { startView } from '../../view/start.ts'
import type { SubjectView, View } from '../../view/view.ts'
import { Compare } from './compare.tsx'
import { Controls } from './controls.tsx'
import styles from './explore.module.css'
import { Figure, WIDTH } from './figure.tsx'
import { LeftOutNotice } from './left-out.tsx'
import { type Ahead, type Exploring, useExploring } from './state.ts'
import { useKeys } from './use-keys.ts'

interface ExplorePageProps {
  readonly catalogue: Catalogue
  readonly loading?: boolean
  readonly ahead?: Ahead
}

const nothingAhead: Ahead = () => null

/** Any official table as any chart: each choice stands in the address. */
export function ExplorePage({ catalogue, loading = false, ahead = nothingAhead }: ExplorePageProps) {
  const t = useT()
  const { keyIndicators } = catalogue.site
  const { indicators } = catalogue
  const start = useMemo(() => startView(keyIndicators, indicators.values()), [keyIndicators, indicators])
  if (!start || !('treatment' in start)) return <p>{t('explore.empty')}</p>
  return <Exploration catalogue={catalogue} loading={loading} ahead={ahead} start={start} />
}

interface ExplorationProps extends Required<ExplorePageProps> {
  readonly start: SubjectView
}

// What stands around the picture is drawn again only where it changes.
const Choices = memo(Controls)
const Comparison = memo(Compare)
const LeftOut = memo(LeftOutNotice)
const Ignored = memo(IgnoredNotice)
const NONE: Exploring['ignored'] = []

function Exploration(props: ExplorationProps) {
  const t = useT()
  const exploring = useExploring(props)
  const { view, shown, loading, ignored, newer, write, asTable, setTable } = exploring
  useKeys(exploring, shown.catalogue)
  // The picture comes first; what speaks of it follows.
  const later = useAfterPaint(useMemo(() => ({ view, shown }), [view, shown]))
  const said = subjectOnly(later.shown.view)
  const missing = subjectOnly(shown.view)
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t('explore.title')}</h1>
      <div className={styles.side}>
        <Choices view={later.view} catalogue={later.shown.catalogue} write={write} />
        {said && <Comparison view={said} catalogue={later.shown.catalogue} />}
      </div>
      <Card className={styles.main}>
        {/* In the order of the reader's questions: what was not understood, who is missing, what there is. */}
        <Ignored ignored={loading ? NONE : ignored} newer={newer} />
        {missing && <LeftOut view={missing} catalogue={shown.catalogue} />}
        <Guard slices={[`indicator/${view.indicator}`]}>
          <Figure shown={shown} later={later.shown} asTable={asTable} setTable={setTable} loading={loading} />
          <Finding shown={later.shown} />
        </Guard>
      </Card>
    </div>
  )
}

const subjectOnly = (view: View): SubjectView | null => ('treatment' in view ? view : null)

/** Says each new finding to those who do not see the chart change. */
const Finding = memo(function Finding({ shown: { view, catalogue } }: Pick<Exploring, 'shown'>) {
  const { headline } = useChart(view, catalogue, WIDTH)
  return (
    <p role="status" aria-live="polite" className="visually-hidden" data-testid="finding">
      {headline.full}
    </p>
  )
})
