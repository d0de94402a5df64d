import { describe, expect, it } from 'vitest'
import { type ShareTags, shareTags } from '../../src/app/share-tags.ts'

const PATHS = [
  { locale: 'en', path: '/regions/130000/' },
  { locale: 'zh-CN', path: '/zh/regions/130000/' },
] as const

const PAGE: ShareTags = {
  locale: 'en',
  site: 'Figures',
  name: 'Hebei',
  description: 'Hebei: 2%.',
  paths: PATHS,
  picture: { file: 'regions/130000/share.png', alt: 'Bars' },
}
const ZH: ShareTags = { ...PAGE, locale: 'zh-CN', picture: { file: 'zh/regions/130000/share.png', alt: '柱' } }
const ADDRESS = 'https://stats.example.org/yardstick/'

/** What the tags say, by the name of each; read as a browser would. */
const said = (page: ShareTags): Record<string, string> =>
  Object.fromEntries(
    shareTags(page).map((tag) => {
      const [, name = '', value = ''] =
        /^<(?:meta (?:name|property)|link rel)="([^"]+(?:" hreflang="[^"]+)?)" (?:content|href)="([^"]*)">$/.exec(
          tag,
        ) ?? []
      return [name.replace('" hreflang="', ' '), value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))]
    }),
  )

describe('with an address', () => {
  it('says where the page is, its other languages and its picture', () => {
    expect(said({ ...PAGE, address: ADDRESS })).toEqual({
      description: 'Hebei: 2%.',
      canonical: `${ADDRESS}regions/130000/`,
      'alternate en': `${ADDRESS}regions/130000/`,
      'alternate zh-CN': `${ADDRESS}zh/regions/130000/`,
      'og:type': 'website',
      'og:site_name': 'Figures',
      'og:title': 'Hebei',
      'og:description': 'Hebei: 2%.',
      'og:locale': 'en_US',
      'og:locale:alternate': 'zh_CN',
      'og:url': `${ADDRESS}regions/130000/`,
      'og:image': `${ADDRESS}regions/130000/share.png`,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'Bars',
      'twitter:card': 'summary_large_image',
    })
  })

  it('says so of the other language', () => {
    expect(said({ ...ZH, address: ADDRESS })).toMatchObject({
      canonical: `${ADDRESS}zh/regions/130000/`,
      'og:locale': 'zh_CN',
      'og:locale:alternate': 'en_US',
      'og:image': `${ADDRESS}zh/regions/130000/share.png`,
    })
  })

  it('promises no picture where there is none', () => {
    const { picture: _, ...rest } = PAGE
    const names = Object.keys(said({ ...rest, address: ADDRESS }))
    expect(names.filter((name) => /image|twitter/.test(name))).toEqual([])
  })
})

it('without an address leaves out what must be absolute, in both languages', () => {
  for (const [page, other] of [
    [PAGE, '../../zh/regions/130000/'],
    [ZH, '../../../regions/130000/'],
  ] as const) {
    const tags = said(page)
    expect(Object.keys(tags).filter((name) => /canonical|url|image|twitter/.test(name))).toEqual([])
    expect(tags).toMatchObject({ description: 'Hebei: 2%.', 'og:title': 'Hebei', 'og:description': 'Hebei: 2%.' })
    expect(tags[page.locale === 'en' ? 'alternate zh-CN' : 'alternate en']).toBe(other)
  }
})

it('lets no title, description or address end its attribute', () => {
  const hostile = `A "quoted" <b>&amp;`
  const page = { ...PAGE, name: hostile, description: hostile, site: hostile, picture: { file: 'a.png', alt: hostile } }
  const tags = shareTags({ ...page, address: 'https://example.org/a&b/' })
  for (const tag of tags) expect(tag).toMatch(/^<[^<>]+>$/)
  for (const name of ['description', 'og:title', 'og:description', 'og:site_name', 'og:image:alt'])
    expect(said({ ...page, address: ADDRESS })[name]).toBe(hostile)
  expect(tags.join()).toContain('https://example.org/a&#38;b/')
})
