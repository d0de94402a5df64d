import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { citationOf } from '../../src/charts/citations.ts'
import type { IndicatorId, RegionCode } from '../../src/model/ids.ts'
import { wholeData } from '../whole-data.ts'

const { index, slices } = wholeData
const all = [...slices.values()]
const whole = makeCatalogue(index, all)
const named = (prefix: string) => all.filter(({ slice }) => slice.startsWith(prefix))

describe('the documents of a slice', () => {
  it('are exactly those that its statements stand in, in the order of their numbers', () => {
    for (const { slice, figures, pledges, documents } of all.filter(({ slice }) => slice !== 'documents')) {
      const cited = new Set([...figures, ...pledges].map(({ document }) => document))
      expect(new Set(documents.map(({ id }) => id)), slice).toEqual(cited)
      const numbers = documents.map(({ number }) => number)
      expect(numbers, slice).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    }
  })

  it('are all in a slice of their own, counted from 1, and those of one name are the same everywhere', () => {
    const documents = slices.get('documents')?.documents ?? []
    expect(documents.map(({ number }) => number)).toEqual(documents.map((_, at) => at + 1))
    expect(index.holdings.documents).toBe(documents.length)
    for (const document of all.flatMap((slice) => slice.documents))
      expect(document).toEqual(documents[document.number - 1])
  })

  it('have the same numbers in citations whatever slices are there, and none is missing', () => {
    const numberOf = (catalogue: typeof whole, key: (typeof whole.figures)[number]['key']) =>
      citationOf(catalogue, { type: 'statement', key })?.number
    const expected = new Map(
      [...whole.figures, ...whole.pledges].map(({ key }) => [key, numberOf(whole, key)] as const),
    )
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { maxLength: 6 }), (some) => {
        const catalogue = makeCatalogue(index, some)
        for (const { key } of [...catalogue.figures, ...catalogue.pledges].slice(0, 40))
          expect(numberOf(catalogue, key)).toBe(expected.get(key))
      }),
      { numRuns: 60 },
    )
  })

  it('have the newest few in the index, newest first', () => {
    const { newest } = index.holdings
    const dates = [...whole.documents.values()].flatMap(({ published }) => published.date ?? []).toSorted()
    expect(newest.map(({ published }) => published.date)).toEqual(dates.toReversed().slice(0, newest.length))
  })
})

describe('words that few pages show', () => {
  it('stand in no index', () => {
    const keys = new Set<string>()
    JSON.stringify({ ...index, holdings: {}, files: {} }, (key, value) => {
      keys.add(key)
      return value
    })
    expect(['definition', 'plausible', 'note', 'initials', 'excerpt'].filter((key) => keys.has(key))).toEqual([])
  })

  it('are the same beside an indicator or region as all together', () => {
    const { indicators, regions } = slices.get('reference')?.reference ?? {}
    for (const { slice } of named('indicator/')) {
      const id = slice.replace('indicator/', '') as IndicatorId
      const own = makeCatalogue(index, named(slice)).reference.indicators[id]
      expect(own, slice).toBeDefined()
      expect(own).toEqual(indicators?.[id])
    }
    for (const [code, note] of Object.entries(regions ?? {}))
      expect(slices.get(`region/${code}`)?.reference?.regions?.[code as RegionCode]).toEqual(note)
  })
})
