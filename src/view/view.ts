import { indicatorIdSchema, regionCodeSchema, sectorIdSchema } from '../model/ids.ts'
import { z } from '../model/zod.ts'

const period = z.string().check(z.regex(/^\d{4}(?:-(?:S[12]|Q[1-4]|\d{2}(?:-\d{2})?))?$/))
const key = z.string().check(z.regex(/^[a-z0-9_-]+\/[a-z0-9-]+$/))
const highlight = z._default(z.array(regionCodeSchema).check(z.maxLength(5)), [])

/** Ranked bars of one indicator over the provinces, with the growth since `since` as the dark part. */
export const rankViewSchema = z.strictObject({
  kind: z.literal('rank'),
  indicator: indicatorIdSchema,
  period: z.optional(period),
  since: z.optional(period),
  highlight,
  reference: z._default(z.enum(['nation', 'median', 'none']), 'nation'),
  /** How many bars, from the top; the highlighted region is always among them. */
  limit: z.optional(z.number().check(z.int(), z.gte(3), z.lte(60))),
})
/** Lines over time; `figures` adds a region's statements and targets in place of an official table. */
export const trendViewSchema = z.strictObject({
  kind: z.literal('trend'),
  indicator: indicatorIdSchema,
  sector: z.optional(sectorIdSchema),
  regions: z.array(regionCodeSchema).check(z.minLength(1), z.maxLength(40)),
  highlight,
  from: z.optional(period),
  to: z.optional(period),
  /** `spark` is a line without axes for a card. */
  look: z._default(z.enum(['lines', 'spark']), 'lines'),
})
/** Map of equal squares. */
export const tilesViewSchema = z.strictObject({
  kind: z.literal('tiles'),
  indicator: indicatorIdSchema,
  period: z.optional(period),
  highlight,
})
/** One region's place among its peers: `dots` on the value axis, `ranks` in a row of equal cells. */
export const stripViewSchema = z.strictObject({
  kind: z.literal('strip'),
  indicator: indicatorIdSchema,
  period: z.optional(period),
  since: z.optional(period),
  highlight,
  look: z._default(z.enum(['dots', 'ranks']), 'dots'),
})
/** Progress to one target. */
export const gaugeViewSchema = z.strictObject({
  kind: z.literal('gauge'),
  target: key,
  /** `full` adds base and pin labels and the growth needed; `card` is the small one. */
  look: z._default(z.enum(['card', 'full']), 'card'),
})
/** Progress to several targets as bars under one gate line; `bars` leaves the names to the table around them. */
export const bulletViewSchema = z.strictObject({
  kind: z.literal('bullet'),
  targets: z.array(key).check(z.minLength(1), z.maxLength(200)),
  look: z._default(z.enum(['rows', 'bars']), 'rows'),
})
/** Who committed to which sector. */
export const matrixViewSchema = z.strictObject({
  kind: z.literal('matrix'),
  regions: z.optional(z.array(regionCodeSchema)),
  sectors: z.optional(z.array(sectorIdSchema)),
})

/** What a chart shows: the one value behind a page's address, a slide, an image. */
export const viewSchema = z.discriminatedUnion('kind', [
  rankViewSchema,
  trendViewSchema,
  tilesViewSchema,
  stripViewSchema,
  gaugeViewSchema,
  bulletViewSchema,
  matrixViewSchema,
])
export type View = z.infer<typeof viewSchema>
export type ViewInput = z.input<typeof viewSchema>
export type ViewKind = View['kind']
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>
