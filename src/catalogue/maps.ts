import { featuresSchema, type MapEntry, type MapFile, mapEntrySchema } from '../model/maps.ts'
import { z } from '../model/zod.ts'

/** Version of `maps/index.json` that this program reads. */
export const MAPS_VERSION = 1
/** Largest file and longest outline that a browser draws without delay. */
export const MAX_MAP_MEGABYTES = 20
export const MAX_MAP_POINTS = 100_000

const MEGABYTE = 1_000_000

/** Says which map, or the list of maps, could not be used and why. */
export class MapError extends Error {
  /** @param file path below the maps folder */
  constructor(file: string, why: string) {
    super(`maps/${file} ${why}`)
    this.name = 'MapError'
  }
}

const indexSchema = z.strictObject({ schemaVersion: z.literal(MAPS_VERSION), maps: z.array(mapEntrySchema) })
const INDEX = 'index.json'
const NOT_GEOJSON = 'is not a GeoJSON FeatureCollection of polygons in longitude and latitude'

/** Reads the list of maps. @throws {MapError} when it is no such list, or names two maps alike */
export function parseMapIndex(text: string): readonly MapEntry[] {
  const value = parseJson(text, INDEX)
  const version = typeof value === 'object' && value !== null && 'schemaVersion' in value ? value.schemaVersion : null
  if (typeof version === 'number' && version > MAPS_VERSION)
    throw new MapError(INDEX, 'was written for a newer version of this program')
  const { success, data } = indexSchema.safeParse(value)
  if (!success || new Set(data.maps.map(({ id }) => id)).size < data.maps.length)
    throw new MapError(INDEX, 'is not of the form that a list of maps has')
  return data.maps
}

/**
 * Reads the GeoJSON of one map: polygons and lines in longitude and latitude.
 * @throws {MapError} when it is too large, of another shape, in other coordinates, or without codes
 */
export function parseMap(text: string, entry: MapEntry): MapFile {
  const { file, id, title, approval, property } = entry
  // A character takes at least one byte; what passes is at most three times the limit, in Chinese names alone.
  if (text.length > MAX_MAP_MEGABYTES * MEGABYTE) throw new MapError(file, `is larger than ${MAX_MAP_MEGABYTES} MB`)
  const { success, data } = featuresSchema.safeParse(parseJson(text, file))
  if (!success) throw new MapError(file, NOT_GEOJSON)
  const positions = data.features.flatMap(({ geometry }) => (geometry ? positionsOf(geometry.coordinates) : []))
  if (positions.length > MAX_MAP_POINTS) throw new MapError(file, `has more than ${MAX_MAP_POINTS} points; simplify it`)
  if (positions.length === 0 || !positions.every(isOnGlobe)) throw new MapError(file, NOT_GEOJSON)
  if (!data.features.some(({ properties }) => properties?.[property] != null))
    throw new MapError(file, `has no feature with the property "${property}"`)
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
    throw new MapError(
      file,
      /^[\s\uFEFF]*</.test(text) ? 'is a web page, not a map' : 'is incomplete or not valid JSON',
    )
  }
}
