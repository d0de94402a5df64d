import { buildPicture } from '../../exports/picture.ts'
import { STAGE_SIZE } from '../../exports/sizes.ts'
import type { Picture, PictureJob, PictureSize, PictureSpec } from '../../exports/spec.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Locale } from '../../model/text.ts'
import { wordsIn } from '../../ui/briefing/words.ts'
import type { Deck, Slide } from '../../view/deck.ts'
import { stepsOf } from '../../view/steps.ts'
import { usableView } from '../../view/usable.ts'
import type { View } from '../../view/view.ts'
import { ageWords, computeAge } from './age.ts'
import { scopeIds } from './scope-ids.ts'

/** One step of a slide, drawn; or why it cannot be. */
export type Drawn =
  | { readonly picture: Picture; readonly missing: readonly string[] }
  | { readonly picture: null; readonly reason: Failure }

export type Failure =
  /** What the data do not have. */
  | { readonly why: 'unknown'; readonly values: readonly string[] }
  /** The chart threw. */
  | { readonly why: 'crashed'; readonly message: string }

export interface PicturesInput {
  readonly deck: Deck
  readonly catalogue: Catalogue
  readonly locale: Locale
  readonly today: string
}

export type Look = Pick<PictureSpec, 'size' | 'theme'>

export interface Pictures {
  /** Steps of each slide. */
  readonly steps: readonly number[]
  /** The picture of a step; the same object while it is held. */
  readonly draw: (slide: number, step: number, look: Look) => Drawn
  /** What a slide is called: its own headline, else what all of it finds; empty where it cannot be drawn. */
  readonly title: (slide: number) => string
  /** How old the data of a slide are, in words. */
  readonly note: (slide: number) => string
}

/** Pictures held at a time: those around the present one, an overview of most decks, and nothing without end. */
const MOST_HELD = 48

/** Draws the slides of a deck and holds what was drawn last. Never throws: a slide that cannot be drawn says why. */
export function makePictures({ deck, catalogue, locale, today }: PicturesInput): Pictures {
  const views = deck.slides.map(({ view }) => attempt(() => usableView(view, catalogue)))
  const steps = views.map((usable) => {
    const view = usable.value?.view
    return view ? stepsOf(view) : []
  })
  const held = new Map<string, Drawn>()
  /** Kept for all slides, however few pictures are held: a list asks for every one of them. */
  const findings = new Map<number, string>()

  const jobOf = (view: View, { size, theme }: Look): PictureJob => {
    const spec: PictureSpec = { size, theme, words: { title: true, footer: true }, transparent: false }
    return { view, catalogue, locale, today, spec }
  }
  const findingOf = (at: number): string => {
    const view = steps[at]?.at(-1)
    const look = { size: STAGE_SIZE, theme: 'light' } as const
    const finding = findings.get(at) ?? (view ? buildPicture(jobOf(view, look)).chart.headline.short : '')
    findings.set(at, finding)
    return finding
  }

  const build = (slide: Slide, at: number, step: number, look: Look): Drawn => {
    const usable = views[at]
    if (!usable?.value) return { picture: null, reason: { why: 'crashed', message: usable?.message ?? '' } }
    const values = usable.value.missing.map(({ value }) => value)
    const all = steps[at] ?? []
    const view = all[Math.min(step, all.length - 1)]
    if (!view) return { picture: null, reason: { why: 'unknown', values } }
    const drawn = attempt(() => {
      const age = computeAge(view, catalogue, today)
      const job = { ...jobOf(view, look), note: ageWords(age, catalogue, locale), noteWarns: age.stale }
      // The finding is that of the whole slide, whatever of it is shown yet.
      const headline = wordsIn(slide.headline, locale) ?? (view === all.at(-1) ? '' : findingOf(at))
      return buildPicture({ ...job, ...(headline ? { headline } : {}) })
    })
    if (!drawn.value) return { picture: null, reason: { why: 'crashed', message: drawn.message } }
    if (view === all.at(-1)) findings.set(at, drawn.value.chart.headline.short)
    const svg = scopeIds(drawn.value.svg, `s${at}-${step}-${Math.round(look.size.width)}-`)
    return { picture: { ...drawn.value, svg }, missing: values }
  }

  return {
    steps: steps.map((all) => Math.max(1, all.length)),
    title: (at) => wordsIn(deck.slides[at]?.headline, locale) ?? attempt(() => findingOf(at)).value ?? '',
    note: (at) => {
      const view = steps[at]?.at(-1) ?? deck.slides[at]?.view
      return view ? ageWords(computeAge(view, catalogue, today), catalogue, locale) : ''
    },
    draw: (at, step, look) => {
      const slide = deck.slides[at]
      if (!slide) throw new Error(`a deck of ${deck.slides.length} slides has no slide ${at}`)
      const key = [at, step, keyOf(look.size), look.theme].join()
      const known = held.get(key)
      // What was asked for last stays longest.
      if (known) held.delete(key)
      const drawn = known ?? build(slide, at, step, look)
      held.set(key, drawn)
      for (const old of held.keys()) {
        if (held.size <= MOST_HELD) break
        held.delete(old)
      }
      return drawn
    },
  }
}

const keyOf = ({ width, height, type }: PictureSize): string => `${width}x${height ?? ''}${type}`

function attempt<T>(action: () => T): { readonly value: T | null; readonly message: string } {
  try {
    return { value: action(), message: '' }
  } catch (error) {
    return { value: null, message: error instanceof Error ? error.message : String(error) }
  }
}
