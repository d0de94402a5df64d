import type { Features, MapFile } from '../../src/model/maps.ts'
import type { Region } from '../../src/model/places.ts'

const square = (x: number, y: number, side: number): number[][] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]

const area = (code: string | number, ...rings: number[][][]): Features['features'][number] => ({
  type: 'Feature',
  properties: { adcode: code },
  geometry: { type: 'Polygon', coordinates: rings },
})

/** Hebei with a hole, its neighbours, a region that the table lacks, an area and a line of no region. */
export const SQUARES: Features = {
  type: 'FeatureCollection',
  features: [
    area(130000, square(100, 30, 10), square(103, 33, 4)),
    area('110000', square(110, 30, 10)),
    area('120000', square(110, 40, 10)),
    area('710000', square(120, 30, 5)),
    area('somewhere', square(90, 30, 8)),
    {
      type: 'Feature',
      properties: { adcode: '100000_JD' },
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [100, 22],
            [104, 25],
          ],
        ],
      },
    },
  ],
}

export const smallMap = (approval = '审图号GS(2024)0001号'): MapFile => ({
  id: 'squares',
  title: { en: 'Squares', 'zh-CN': '方块' },
  approval,
  property: 'adcode',
  features: SQUARES,
})

/** A map on which every region with a place in the grid of tiles is a square at that place. */
export const tileMap = (regions: readonly Region[]): MapFile => ({
  ...smallMap(),
  id: 'tiles',
  features: {
    type: 'FeatureCollection',
    features: regions.flatMap(({ code, tile }) =>
      tile ? [area(code, square(75 + tile[0] * 8, 50 - tile[1] * 5, 5))] : [],
    ),
  },
})
