import { useEffect, useState } from 'react'
import { afterPaint } from '../../ui/after-paint.ts'

/**
 * The value of a control, and the way to show another one at once: the controls follow what was chosen after the
 * picture has, and a field must not fall back in between.
 */
export function useEcho<T>(value: T): readonly [T, (chosen: T) => void] {
  const [echo, setEcho] = useState<{ readonly chosen: T } | null>(null)
  useEffect(() => {
    if (echo) return afterPaint(() => setEcho(null))
  }, [echo])
  return [echo ? echo.chosen : value, (chosen) => setEcho({ chosen })]
}
