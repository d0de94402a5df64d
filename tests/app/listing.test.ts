import { describe, expect, it } from 'vitest'
import { listPages, regionsWithPages } from '../../src/app/listing.ts'
import type { IndexData } from '../../src/catalogue/format.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import { compileFixture } from '../catalogue/fixture.ts'

it('lists every document and indicator, and every region with something to show, its parents and all provinces', async () => {
  const pages = listPages((await compileFixture()).index)
  const subjects = (name: string) => pages.filter((page) => page.name === name).map(({ subject }) => subject)
  expect(subjects('region')).toEqual(['100000', '120000', '120116', '130000'])
  expect(subjects('source')).toEqual(['plan-2023'])
  expect(subjects('indicator')).toEqual(['rd_intensity', 'revenue', 'scale'])
  expect(pages.filter(({ name }) => name === 'overview')).toHaveLength(1)
})

describe('of a large site', () => {
  it('lists the regions and indicators that are named or stated of, the others being drawn in the browser', async () => {
    const { index } = await compileFixture()
    const [nation, ...others] = index.regions
    const [table, ...indicators] = index.indicators
    if (!nation || !table || !others[0]) throw new Error('the fixture is too small')
    const cities = Array.from({ length: 1000 }, (_, at) => ({
      ...nation,
      code: `R${at}` as RegionCode,
      level: 'city' as const,
      parent: others[0]?.code ?? null,
    }))
    const more = Array.from({ length: 1000 }, (_, at) => ({ ...table, id: `t${at}` as IndicatorId }))
    const codes = cities.map(({ code }) => code)
    const large: IndexData = {
      ...index,
      site: { ...index.site, listedRegions: ['R7' as RegionCode] },
      regions: [nation, ...others, ...cities],
      indicators: [table, ...indicators, ...more],
      tables: { ...index.tables, ...Object.fromEntries(more.map(({ id }) => [id, codes])) },
    }
    const pages = listPages(large)
    const subjects = (name: string) => pages.filter((page) => page.name === name).map(({ subject }) => subject)
    expect(subjects('region')).toEqual(['100000', '120000', '120116', '130000', 'R7'])
    expect(subjects('indicator')).toEqual(['rd_intensity', 'revenue', 'scale'])
    expect(regionsWithPages(large)).toHaveLength(1004)
  })
})
