import { analysis } from './analysis.ts'
import { base } from './base.ts'
import { decks } from './decks.ts'
import { explore } from './explore.ts'
import { guide } from './guide.ts'
import { reference } from './reference.ts'
import { region } from './region.ts'
import { taking } from './taking.ts'

/** English words of the interface. Keys are dotted names; `_one` and `_other` are plural forms of one key. */
export const en = { base, region, reference, guide, explore, analysis, decks, taking } as const
