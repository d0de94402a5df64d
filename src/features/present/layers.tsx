import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './slide.module.css'

/** A little longer than the crossfade itself. */
const FADE = 300

interface Layer {
  readonly id: string
  readonly children: ReactNode
}

/** Shows one thing; when it changes, the new one fades in over the old. Without motion it takes its place at once. */
export function Layers({ id, children }: Layer) {
  const shown = useRef<Layer>({ id, children })
  const [under, setUnder] = useState<Layer | null>(null)
  useLayoutEffect(() => {
    const before = shown.current
    shown.current = { id, children }
    if (before.id === id || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    setUnder(before)
  })
  useLayoutEffect(() => {
    if (!under) return
    const timer = setTimeout(() => setUnder(null), FADE)
    return () => clearTimeout(timer)
  }, [under])
  const layers = under && under.id !== id ? [under, { id, children }] : [{ id, children }]
  return layers.map((layer, at) => (
    <div
      key={layer.id}
      className={styles.layer}
      data-fading={at > 0 || undefined}
      data-testid="slide-layer"
      aria-hidden={layer.id !== id || undefined}
      inert={layer.id !== id}
    >
      {layer.children}
    </div>
  ))
}
