import { describe, expect, it } from 'vitest'
import { measureName } from '../../src/charts/progress/names.ts'
import type { IndicatorEntry, SectorEntry } from '../../src/model/catalogue.ts'

const named = (en: string, zh: string) => ({ name: { en, 'zh-CN': zh } })
const both = (indicator: ReturnType<typeof named>, sector?: ReturnType<typeof named>) =>
  (['en', 'zh-CN'] as const).map((locale) =>
    measureName(indicator as unknown as IndicatorEntry, sector as unknown as SectorEntry | undefined, locale),
  )

describe('the name of a measure of a sector', () => {
  it('says "industry" once', () => {
    const revenue = named('Industry revenue', '产业营业收入')
    expect(both(revenue, named('Electronic information industry', '电子信息产业'))).toEqual([
      'Electronic information industry revenue',
      '电子信息产业营业收入',
    ])
    expect(both(revenue, named('Software', '软件'))).toEqual(['Software: industry revenue', '软件产业营业收入'])
  })

  it('names a sector once', () => {
    expect(
      both(named('Manufacturing share of GDP', '制造业增加值占GDP比重'), named('Manufacturing', '制造业')),
    ).toEqual(['Manufacturing share of GDP', '制造业增加值占GDP比重'])
  })

  it('is the indicator’s own for the whole economy', () => {
    expect(both(named('R&D intensity', '研发经费投入强度'))).toEqual(['R&D intensity', '研发经费投入强度'])
  })
})
