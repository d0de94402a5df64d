import { describe, expect, it } from 'vitest'
import { isFile, marked, type Strategy, strategyOf } from '../../../src/app/offline/strategy.ts'
import { KEPT_HEADER } from '../../../src/ui/offline/messages.ts'

const SCOPE = 'https://example.org/stats/'
const ask = (path: string, more = {}) =>
  strategyOf({ method: 'GET', url: new URL(path, SCOPE).href, mode: 'cors', ...more }, SCOPE)

describe('strategyOf', () => {
  it.each<[string, Strategy]>([
    ['assets/main-AbCd1234.js', 'fixed'],
    ['assets/inter-400-hZz0rfXZ.woff2', 'fixed'],
    ['assets/files-AbCd1234.json', 'fixed'],
    ['data/indicator/rd_intensity.0123456789ab.json', 'fixed'],
    ['data/index.0123456789abcdef.json', 'fixed'],
    ['data/index.json', 'index'],
    ['assets/manifest.json', 'none'],
    ['data/yardstick-data.zip', 'none'],
    ['sw.js', 'none'],
    ['overview.png', 'none'],
    ['first.js', 'plain'],
    ['favicon.svg', 'plain'],
    ['', 'page'],
    ['zh/regions/130000/', 'page'],
    ['present/?deck=hebei&slide=3', 'page'],
  ])('answers "%s" as %s', (path, strategy) => {
    expect(ask(path)).toBe(strategy)
  })

  it('answers for any address that a page is opened at, and for nothing outside its folder', () => {
    expect(ask('regions/nowhere', { mode: 'navigate' })).toBe('page')
    expect(ask('/other/', { mode: 'navigate' })).toBe('none')
    expect(ask('https://elsewhere.org/stats/assets/main-AbCd1234.js')).toBe('none')
  })

  it('leaves questions, writes and parts of files to the browser', () => {
    expect(ask('data/index.json', { method: 'HEAD' })).toBe('none')
    expect(ask('present/', { method: 'POST' })).toBe('none')
    expect(ask('assets/main-AbCd1234.js', { part: true })).toBe('none')
  })
})

const answer = (type: string, status = 200) =>
  new Response(status === 204 ? null : 'x', { status, headers: { 'content-type': type } })

describe('isFile', () => {
  it('takes a file for what its name says', () => {
    expect(isFile('assets/main-AbCd1234.js', answer('text/javascript; charset=utf-8'))).toBe(true)
    expect(isFile('data/index.json', answer('application/json'))).toBe(true)
    expect(isFile('present/', answer('text/html'))).toBe(true)
    expect(isFile('icon-192.png', answer('image/png'))).toBe(true)
  })

  it.each([
    ['data/index.json', answer('text/html')],
    ['assets/main-AbCd1234.js', answer('text/html')],
    ['present/', answer('application/json')],
    ['present/', answer('text/html', 404)],
    ['present/', answer('text/html', 500)],
    ['assets/inter-400-hZz0rfXZ.woff2', answer('font/woff2', 206)],
  ])('keeps nothing else: %s', (path, response) => {
    expect(isFile(path, response)).toBe(false)
  })
})

it('says of an answer why it stands in for the site, and changes nothing else', async () => {
  const kept = marked(answer('text/html'), 'offline')
  expect(kept.headers.get(KEPT_HEADER)).toBe('offline')
  expect(kept.headers.get('content-type')).toBe('text/html')
  expect(await kept.text()).toBe('x')
})
