import { afterPaint } from '../../ui/after-paint.ts'
import type { Search } from '../../ui/navigation.tsx'

/** A whole query to be written; with `push` the one before can be gone back to. */
export interface Step {
  readonly search: Search
  readonly push: boolean
}

interface AddressWriter {
  /** Writes once the page has been painted, or at once. Steps keep their order, and each that is pushed stays one. */
  readonly write: (step: Step, atOnce: boolean) => void
  /** Forgets what was not written yet. */
  readonly cancel: () => void
}

/** Writes queries into the address after the picture they ask for has been painted. */
export function makeAddressWriter(set: (step: Step) => void): AddressWriter {
  let steps: readonly Step[] = []
  let stop: (() => void) | null = null

  const later = (wait: (run: () => void) => () => void) => {
    stop = wait(() => {
      stop = null
      drain()
    })
  }
  const drain = () => {
    const [first, ...rest] = steps
    steps = rest
    if (first) set(first)
    // Two steps of one task would become one in the history of the browser.
    if (rest.length > 0) later(nextTask)
  }
  return {
    write: (step, atOnce) => {
      const last = steps.at(-1)
      steps = last && !step.push ? [...steps.slice(0, -1), { ...step, push: last.push }] : [...steps, step]
      if (steps.length > 1 || atOnce) {
        stop?.()
        stop = null
        drain()
      } else if (!stop) later(afterPaint)
    },
    cancel: () => {
      steps = []
      stop?.()
      stop = null
    },
  }
}

const nextTask = (run: () => void): (() => void) => {
  const timer = setTimeout(run)
  return () => clearTimeout(timer)
}
