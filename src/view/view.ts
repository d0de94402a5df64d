import { indicatorIdSchema, regionCodeSchema, sectorIdSchema } from '../model/ids.ts'
import { z } from '../model/zod.ts'

const period = z.string().check(z.regex(/^\d{4}(?:-(?:S[12]|Q[1-4]|\d{2}(?:-\d{2})?))?$/))
const key = z.string().check(z.regex(/^[a-z0-9_-]+\/[a-z0-9-]+$/))
const highlight = z._default(z.array(regionCodeSchema).check(z.maxLength(5)), [])
const scale = z._default(z.enum(['linear', 'log']), 'linear')

/** What is done to an official table's values before they are drawn. */
export const TREATMENTS = ['value', 'per-capita', 'share-of-gdp', 'share-of-nation', 'index', 'growth'] as const
export const REFERENCES = ['nation', 'group', 'median', 'none'] as const
const reference = z._default(z.enum(REFERENCES), 'nation')

/** An official table, treated, for some of its regions: what most kinds of chart speak of. */
const subject = {
  indicator: indicatorIdSchema,
  period: z.optional(period),
  treatment: z._default(z.enum(TREATMENTS), 'value'),
  /** Period that an index is 100 in; the first one without it. */
  base: z.optional(period),
  /** `all`, `group:CODE` (the provinces of an area group) or `similar:CODE` (the regions most like one). */
  among: z._default(z.string().check(z.regex(/^(?:all|(?:group|similar):[A-Za-z0-9][A-Za-z0-9-]{0,31})$/)), 'all'),
  /** These regions only, in place of `among`. */
  regions: z.optional(z.array(regionCodeSchema).check(z.minLength(1), z.maxLength(60))),
}

/** Ranked bars of one period, with the growth since `since` as the dark part. */
export const rankViewSchema = z.strictObject({
  kind: z.literal('rank'),
  ...subject,
  since: z.optional(period),
  highlight,
  reference,
  sort: z._default(z.enum(['value', 'change', 'name', 'code']), 'value'),
  /** How many bars, from the top; highlighted regions are always among them. */
  limit: z.optional(z.number().check(z.int(), z.gte(3), z.lte(60))),
})
/** Lines over time. With a sector, or where there is no table, a region's statements and targets take its place. */
export const trendViewSchema = z.strictObject({
  kind: z.literal('trend'),
  ...subject,
  sector: z.optional(sectorIdSchema),
  highlight,
  reference,
  scale,
  from: z.optional(period),
  to: z.optional(period),
  /** `spark` is a line without axes for a card. */
  look: z._default(z.enum(['lines', 'spark']), 'lines'),
  /** `actuals` keeps the room and the axis of stated targets and draws none, until a speaker reveals them. */
  reveal: z._default(z.enum(['all', 'actuals']), 'all'),
})
/** Map of equal squares. */
export const tilesViewSchema = z.strictObject({ kind: z.literal('tiles'), ...subject, highlight })
/** Map from a file that the deployer supplies. */
export const mapViewSchema = z.strictObject({
  kind: z.literal('map'),
  ...subject,
  highlight,
  /** Name of the map in `maps/index.json`. */
  map: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
})
/** One region's place among its peers: `dots` on the value axis, `ranks` in a row of equal cells. */
export const stripViewSchema = z.strictObject({
  kind: z.literal('strip'),
  ...subject,
  since: z.optional(period),
  highlight,
  look: z._default(z.enum(['dots', 'ranks']), 'dots'),
})
/** All peers on the value axis as a swarm of dots, in one row or a row per area group, with quartiles. */
export const distributionViewSchema = z.strictObject({
  kind: z.literal('distribution'),
  ...subject,
  highlight,
  reference,
  scale,
  by: z._default(z.enum(['none', 'group']), 'none'),
})
/** Two indicators against each other, a third as the size of the dots. */
export const scatterViewSchema = z.strictObject({
  kind: z.literal('scatter'),
  ...subject,
  /** The indicator along the height; `indicator` runs along the width. */
  y: indicatorIdSchema,
  yTreatment: z._default(z.enum(TREATMENTS), 'value'),
  size: z.optional(indicatorIdSchema),
  highlight,
  scale,
  yScale: scale,
  /** Least-squares line, with its r², over what is drawn. */
  fit: z._default(z.boolean(), false),
})
/** Two periods of every region: lines between two columns, or two dots on one axis. */
export const changeViewSchema = z.strictObject({
  kind: z.literal('change'),
  ...subject,
  since: z.optional(period),
  highlight,
  look: z._default(z.enum(['dumbbell', 'slope']), 'dumbbell'),
  sort: z._default(z.enum(['value', 'change', 'name', 'code']), 'change'),
})
/** The parts of an indicator that has parts, stacked per region. */
export const compositionViewSchema = z.strictObject({
  kind: z.literal('composition'),
  ...subject,
  highlight,
  look: z._default(z.enum(['share', 'absolute']), 'share'),
  sort: z._default(z.enum(['value', 'name', 'code']), 'value'),
  limit: z.optional(z.number().check(z.int(), z.gte(3), z.lte(60))),
})
/** The same small chart once per region, per area group or per sector. */
export const multiplesViewSchema = z.strictObject({
  kind: z.literal('multiples'),
  ...subject,
  of: z._default(z.enum(['trend', 'rank', 'distribution']), 'trend'),
  by: z._default(z.enum(['region', 'group', 'sector']), 'region'),
  highlight,
  from: z.optional(period),
  to: z.optional(period),
})
/** The numbers alone: regions by periods. */
export const tableViewSchema = z.strictObject({
  kind: z.literal('table'),
  ...subject,
  from: z.optional(period),
  to: z.optional(period),
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
  mapViewSchema,
  stripViewSchema,
  distributionViewSchema,
  scatterViewSchema,
  changeViewSchema,
  compositionViewSchema,
  multiplesViewSchema,
  tableViewSchema,
  gaugeViewSchema,
  bulletViewSchema,
  matrixViewSchema,
])
export type View = z.infer<typeof viewSchema>
export type ViewInput = z.input<typeof viewSchema>
export type ViewKind = View['kind']
/** Kinds that speak of an official table. */
export type SubjectView = Extract<View, { treatment: unknown }>
export type Treatment = (typeof TREATMENTS)[number]
export type ViewOf<K extends ViewKind> = Extract<View, { kind: K }>
