import type { ChartContext, Colour } from './types.ts'

/** The first category is the blue of the focus, so that five highlights never share a colour. */
const HIGHLIGHTS = ['focus', 'cat2', 'cat3', 'cat4', 'cat5'] as const satisfies readonly Colour[]

/** Colour of the highlighted region with a place, from 0, among those that a View highlights. */
export const highlightColour = (place: number, { theme }: ChartContext): string =>
  theme[HIGHLIGHTS[place % HIGHLIGHTS.length] ?? 'focus']
