import { briefing } from './briefing.ts'
import { present } from './present.ts'

/** Words of reading, editing and presenting briefings. */
export const decks = { ...briefing, ...present } as const
