import type { View } from './view.ts'

/** Regions named in a ranking that stay where they are, however few of them are highlighted. */
const MOST_ROWS = 6

/** How many of its highlights a View shows one after the other; 1 where there is nothing to reveal. */
function lightsOf(view: View): number {
  switch (view.kind) {
    case 'trend':
    case 'scatter':
    case 'distribution':
      return Math.max(1, view.highlight.length)
    case 'rank':
      // Where rows are left out, highlighted ones are kept: they would change places.
      return view.regions && view.regions.length <= MOST_ROWS ? Math.max(1, view.highlight.length) : 1
    default:
      return 1
  }
}

/** A line of statements may have a target; an official table has none. */
const hasTargets = (view: View): boolean =>
  view.kind === 'trend' && view.sector !== undefined && view.look === 'lines' && view.reveal === 'all'

/**
 * What a speaker shows of a View, step by step: its highlights one after the other, targets last. The last step is the
 * View itself; all steps have the same axes.
 */
export function stepsOf(view: View): readonly View[] {
  const hidden = hasTargets(view) ? { reveal: 'actuals' as const } : {}
  const lights = lightsOf(view)
  const partly = Array.from({ length: lights - 1 }, (_, at): View => {
    const { highlight } = view as Extract<View, { highlight: unknown }>
    return { ...view, ...hidden, highlight: highlight.slice(0, at + 1) } as View
  })
  return [...partly, ...(hasTargets(view) ? [{ ...view, ...hidden } as View] : []), view]
}
