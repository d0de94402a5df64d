import { expect, it } from 'vitest'
import { parseRootAddress } from '../../src/model/root-address.ts'

it.each([
  ['https://stats.example.org', 'https://stats.example.org/'],
  ['https://stats.example.org/', 'https://stats.example.org/'],
  ['http://10.0.0.5:8443/stats', 'http://10.0.0.5:8443/stats/'],
  ['https://例子.cn/统计/', 'https://xn--fsqu00a.cn/%E7%BB%9F%E8%AE%A1/'],
])('%s is the root %s', (text, root) => {
  expect(parseRootAddress(text)).toBe(root)
})

it.each([
  '',
  'stats.example.org',
  '/stats/',
  '//stats.example.org/',
  'ftp://stats.example.org/',
  'javascript:alert(1)',
  'https://stats.example.org/?a=1',
  'https://stats.example.org/#top',
  'https://name:word@stats.example.org/',
  'https://stats.example.org/ ',
])('%j is none', (text) => {
  expect(parseRootAddress(text)).toBeNull()
})
