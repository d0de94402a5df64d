import { expect, it } from 'vitest'
import { en } from '../../src/i18n/en/index.ts'
import { addWords, loadWords, translator, type WordKey } from '../../src/i18n/translate.ts'
import { zhCN } from '../../src/i18n/zh-CN/index.ts'

it('fills values into words and picks plural forms by the rules of the language', () => {
  addWords('en', 'base', { 'a.one': 'of {{name}} and {{name}}', b_one: '{{count}} firm', b_other: '{{count}} firms' })
  addWords('zh-CN', 'base', { b_other: '{{count}}家' })
  const [t, zh] = [translator('en'), translator('zh-CN')]
  expect(t('a.one' as WordKey, { name: '<Hebei> {{count}} $1' })).toBe(
    'of <Hebei> {{count}} $1 and <Hebei> {{count}} $1',
  )
  expect([0, 1, 2].map((count) => t('b' as WordKey, { count }))).toEqual(['0 firms', '1 firm', '2 firms'])
  expect(zh('b' as WordKey, { count: 1 })).toBe('1家')
  expect(t('missing' as WordKey)).toBe('missing')
  expect(t('a.one' as WordKey, {})).toBe('of  and ')
})

it('gives one function per language, and has the words of each once they are loaded', async () => {
  addWords('en', 'base', en.base)
  addWords('zh-CN', 'base', zhCN.base)
  const before = translator('zh-CN')
  await Promise.all([loadWords('en'), loadWords('zh-CN', ['guide'])])
  expect(translator('zh-CN')).toBe(before)
  expect(before('failure.retry')).toBe(zhCN.base['failure.retry'])
  expect(before('guide.lead')).toBe(zhCN.guide['guide.lead'])
})
