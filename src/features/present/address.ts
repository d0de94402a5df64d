import type { Search } from '../../ui/navigation.tsx'
import { DWELL } from '../../view/deck.ts'
import type { Place } from './player.ts'

/** What an address asks of a show besides the deck. */
export interface Asked {
  readonly place: Place
  /** Nothing but the slides: no controls, no pointer. */
  readonly kiosk: boolean
  readonly loop: boolean
  /** Seconds of every slide, in place of its own. */
  readonly dwell: number | null
  readonly theme: 'dark' | 'light'
  readonly window: 'stage' | 'presenter' | 'handout'
}

const WINDOWS = ['stage', 'presenter', 'handout'] as const

const whole = (text: string | undefined): number | null => (text && /^\d{1,6}$/.test(text) ? Number(text) : null)

function dwellOf(text: string | undefined): number | null {
  const seconds = whole(text)
  return seconds === null ? null : Math.min(Math.max(seconds, DWELL.least), DWELL.most)
}

/** Reads an address; whatever it says that cannot be meant is as if it were not said. Slides and steps count from 1 there. */
export function readAsked(search: Search): Asked {
  const kiosk = search.kiosk === '1'
  const loop = search.loop === '1' || (kiosk && search.loop !== '0')
  return {
    place: {
      slide: Math.max(0, (whole(search.slide) ?? 1) - 1),
      step: Math.max(0, (whole(search.step) ?? 1) - 1),
      black: false,
      playing: kiosk || search.loop === '1' || search.play === '1',
    },
    kiosk,
    loop,
    dwell: dwellOf(search.dwell),
    theme: search.theme === 'light' ? 'light' : 'dark',
    window: WINDOWS.find((name) => name === search.window) ?? 'stage',
  }
}

/** A place as an address says it; the first step of a slide is not said. */
export const writePlace = ({ slide, step }: Place): { readonly slide: string; readonly step: string | undefined } => ({
  slide: String(slide + 1),
  step: step > 0 ? String(step + 1) : undefined,
})
