import { describe, expect, it } from 'vitest'
import { cellStatus } from '../../src/charts/status.ts'
import { translator } from '../../src/i18n/translate.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import type { Series } from '../../src/model/series.ts'
import { seriesCatalogue } from './small-series.ts'

const share = seriesCatalogue().series.get('share' as IndicatorId)
if (!share) throw new Error('the example has no table')
const reason = { en: 'First release.', 'zh-CN': '首次发布。' }
const hebei = '130000' as RegionCode
const series: Series = {
  ...share,
  status: [
    { period: '2023', status: 'P', reason },
    { region: hebei, status: 'E', reason },
    { region: hebei, period: '2022', status: 'M', reason },
    { region: hebei, period: '2021', status: 'A', reason },
  ],
}

describe('the status of a cell', () => {
  it.each([
    [hebei, '2023', { status: 'provisional, estimated' }],
    ['110000' as RegionCode, '2023', { status: 'provisional' }],
    [hebei, '2021', { status: 'estimated' }],
    ['110000' as RegionCode, '2022', {}],
  ])('of %s in %s', (region, period, words) => {
    expect(cellStatus(series, region, period, translator('en'))).toEqual(words)
  })
})
