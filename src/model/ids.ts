import { z } from './zod.ts'

const slug = z.string().check(z.regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/))

/** A region's code: GB/T 2260 for China, but opaque to the program. */
export const regionCodeSchema = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/))
  .brand<'RegionCode'>()
export type RegionCode = z.infer<typeof regionCodeSchema>

export const sectorIdSchema = slug.brand<'SectorId'>()
export type SectorId = z.infer<typeof sectorIdSchema>

export const indicatorIdSchema = slug.brand<'IndicatorId'>()
export type IndicatorId = z.infer<typeof indicatorIdSchema>

export const documentIdSchema = slug.brand<'DocumentId'>()
export type DocumentId = z.infer<typeof documentIdSchema>

/** `document-id/statement-id`: names one figure or pledge across all documents. */
export type StatementKey = string & { readonly __statement: true }

/** Joins the two parts of a statement's key. */
export const statementKey = (document: DocumentId, id: string): StatementKey => `${document}/${id}` as StatementKey
