import { textSchema } from './text.ts'
import { z } from './zod.ts'

/** One map of `maps/index.json`. */
export const mapEntrySchema = z.strictObject({
  /** Name in a View and in addresses. */
  id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
  title: textSchema,
  /** File beside the index. */
  file: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}\.(?:geo)?json$/)),
  /** As the authority issued it, `GS(2024)0001号` with or without 审图号 before it; a map without one is never drawn. */
  approval: z._default(z.string(), ''),
  /** Property of each feature that holds the region's code. */
  property: z.string().check(z.minLength(1)),
})
export type MapEntry = z.infer<typeof mapEntrySchema>

/** Longitude and latitude in degrees; further numbers are passed over. */
const position = z.array(z.number()).check(z.minLength(2))
const path = z.array(position).check(z.minLength(2))
const ring = z.array(position).check(z.minLength(4))
const polygon = z.array(ring).check(z.minLength(1))

/** Areas, and lines for the dashes that some borders are drawn with. */
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
  z.object({ type: z.literal('LineString'), coordinates: path }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(path) }),
])

export const featuresSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.nullable(z.record(z.string(), z.unknown())),
      geometry: z.nullable(geometry),
    }),
  ),
})
export type Features = z.infer<typeof featuresSchema>
export type Geometry = z.infer<typeof geometry>

/** A map that can be asked for. */
export type MapOffer = Pick<MapEntry, 'id' | 'title'>

/** A map that the deployer supplies, ready to be drawn. */
export interface MapFile {
  readonly id: string
  readonly title: MapEntry['title']
  readonly approval: string
  readonly property: string
  readonly features: Features
}
