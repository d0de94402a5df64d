import { LOCALES } from '../model/text.ts'
import { z } from '../model/zod.ts'
import { viewSchema } from './view.ts'

export const DECK_VERSION = 1
export const deckIdSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))

/** Words in one language at least: who writes for a room need not write for the world. */
const words = (most: number) =>
  z.partial(z.strictObject(Object.fromEntries(LOCALES.map((locale) => [locale, z.string().check(z.maxLength(most))]))))

/** One screen: a View, and what is said with it. */
export const slideSchema = z.strictObject({
  id: deckIdSchema,
  view: viewSchema,
  /** Takes the place of the computed finding. */
  headline: z.optional(words(200)),
  /** What the speaker says. */
  notes: z.optional(words(5000)),
  /** Seconds that it stays when nobody moves it on. */
  dwell: z._default(z.number().check(z.gte(2), z.lte(3600)), 20),
})
export type Slide = z.infer<typeof slideSchema>

/** A briefing: slides in their order. */
export const deckSchema = z.strictObject({
  schemaVersion: z.literal(DECK_VERSION),
  id: deckIdSchema,
  title: words(200),
  description: z.optional(words(1000)),
  slides: z.array(slideSchema).check(z.minLength(1), z.maxLength(200)),
})
export type Deck = z.infer<typeof deckSchema>
export type DeckInput = z.input<typeof deckSchema>
