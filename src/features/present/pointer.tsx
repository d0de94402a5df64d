import { useEffect, useRef } from 'react'
import styles from './stage.module.css'

/** A spot of light that follows the mouse. */
export function Pointer() {
  const spot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent) => {
      if (!spot.current) return
      spot.current.style.transform = `translate(${clientX}px, ${clientY}px)`
      spot.current.dataset.shown = 'true'
    }
    addEventListener('pointermove', follow, { passive: true })
    return () => removeEventListener('pointermove', follow)
  }, [])
  return <div ref={spot} className={styles.pointer} data-testid="pointer" aria-hidden="true" />
}
