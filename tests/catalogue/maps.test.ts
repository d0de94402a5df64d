import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MAX_MAP_MEGABYTES, MAX_MAP_POINTS, MapError, parseMap, parseMapIndex } from '../../src/catalogue/maps.ts'
import { compileFolder } from '../../src/cli/data.ts'
import { SQUARES } from '../charts/small-map.ts'

const entry = {
  id: 'squares',
  title: { en: 'Squares', 'zh-CN': '方块' },
  file: 'squares.geojson',
  approval: '审图号GS(2024)0001号',
  property: 'adcode',
}
const index = (maps: readonly object[], schemaVersion = 1) => JSON.stringify({ schemaVersion, maps })

const NOT_GEOJSON = 'is not a GeoJSON FeatureCollection of polygons in longitude and latitude'

const polygon = (coordinates: unknown) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { adcode: 1 }, geometry: { type: 'Polygon', coordinates } }],
  })

describe('the list of maps', () => {
  it('is read', () => {
    expect(parseMapIndex(index([entry]))).toEqual([entry])
    expect(parseMapIndex(index([{ ...entry, approval: undefined }]))[0]?.approval).toBe('')
  })

  it.each([
    ['<html>', 'is a web page, not a map'],
    ['{"schemaVersion":1', 'is incomplete or not valid JSON'],
    [index([], 2), 'was written for a newer version of this program'],
    ['null', 'is not of the form that a list of maps has'],
    [index([entry, entry]), 'is not of the form that a list of maps has'],
    [index([{ ...entry, file: '../secret.json' }]), 'is not of the form that a list of maps has'],
    [index([{ ...entry, file: 'https://a.example/x.json' }]), 'is not of the form that a list of maps has'],
    [index([{ ...entry, id: 'A b' }]), 'is not of the form that a list of maps has'],
  ])('%s is refused', (text, why) => {
    expect(() => parseMapIndex(text)).toThrow(new MapError('index.json', why))
  })
})

describe('a map', () => {
  it('is read', () => {
    const { features, approval } = parseMap(JSON.stringify(SQUARES), entry)
    expect(features.features).toHaveLength(SQUARES.features.length)
    expect(approval).toBe(entry.approval)
  })

  it.each([
    ['{"type":"Topology"}', NOT_GEOJSON],
    ['[', 'is incomplete or not valid JSON'],
    [polygon([[]]), NOT_GEOJSON],
    [
      polygon([
        [
          [12_000_000, 4_000_000],
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      ]),
      NOT_GEOJSON,
    ],
    [JSON.stringify(SQUARES).replaceAll('adcode', 'name'), 'has no feature with the property "adcode"'],
    [' '.repeat(MAX_MAP_MEGABYTES * 1e6 + 1), 'is larger than 20 MB'],
    [polygon([Array.from({ length: MAX_MAP_POINTS + 1 }, () => [1, 1])]), 'has more than 100000 points; simplify it'],
  ])('%# is refused', (text, why) => {
    expect(() => parseMap(text, entry)).toThrow(new MapError(entry.file, why))
  })

  it('that is listed and not there is named', async () => {
    const data = mkdtempSync(join(tmpdir(), 'yardstick-maps-'))
    mkdirSync(join(data, 'maps'))
    writeFileSync(join(data, 'maps/index.json'), index([entry]))
    await expect(compileFolder(data, '2025-07-01')).rejects.toThrow('maps/squares.geojson cannot be read')
  })
})
