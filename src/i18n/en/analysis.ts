import { multiples } from './multiples.ts'
import { relations } from './relations.ts'
import { spread } from './spread.ts'

/** Words of the kinds of chart that only exploring and briefings show. */
export const analysis = { ...relations, ...spread, ...multiples } as const
