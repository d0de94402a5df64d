import { indicatorIdSchema, regionCodeSchema, sectorIdSchema } from './ids.ts'
import { textSchema } from './text.ts'
import { unitSchema } from './units.ts'
import { z } from './zod.ts'

/**
 * Levels, largest first. `group` is a set of provinces (the four area groups, Jing-Jin-Ji);
 * `zone` a development zone; `class` stands for an open set named by a rule ("each pilot city").
 */
export const LEVELS = ['nation', 'group', 'province', 'city', 'district', 'zone', 'class'] as const
export type Level = (typeof LEVELS)[number]

export const regionSchema = z.strictObject({
  code: regionCodeSchema,
  level: z.enum(LEVELS),
  /** Full name, "Hebei" and "河北省". */
  name: textSchema,
  /** Name as said in a chart, "Hebei" and "河北". */
  short: textSchema,
  /** One Chinese character for compact tiles, 冀; provinces only. */
  abbr: z.optional(z.string()),
  parent: z.nullable(regionCodeSchema),
  /** Code of the `group` a province belongs to for area comparisons. */
  areaGroup: z.optional(regionCodeSchema),
  iso: z.optional(z.string()),
  /** Column and row in the map of equal squares; provinces only. */
  tile: z.optional(z.tuple([z.number(), z.number()])),
  note: z.optional(textSchema),
})
export type Region = z.infer<typeof regionSchema>

export const sectorSchema = z.strictObject({
  id: sectorIdSchema,
  name: textSchema,
  definition: textSchema,
  parent: z.optional(sectorIdSchema),
  /** Code in a published classification, where the industry has one. */
  code: z.optional(z.strictObject({ system: z.enum(['GB/T 4754-2017', 'ISIC Rev.4']), value: z.string() })),
})
export type Sector = z.infer<typeof sectorSchema>

export const TOPICS = [
  'output',
  'innovation',
  'enterprises',
  'funds',
  'clusters',
  'vehicles',
  'policy',
  'people',
] as const
export type Topic = (typeof TOPICS)[number]

export const indicatorSchema = z.strictObject({
  id: indicatorIdSchema,
  topic: z.enum(TOPICS),
  /** "R&D intensity", "研发经费投入强度". */
  name: textSchema,
  definition: textSchema,
  unit: unitSchema,
  /** `flow`: over a period. `stock`: at a date. `cumulative`: since a start date. `ratio`: of two flows over a period. `change`: growth over a period. `announced`: a size, cap or rule that holds from its statement on. */
  measures: z.enum(['flow', 'stock', 'cumulative', 'ratio', 'change', 'announced']),
  direction: z.enum(['higher', 'lower', 'neutral']),
  /** Whether values of different regions may be added. */
  additive: z.boolean(),
  /** Who is counted: "all enterprises", "industrial enterprises above designated size". */
  scope: textSchema,
  /** Months after a period until its figure is usually out; 12 unless stated. */
  publishedAfterMonths: z.optional(z.number().check(z.nonnegative())),
  /** Tables of this indicator serve to divide others by: per resident, or as a share of GDP. */
  role: z.optional(z.enum(['population', 'gdp'])),
  /** Indicators of the same scope that add up to this one. */
  parts: z.optional(z.array(indicatorIdSchema).check(z.minLength(2))),
  /** Indicators that readers take for this one, though scope or definition differ. */
  related: z.optional(z.array(indicatorIdSchema).check(z.minLength(1))),
  /** Smallest and largest plausible value in base units, for catching a slipped unit. */
  plausible: z.tuple([z.number(), z.number()]),
})
export type Indicator = z.infer<typeof indicatorSchema>
