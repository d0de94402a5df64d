import { LOCALES } from '../model/text.ts'
import type { z } from '../model/zod.ts'
import { DECK_VERSION, type Deck, DWELL, deckIdSchema, LONGEST, MOST_SLIDES, type Slide, slideSchema } from './deck.ts'
import { viewSchema } from './view.ts'

/** What can be wrong with a part of a deck file; what is wrong is left out, cut or replaced, and the rest kept. */
export const DECK_FAULTS = [
  'unread',
  'too-large',
  'not-json',
  'not-deck',
  'invalid',
  'unknown',
  'too-long',
  'no-view',
  'repeated',
  'too-many',
] as const
export type DeckFault = (typeof DECK_FAULTS)[number]

export interface DeckProblem {
  /** Place of the slide in the file, from 1; null for what belongs to no slide. */
  readonly slide: number | null
  /** `dwell`, `view.indicator`, `notes.en`; empty for the whole. */
  readonly field: string
  readonly fault: DeckFault
}

export interface ParsedDeck {
  /** What could be read; null where it is no deck at all. */
  readonly deck: Deck | null
  readonly problems: readonly DeckProblem[]
  /** Written by a newer program; read as far as this one understands it. */
  readonly newer: boolean
}

/** Characters of a deck file: 200 slides with full notes in both languages are below it. */
export const LARGEST = 4_000_000
/** So many problems are told; a file with more is rubbish, not a deck. */
const TOLD = 200

/** The text of a deck file; {@link parseDeck} gives the same deck back. */
export const writeDeck = (deck: Deck): string => `${JSON.stringify(deck, null, 2)}\n`

const nothing = (fault: DeckFault): ParsedDeck => ({
  deck: null,
  problems: [{ slide: null, field: '', fault }],
  newer: false,
})

/** As {@link parseDeck}, of no more of a file than a deck may have. Never rejects. */
export async function readDeck(file: Blob): Promise<ParsedDeck> {
  try {
    // A few bytes more than the limit are enough to refuse it.
    return parseDeck(await file.slice(0, LARGEST * 3 + 1).text())
  } catch {
    return nothing('unread')
  }
}

/**
 * Reads a deck file slide by slide and field by field. Never throws: what cannot be used is named, the rest is kept.
 * @param text what a file, the browser's storage or a link holds
 */
export function parseDeck(text: string): ParsedDeck {
  if (text.length > LARGEST) return nothing('too-large')
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return nothing('not-json')
  }
  return isObject(raw) && Array.isArray(raw.slides) ? readSlides(raw, raw.slides) : nothing('not-deck')
}

type Raw = Readonly<Record<string, unknown>>
type Tell = (field: string, fault: DeckFault) => void

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

function readSlides(raw: Raw, list: readonly unknown[]): ParsedDeck {
  const problems: DeckProblem[] = []
  const tellOf =
    (slide: number | null): Tell =>
    (field, fault) =>
      problems.push({ slide, field, fault })
  const tell = tellOf(null)
  const version = raw.schemaVersion
  if (!Number.isInteger(version) || Number(version) < 1) tell('schemaVersion', 'invalid')
  const id = deckIdSchema.safeParse(raw.id)
  if (!id.success) tell('id', 'invalid')
  const description = readWords(raw.description, 'description', tell)
  tellUnknown(raw, ['schemaVersion', 'id', 'title', 'description', 'slides'], '', tell)
  if (list.length > MOST_SLIDES) tell('slides', 'too-many')
  const taken = new Set<string>()
  const slides = list
    .slice(0, MOST_SLIDES)
    .flatMap((item, at): Slide[] => readSlide(item, at + 1, taken, tellOf(at + 1)))
  const deck: Deck = {
    schemaVersion: DECK_VERSION,
    id: id.success ? id.data : 'deck',
    title: readWords(raw.title, 'title', tell) ?? {},
    ...(description ? { description } : {}),
    slides,
  }
  return { deck, problems: problems.slice(0, TOLD), newer: Number(version) > DECK_VERSION }
}

function readSlide(raw: unknown, place: number, taken: Set<string>, tell: Tell): Slide[] {
  if (!isObject(raw)) {
    tell('', 'invalid')
    return []
  }
  const view = readView(raw.view, tell)
  if (!view) return []
  const headline = readWords(raw.headline, 'headline', tell)
  const notes = readWords(raw.notes, 'notes', tell)
  tellUnknown(raw, Object.keys(slideSchema.shape), '', tell)
  const slide: Slide = {
    id: readSlideId(raw.id, place, taken, tell),
    view,
    ...(headline ? { headline } : {}),
    ...(notes ? { notes } : {}),
    dwell: readDwell(raw.dwell, tell),
  }
  taken.add(slide.id)
  return [slide]
}

function readSlideId(raw: unknown, place: number, taken: ReadonlySet<string>, tell: Tell): string {
  const id = deckIdSchema.safeParse(raw)
  if (id.success && !taken.has(id.data)) return id.data
  tell('id', id.success ? 'repeated' : 'invalid')
  const free = (name: string): string => (taken.has(name) ? free(`${name}-b`) : name)
  return free(`slide-${place}`)
}

function readDwell(raw: unknown, tell: Tell): number {
  if (raw === undefined) return DWELL.usual
  if (typeof raw === 'number' && raw >= DWELL.least && raw <= DWELL.most) return raw
  tell('dwell', 'invalid')
  return DWELL.usual
}

/** Words by language: those that are no text are left out, those that are too long are cut. */
function readWords(raw: unknown, name: keyof typeof LONGEST, tell: Tell): Deck['title'] | undefined {
  if (raw === undefined) {
    if (name === 'title') tell(name, 'invalid')
    return undefined
  }
  if (!isObject(raw)) {
    tell(name, 'invalid')
    return undefined
  }
  tellUnknown(raw, LOCALES, name, tell)
  const most = LONGEST[name]
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const text = Object.hasOwn(raw, locale) ? raw[locale] : undefined
      if (text === undefined) return []
      if (typeof text !== 'string') {
        tell(`${name}.${locale}`, 'invalid')
        return []
      }
      if (text.length > most) tell(`${name}.${locale}`, 'too-long')
      return [[locale, text.slice(0, most)]]
    }),
  )
}

/** The View of a slide without the fields that it cannot have; null where it says too little without them. */
function readView(raw: unknown, tell: Tell): Slide['view'] | null {
  if (!isObject(raw)) {
    tell('view', 'no-view')
    return null
  }
  const whole = viewSchema.safeParse(raw)
  if (whole.success) return whole.data
  const wrong = wrongFields(whole.error.issues)
  for (const [field, fault] of wrong) tell(`view.${field}`, fault)
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name)))
  const part = viewSchema.safeParse(rest)
  if (part.success) return part.data
  tell('view', 'no-view')
  return null
}

function wrongFields(issues: readonly z.core.$ZodIssue[]): Map<string, DeckFault> {
  return new Map(
    issues.flatMap((issue): [string, DeckFault][] =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [key, 'unknown'])
        : [[String(issue.path[0] ?? ''), 'invalid']],
    ),
  )
}

function tellUnknown(raw: Raw, known: readonly string[], under: string, tell: Tell): void {
  for (const name of Object.keys(raw)) if (!known.includes(name)) tell(under ? `${under}.${name}` : name, 'unknown')
}
