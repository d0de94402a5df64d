import { analysis } from './analysis.ts'
import { base } from './base.ts'
import { decks } from './decks.ts'
import { explore } from './explore.ts'
import { guide } from './guide.ts'
import { reference } from './reference.ts'
import { region } from './region.ts'
import { taking } from './taking.ts'

/** Chinese words of the interface, under the keys of the English ones. Chinese has one plural form, `_other`. */
export const zhCN = { base, region, reference, guide, explore, analysis, decks, taking } as const
