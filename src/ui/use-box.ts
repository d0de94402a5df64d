import { useEffect, useState } from 'react'

interface Box {
  readonly width: number
  readonly height: number
}

/** Size of an element in CSS pixels, followed through changes of window, display and zoom; null until it is known. */
export function useBox(element: HTMLElement | null): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useEffect(() => {
    if (!element) return
    const follow = () => {
      const [width, height] = [element.clientWidth, element.clientHeight]
      // A window being minimised has no size: what was shown stays.
      if (width < 1 || height < 1) return
      setBox((old) => (old?.width === width && old.height === height ? old : { width, height }))
    }
    const observer = new ResizeObserver(follow)
    observer.observe(element)
    follow()
    return () => observer.disconnect()
  }, [element])
  return box
}
