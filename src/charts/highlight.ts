import type { ChartContext, Colour } from './types.ts'

/** The first category is the blue of the focus, so that five highlights never share a colour. */
const HIGHLIGHTS = ['focus', 'cat2', 'cat3', 'cat4', 'cat5'] as const satisfies readonly Colour[]

/**
 * Colour of the highlighted region with a place, from 0, among those that a View highlights. Without colours the first
 * is black and the others are dark grey: dashes and marker shapes tell them apart.
 */
export function highlightColour(place: number, { theme, mono }: Pick<ChartContext, 'theme' | 'mono'>): string {
  if (mono) return place === 0 ? theme.focus : theme.ink2
  return theme[HIGHLIGHTS[place % HIGHLIGHTS.length] ?? 'focus']
}
