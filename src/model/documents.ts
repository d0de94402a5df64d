import { documentIdSchema, indicatorIdSchema, regionCodeSchema, sectorIdSchema } from './ids.ts'
import { textSchema } from './text.ts'
import { unitSchema } from './units.ts'
import { z } from './zod.ts'

/** Version of the data files that this program writes and reads. */
export const SCHEMA_VERSION = 1

export const BOUNDS = ['exact', 'over', 'at_least', 'up_to', 'about', 'nearly'] as const
export const KINDS = ['actual', 'target', 'announced', 'cap', 'rate', 'rank'] as const
export const MODALITIES = ['planned', 'expected', 'strive'] as const
export const CONFIDENCES = ['high', 'medium', 'low'] as const

/** What a document does not say, with the reason: a missing value is a value. */
export const unknownSchema = z.strictObject({ unknown: textSchema })
export type Unknown = z.infer<typeof unknownSchema>

const timeSchema = z.union([z.string(), unknownSchema])
const statementId = z.string().check(z.regex(/^[a-z0-9-]+$/))

export const figureSchema = z.strictObject({
  id: statementId,
  region: regionCodeSchema,
  indicator: indicatorIdSchema,
  sector: z.optional(sectorIdSchema),
  /** In base units of `unit`. */
  value: z.number(),
  unit: unitSchema,
  /** The number and its unit as the document prints them; a part of `excerpt`. */
  printed: z.string().check(z.minLength(1)),
  bound: z.enum(BOUNDS),
  kind: z.enum(KINDS),
  modality: z.optional(z.enum(MODALITIES)),
  /** SDMX time period or as-of date of an actual. */
  period: z.optional(timeSchema),
  /** True where the document leaves the year or date to be inferred; the note says from what. */
  periodInferred: z.optional(z.boolean()),
  /** When a target falls due: a year or a date. */
  deadline: z.optional(timeSchema),
  /** When a target was set, if not on the document's date: a year, month or date. */
  setOn: z.optional(z.string()),
  /** Key of the target statement that this one replaces. */
  revises: z.optional(z.string()),
  /** The indicator that a curator takes this statement to be about although it is printed under another name. */
  sameAs: z.optional(z.strictObject({ indicator: indicatorIdSchema, reason: textSchema })),
  /** What sets this figure apart from others of the same indicator ("first three batches"); figures of different variants are never compared. */
  variant: z.optional(textSchema),
  excerpt: z.string().check(z.minLength(1)),
  note: z.optional(textSchema),
  confidence: z.enum(CONFIDENCES),
})
export type Figure = z.infer<typeof figureSchema>

/** A statement without a number: a region and a sector it commits to. */
export const pledgeSchema = z.strictObject({
  id: statementId,
  region: regionCodeSchema,
  sector: sectorIdSchema,
  /** What is promised, in the words of the curator. */
  statement: textSchema,
  deadline: z.optional(timeSchema),
  excerpt: z.string().check(z.minLength(1)),
  note: z.optional(textSchema),
  confidence: z.enum(CONFIDENCES),
})
export type Pledge = z.infer<typeof pledgeSchema>

export const documentSchema = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: documentIdSchema,
  /** As printed, in the document's language. */
  title: z.string().check(z.minLength(1)),
  /** A translation for readers of the other language. */
  titleTranslated: z.optional(z.string()),
  publisher: textSchema,
  published: z.strictObject({
    /** ISO date, `YYYY-MM` or `YYYY`; null where nothing allows one. */
    date: z.nullable(z.string()),
    certainty: z.enum(['stated', 'inferred', 'unknown']),
    note: z.optional(textSchema),
  }),
  /** BCP 47. */
  language: z.string().check(z.regex(/^[a-z]{2}(?:-[A-Z]{2})?$/)),
  /** http(s) address; null where none is known. */
  address: z.nullable(z.string()),
  /** Part of the core collection of documents, or found later for comparison. */
  collection: z.enum(['core', 'follow-up']),
  note: z.optional(textSchema),
  figures: z.array(figureSchema),
  pledges: z.array(pledgeSchema),
})
export type Document = z.infer<typeof documentSchema>
