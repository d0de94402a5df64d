import { LOCALES } from '../model/text.ts'
import { z } from '../model/zod.ts'
import { viewSchema } from './view.ts'

export const DECK_VERSION = 1
export const MOST_SLIDES = 200
/** Characters that a text may have. */
export const LONGEST = { title: 200, description: 1000, headline: 200, notes: 5000 } as const
export const DWELL = { least: 2, most: 3600, usual: 20 } as const
export const deckIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))

/** Words in one language at least: who writes for a room need not write for the world. */
const words = (most: number) =>
  z.partial(z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, z.string().check(z.maxLength(most))]))))

/** One screen: a View, and what is said with it. */
export const slideSchema = z.strictObject({
  id: deckIdSchema,
  view: viewSchema,
  /** Takes the place of the computed finding. */
  headline: z.optional(words(LONGEST.headline)),
  /** What the speaker says. */
  notes: z.optional(words(LONGEST.notes)),
  /** Seconds that it stays when nobody moves it on. */
  dwell: z._default(z.number().check(z.gte(DWELL.least), z.lte(DWELL.most)), DWELL.usual),
})
export type Slide = z.infer<typeof slideSchema>

/** A briefing: slides in their order. */
export const deckSchema = z.strictObject({
  schemaVersion: z.literal(DECK_VERSION),
  id: deckIdSchema,
  title: words(LONGEST.title),
  description: z.optional(words(LONGEST.description)),
  /** None while somebody begins one. */
  slides: z.array(slideSchema).check(z.maxLength(MOST_SLIDES)),
})
export type Deck = z.infer<typeof deckSchema>
