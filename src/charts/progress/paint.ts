import type { Painted } from '../scene.ts'
import type { ChartContext, Colour, Theme } from '../types.ts'
import type { Fill } from './shape.ts'

/** How each fill looks, one layer over the other. */
export function paintOf(fill: Fill, theme: Theme): readonly Painted[] {
  const ground: Painted = { fill: theme.track }
  const outline: Painted = { stroke: theme.ink3, lineWidth: 1, dash: [4, 3] }
  switch (fill) {
    case 'track':
      return [ground]
    case 'soft':
      return [{ fill: theme.soft }]
    case 'focus':
      return [{ fill: theme.focus }]
    case 'closed':
      return [
        { fill: theme.surface, stroke: theme.focus, lineWidth: 1.5, texture: { kind: 'hatch', colour: theme.focus } },
      ]
    case 'fade-1':
      return [ground, { texture: { kind: 'hatch-1', colour: theme.focus } }]
    case 'fade-2':
      return [ground, { texture: { kind: 'hatch-2', colour: theme.focus } }]
    case 'fade-3':
      return [ground, { texture: { kind: 'hatch-3', colour: theme.focus } }]
    case 'edge-1':
      return [ground, { fill: theme.focus, opacity: 0.75 }]
    case 'edge-2':
      return [ground, { fill: theme.focus, opacity: 0.5 }]
    case 'edge-3':
      return [ground, { fill: theme.focus, opacity: 0.25 }]
    case 'dots':
      return [{ ...ground, texture: { kind: 'dots', colour: theme.overdue } }]
    case 'empty':
      return [{ fill: theme.surface, ...outline }]
    case 'empty-dots':
      return [{ fill: theme.surface, ...outline, texture: { kind: 'dots', colour: theme.overdue } }]
  }
}

/** Without colours the way from value to pin is dashed where it is behind and dotted where pace is not told. */
export function leadDash(colour: Colour, { mono }: Pick<ChartContext, 'mono'>): { readonly dash?: readonly number[] } {
  if (!mono || colour === 'pace') return {}
  return { dash: colour === 'behind' ? [4, 2.5] : [1.5, 2.5] }
}
