import { beforeAll, describe, expect, it } from 'vitest'
import { makeCatalogue, type SiteCatalogue } from '../../../src/catalogue/catalogue.ts'
import '../../../src/charts/compile.ts'
import { STAGE_SIZE } from '../../../src/exports/sizes.ts'
import { readAsked } from '../../../src/features/present/address.ts'
import { ageWords, computeAge } from '../../../src/features/present/age.ts'
import { makePictures } from '../../../src/features/present/pictures.ts'
import { scopeIds } from '../../../src/features/present/scope-ids.ts'
import { fitStage } from '../../../src/features/present/stage-size.ts'
import { deckSchema } from '../../../src/view/deck.ts'
import { viewSchema } from '../../../src/view/view.ts'
import { TODAY, wholeData } from '../../whole-data.ts'

let catalogue: SiteCatalogue
beforeAll(async () => {
  const { index, slices } = wholeData
  catalogue = makeCatalogue(index, [...slices.values()])
})
const look = { size: STAGE_SIZE, theme: 'dark' } as const
const picturesOf = (...views: readonly unknown[]) => {
  const slides = views.map((view, at) => ({ id: `s${at}`, view }))
  const deck = deckSchema.parse({ schemaVersion: 1, id: 'd', title: {}, slides })
  return makePictures({ deck, catalogue, locale: 'en', today: TODAY })
}

describe('pictures of a deck', () => {
  it('are the same object while they are held, and differ by step', () => {
    const view = { kind: 'scatter', indicator: 'gdp', y: 'rd_intensity', highlight: ['110000', '130000'] }
    const pictures = picturesOf(view)
    expect(pictures.steps).toEqual([2])
    expect(pictures.draw(0, 0, look)).toBe(pictures.draw(0, 0, look))
    expect(pictures.draw(0, 1, look)).not.toBe(pictures.draw(0, 0, look))
  })

  it('keep title and axes from step to step', () => {
    const all = picturesOf({
      kind: 'trend',
      indicator: 'industry_revenue',
      sector: 'electronic-information',
      regions: ['510000'],
      highlight: ['510000'],
    })
    const words = [0, 1].map((step) => {
      const { picture } = all.draw(0, step, look)
      return [...(picture?.svg ?? '').matchAll(/<text[^>]*>([^<]*)</g)].map(([tag]) => tag)
    })
    const [before = [], after = []] = words.map((one) => one.map((tag) => tag.replace(/s0-\d-/g, '')))
    expect(after.length).toBe(before.length + 1)
    expect(before.filter((tag) => !after.includes(tag))).toEqual([])
  })

  it('say why there is none', () => {
    const drawn = picturesOf({ kind: 'rank', indicator: 'gone' }).draw(0, 0, look)
    expect(drawn).toEqual({ picture: null, reason: { why: 'unknown', values: ['gone'] } })
  })

  it('are held within bounds', () => {
    const pictures = picturesOf({ kind: 'tiles', indicator: 'rd_intensity' })
    const first = pictures.draw(0, 0, look)
    const sizes = Array.from({ length: 50 }, (_, at) => ({ ...STAGE_SIZE, width: 561 + at }))
    for (const size of sizes) pictures.draw(0, 0, { ...look, size })
    expect(pictures.draw(0, 0, look)).not.toBe(first)
  })
})

describe('the age of data', () => {
  const view = viewSchema.parse({ kind: 'gauge', target: 'a/b' })
  it.each([
    ['2026-11-21', 0, false, 'Data as of 21 Nov 2026'],
    ['2026-11-22', 1, false, 'Data as of 21 Nov 2026, 1 day old'],
    ['2026-12-21', 30, false, 'Data as of 21 Nov 2026, 30 days old'],
    ['2026-12-22', 31, true, 'Data as of 21 Nov 2026, 31 days old'],
    ['2020-01-01', 0, false, 'Data as of 21 Nov 2026'],
  ])('on %s is %i days', (today, days, stale, words) => {
    const age = computeAge(view, catalogue, today)
    expect(age).toEqual({ days, outdated: null, stale })
    expect(ageWords(age, catalogue, 'en')).toBe(words)
  })

  it('tells a table whose next year should be out, not one whose year was chosen', () => {
    const rank = viewSchema.parse({ kind: 'rank', indicator: 'rd_intensity' })
    const last = catalogue.series.get('rd_intensity' as never)?.periods.at(-1) ?? ''
    expect(computeAge(rank, catalogue, `${Number(last) + 1}-06-01`).outdated).toBeNull()
    expect(computeAge(rank, catalogue, `${Number(last) + 3}-01-01`)).toMatchObject({ outdated: last, stale: true })
    const chosen = viewSchema.parse({ kind: 'rank', indicator: 'rd_intensity', period: last })
    expect(computeAge(chosen, catalogue, '2040-01-01').outdated).toBeNull()
  })
})

describe('a stage', () => {
  it.each([
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
    [3840, 1080],
    [2160, 3840],
    [1024, 768],
  ])('of %i x %i is filled, its smallest words kept', (width, height) => {
    const { size, scale, ...box } = fitStage(width, height)
    expect(Math.abs(box.width - width)).toBeLessThan(1)
    expect(height - box.height).toBeLessThan(scale + 0.01)
    const { width: wide, height: high = 0 } = size
    const smallest = 10.5 * Math.min(wide / 560, high / 315) * scale
    expect(smallest).toBeGreaterThanOrEqual(36 * Math.min(width / 1920, height / 1080) - 0.2)
  })

  it('smaller than a slide has the words of a page', () => {
    expect(fitStage(390, 700)).toMatchObject({ size: { width: 390, height: 700, type: 'report' }, scale: 1 })
  })
})

describe('an address', () => {
  it('counts from one and plays in a kiosk', () => {
    expect(readAsked({ slide: '3', step: '2', kiosk: '1', dwell: '99999' })).toMatchObject({
      place: { slide: 2, step: 1, playing: true },
      kiosk: true,
      loop: true,
      dwell: 3600,
    })
    expect(readAsked({})).toMatchObject({
      place: { slide: 0, playing: false },
      loop: false,
      dwell: null,
      window: 'stage',
    })
  })
})

it('gives ids and what refers to them a prefix, and leaves words alone', () => {
  const svg =
    '<svg aria-labelledby="a b"><g id="a"/><path fill="url(#p)" clip-path="url(#c)"/><use href="#a"/><a href="x"/><text>id="a"</text></svg>'
  expect(scopeIds(svg, 'z-')).toBe(
    '<svg aria-labelledby="z-a z-b"><g id="z-a"/><path fill="url(#z-p)" clip-path="url(#z-c)"/><use href="#z-a"/><a href="x"/><text>id="a"</text></svg>',
  )
})
