import type { EChartsOption } from 'echarts'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import type { CompiledChart } from '../../charts/types.ts'
import type { RegionCode } from '../../model/ids.ts'
import { useDraw } from './draw.tsx'
import styles from './plot.module.css'

const LivePlot = lazy(() => import('./live-plot.tsx'))

interface PlotProps {
  readonly chart: CompiledChart
  readonly className: string | undefined
  /** Names what the picture shows; the same name means the same picture. */
  readonly signature: string
  /** Whether pointing at it makes it answer. */
  readonly live: boolean
  readonly onRegion: ((region: RegionCode) => void) | undefined
}

const blank = (width: number, height: number): string =>
  `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"></svg>`

/**
 * One picture. In built HTML it is there before any script; a browser takes it over as it stands, draws it
 * anew when what it shows changes, and lets the chart library answer once somebody points at it.
 */
export function Plot({ chart, className, signature, live, onRegion }: PlotProps) {
  const draw = useDraw()
  const id = `c${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const { option, width, height } = chart
  const box = useRef<HTMLDivElement>(null)
  const [markup, setMarkup] = useState(() => {
    if (!option) return ''
    if (draw) return draw(option, { width, height, id })
    const built = typeof document === 'undefined' ? null : document.getElementById(id)
    return built?.dataset.signature === signature ? built.innerHTML : blank(width, height)
  })
  const [drawn, setDrawn] = useState(() =>
    markup.includes('viewBox') && !markup.startsWith(blank(width, height)) ? signature : '',
  )
  const [touched, setTouched] = useState(false)

  useEffect(() => {
    if (drawn === signature || !option) return
    let current = true
    void import('../../render/to-svg.ts').then(({ renderSvg }) => {
      if (!current) return
      setMarkup(renderSvg(option, { width, height, id }))
      setDrawn(signature)
    })
    return () => {
      current = false
    }
  }, [drawn, signature, option, width, height, id])

  if (!option) return null
  return (
    <div
      className={`${styles.plot} ${className ?? ''}`}
      ref={box}
      onPointerEnter={live ? () => setTouched(true) : undefined}
    >
      <div
        id={id}
        data-signature={signature}
        className={styles.picture}
        aria-hidden="true"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's own markup, text escaped by it
        dangerouslySetInnerHTML={{ __html: markup }}
      />
      {touched && drawn === signature && (
        <Suspense>
          <LivePlot
            key={signature}
            option={option as EChartsOption}
            width={width}
            height={height}
            regionOf={chart.regionOf}
            onRegion={onRegion}
          />
        </Suspense>
      )}
    </div>
  )
}
