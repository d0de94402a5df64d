import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/model/catalogue.ts'
import { referencesOf } from '../../src/view/references.ts'
import { usableView } from '../../src/view/usable.ts'
import { type ViewInput, viewSchema } from '../../src/view/view.ts'

const parse = (view: object) => viewSchema.parse(view as ViewInput)
const named = (view: object) => referencesOf(parse(view)).map(({ path, to, id }) => `${path.join('.')} ${to} ${id}`)

describe('what a View speaks of', () => {
  it('is every id in it, with its place', () => {
    expect(
      named({
        kind: 'scatter',
        indicator: 'gdp',
        y: 'rd',
        size: 'people',
        highlight: ['A', 'B'],
        regions: ['C'],
        among: 'similar:D',
        period: '2023',
      }),
    ).toEqual([
      'indicator indicator gdp',
      'y indicator rd',
      'size indicator people',
      'highlight.0 region A',
      'highlight.1 region B',
      'regions.0 region C',
      'among region D',
      'period period 2023',
    ])
    expect(named({ kind: 'bullet', targets: ['a/b', 'c/d'] })).toEqual(['targets.0 target a/b', 'targets.1 target c/d'])
    expect(named({ kind: 'matrix', regions: ['A'], sectors: ['s'] })).toEqual([
      'regions.0 region A',
      'sectors.0 sector s',
    ])
    expect(named({ kind: 'map', indicator: 'gdp', map: 'm' })).toContain('map map m')
    expect(named({ kind: 'trend', indicator: 'gdp', sector: 's' })).toContain('sector sector s')
    expect(named({ kind: 'rank', indicator: 'gdp' })).toEqual(['indicator indicator gdp'])
  })
})

describe('a View from elsewhere', () => {
  const catalogue = {
    indicators: new Map([['gdp', {}]]),
    regions: new Map([['A', {}]]),
    sectors: new Map([['s', {}]]),
    figures: [
      { key: 'a/target', kind: 'target' },
      { key: 'a/actual', kind: 'actual' },
    ],
    maps: new Map(),
    series: new Map([['gdp', { periods: ['2022'] }]]),
  } as unknown as Catalogue
  const usable = (view: object) => usableView(parse(view), catalogue)

  it('that is known whole stays the same value', () => {
    const view = parse({ kind: 'rank', indicator: 'gdp', highlight: ['A'] })
    expect(usableView(view, catalogue)).toEqual({ view, missing: [] })
    expect(usableView(view, catalogue).view).toBe(view)
  })

  it('loses what the data do not have, and says so', () => {
    expect(usable({ kind: 'rank', indicator: 'gdp', highlight: ['A', 'Z'], period: '1999' })).toMatchObject({
      view: { indicator: 'gdp', highlight: ['A'] },
      missing: [{ value: 'Z' }, { name: 'period', value: '1999' }],
    })
    expect(usable({ kind: 'bullet', targets: ['a/target', 'gone/target'] })).toMatchObject({
      view: { targets: ['a/target'] },
      missing: [{ name: 'targets', value: 'gone/target' }],
    })
    expect(usable({ kind: 'matrix', sectors: ['s', 'x'] })).toMatchObject({ view: { sectors: ['s'] } })
  })

  it('that is about what the data do not have is none', () => {
    for (const view of [
      { kind: 'rank', indicator: 'gone' },
      { kind: 'scatter', indicator: 'gdp', y: 'gone' },
      { kind: 'trend', indicator: 'gdp', sector: 'gone' },
      { kind: 'gauge', target: 'gone/target' },
      { kind: 'gauge', target: 'a/actual' },
      { kind: 'bullet', targets: ['gone/one', 'gone/two'] },
      { kind: 'matrix', regions: ['Z'] },
      { kind: 'map', indicator: 'gdp', map: 'gone' },
    ])
      expect([usable(view).view, usable(view).missing.length > 0], JSON.stringify(view)).toEqual([null, true])
  })
})
