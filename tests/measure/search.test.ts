import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { joinTexts, searchIn, searchText } from '../../src/measure/search.ts'

const entry = (name: string, names: readonly string[], typed = '') => ({ name, text: searchText(names, typed) })
const REGIONS = [
  entry('Hebei', ['Hebei', '河北省', '河北', '130000'], 'hbs hebeisheng'),
  entry('Hubei', ['Hubei', '湖北省', '湖北', '420000'], 'hbs hubeisheng'),
  entry('Langfang', ['Langfang, Hebei', '廊坊市', '131000'], 'lfs langfangshi'),
  entry('Inner', ['Inner Mongolia', '内蒙古自治区', '150000'], 'nmgzzq neimengguzizhiqu'),
  entry('Shaanxi', ['Shaanxi', '陕西省', '610000'], 'sxs shanxisheng'),
]
const names = (query: string, limit = 10) => searchIn(REGIONS, query, limit).found.map(({ name }) => name)

afterEach(() => vi.restoreAllMocks())

describe('searchIn', () => {
  it.each([
    ['hebei', ['Hebei', 'Langfang']],
    ['HEBEI', ['Hebei', 'Langfang']],
    ['ＨＥＢＥＩ　', ['Hebei', 'Langfang']],
    ['河北', ['Hebei']],
    ['北', ['Hebei', 'Hubei']],
    ['hb', ['Hebei', 'Hubei']],
    ['hubei', ['Hubei']],
    ['1500', ['Inner']],
    ['mongolia inner', ['Inner']],
    ['inner 内蒙', ['Inner']],
    ['hebei lf', ['Langfang']],
    ['shanxi', ['Shaanxi']],
    ['atlantis', []],
    ['hebei atlantis', []],
    ['', []],
    ['   ', []],
  ])('finds by %j', (query, found) => {
    expect(names(query)).toEqual(found)
  })

  it('ranks an exact name before a beginning, the beginning of a word, the inside and pinyin', () => {
    const entries = [
      entry('pinyin', ['首钢'], 'an'),
      entry('inside', ['Tianjin', 'panel']),
      entry('word', ['Big an-part']),
      entry('prefix', ['Anhui']),
      entry('exact', ['AN']),
      entry('inside pinyin', ['重庆'], 'gansu'),
    ]
    expect(searchIn(entries, 'an', 10).found.map(({ name }) => name)).toEqual([
      'exact',
      'prefix',
      'word',
      'inside',
      'pinyin',
      'inside pinyin',
    ])
    expect(searchIn(entries, 'an', 10).best).toBe(0)
    expect(searchIn(entries, 'nothing', 10).best).toBe(Number.POSITIVE_INFINITY)
  })

  it('takes several words for one name where they are one', () => {
    const entries = [
      entry('all over', ['energy', 'new vehicles', 'a new energy']),
      entry('longer', ['New energy vehicles']),
      entry('exact', ['New energy']),
    ]
    expect(searchIn(entries, 'new energy', 9).found.map(({ name }) => name)).toEqual(['exact', 'all over', 'longer'])
  })

  it('counts all and gives some, in the order they came in', () => {
    expect(searchIn(REGIONS, '0000', 2)).toMatchObject({ count: 4, found: [{ name: 'Hebei' }, { name: 'Hubei' }] })
  })

  it('finds a whole by words of any of its parts', () => {
    const whole = { text: joinTexts([searchText(['2.08%']), searchText(['Hebei', '河北'], 'hb'), searchText(['R&D'])]) }
    for (const query of ['hebei r&d', '河北 2.08', 'hb r&d', 'r&d hb 2.08%'])
      expect(searchIn([whole], query, 1).count, query).toBe(1)
    expect(searchIn([whole], 'hubei', 1).count).toBe(0)
  })

  it('finds every entry by each of its own names and by its initials', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9 &“”（）,.’\-一-龥]{1,20}$/).filter((text) => text.trim() !== '')
    const typed = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    fc.assert(
      fc.property(fc.array(fc.record({ en: name, zh: name, typed }), { minLength: 1 }), (items) => {
        const entries = items.map(({ en, zh, typed: initials }, id) => ({ id, text: searchText([en, zh], initials) }))
        for (const [id, item] of items.entries())
          for (const query of [item.en, item.zh, item.typed, ` ${item.en.toUpperCase()} `])
            expect(searchIn(entries, query, entries.length).found.map((found) => found.id)).toContain(id)
      }),
    )
  })

  describe('over 60,000 entries', () => {
    const SIZE = 60_000
    const entries = Array.from({ length: SIZE }, (_, id) => ({
      id,
      text: searchText([`Name ${id}`, `名称${id}`], `mc${id}`),
    }))

    /** How often a search looks into a text. */
    function looksOf(query: string) {
      const includes = vi.spyOn(String.prototype, 'includes')
      const indexOf = vi.spyOn(String.prototype, 'indexOf')
      const { count, found } = searchIn(entries, query, 6)
      const looks = { quick: includes.mock.calls.length, close: indexOf.mock.calls.length }
      vi.restoreAllMocks()
      return { ...looks, count, ids: found.map(({ id }) => id) }
    }

    it('looks once at each where the first word is nowhere', () => {
      expect(looksOf('nothing here')).toEqual({ quick: SIZE, close: 0, count: 0, ids: [] })
    })

    it('looks closely at the few that match', () => {
      const { close, count, ids } = looksOf('名称4711')
      expect([count, ids[0]]).toEqual([11, 4711])
      expect(close).toBeLessThanOrEqual(8 * count)
    })

    it('looks no more than once per word and once more where all of them match, and still finds the exact one', () => {
      for (const query of ['name', '名称', 'mc', 'name 名', 'name 59999']) {
        const { quick, close, ids } = looksOf(query)
        const words = query.split(' ').length
        expect(quick, query).toBeLessThanOrEqual((words + 1) * SIZE + 10_000)
        expect(close, query).toBeLessThanOrEqual(20_000)
        if (query.endsWith('59999')) expect(ids).toEqual([59999])
      }
      const last = [...entries, { id: SIZE, text: searchText(['Name']) }]
      expect(searchIn(last, 'name', 6).found[0]).toMatchObject({ id: SIZE })
    })
  })
})
