import { describe, expect, it } from 'vitest'
import type { Locale } from '../../src/model/text.ts'
import { localeOfPath, type Page, pagePath, parsePath, relativePath } from '../../src/ui/pages.ts'

const LANGUAGES: readonly Locale[] = ['en', 'zh-CN']
const PAGES: readonly Page[] = [
  { name: 'overview' },
  { name: 'regions' },
  { name: 'region', subject: '130000' },
  { name: 'source', subject: 'plan-2023' },
  { name: 'indicator', subject: 'a b/c' },
  { name: 'guide' },
]

describe('addresses', () => {
  it.each(PAGES)('of $name $subject lead back to it', (page) => {
    for (const locale of LANGUAGES) {
      const path = pagePath(page, locale, LANGUAGES)
      expect(path).toMatch(/^\/(?:.*\/)?$/)
      expect(parsePath(path, LANGUAGES)).toEqual(page)
      expect(localeOfPath(path, LANGUAGES)).toBe(locale)
    }
  })

  it('name every language but the first', () => {
    expect(pagePath({ name: 'guide' }, 'en', LANGUAGES)).toBe('/how-to-read/')
    expect(pagePath({ name: 'guide' }, 'zh-CN', LANGUAGES)).toBe('/zh/how-to-read/')
    expect(pagePath({ name: 'guide' }, 'zh-CN', ['zh-CN', 'en'])).toBe('/how-to-read/')
    expect(pagePath({ name: 'guide' }, 'en', ['zh-CN', 'en'])).toBe('/en/how-to-read/')
  })

  it('that lead nowhere are no page', () => {
    for (const path of ['/nowhere/', '/regions/1/2/', '/en/', '/regions/%E0%A4%A/'])
      expect(parsePath(path, LANGUAGES)).toBeUndefined()
  })

  it('are relative to the page they stand on', () => {
    expect(relativePath('/', '/')).toBe('./')
    expect(relativePath('/', '/zh/regions/')).toBe('zh/regions/')
    expect(relativePath('/zh/regions/130000/', '/')).toBe('../../../')
    expect(relativePath('/zh/regions/', '/sources/')).toBe('../../sources/')
  })
})
