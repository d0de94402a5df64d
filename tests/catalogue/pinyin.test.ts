import { describe, expect, it } from 'vitest'
import { pinyinOf } from '../../src/catalogue/pinyin.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import { compileFixture } from './fixture.ts'

describe('pinyinOf', () => {
  it.each([
    ['重庆', 'cq', 'chongqing'],
    ['陕西', 'sx', 'shanxi'],
    ['河北', 'hb', 'hebei'],
    ['研发', 'yf', 'yanfa'],
    ['六安', 'la', 'luan'],
    ['亳州', 'bz', 'bozhou'],
    ['厦门', 'xm', 'xiamen'],
    ['C919大飞机', 'c919dfj', 'c919dafeiji'],
    ['浙江“415X”集群', 'zj415xjq', 'zhejiang415xjiqun'],
  ])('types %s as %s and %s', (text, initials, full) => {
    expect(pinyinOf(text)).toEqual({ initials, full })
  })
})

describe('the index', () => {
  it('holds what is typed for each name, without what another word begins with', async () => {
    const initials = (await compileFixture()).slices.get('initials')?.initials
    if (!initials) throw new Error('nothing is typed')
    // 河北省 and 河北.
    expect(initials.regions['130000' as RegionCode]).toBe('hbs hebeisheng')
    expect(initials.indicators['rd_intensity' as IndicatorId]).toMatch(/^[a-z0-9]+ [a-z0-9]+$/)
    expect(Object.keys(initials.sectors).length).toBeGreaterThan(0)
  })
})
