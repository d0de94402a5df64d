import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { deckSchema } from '../../src/view/deck.ts'
import { DECK_FAULTS, LARGEST, parseDeck, writeDeck } from '../../src/view/deck-file.ts'
import { anyDeck } from './decks.ts'

const VIEW = { kind: 'rank', indicator: 'gdp', limit: 7 }
const DECK = {
  schemaVersion: 1,
  id: 'mine',
  title: { en: 'Mine', 'zh-CN': '我的' },
  slides: [
    { id: 'a', view: VIEW, headline: { en: 'First' }, notes: { en: 'Say it.' }, dwell: 30 },
    { id: 'b', view: { kind: 'gauge', target: 'plan/one' } },
  ],
}

/** The deck with one thing set at a path; `undefined` takes it away. */
function changed(path: string, value: unknown): string {
  const whole: Record<string, unknown> = structuredClone(DECK)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const target = keys.reduce<Record<string, unknown>>((inner, key) => inner[key] as Record<string, unknown>, whole)
  if (value === undefined) delete target[last]
  else target[last] = value
  return JSON.stringify(whole)
}

describe('a deck file', () => {
  it('loses nothing on its way through the file', () => {
    fc.assert(
      fc.property(anyDeck, (deck) => {
        expect(parseDeck(writeDeck(deck))).toEqual({ deck, problems: [], newer: false })
      }),
      { numRuns: 300 },
    )
  })

  it('is read with a byte order mark, and with what defaults say left out', () => {
    const { deck, problems } = parseDeck(`\ufeff${JSON.stringify(DECK)}`)
    expect(problems).toEqual([])
    expect(deck?.slides[1]).toMatchObject({ dwell: 20, view: { kind: 'gauge', look: 'card' } })
  })

  test.each([
    ['slides.1.view.target', 'no key', 2, ['view.target', 'view'], 1],
    ['slides.0.view.limit', 1, 1, ['view.limit'], 2],
    ['slides.0.view.colour', 'red', 1, ['view.colour'], 2],
    ['slides.0.view.indicator', undefined, 1, ['view.indicator', 'view'], 1],
    ['slides.0.view.kind', 'pie', 1, ['view.kind', 'view'], 1],
    ['slides.0.view', undefined, 1, ['view'], 1],
    ['slides.0.view', 'rank', 1, ['view'], 1],
    ['slides.0.headline', 'First', 1, ['headline'], 2],
    ['slides.0.headline.fr', 'Premier', 1, ['headline.fr'], 2],
    ['slides.0.notes.en', 7, 1, ['notes.en'], 2],
    ['slides.0.notes.en', 'x'.repeat(6000), 1, ['notes.en'], 2],
    ['slides.0.dwell', '30', 1, ['dwell'], 2],
    ['slides.0.dwell', 1, 1, ['dwell'], 2],
    ['slides.0.sound', 'a.mp3', 1, ['sound'], 2],
    ['slides.1.id', 'a', 2, ['id'], 2],
    ['slides.1.id', 'A b', 2, ['id'], 2],
    ['slides.1', null, 2, [''], 1],
    ['title', undefined, null, ['title'], 2],
    ['title.en', [], null, ['title.en'], 2],
    ['description', 'x', null, ['description'], 2],
    ['id', '../x', null, ['id'], 2],
    ['theme', 'dark', null, ['theme'], 2],
    ['schemaVersion', undefined, null, ['schemaVersion'], 2],
  ] as const)('names slide and field of %s = %j and keeps the rest', (path, value, slide, fields, kept) => {
    const { deck, problems, newer } = parseDeck(changed(path, value))
    expect(problems.map(({ field }) => field)).toEqual(fields)
    for (const problem of problems) expect(problem.slide).toBe(slide)
    expect(deck?.slides).toHaveLength(kept)
    expect(newer).toBe(false)
    expect(deckSchema.safeParse(deck).success).toBe(true)
  })

  it('of a newer program is said to be one, and read as far as it is understood', () => {
    const { deck, problems, newer } = parseDeck(
      JSON.stringify({
        ...DECK,
        schemaVersion: 2,
        music: 'x',
        slides: [{ id: 'z', view: { kind: 'globe' } }, ...DECK.slides],
      }),
    )
    expect(newer).toBe(true)
    expect(deck?.slides.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(problems.map(({ slide, field }) => [slide, field])).toEqual([
      [null, 'music'],
      [1, 'view.kind'],
      [1, 'view'],
    ])
  })

  test.each([
    ['', 'not-json'],
    ['{"schemaVersion":1,"id":"mine","sli', 'not-json'],
    ['<!doctype html>', 'not-json'],
    ['[]', 'not-deck'],
    ['7', 'not-deck'],
    ['null', 'not-deck'],
    ['{"slides":{}}', 'not-deck'],
    [`{"slides":[${' '.repeat(LARGEST)}]}`, 'too-large'],
  ])('that is none is told apart: %.20s', (text, fault) => {
    expect(parseDeck(text)).toEqual({ deck: null, problems: [{ slide: null, field: '', fault }], newer: false })
  })

  it('with more slides than a briefing may have keeps the first', () => {
    const slides = Array.from({ length: 250 }, (_, at) => ({ id: `s${at}`, view: VIEW }))
    const { deck, problems } = parseDeck(JSON.stringify({ ...DECK, slides }))
    expect(deck?.slides).toHaveLength(200)
    expect(problems).toEqual([{ slide: null, field: 'slides', fault: 'too-many' }])
  })

  it('holds no way to other objects', () => {
    const text = JSON.stringify(DECK).replace('"id":"mine"', '"id":"mine","__proto__":{"polluted":1}')
    const inView = text.replace('"limit":7', '"limit":7,"constructor":{"prototype":{"polluted":1}},"__proto__":{"a":1}')
    const { deck, problems } = parseDeck(inView)
    expect(problems.map(({ field }) => field)).toEqual(expect.arrayContaining(['__proto__', 'view.constructor']))
    expect(deck && 'polluted' in deck).toBe(false)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('damaged in any of 2,000 ways gives a deck or none, and never an exception', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? [
            ...(path ? [path] : []),
            ...Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key)),
          ]
        : [path]
    const inPlace = fc
      .tuple(
        fc.constantFrom(...leaves(DECK, '')),
        fc.oneof(
          fc.jsonValue({ maxDepth: 3 }),
          fc.constantFrom<unknown>(undefined, -1, 1e308, '', '__proto__', '\u202e', [[]], {}),
        ),
      )
      .map(([path, value]) => changed(path, value))
    const plain = JSON.stringify(DECK)
    const inText = fc
      .tuple(fc.nat({ max: plain.length }), fc.nat({ max: 6 }), fc.string({ maxLength: 6 }))
      .map(([at, length, text]) => plain.slice(0, at) + text + plain.slice(at + length))
    fc.assert(
      fc.property(fc.oneof(inPlace, inText), (text) => {
        const { deck, problems } = parseDeck(text)
        for (const { fault, slide } of problems) {
          expect(DECK_FAULTS).toContain(fault)
          expect(slide === null || (slide >= 1 && slide <= 200)).toBe(true)
        }
        if (deck) expect(deckSchema.safeParse(deck).success).toBe(true)
        else expect(problems).toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })
})
