import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RenderedPage, renderSite } from '../../src/app/prerender.tsx'
import { openStudio } from '../../src/cli/share-pictures.ts'
import { readStamp } from '../../src/exports/stamp.ts'
import { compileFixture } from '../catalogue/fixture.ts'
import { ASSETS } from './assets.ts'

const ADDRESS = 'https://stats.example.org/'
async function render(address: string | undefined, only: readonly string[]): Promise<Map<string, RenderedPage>> {
  const { index, files } = await compileFixture()
  const read = async (file: string) => files.get(file) ?? Promise.reject(new Error(file))
  const pages = new Map<string, RenderedPage>()
  for await (const page of renderSite({ index, read, assets: ASSETS, address, only })) pages.set(page.file, page)
  return pages
}

const contentOf = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1]

describe('pages of a site whose address is known', () => {
  const out = mkdtempSync(join(tmpdir(), 'yardstick-share-'))
  afterAll(() => rmSync(out, { recursive: true, force: true }))
  let pages: Map<string, RenderedPage>
  beforeAll(async () => {
    pages = await render(ADDRESS, ['overview', 'region', 'indicator', 'sources'])
  })

  it.each([
    ['', 'kind=tiles'],
    ['regions/120000/', 'kind=rank&indicator=rd_intensity&highlight=120000'],
    ['zh/regions/120000/', 'kind=rank&indicator=rd_intensity&highlight=120000'],
    // The table has a row for it, but no value of the latest year.
    ['regions/130000/', 'kind=gauge&target=plan-2023%2Ftarget'],
    ['regions/100000/', 'kind=trend'],
    ['indicators/rd_intensity/', 'kind=rank&indicator=rd_intensity'],
    ['indicators/revenue/', 'kind=gauge&target=plan-2023%2Ftarget'],
  ])('"%s" have a picture of %s, 1200 by 630', async (path, view) => {
    const { html = '', picture } = pages.get(`${path}index.html`) ?? {}
    expect(picture?.file).toBe(`${path}share.png`)
    expect(contentOf(html, 'og:image')).toBe(`${ADDRESS}${path}share.png`)
    if (!picture) return
    const studio = await openStudio(out, '')
    await studio.add(picture)
    expect(await studio.finish()).toBe(1)
    const png = readFileSync(join(out, picture.file))
    expect(png.subarray(12, 16).toString()).toBe('IHDR')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(png.length).toBeLessThan(150_000)
    expect(readStamp(png)).toMatchObject({ locale: path.startsWith('zh/') ? 'zh-CN' : 'en' })
    expect(readStamp(png)?.view).toContain(view)
  })

  it('without a chart have that of the overview', () => {
    for (const [path, front] of [
      ['sources/', ''],
      ['zh/sources/', 'zh/'],
      ['regions/120116/', ''],
    ] as const) {
      const page = pages.get(`${path}index.html`)
      expect(page?.picture).toBeUndefined()
      expect(contentOf(page?.html ?? '', 'og:image')).toBe(`${ADDRESS}${front}share.png`)
    }
  })

  it('say their finding, in the language of the page', () => {
    const english = contentOf(pages.get('regions/120000/index.html')?.html ?? '', 'description')
    const chinese = contentOf(pages.get('zh/regions/120000/index.html')?.html ?? '', 'description')
    expect(english).toMatch(/^Tianjin: 3\.58%, 1st of .*2023\)\. Tianjin: industrial statistics/)
    expect(chinese).toMatch(/^天津.*3\.58%.*2023年）。天津市：产业统计/)
    for (const page of pages.values())
      expect(contentOf(page.html, 'og:description')).toBe(contentOf(page.html, 'description'))
  })
})

it('pages of a site whose address is not known have their finding and no picture', async () => {
  const pages = await render(undefined, ['region'])
  const { html = '', picture } = pages.get('regions/120000/index.html') ?? {}
  expect(picture).toBeUndefined()
  expect(html).not.toMatch(/og:image|og:url|canonical/)
  expect(contentOf(html, 'og:description')).toContain('3.58%')
})

it('a picture that cannot be drawn fails the build', async () => {
  const pages = await render(ADDRESS, ['overview'])
  const { picture } = pages.get('index.html') ?? {}
  if (!picture) throw new Error('no picture')
  const studio = await openStudio('/dev/null', '')
  await studio.add(picture)
  await expect(studio.finish()).rejects.toThrow(/ENOTDIR|EEXIST/)
})
