import { useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Slide } from '../../view/deck.ts'
import { usableView } from '../../view/usable.ts'
import { Chart } from '../chart/chart.tsx'
import { Icon } from '../icons.tsx'
import { useLocale, useT } from '../locale.tsx'
import styles from './briefing.module.css'
import { wordsIn } from './words.ts'

interface SlideChartProps {
  readonly slide: Slide
  readonly catalogue: Catalogue
  readonly width: number
}

/** A map of squares is as high as it is wide: at the width of other charts it would fill a screen. */
const MAP_WIDTH = 440

/** A slide as a chart with its sources, under its own headline; what the data do not have is said in its place. */
export function SlideChart({ slide, catalogue, width }: SlideChartProps) {
  const t = useT()
  const locale = useLocale()
  const { view, missing } = useMemo(() => usableView(slide.view, catalogue), [slide.view, catalogue])
  const values = missing.map(({ value }) => value).join(', ')
  if (!view)
    return (
      <p className={styles.notice} data-testid="slide-unknown">
        <Icon name="warning" size={14} /> {t('briefing.unknown', { values })}
      </p>
    )
  return (
    <>
      {missing.length > 0 && (
        <p className={styles.notice}>
          <Icon name="warning" size={14} /> {t('briefing.missing', { values })}
        </p>
      )}
      <div className={view.kind === 'tiles' ? styles.map : undefined}>
        <Chart
          view={view}
          catalogue={catalogue}
          width={view.kind === 'tiles' ? MAP_WIDTH : width}
          title={wordsIn(slide.headline, locale)}
          level={2}
        />
      </div>
    </>
  )
}
