import type { EChartsOption } from 'echarts'
import { lazy, Suspense, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { paintScene } from '../../charts/paint.ts'
import { marksOf } from '../../charts/scene.ts'
import type { CompiledChart } from '../../charts/types.ts'
import type { RegionCode } from '../../model/ids.ts'
import { type Draw, useDraw } from './draw.tsx'
import { patchPicture } from './patch.ts'
import styles from './plot.module.css'

const LivePlot = lazy(() => import('./live-plot.tsx'))

/** The drawing code, once something needed it: from then on pictures are drawn at once. */
let library: Draw | null = null

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

/** The picture that built HTML holds, and what it shows. */
function builtPicture(id: string): { readonly signature: string | undefined; readonly markup: string } {
  const element = typeof document === 'undefined' ? null : document.getElementById(id)
  return { signature: element?.dataset.signature, markup: element?.innerHTML ?? '' }
}

/**
 * One picture. In built HTML it is there before any script; a browser takes it over as it stands, draws it
 * anew when what it shows changes, and lets the chart library answer once somebody points at it.
 */
export function Plot({ chart, className, signature, live, onRegion }: PlotProps) {
  const draw = useDraw()
  const id = `c${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const { option, width, height } = chart
  const [built] = useState(() => builtPicture(id))
  const [loaded, setLoaded] = useState(() => library)
  // null until the drawing code is there: what was seen before stays.
  const markup = useMemo(() => {
    if (!option) return ''
    const size = { width, height }
    if (draw) return draw(option, { ...size, id })
    if (built.signature === signature) return built.markup
    const marks = marksOf(option)
    const painted = marks && paintScene(marks, size)
    return painted ?? loaded?.(option, { ...size, id }) ?? null
  }, [option, width, height, draw, id, built, signature, loaded])
  const picture = useRef<HTMLDivElement>(null)
  // React keeps what it was given first; what follows is changed in place.
  const [first] = useState(() => ({ __html: markup ?? blank(width, height) }))
  const seen = useRef<{ readonly element: Element | null; readonly markup: string }>({ element: null, markup: '' })
  // Named after what was pointed at, so that a picture that changes is at first nothing but a picture.
  const [touched, setTouched] = useState('')
  const touch = live ? () => setTouched(signature) : undefined

  useLayoutEffect(() => {
    const element = picture.current
    const old = seen.current.element === element ? seen.current.markup : first.__html
    if (markup === null || !element) return
    if (markup !== old) patchPicture(element, markup)
    seen.current = { element, markup }
  }, [markup, first])

  useEffect(() => {
    if (markup !== null) return
    let current = true
    void import('../../render/to-svg.ts').then(({ renderSvg }) => {
      library = renderSvg
      if (current) setLoaded(() => renderSvg)
    })
    return () => {
      current = false
    }
  }, [markup])

  if (!option) return null
  return (
    <div className={`${styles.plot} ${className ?? ''}`} onPointerEnter={touch} onPointerMove={touch}>
      <div
        ref={picture}
        id={id}
        data-signature={signature}
        className={styles.picture}
        aria-hidden="true"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's own markup, text escaped by it
        dangerouslySetInnerHTML={first}
      />
      {touched === signature && markup !== null && (
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
