import { describe, expect, it } from 'vitest'
import { createDeckStore, type DeckStore, emptyDeck, type KeyValues } from '../../../src/ui/briefing/store.ts'
import type { Deck } from '../../../src/view/deck.ts'
import { type ViewInput, viewSchema } from '../../../src/view/view.ts'

const view = viewSchema.parse({ kind: 'rank', indicator: 'gdp' } satisfies ViewInput)
const copyTitle = (title: string): string => `${title} (copy)`
const deckOf = (title: string, slides = 1): Deck => ({
  ...emptyDeck({ en: title }),
  id: 'mine',
  slides: Array.from({ length: slides }, (_, at) => ({ id: `s${at}`, view, dwell: 20 })),
})

/** A browser's storage with room for so many characters. */
class Storage implements KeyValues {
  readonly map = new Map<string, string>()
  constructor(public room = Number.POSITIVE_INFINITY) {}
  get length(): number {
    return this.map.size
  }
  key = (index: number): string | null => [...this.map.keys()][index] ?? null
  getItem = (key: string): string | null => this.map.get(key) ?? null
  setItem = (key: string, value: string): void => {
    const used = [...this.map].reduce((sum, [name, text]) => sum + (name === key ? 0 : text.length), 0)
    if (used + value.length > this.room) throw new DOMException('full', 'QuotaExceededError')
    this.map.set(key, value)
  }
  removeItem = (key: string): void => void this.map.delete(key)
}

let names = 0
interface Tab {
  readonly store: DeckStore
  /** Lets the tab hear what others wrote. */
  readonly hear: (key: string | null) => void
}

function openTab(storage: () => KeyValues | null): Tab {
  const heard: ((key: string | null) => void)[] = []
  const store = createDeckStore({
    storage,
    listen: (changed) => heard.push(changed),
    name: () => `n${++names}`,
    now: () => `2026-11-21T10:00:${String(names % 60).padStart(2, '0')}Z`,
  })
  return {
    store,
    hear: (key) => {
      for (const listener of heard) listener(key)
    },
  }
}

const titles = ({ store }: Tab): (string | undefined)[] => store.state().decks.map(({ deck }) => deck.title.en)
const KEY = 'yardstick-deck:mine'

describe('decks in the browser', () => {
  it('are there again when the page is opened once more', () => {
    const storage = new Storage()
    const first = openTab(() => storage)
    first.store.add(deckOf('One'))
    first.store.change(deckOf('One, changed', 3), copyTitle)
    const second = openTab(() => storage)
    expect(second.store.state()).toEqual(first.store.state())
    expect(second.store.state()).toMatchObject({ keeping: 'kept', damaged: [], decks: [{ deck: { id: 'mine' } }] })
    second.store.remove('mine')
    expect(storage.map.size).toBe(0)
  })

  it('never take the place of another one of the same id', () => {
    const storage = new Storage()
    storage.setItem(KEY, 'not JSON')
    const tab = openTab(() => storage)
    const id = tab.store.add(deckOf('Opened from a file'))
    expect(id).not.toBe('mine')
    expect(tab.store.add(deckOf('Once more'))).not.toBe(id)
    expect(storage.getItem(KEY)).toBe('not JSON')
  })

  it('tell those who listen, and leave other keys alone', () => {
    const storage = new Storage()
    storage.setItem('yardstick-theme', 'dark')
    const tab = openTab(() => storage)
    let heard = 0
    const stop = tab.store.subscribe(() => heard++)
    tab.store.add(deckOf('One'))
    expect(heard).toBe(1)
    tab.hear('yardstick-theme')
    expect(heard).toBe(1)
    stop()
    tab.store.remove('mine')
    expect(heard).toBe(1)
    expect([...storage.map.keys()]).toEqual(['yardstick-theme'])
  })
})

describe('a browser without storage', () => {
  const broken: readonly [string, () => KeyValues | null][] = [
    [
      'that throws when it is asked for',
      () => {
        throw new DOMException('sandboxed', 'SecurityError')
      },
    ],
    ['that has none', () => null],
    [
      'that throws when it is read',
      () => ({
        length: 0,
        key: () => null,
        getItem: () => {
          throw new Error('no')
        },
        setItem: () => {},
        removeItem: () => {},
      }),
    ],
  ]
  it.each(broken)('%s keeps decks in the page and says so', (_, storage) => {
    const tab = openTab(storage)
    expect(tab.store.state().keeping).toBe('memory')
    const id = tab.store.add(deckOf('One'))
    expect(tab.store.change({ ...deckOf('Two'), id }, copyTitle)).toBe(id)
    expect(titles(tab)).toEqual(['Two'])
    tab.store.remove(id)
    expect(titles(tab)).toEqual([])
  })
})

describe('a full storage', () => {
  it('loses nothing in the page, says so, and is tried again when there is room', () => {
    const storage = new Storage()
    const tab = openTab(() => storage)
    tab.store.add(deckOf('One'))
    tab.store.add({ ...deckOf('Other'), id: 'other' })
    storage.room = [...storage.map.values()].join('').length
    const before = storage.getItem(KEY)
    expect(tab.store.change(deckOf('One, much longer', 9), copyTitle)).toBe('mine')
    expect(tab.store.state().keeping).toBe('full')
    expect(storage.getItem(KEY)).toBe(before)
    // Changed again and again it stays one deck.
    expect(tab.store.change(deckOf('One, longer still', 10), copyTitle)).toBe('mine')
    expect(titles(tab).toSorted()).toEqual(['One, longer still', 'Other'])
    storage.room = 100_000
    tab.store.remove('other')
    expect(tab.store.state().keeping).toBe('kept')
    expect(titles(openTab(() => storage))).toEqual(['One, longer still'])
  })
})

describe('stored decks that cannot be read whole', () => {
  const whole = { revision: 'r', changed: '2026-11-21', deck: deckOf('One', 2) }
  const cases: readonly [string, string, { newer: boolean; slides: number | null }][] = [
    ['cut off', JSON.stringify(whole).slice(0, 60), { newer: false, slides: null }],
    ['something else', '{"a":1}', { newer: false, slides: null }],
    ['a list', '[]', { newer: false, slides: null }],
    ['without a revision', JSON.stringify({ deck: whole.deck }), { newer: false, slides: 2 }],
    [
      'under another id',
      JSON.stringify({ ...whole, deck: { ...whole.deck, id: 'else' } }),
      { newer: false, slides: 2 },
    ],
    [
      'with a damaged slide',
      JSON.stringify({ ...whole, deck: { ...whole.deck, slides: [{ id: 'a' }, ...whole.deck.slides] } }),
      { newer: false, slides: 2 },
    ],
    [
      'of a newer program',
      JSON.stringify({ ...whole, deck: { ...whole.deck, schemaVersion: 2 } }),
      { newer: true, slides: 2 },
    ],
  ]
  it.each(cases)('%s: are named, shown apart, and never written to', (_, text, { newer, slides }) => {
    const storage = new Storage()
    storage.setItem(KEY, text)
    const tab = openTab(() => storage)
    const [damaged] = tab.store.state().damaged
    expect(tab.store.state().decks).toEqual([])
    expect(damaged).toMatchObject({ id: 'mine', text, newer })
    expect(damaged?.deck?.slides.length ?? null).toBe(slides)
    tab.store.add(deckOf('One'))
    tab.store.change(deckOf('One, changed'), copyTitle)
    tab.hear(KEY)
    tab.hear(null)
    expect(storage.getItem(KEY)).toBe(text)
  })
})

describe('two tabs', () => {
  it('see what the other one wrote', () => {
    const storage = new Storage()
    const [a, b] = [openTab(() => storage), openTab(() => storage)]
    a.store.add(deckOf('One'))
    b.hear(KEY)
    expect(titles(b)).toEqual(['One'])
    b.store.change(deckOf('Two'), copyTitle)
    a.hear(KEY)
    expect(titles(a)).toEqual(['Two'])
    a.store.change(deckOf('Three'), copyTitle)
    b.hear(null)
    expect(titles(b)).toEqual(['Three'])
    a.store.remove('mine')
    b.hear(KEY)
    expect(titles(b)).toEqual([])
  })

  it('that change one deck at the same time keep both changes, the later one as a copy', () => {
    const storage = new Storage()
    const first = openTab(() => storage)
    first.store.add(deckOf('One'))
    const second = openTab(() => storage)
    first.store.change(deckOf('Changed first'), copyTitle)
    const id = second.store.change(deckOf('Changed second', 4), copyTitle)
    expect(id).not.toBe('mine')
    expect(titles(second).toSorted()).toEqual(['Changed first', 'Changed second (copy)'])
    expect(titles(openTab(() => storage)).toSorted()).toEqual(['Changed first', 'Changed second (copy)'])
    // From then on the copy is the second tab's own.
    expect(second.store.change({ ...deckOf('Again'), id }, copyTitle)).toBe(id)
    expect(first.store.change(deckOf('First again'), copyTitle)).toBe('mine')
  })

  it('of which one damages an entry do not lose it', () => {
    const storage = new Storage()
    const tab = openTab(() => storage)
    tab.store.add(deckOf('One'))
    storage.setItem(KEY, 'damaged by hand')
    const id = tab.store.change(deckOf('Mine'), copyTitle)
    expect(id).not.toBe('mine')
    expect(storage.getItem(KEY)).toBe('damaged by hand')
    expect(tab.store.state().damaged).toMatchObject([{ id: 'mine', text: 'damaged by hand' }])
  })
})
