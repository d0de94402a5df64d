import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { readFiles } from '../../src/catalogue/reader.ts'
import type { RegionCode } from '../../src/model/ids.ts'
import { compileFixture, readFixture } from './fixture.ts'

const compiled = await compileFixture()
const { index, slices, files } = compiled
const keys = (name: Parameters<typeof slices.get>[0]) => slices.get(name)?.figures.map(({ key }) => key)

describe('readFiles', () => {
  it('reads the files of every folder, in order, and nothing but JSON', async () => {
    expect([...(await readFixture()).keys()]).toEqual([
      'indicators.json',
      'regions.json',
      'sectors.json',
      'site.json',
      'documents/plan-2023.json',
      'series/rd_intensity.json',
      'briefings/electronics.json',
    ])
    const files = await readFiles({ list: async (folder) => (folder ? [] : ['README.md']), read: async () => '' })
    expect(files.size).toBe(0)
  })
})

describe('compileData', () => {
  it('makes a slice per indicator, region and document that has anything', () => {
    expect([...slices.keys()]).toEqual([
      'indicator/rd_intensity',
      'indicator/revenue',
      'indicator/scale',
      'region/100000',
      'region/120000',
      'region/130000',
      'region/120116',
      'document/plan-2023',
      'targets',
      'pledges',
      'documents',
      'reference',
      'initials',
      'briefing/electronics',
    ])
  })

  it('says of a briefing how long it is and what its charts are drawn from, and has the rest in a slice', () => {
    expect(index.briefings).toEqual([
      {
        id: 'electronics',
        title: { en: 'Electronics', 'zh-CN': '电子信息' },
        slides: 2,
        cover: { kind: 'gauge', target: 'plan-2023/target', look: 'full' },
        seconds: 50,
        needs: ['targets', 'indicator/rd_intensity'],
      },
    ])
    const deck = slices.get('briefing/electronics')?.deck
    expect(deck?.slides.map(({ id, dwell }) => [id, dwell])).toEqual([
      ['target', 20],
      ['intensity', 30],
    ])
    if (!deck) throw new Error('no deck')
    const catalogue = makeCatalogue(index, [...slices.values()])
    expect(catalogue.briefings).toBe(index.briefings)
    expect(catalogue.decks.get('electronics')).toBe(deck)
  })

  it('counts a figure to the indicator that a curator equated it with', () => {
    expect(keys('indicator/revenue')).toEqual([
      'plan-2023/actual',
      'plan-2023/target',
      'plan-2023/scale',
      'plan-2023/other',
    ])
    expect(keys('indicator/scale')).toEqual(['plan-2023/scale'])
  })

  it('puts with the targets what is comparable with one, and not the same measure of another region', () => {
    expect(keys('targets')).toEqual(['plan-2023/actual', 'plan-2023/target', 'plan-2023/scale'])
  })

  it('says what each indicator covers', () => {
    const coverage = Object.fromEntries(index.indicators.map((entry) => [entry.id, entry.coverage]))
    expect(coverage.rd_intensity).toEqual({
      regions: 3,
      provinces: 2,
      figures: 0,
      targets: 0,
      first: '2022',
      last: '2023',
    })
    expect(coverage.revenue).toEqual({ regions: 2, provinces: 1, figures: 4, targets: 1 })
  })

  it('says what is in each region, in each document, and in each table', () => {
    expect(index.regionEntries['130000' as RegionCode]).toEqual({ figures: 3, pledges: 1, targets: 1 })
    expect(index.regionEntries['120110' as RegionCode]).toEqual({ figures: 0, pledges: 0, targets: 0 })
    const [document] = slices.get('documents')?.documents ?? []
    expect(document).toMatchObject({
      id: 'plan-2023',
      number: 1,
      figures: 4,
      pledges: 1,
      confidence: { high: 5, medium: 0, low: 0 },
    })
    expect(document).not.toHaveProperty('schemaVersion')
    expect(index.holdings).toEqual({ documents: 1, figures: 4, pledges: 1, newest: [document] })
    expect(index.tables).toEqual({ rd_intensity: ['100000', '120000', '130000'] })
  })

  it('says where each table comes from, so that a list need not load it', () => {
    const [series] = slices.get('indicator/rd_intensity')?.series ?? []
    expect(index.tableCitations).toEqual({
      rd_intensity: {
        title: series?.citation.title,
        publisher: series?.citation.publisher,
        confidence: series?.confidence,
      },
    })
    expect(makeCatalogue(index, []).tableCitations).toBe(index.tableCitations)
  })

  it('names files by their content and lists each once', () => {
    expect([...files.keys()].toSorted()).toEqual([...Object.values(index.files), 'index.json'].toSorted())
    for (const [name, path] of Object.entries(index.files)) {
      expect(path).toMatch(new RegExp(`^${name}\\.[0-9a-f]{12}\\.json$`))
      expect(JSON.parse(files.get(path) ?? '')).toMatchObject({ schemaVersion: 4, slice: name })
    }
  })

  it('gives the same version for the same content and date, another for another date', async () => {
    expect((await compileFixture()).index.dataVersion).toBe(index.dataVersion)
    expect((await compileFixture('2025-07-02')).index.dataVersion).not.toBe(index.dataVersion)
  })
})

describe('makeCatalogue', () => {
  it('holds each statement once, however many slices brought it', () => {
    const { figures, pledges, series, asOf } = makeCatalogue(index, [...slices.values()])
    expect(figures.map(({ key }) => key).toSorted()).toEqual(
      ['actual', 'other', 'scale', 'target'].map((id) => `plan-2023/${id}`),
    )
    expect(pledges).toHaveLength(1)
    expect([...series.keys()]).toEqual(['rd_intensity'])
    expect(asOf).toBe('2025-07-01')
  })

  it('knows the whole index before any slice is there', () => {
    const catalogue = makeCatalogue(index, [])
    expect(catalogue.figures).toEqual([])
    expect(catalogue.regions.get('130000' as RegionCode)?.name.en).toBe('Hebei')
    expect(catalogue.holdings.documents).toBe(1)
    expect(catalogue.documents.size).toBe(0)
  })
})
