import { featuresSchema, type MapEntry, type MapFile, mapEntrySchema } from '../model/maps.ts'
import { z } from '../model/zod.ts'

/** Version of `maps/index.json` that this program reads. */
export const MAPS_VERSION = 1
/** Largest file and longest outline that a browser draws without delay. */
export const MAX_MAP_MEGABYTES = 20
export const MAX_MAP_POINTS = 100_000

const MEGABYTE = 1_000_000

/** Why a map or the list of maps could not be used; each has its words, `map.failure.<reason>`. */
export const MAP_FAILURES = [
  'missing',
  'html',
  'truncated',
  'newer',
  'invalid',
  'too-large',
  'too-many-points',
  'not-geojson',
  'no-codes',
] as const
export type MapFailure = (typeof MAP_FAILURES)[number]

export class MapError extends Error {
  readonly reason: MapFailure
  /** Path below the maps folder. */
  readonly file: string

  constructor(reason: MapFailure, file: string) {
    super(`maps/${file}: ${reason}`)
    this.name = 'MapError'
    this.reason = reason
    this.file = file
  }
}

const indexSchema = z.strictObject({ schemaVersion: z.literal(MAPS_VERSION), maps: z.array(mapEntrySchema) })
const INDEX = 'index.json'

/** Reads the list of maps. @throws {MapError} when it is no such list, or names two maps alike */
export function parseMapIndex(text: string): readonly MapEntry[] {
  const value = parseJson(text, INDEX)
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null
  if (typeof version === 'number' && version > MAPS_VERSION) throw new MapError('newer', INDEX)
  const { success, data } = indexSchema.safeParse(value)
  if (!success || new Set(data.maps.map(({ id }) => id)).size < data.maps.length) throw new MapError('invalid', INDEX)
  return data.maps
}

/**
 * Reads the GeoJSON of one map: polygons and lines in longitude and latitude.
 * @throws {MapError} when it is too large, of another shape, in other coordinates, or without codes
 */
export function parseMap(text: string, entry: MapEntry): MapFile {
  const { file, id, title, approval, property } = entry
  // A character takes at least one byte; what passes is at most three times the limit, in Chinese names alone.
  if (text.length > MAX_MAP_MEGABYTES * MEGABYTE) throw new MapError('too-large', file)
  const { success, data } = featuresSchema.safeParse(parseJson(text, file))
  if (!success) throw new MapError('not-geojson', file)
  const positions = data.features.flatMap(({ geometry }) => (geometry ? positionsOf(geometry.coordinates) : []))
  if (positions.length > MAX_MAP_POINTS) throw new MapError('too-many-points', file)
  if (positions.length === 0 || !positions.every(isOnGlobe)) throw new MapError('not-geojson', file)
  if (!data.features.some(({ properties }) => properties?.[property] != null)) throw new MapError('no-codes', file)
  return { id, title, approval: approval.trim(), property, features: data }
}

type Nested = readonly number[] | readonly Nested[]

function positionsOf(coordinates: Nested): (readonly number[])[] {
  if (typeof coordinates[0] === 'number') return [coordinates as readonly number[]]
  return (coordinates as readonly Nested[]).flatMap(positionsOf)
}

/** Metres of a projected map would lie far outside. */
const isOnGlobe = ([longitude = Number.NaN, latitude = Number.NaN]: readonly number[]): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new MapError(/^[\s\uFEFF]*</.test(text) ? 'html' : 'truncated', file)
  }
}
