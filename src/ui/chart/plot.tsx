import { lazy, type PointerEvent, Suspense, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Shapes, shapesOf, writeShapes } from '../../charts/paint.ts'
import { groupsOf } from '../../charts/scene.ts'
import type { CompiledChart } from '../../charts/types.ts'
import type { RegionCode } from '../../model/ids.ts'
import { type Draw, useDraw } from './draw.tsx'
import { patchPicture } from './patch.ts'
import { adoptShapes, drawShapes, patchShapes, type ShownShapes } from './patch-shapes.ts'
import styles from './plot.module.css'
import type { Pointer } from './use-pointed.ts'

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

/** What is to be seen: shapes where the picture can be painted without the chart library, else what that wrote. */
type Picture = { readonly shapes: Shapes } | { readonly markup: string }

interface Size {
  readonly width: number
  readonly height: number
}

/** What an element of the page shows. */
interface Seen {
  readonly element: Element
  readonly picture: Picture
  /** Where the shapes are, once there was reason to look. */
  readonly shown: ShownShapes | null
}

const blank = ({ width, height }: Size): Picture => ({
  markup: `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"></svg>`,
})

/** The picture that built HTML holds, and what it shows. */
function builtPicture(id: string): { readonly signature: string | undefined; readonly picture: Picture } {
  const element = typeof document === 'undefined' ? null : document.getElementById(id)
  return { signature: element?.dataset.signature, picture: { markup: element?.innerHTML ?? '' } }
}

/** Makes the picture in an element another one. */
function change({ element, picture: old, shown }: Seen, picture: Picture, size: Size): Seen {
  if ('markup' in picture) {
    patchPicture(element, picture.markup)
    return { element, picture, shown: null }
  }
  const known = shown ?? ('shapes' in old ? adoptShapes(element, old.shapes) : null)
  const { shapes } = picture
  return { element, picture, shown: known ? patchShapes(known, shapes, size) : drawShapes(element, shapes, size) }
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
  const size = useMemo(() => ({ width, height }), [width, height])
  const seen = useRef<Seen | null>(null)
  // null until the drawing code is there: what was seen before stays.
  const picture = useMemo((): Picture | null => {
    if (!option) return { markup: '' }
    if (draw) return { markup: draw(option, { ...size, id }) }
    // Taken over as long as it was not changed: by then its elements are others.
    const isBuilt = !seen.current || seen.current.picture === built.picture
    if (isBuilt && built.signature === signature) return built.picture
    const groups = groupsOf(option)
    const shapes = groups && shapesOf(groups)
    if (shapes) return { shapes }
    return loaded ? { markup: loaded(option, { ...size, id }) } : null
  }, [option, size, draw, id, built, signature, loaded])
  const box = useRef<HTMLDivElement>(null)
  // React keeps what it was given first; what follows is changed in place.
  const [first] = useState(() => picture ?? blank(size))
  const [html] = useState(() => ({ __html: 'markup' in first ? first.markup : writeShapes(first.shapes, size) }))
  // Named after what was pointed at, so that a picture that changes is at first nothing but a picture.
  const [touched, setTouched] = useState('')
  const pointer = useRef<Pointer | null>(null)
  const touch = (event: PointerEvent) => {
    pointer.current = event
    setTouched(signature)
  }
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') pointer.current = null
  }
  const pointing = live ? { onPointerEnter: touch, onPointerMove: touch, onPointerLeave: leave } : {}

  useLayoutEffect(() => {
    const element = box.current
    if (!picture || !element) return
    const old = seen.current?.element === element ? seen.current : { element, picture: first, shown: null }
    seen.current = isSame(old.picture, picture) ? { ...old, picture } : change(old, picture, size)
  }, [picture, first, size])

  useEffect(() => {
    if (picture) return
    let current = true
    void import('../../render/to-svg.ts').then(({ renderSvg }) => {
      library = renderSvg
      if (current) setLoaded(() => renderSvg)
    })
    return () => {
      current = false
    }
  }, [picture])

  if (!option) return null
  return (
    <div className={`${styles.plot} ${className ?? ''}`} {...pointing}>
      <div
        ref={box}
        id={id}
        data-signature={signature}
        className={styles.picture}
        aria-hidden="true"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer's own markup, text escaped by it
        dangerouslySetInnerHTML={html}
      />
      {touched === signature && picture && (
        <Suspense>
          <LivePlot key={signature} chart={chart} pointer={pointer} onRegion={onRegion} />
        </Suspense>
      )}
    </div>
  )
}

const isSame = (a: Picture, b: Picture): boolean => a === b || ('markup' in a && 'markup' in b && a.markup === b.markup)
