import { useEffect, useState } from 'react'

/** Where no frame is painted, as in a tab that is not seen, nothing waits longer than this; nor where nothing is idle. */
const LATE = 250
const BUSY = 100

interface Batch {
  readonly runs: Set<{ readonly run: () => void }>
  readonly late: ReturnType<typeof setTimeout>
}

/** What waits for the next frame. */
let next: Batch | null = null

function open(): Batch {
  const runs: Batch['runs'] = new Set()
  const frame = requestAnimationFrame(() => {
    clearTimeout(batch.late)
    if (next === batch) next = null
    // A timer would run before what other parts of the page, and the reader, have asked for meanwhile.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(finish, { timeout: BUSY })
    else setTimeout(finish)
  })
  const finish = () => {
    cancelAnimationFrame(frame)
    if (next === batch) next = null
    for (const { run } of runs) run()
  }
  const batch: Batch = { runs, late: setTimeout(finish, LATE) }
  return batch
}

/**
 * Runs something once the page has been painted as it is now: what few look at need not delay what all see. All that
 * waits for one frame runs in one task, in the order of asking.
 * @returns the way to call it off
 */
export function afterPaint(run: () => void): () => void {
  next ??= open()
  const { runs } = next
  const entry = { run }
  runs.add(entry)
  return () => runs.delete(entry)
}

/** A value that follows another once the page has been painted with that. */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState<{ readonly value: T }>({ value })
  useEffect(() => {
    if (shown.value !== value) return afterPaint(() => setShown({ value }))
  }, [value, shown])
  return shown.value
}
