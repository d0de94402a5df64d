import { describe, expect, it } from 'vitest'
import {
  MAP_FAILURES,
  MAX_MAP_MEGABYTES,
  MAX_MAP_POINTS,
  MapError,
  parseMap,
  parseMapIndex,
} from '../../src/catalogue/maps.ts'
import { translator } from '../../src/i18n/translate.ts'
import { SQUARES } from '../charts/small-map.ts'

const entry = {
  id: 'squares',
  title: { en: 'Squares', 'zh-CN': '方块' },
  file: 'squares.geojson',
  approval: '审图号GS(2024)0001号',
  property: 'adcode',
}
const index = (maps: readonly object[], schemaVersion = 1) => JSON.stringify({ schemaVersion, maps })

function reasonOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof MapError) return error.reason
    throw error
  }
  return 'none'
}

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
    ['<html>', 'html'],
    ['{"schemaVersion":1', 'truncated'],
    [index([], 2), 'newer'],
    ['null', 'invalid'],
    [index([entry, entry]), 'invalid'],
    [index([{ ...entry, file: '../secret.json' }]), 'invalid'],
    [index([{ ...entry, file: 'https://a.example/x.json' }]), 'invalid'],
    [index([{ ...entry, id: 'A b' }]), 'invalid'],
  ])('%s is refused', (text, reason) => {
    expect(reasonOf(() => parseMapIndex(text))).toBe(reason)
  })
})

describe('a map', () => {
  it('is read', () => {
    const { features, approval } = parseMap(JSON.stringify(SQUARES), entry)
    expect(features.features).toHaveLength(SQUARES.features.length)
    expect(approval).toBe(entry.approval)
  })

  it.each([
    ['{"type":"Topology"}', 'not-geojson'],
    ['[', 'truncated'],
    [polygon([[]]), 'not-geojson'],
    [
      polygon([
        [
          [12_000_000, 4_000_000],
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      ]),
      'not-geojson',
    ],
    [JSON.stringify(SQUARES).replaceAll('adcode', 'name'), 'no-codes'],
    [' '.repeat(MAX_MAP_MEGABYTES * 1e6 + 1), 'too-large'],
    [polygon([Array.from({ length: MAX_MAP_POINTS + 1 }, () => [1, 1])]), 'too-many-points'],
  ])('%# is refused', (text, reason) => {
    expect(reasonOf(() => parseMap(text, entry))).toBe(reason)
  })

  it('says why in both languages', () => {
    const words = { megabytes: MAX_MAP_MEGABYTES, points: MAX_MAP_POINTS, property: entry.property }
    for (const locale of ['en', 'zh-CN'] as const)
      for (const reason of MAP_FAILURES)
        expect(translator(locale)(`map.failure.${reason}`, words)).not.toMatch(/map\.failure|\{/)
  })
})
