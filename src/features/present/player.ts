/** What a show consists of, for whoever moves through it. */
export interface Show {
  /** Steps of each slide, at least 1. */
  readonly steps: readonly number[]
  /** Slides that cannot be drawn; they are left out when nobody moves the show on. */
  readonly broken: ReadonlySet<number>
  /** Whether the first slide follows the last when nobody moves the show on. */
  readonly loop: boolean
}

/** Where a show stands: the same in the stage and in the presenter's window. */
export interface Place {
  /** From 0. */
  readonly slide: number
  /** From 0, within the slide. */
  readonly step: number
  readonly black: boolean
  /** Whether it moves on by itself. */
  readonly playing: boolean
}

export type Move =
  | { readonly to: 'next' | 'previous' | 'first' | 'last' | 'next-slide' | 'previous-slide' }
  | { readonly to: 'slide'; readonly slide: number }
  | { readonly to: 'black' | 'play' | 'pause' }
  /** The time of a step is over. */
  | { readonly to: 'tick' }

export const START: Place = { slide: 0, step: 0, black: false, playing: false }

const lastStep = ({ steps }: Show, slide: number): number => Math.max(1, Math.floor(steps[slide] ?? 1)) - 1

const clamp = (value: number, most: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), 0), Math.max(0, most)) : 0

/** A place that the show has: nearest to one from an address, another window or a longer deck. */
export function nearestPlace(place: Place, show: Show): Place {
  const slide = clamp(place.slide, show.steps.length - 1)
  return { ...place, slide, step: clamp(place.step, lastStep(show, slide)) }
}

/** The place after a move. Every move but `tick`, `play` and `pause` ends the blackout. */
export function movePlace(from: Place, move: Move, show: Show): Place {
  const place = nearestPlace(from, show)
  const at = (slide: number, step = 0): Place => nearestPlace({ ...place, slide, step, black: false }, show)
  const { slide, step } = place
  const last = show.steps.length - 1
  switch (move.to) {
    case 'next':
      return step < lastStep(show, slide) ? at(slide, step + 1) : slide < last ? at(slide + 1) : at(slide, step)
    case 'previous':
      // Going back shows a slide as it was left.
      return step > 0 ? at(slide, step - 1) : slide > 0 ? at(slide - 1, lastStep(show, slide - 1)) : at(0)
    case 'next-slide':
      return slide < last ? at(slide + 1) : at(slide, step)
    case 'previous-slide':
      return slide > 0 ? at(slide - 1) : at(0)
    case 'first':
      return at(0)
    case 'last':
      return at(last, lastStep(show, last))
    case 'slide':
      return at(move.slide)
    case 'black':
      return { ...place, black: !place.black }
    case 'play':
      // At the end of a show there is nothing to play but all of it.
      return isEnd(place, show) ? { ...at(0), playing: true } : { ...place, black: false, playing: true }
    case 'pause':
      return { ...place, playing: false }
    case 'tick':
      return tick(place, show)
  }
}

const isEnd = ({ slide, step }: Place, show: Show): boolean =>
  !show.loop && slide === show.steps.length - 1 && step >= lastStep(show, slide)

function tick(place: Place, show: Show): Place {
  if (!place.playing || place.black) return place
  const { slide, step } = place
  if (!show.broken.has(slide) && step < lastStep(show, slide)) return { ...place, step: step + 1 }
  const next = nextWhole(slide, show)
  if (next === null) return show.loop ? place : { ...place, playing: false }
  return { ...place, slide: next, step: 0 }
}

/** The next slide that can be drawn; null where the show ends before one. */
function nextWhole(slide: number, { steps, broken, loop }: Show): number | null {
  const all = steps.map((_, at) => at)
  const order = [...all.slice(slide + 1), ...(loop ? all.slice(0, slide + 1) : [])]
  return order.find((other) => !broken.has(other)) ?? null
}

/** Whether the next tick begins the show anew, or ends it: then newer data may take its place. */
export function isLastOfLoop(place: Place, show: Show): boolean {
  if (!show.broken.has(place.slide) && place.step < lastStep(show, place.slide)) return false
  const next = nextWhole(place.slide, show)
  return next === null || next <= place.slide
}

/** Seconds that a step stays when nobody moves it on: the slide's, shared by its steps. */
export const dwellOf = (dwell: number, steps: number): number => Math.max(2, dwell / Math.max(1, steps))
