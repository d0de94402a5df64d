import { SCHEMA_VERSION } from './documents.ts'
import { indicatorIdSchema, regionCodeSchema } from './ids.ts'
import { textSchema } from './text.ts'
import { unitSchema } from './units.ts'
import { z } from './zod.ts'

/** SDMX code list CL_OBS_STATUS: normal, provisional, estimated, break in series, missing. */
export const OBS_STATUS = ['A', 'P', 'E', 'B', 'M'] as const
export type ObsStatus = (typeof OBS_STATUS)[number]

export const seriesSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: indicatorIdSchema,
  indicator: indicatorIdSchema,
  unit: unitSchema,
  /** SDMX UNIT_MULT: values are in 10^unitMultiplier of the unit (亿元 is 8; percent of a ratio is -2). */
  unitMultiplier: z.number(),
  citation: z.strictObject({
    /** The official table or publication. */
    title: textSchema,
    publisher: textSchema,
    address: z.nullable(z.string()),
    /** Public compilations through which the rows came, with the part each supplied. */
    compilations: z.array(z.strictObject({ name: z.string(), part: textSchema })),
  }),
  confidence: z.enum(['high', 'medium']),
  /** How far the transcription was checked. */
  checked: textSchema,
  /** Vintage, scope and other cautions. */
  notes: z.array(textSchema),
  /** First period on a new basis. */
  breaks: z.array(z.strictObject({ period: z.string(), note: textSchema })),
  regions: z.array(regionCodeSchema),
  periods: z.array(z.string()),
  /** One row per region, one column per period; null is not published. */
  values: z.array(z.array(z.nullable(z.number()))),
  /** Observation status where it is not A (or, for null, not M): region, period, status, reason. */
  status: z.array(
    z.strictObject({
      region: z.optional(regionCodeSchema),
      period: z.optional(z.string()),
      status: z.enum(OBS_STATUS),
      reason: textSchema,
    }),
  ),
  /** Bounds of (sum of provinces) / nation that the publisher's own rounding and revisions explain. */
  sumOfRegions: z.optional(z.tuple([z.number(), z.number()])),
})
export type Series = z.infer<typeof seriesSchema>

export const siteSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  name: textSchema,
  publisher: textSchema,
  /** Where a reader reports a mistake: an https or mailto address. */
  contact: z.string(),
  licence: textSchema,
  languages: z.array(z.enum(['en', 'zh-CN'])),
  /** Where the site is served, absolute: what other sites show of its pages needs it. */
  address: z.optional(z.string()),
  nation: regionCodeSchema,
  /** Up to which date actuals were searched for. */
  searchedUntil: z.string(),
  /** Indicators shown first: on the overview's map and as a region's key figures. */
  keyIndicators: z.array(indicatorIdSchema),
  /** Regions that have a file of their own however many regions there are. */
  listedRegions: z.optional(z.array(regionCodeSchema)),
  /** Targets shown on the overview, as document-id/figure-id. */
  featuredTargets: z.array(z.string()),
})
export type Site = z.infer<typeof siteSchema>
