import type { Features, Geometry } from '../../model/maps.ts'

export type Point = readonly [number, number]
export type Ring = readonly Point[]

/** A feature's outline in plot pixels: rings of areas, holes winding the other way round, or open lines. */
export interface Outline {
  readonly rings: readonly Ring[]
  readonly lines: readonly Ring[]
}

export interface Projection {
  readonly project: (position: readonly number[]) => Point
  /** Height that the map takes at the width it was fitted to. */
  readonly height: number
}

/** Points nearer than this to the last one kept are not seen. */
const NEAR = 0.4

const polygonsOf = (geometry: Geometry): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []

const linesOf = (geometry: Geometry): number[][][] =>
  geometry.type === 'LineString'
    ? [geometry.coordinates]
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates
      : []

/**
 * Equirectangular projection with the middle latitude as standard parallel: longitudes shrink by its cosine, so that
 * shapes about the middle of the map keep their proportions. Fitted to a box and centred along its width.
 * A map across the 180th meridian is not wrapped.
 */
export function fitProjection({ features }: Features, width: number, highest: number, margin = 4): Projection {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const { geometry } of features) {
    if (!geometry) continue
    for (const [longitude = 0, latitude = 0] of [...polygonsOf(geometry).flat(), ...linesOf(geometry)].flat()) {
      west = Math.min(west, longitude)
      east = Math.max(east, longitude)
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
  }
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const across = Math.max((east - west) * shrink, 1e-9)
  const up = Math.max(north - south, 1e-9)
  const pixels = Math.min((width - 2 * margin) / across, (highest - 2 * margin) / up)
  const left = (width - across * pixels) / 2
  return {
    project: ([longitude = 0, latitude = 0]) => [
      left + (longitude - west) * shrink * pixels,
      margin + (north - latitude) * pixels,
    ],
    height: up * pixels + 2 * margin,
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10

/** A line without points that would fall on one another; islands too small for that keep their first points. */
function thinned(points: readonly Point[], least: number): Point[] {
  const kept: Point[] = []
  for (const [x, y] of points) {
    const last = kept.at(-1)
    if (!last || Math.hypot(x - last[0], y - last[1]) >= NEAR) kept.push([rounded(x), rounded(y)])
  }
  return kept.length >= least ? kept : points.slice(0, least).map(([x, y]) => [rounded(x), rounded(y)])
}

/** Twice the area of a ring; its sign tells which way it winds. */
const doubleArea = (ring: Ring): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

/** Outer rings wind one way and holes the other, whatever the file does: else a hole would be filled. */
function wound(ring: Ring, outer: boolean): Ring {
  return doubleArea(ring) > 0 === outer ? ring : ring.toReversed()
}

/** A feature's outline in pixels, `top` beneath the upper edge of the plot and `left` of its left one. */
export function outlineOf(geometry: Geometry, projection: Projection, top: number, left = 0): Outline {
  const place = (position: readonly number[]): Point => {
    const [x, y] = projection.project(position)
    return [x + left, y + top]
  }
  return {
    rings: polygonsOf(geometry).flatMap((polygon) =>
      polygon.map((ring, index) => wound(thinned(ring.slice(0, -1).map(place), 3), index === 0)),
    ),
    lines: linesOf(geometry).map((line) => thinned(line.map(place), 2)),
  }
}

const edgesOf = (ring: Ring) => ring.map((point, index) => [point, ring[(index + 1) % ring.length] ?? point] as const)

/** Where a name can stand in an area: the centre of its largest ring, and the room to either side of it there. */
export function labelPlace(rings: readonly Ring[]): { x: number; y: number; width: number; height: number } | null {
  const largest = rings.reduce<Ring | null>(
    (best, ring) => (best && Math.abs(doubleArea(best)) >= Math.abs(doubleArea(ring)) ? best : ring),
    null,
  )
  if (!largest) return null
  const area = doubleArea(largest)
  const pairs = edgesOf(largest)
  const moment = (axis: 0 | 1): number =>
    pairs.reduce((sum, [a, b]) => sum + (a[axis] + b[axis]) * (a[0] * b[1] - b[0] * a[1]), 0)
  const [x, y] = area === 0 ? (largest[0] ?? [0, 0]) : [moment(0) / (3 * area), moment(1) / (3 * area)]
  // Holes and other parts count as well: a name must not run across one.
  const all = rings.flatMap(edgesOf)
  const span = (at: number, along: 0 | 1): number => {
    const across = along === 0 ? 1 : 0
    const crossings = all
      .filter(([a, b]) => a[across] > at !== b[across] > at)
      .map(([a, b]) => a[along] + ((at - a[across]) / (b[across] - a[across])) * (b[along] - a[along]))
    const centre = along === 0 ? x : y
    const after = crossings.filter((value) => value > centre)
    const before = crossings.filter((value) => value <= centre)
    // An odd number of edges to one side: the point lies within the area.
    return after.length % 2 === 1 ? 2 * Math.min(centre - Math.max(...before), Math.min(...after) - centre) : 0
  }
  return { x, y, width: span(y, 0), height: span(x, 1) }
}
