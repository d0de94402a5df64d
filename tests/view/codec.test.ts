import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeView, encodeView } from '../../src/view/codec.ts'
import { type View, viewSchema } from '../../src/view/view.ts'
import { anyView } from './views.ts'

const SEED = 20261121
const fallback = viewSchema.parse({ kind: 'rank', indicator: 'rd_intensity' })

/** As a browser hands an address on: through its text. */
const throughAddress = (view: View) =>
  Object.fromEntries(new URLSearchParams(new URLSearchParams(encodeView(view)).toString()))

describe('an address', () => {
  it('says a View and nothing else: reading what was written gives it back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(decodeView(throughAddress(view), fallback)).toEqual({ view, ignored: [], newer: false })
      }),
      { numRuns: 10_000, seed: SEED },
    )
  })

  it('is readable, versioned, in a fixed order and without defaults', () => {
    const view = viewSchema.parse({
      highlight: ['130000', '120000'],
      indicator: 'rd_intensity',
      since: '2018',
      period: '2023',
      kind: 'rank',
      sort: 'change',
    })
    expect(new URLSearchParams(encodeView(view)).toString()).toBe(
      'v=1&kind=rank&indicator=rd_intensity&period=2023&since=2018&highlight=130000.120000&sort=change',
    )
    const scatter = viewSchema.parse({ kind: 'scatter', indicator: 'a', y: 'b', yScale: 'log', fit: true })
    expect(encodeView(scatter)).toEqual({ v: '1', kind: 'scatter', indicator: 'a', y: 'b', 'y-scale': 'log', fit: '1' })
  })

  it('that is empty is the fallback', () => {
    expect(decodeView({}, fallback)).toEqual({ view: fallback, ignored: [], newer: false })
    expect(decodeView({ today: '2026-01-01' }, fallback, ['today'])).toEqual({
      view: fallback,
      ignored: [],
      newer: false,
    })
  })
})

describe('a damaged address', () => {
  const mutation = fc.oneof(
    fc.record({ type: fc.constant('cut' as const), at: fc.nat(200) }),
    fc.record({
      type: fc.constant('insert' as const),
      at: fc.nat(200),
      text: fc.string({ unit: 'binary', maxLength: 8 }),
    }),
    fc.record({ type: fc.constant('replace' as const), at: fc.nat(200), text: fc.string({ maxLength: 4 }) }),
    fc.record({
      type: fc.constant('add' as const),
      name: fc.oneof(
        fc.constantFrom('__proto__', 'constructor', 'v', 'kind', 'period', 'toString', 'regions'),
        fc.string(),
      ),
      text: fc.string({ unit: 'binary' }),
    }),
  )
  type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never
  const damage = (text: string, change: Mutation): string => {
    switch (change.type) {
      case 'cut':
        return text.slice(0, change.at) + text.slice(change.at + 3)
      case 'insert':
        return text.slice(0, change.at) + change.text + text.slice(change.at)
      case 'replace':
        return text.slice(0, change.at) + change.text + text.slice(change.at + change.text.length)
      case 'add':
        return `${text}&${new URLSearchParams([[change.name, change.text]])}`
    }
  }
  /** All values of a name, as the page receives repeated ones. */
  const parse = (text: string) => {
    const found = new URLSearchParams(text)
    return Object.fromEntries(
      [...new Set(found.keys())].map((name) => {
        const values = found.getAll(name)
        return [name, values.length > 1 ? values : (values[0] ?? '')]
      }),
    )
  }

  it('still gives a View, whatever happened to it, and tells each parameter that it did not use', () => {
    fc.assert(
      fc.property(anyView, fc.array(mutation, { minLength: 1, maxLength: 3 }), (view, changes) => {
        const search = parse(changes.reduce(damage, new URLSearchParams(encodeView(view)).toString()))
        const decoded = decodeView(search, fallback)
        expect(viewSchema.safeParse(decoded.view)).toEqual({ success: true, data: decoded.view })
        const again = { ...encodeView(decoded.view), v: '' }
        const silent = Object.keys(search).filter((name) => {
          const told = decoded.ignored.some((one) => one.name === name.slice(0, 100))
          // What was neither told nor renamed is what the View now says, or a default said aloud.
          return !told && !Object.hasOwn(again, name) && !isField(decoded.view, name) && !RENAMED.includes(name)
        })
        expect(silent).toEqual([])
      }),
      { numRuns: 10_000, seed: SEED },
    )
  })
  const RENAMED = ['region', 'year']
  const isField = (view: View, name: string) =>
    Object.hasOwn(
      view,
      name.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase()),
    )

  it('keeps what is right and tells what is not, by name', () => {
    const search = {
      v: '1',
      kind: 'rank',
      indicator: 'gdp',
      period: 'yesterday',
      limit: '2',
      colour: 'red',
      sort: 'name',
    }
    expect(decodeView(search, fallback)).toEqual({
      view: viewSchema.parse({ kind: 'rank', indicator: 'gdp', sort: 'name' }),
      ignored: [
        { name: 'period', value: 'yesterday' },
        { name: 'limit', value: '2' },
        { name: 'colour', value: 'red' },
      ],
      newer: false,
    })
  })

  it('tells a repeated parameter and one of another kind of chart', () => {
    const { view, ignored } = decodeView({ v: '1', kind: 'tiles', indicator: ['gdp', 'rd'], sort: 'name' }, fallback)
    expect(view).toEqual(viewSchema.parse({ kind: 'tiles', indicator: 'rd_intensity' }))
    expect(ignored).toEqual([
      { name: 'indicator', value: 'gdp,rd' },
      { name: 'sort', value: 'name' },
    ])
  })

  it('falls back as a whole where its kind cannot be drawn from what is there', () => {
    const { view, ignored } = decodeView({ v: '1', kind: 'gauge' }, fallback)
    expect(view).toEqual(fallback)
    expect(ignored).toEqual([{ name: 'kind', value: 'gauge' }])
    expect(decodeView({ v: '1', kind: 'scatter' }, fallback).view).toMatchObject({ kind: 'scatter', y: 'rd_intensity' })
  })

  it('cuts what it tells', () => {
    const { ignored } = decodeView({ v: '1', period: 'x'.repeat(5_000), ['n'.repeat(500)]: '1' }, fallback)
    expect(ignored.map(({ name, value }) => [name.length, value.length])).toEqual([
      [6, 2_000],
      [100, 1],
    ])
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`p${index}`, '1']))
    expect(decodeView(many, fallback).ignored).toHaveLength(50)
    expect(decodeView({ v: '1', highlight: '1.'.repeat(20_000) }, fallback).ignored[0]?.name).toBe('highlight')
  })

  it('never reaches a prototype', () => {
    const search = JSON.parse('{"v":"1","__proto__":"polluted","constructor":"x","kind":"__proto__"}')
    const { view, ignored } = decodeView(search, fallback)
    expect(view).toEqual(fallback)
    expect(ignored.map(({ name }) => name).sort()).toEqual(['__proto__', 'constructor', 'kind'])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

describe('an address of another version', () => {
  it('without one has the names that other pages use', () => {
    expect(decodeView({ indicator: 'gdp', region: '130000', year: '2022' }, fallback)).toEqual({
      view: viewSchema.parse({ kind: 'rank', indicator: 'gdp', highlight: ['130000'], period: '2022' }),
      ignored: [],
      newer: false,
    })
    const both = decodeView({ region: '130000', highlight: '120000' }, fallback)
    expect(both.view).toMatchObject({ highlight: ['120000'] })
    expect(both.ignored).toEqual([{ name: 'region', value: '130000' }])
  })

  it('that is newer is read as far as it is known, and told', () => {
    const decoded = decodeView({ v: '7', kind: 'tiles', indicator: 'gdp', hologram: '1' }, fallback)
    expect(decoded.view).toEqual(viewSchema.parse({ kind: 'tiles', indicator: 'gdp' }))
    expect(decoded).toMatchObject({ newer: true, ignored: [{ name: 'hologram', value: '1' }] })
  })

  it('that cannot be read is told', () => {
    expect(decodeView({ v: 'one', indicator: 'gdp' }, fallback)).toMatchObject({
      view: { indicator: 'gdp' },
      ignored: [{ name: 'v', value: 'one' }],
      newer: false,
    })
  })
})
