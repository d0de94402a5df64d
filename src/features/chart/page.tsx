import { useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { Card } from '../../ui/card.tsx'
import { Chart } from '../../ui/chart/chart.tsx'
import { IgnoredNotice } from '../../ui/ignored-notice.tsx'
import { useT } from '../../ui/locale.tsx'
import { useMounted } from '../../ui/mounted.ts'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { decodeView } from '../../view/codec.ts'
import { startView } from '../../view/start.ts'
import { usableView } from '../../view/usable.ts'
import type { View } from '../../view/view.ts'
import styles from './chart.module.css'

interface ChartPageProps {
  readonly catalogue: Catalogue
  readonly loading?: boolean
}

/** Parameters of the address that are not the View's. */
const OTHERS = ['today']
/** Logical width of the chart; that of one target, which would be out of proportion in it. */
const WIDTH = 880
const GAUGE = 420

/** One chart of any kind by its address, with all that belongs to it: where a saved picture is opened again. */
export function ChartPage({ catalogue, loading = false }: ChartPageProps) {
  const t = useT()
  const mounted = useMounted()
  const { search } = useNavigation()
  const { keyIndicators } = catalogue.site
  const start = useMemo(() => startView(keyIndicators, catalogue.indicators.values()), [keyIndicators, catalogue])
  const asked = mounted && search.kind ? start : null
  return (
    <Card className={styles.page}>
      <h1 className="visually-hidden">{t('nav.chart')}</h1>
      {!asked && (
        <>
          <p>{t(mounted ? 'chart.page.empty' : 'chart.page.script')}</p>
          <ToExplore />
        </>
      )}
      {asked && loading && <p role="status">{t('chart.page.loading')}</p>}
      {asked && !loading && <Asked catalogue={catalogue} start={asked} />}
    </Card>
  )
}

function ToExplore() {
  const t = useT()
  return (
    <p>
      <PageLink to={{ name: 'explore' }}>{t('chart.page.explore')}</PageLink>
    </p>
  )
}

function Asked({ catalogue, start }: { readonly catalogue: Catalogue; readonly start: View }) {
  const { search, repeated } = useNavigation()
  const { view, ignored, newer } = useMemo(() => {
    const decoded = decodeView({ ...search, ...repeated }, start, OTHERS)
    const usable = usableView(decoded.view, catalogue)
    return { view: usable.view, newer: decoded.newer, ignored: [...decoded.ignored, ...usable.missing] }
  }, [search, repeated, catalogue, start])
  return (
    <>
      <IgnoredNotice ignored={ignored} newer={newer} />
      {view ? (
        <div className={view.kind === 'gauge' ? styles.gauge : undefined}>
          <Chart view={view} catalogue={catalogue} width={view.kind === 'gauge' ? GAUGE : WIDTH} level={2} />
        </div>
      ) : (
        <ToExplore />
      )}
    </>
  )
}
