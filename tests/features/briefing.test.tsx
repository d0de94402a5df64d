import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeCatalogue } from '../../src/catalogue/catalogue.ts'
import { BriefingPage } from '../../src/features/briefing/page.tsx'
import { BriefingsPage } from '../../src/features/briefings/page.tsx'
import { DeckPage } from '../../src/features/deck/page.tsx'
import type { Locale } from '../../src/model/text.ts'
import { AddToBriefing } from '../../src/ui/briefing/add-to-briefing.tsx'
import { deckStore } from '../../src/ui/briefing/use-decks.ts'
import { CitationProvider } from '../../src/ui/citation/citation-dialog.tsx'
import { LocaleProvider } from '../../src/ui/locale.tsx'
import { type Navigation, NavigationProvider, type Search } from '../../src/ui/navigation.tsx'
import { type Page, relativePath } from '../../src/ui/pages.ts'
import { ShortcutsProvider } from '../../src/ui/shortcuts.tsx'
import { TodayProvider } from '../../src/ui/today.tsx'
import { type Deck, deckSchema, LONGEST } from '../../src/view/deck.ts'
import { parseDeck } from '../../src/view/deck-file.ts'
import { encodeDeck } from '../../src/view/deck-link.ts'
import { viewSchema } from '../../src/view/view.ts'
import { TODAY, wholeData } from '../whole-data.ts'

const { index, slices } = wholeData
const catalogue = makeCatalogue(index, [...slices.values()])

const DECK: Deck = deckSchema.parse({
  schemaVersion: 1,
  id: 'talk',
  title: { en: 'My talk' },
  slides: [
    { id: 'one', view: { kind: 'rank', indicator: 'gdp', limit: 5 }, headline: { en: 'First things' } },
    { id: 'two', view: { kind: 'rank', indicator: 'rd_intensity', limit: 5 }, notes: { en: 'Slowly.' }, dwell: 45 },
    { id: 'three', view: { kind: 'gauge', target: 'jiangxi-electronics-target-2018/revenue-2023', look: 'full' } },
  ],
})

const opened: { page: Page | null; search: Search | undefined } = { page: null, search: undefined }
const saved: { name: string; text: string }[] = []

beforeEach(() => {
  localStorage.clear()
  for (const { deck } of deckStore().state().decks) deckStore().remove(deck.id)
  opened.page = null
  opened.search = undefined
  saved.length = 0
  HTMLDialogElement.prototype.showModal = function () {
    this.setAttribute('open', '')
  }
  HTMLDialogElement.prototype.close = function () {
    this.removeAttribute('open')
    this.dispatchEvent(new Event('close'))
  }
  let content: Blob | undefined
  URL.createObjectURL = (blob) => {
    content = blob as Blob
    return 'blob:x'
  }
  URL.revokeObjectURL = () => {}
  HTMLAnchorElement.prototype.click = function () {
    const name = this.download
    void content?.text().then((text) => saved.push({ name, text }))
  }
})

interface ShownProps {
  readonly of: 'deck' | 'briefings' | 'briefing' | 'add'
  readonly initial: Search
  readonly locale: Locale
  readonly page: Page
}

function Shown({ of, initial, locale, page }: ShownProps) {
  const [search, setSearch] = useState(initial)
  const navigation: Navigation = {
    path: '/briefing/',
    page,
    languages: ['en', 'zh-CN'],
    search,
    setSearch: (patch) =>
      setSearch((old) =>
        Object.fromEntries(
          Object.entries({ ...old, ...patch }).filter((pair): pair is [string, string] => pair[1] !== undefined),
        ),
      ),
    open: (next, asked) => {
      opened.page = next
      opened.search = asked
      if (next.name === 'deck') setSearch(asked ?? {})
    },
    href: (path) => relativePath('/briefing/', path),
  }
  return (
    <LocaleProvider locale={locale}>
      <TodayProvider asOf={TODAY} override={TODAY}>
        <NavigationProvider value={navigation}>
          <ShortcutsProvider>
            <CitationProvider catalogue={catalogue}>
              {of === 'deck' && <DeckPage catalogue={catalogue} />}
              {of === 'briefings' && <BriefingsPage catalogue={catalogue} />}
              {of === 'briefing' && <BriefingPage catalogue={catalogue} subject="hebei" />}
              {of === 'add' && <AddToBriefing view={viewSchema.parse({ kind: 'tiles', indicator: 'gdp' })} />}
            </CitationProvider>
          </ShortcutsProvider>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>
  )
}

const show = (of: ShownProps['of'], initial: Search = {}, locale: Locale = 'en', page: Page = { name: 'deck' }) =>
  render(<Shown of={of} initial={initial} locale={locale} page={page} />)

const edit = (deck = DECK, locale: Locale = 'en') => show('deck', { own: deckStore().add(deck) }, locale)
const kept = () => deckStore().state().decks[0]?.deck
const order = () => screen.getAllByTestId('slide-item').map((item) => item.textContent)
const chosen = () => screen.getAllByTestId('slide-item').find((item) => item.hasAttribute('data-chosen'))?.textContent
const button = (name: string | RegExp) => screen.getByRole('button', { name })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

describe('the editor', () => {
  it('lists the slides by what they say, and shows the chosen one as a chart', async () => {
    edit()
    expect(order()).toEqual([
      '1First things',
      expect.stringMatching(/^2Beijing leads with 6\.58%R&D intensity/),
      expect.stringMatching(/^3Jiangxi: 108% of target, met/),
    ])
    expect(screen.getByRole('heading', { name: 'First things', level: 2 })).toBeInTheDocument()
    await userEvent.click(
      within(screen.getAllByTestId('slide-item')[2] as HTMLElement).getByRole('button', { name: /Jiangxi/ }),
    )
    expect(screen.getByTestId('chart-gauge')).toBeInTheDocument()
    expect(screen.getByText('A chart of targets or commitments has nothing to choose in Explore.')).toBeInTheDocument()
  })

  it('keeps every change at once: title, headline, notes, seconds', async () => {
    edit()
    const title = field('Title of the briefing')
    await userEvent.clear(title)
    await userEvent.type(title, 'For the board')
    await userEvent.type(field('Headline'), '!')
    await userEvent.type(field('Speaker notes'), 'One.\nTwo.')
    const seconds = screen.getByRole('spinbutton')
    await userEvent.clear(seconds)
    await userEvent.type(seconds, '75')
    await userEvent.tab()
    expect(kept()).toMatchObject({ title: { en: 'For the board' } })
    expect(kept()?.slides[0]).toMatchObject({
      headline: { en: 'First things!' },
      notes: { en: 'One.\nTwo.' },
      dwell: 75,
    })
    await userEvent.clear(field('Headline'))
    expect(kept()?.slides[0]).not.toHaveProperty('headline')
    expect(screen.getByRole('heading', { name: /^Guangdong leads/, level: 2 })).toBeInTheDocument()
  })

  it('does not take seconds that are none', async () => {
    edit()
    const seconds = screen.getByRole('spinbutton')
    for (const wrong of ['0', '99999', ' ']) {
      await userEvent.clear(seconds)
      if (wrong.trim()) await userEvent.type(seconds, wrong)
      await userEvent.tab()
      expect(seconds).toHaveValue(20)
    }
    expect(kept()?.slides[0]?.dwell).toBe(20)
  })

  it('writes in the language of the page and leaves the other one as it is', async () => {
    edit(DECK, 'zh-CN')
    await userEvent.type(field('标题'), '先说这个')
    expect(kept()?.slides[0]?.headline).toEqual({ en: 'First things', 'zh-CN': '先说这个' })
  })

  it('moves a slide by its buttons and by the keyboard, says where it is, and keeps the focus', async () => {
    edit()
    await userEvent.click(button('Move slide 1 down'))
    expect(order()[1]).toBe('2First things')
    expect(chosen()).toBe('2First things')
    expect(screen.getByText('Now slide 2 of 3.')).toBeInTheDocument()
    expect(button('Move slide 2 down')).toHaveFocus()
    await userEvent.click(button('Move slide 2 down'))
    expect(button('Move slide 3 down')).toHaveFocus()
    await userEvent.click(button('Move slide 3 down'))
    expect(order()[2]).toBe('3First things')
    act(() => button(/^3 ?First things/).focus())
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}')
    expect(order()[0]).toBe('1First things')
    expect(button(/^1 ?First things/)).toHaveFocus()
    expect(kept()?.slides.map(({ id }) => id)).toEqual(['one', 'two', 'three'])
  })

  it('removes a slide and puts it back where it was', async () => {
    edit()
    await userEvent.click(button(/^2 ?Beijing/))
    await userEvent.click(button('Remove'))
    expect(kept()?.slides.map(({ id }) => id)).toEqual(['one', 'three'])
    expect(chosen()).toMatch(/^2Jiangxi/)
    expect(screen.getByText(/Removed slide 2\./)).toBeInTheDocument()
    await userEvent.click(button('Undo'))
    expect(kept()).toEqual(DECK)
    expect(chosen()).toMatch(/^2Beijing/)
    for (const _ of DECK.slides) await userEvent.click(button('Remove'))
    expect(screen.getByText(/^No slides yet/)).toBeInTheDocument()
    await userEvent.click(button('Undo'))
    expect(kept()?.slides).toHaveLength(1)
  })

  it('doubles a slide', async () => {
    edit()
    await userEvent.click(button('Duplicate'))
    expect(order().slice(0, 2)).toEqual(['1First things', '2First things'])
    expect(chosen()).toBe('2First things')
    expect(new Set(kept()?.slides.map(({ id }) => id)).size).toBe(4)
  })

  it('that is copied as a whole can be read again, however long its title is', async () => {
    edit({ ...DECK, title: { en: 'x'.repeat(LONGEST.title) } })
    await userEvent.click(button('Duplicate briefing'))
    const copy = deckStore()
      .state()
      .decks.find(({ deck }) => deck.id === opened.search?.own)?.deck
    expect(copy?.slides).toEqual(DECK.slides)
    expect(parseDeck(JSON.stringify(copy))).toEqual({ deck: copy, problems: [], newer: false })
  })

  it('leads to Explore with the View, and says which slide it is from', () => {
    edit()
    const link = screen.getByRole('link', { name: 'Change the chart in Explore' })
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/explore\/\?v=1&kind=rank&indicator=gdp&limit=5&slide=talk\.one$/),
    )
  })

  it('saves the deck as a file that gives the same deck', async () => {
    edit()
    await userEvent.click(button('Save as file'))
    await waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]?.name).toBe('My-talk.yardstick.json')
    expect(parseDeck(saved[0]?.text ?? '')).toEqual({ deck: DECK, problems: [], newer: false })
  })

  it('refuses a link that would be cut, with its length', async () => {
    const long = Array.from({ length: 900 }, (_, at) => (at * 7919 * 104729).toString(36))
      .join(' ')
      .slice(0, 5000)
    edit({ ...DECK, slides: DECK.slides.map((slide) => ({ ...slide, notes: { en: long } })) })
    await userEvent.click(button('Copy link'))
    expect(
      await screen.findByText(/^The link would have [\d,]+ characters; more than 2000 get cut/),
    ).toBeInTheDocument()
  })

  it('becomes a copy where another tab was faster, and says so', async () => {
    edit()
    const key = 'yardstick-deck:talk'
    const theirs = { ...JSON.parse(localStorage.getItem(key) ?? ''), revision: 'theirs' }
    localStorage.setItem(key, JSON.stringify({ ...theirs, deck: { ...DECK, title: { en: 'Theirs' } } }))
    await userEvent.type(field('Headline'), '!')
    expect(screen.getByText(/Another tab changed this briefing/)).toBeInTheDocument()
    const titles = deckStore()
      .state()
      .decks.map(({ deck }) => deck.title.en)
    expect(titles.toSorted()).toEqual(['My talk (copy)', 'Theirs'])
    expect(field('Title of the briefing')).toHaveValue('My talk (copy)')
    expect(JSON.parse(localStorage.getItem(key) ?? '').deck.title.en).toBe('Theirs')
  })

  it('shows slides of data that are gone as such', () => {
    const slides = [
      { id: 'gone', view: viewSchema.parse({ kind: 'rank', indicator: 'moon_dust' }), dwell: 20 },
      { id: 'part', view: viewSchema.parse({ kind: 'rank', indicator: 'gdp', highlight: ['999999'] }), dwell: 20 },
    ]
    const { unmount } = edit({ ...DECK, slides })
    expect(screen.getByTestId('slide-unknown')).toHaveTextContent('moon_dust')
    unmount()
    show('deck', { own: 'talk', slide: 'part' })
    expect(screen.getByText(/The data have no “999999”/)).toBeInTheDocument()
    expect(screen.getByTestId('chart-rank')).toBeInTheDocument()
  })

  it('says that there is no such deck', () => {
    show('deck', { own: 'nothing' })
    expect(screen.getByText(/This browser keeps no such briefing/)).toBeInTheDocument()
  })
})

describe('a shared link', () => {
  it('shows the deck without keeping it, until that is asked for', async () => {
    show('deck', { d: encodeDeck(DECK) })
    expect(screen.getByRole('heading', { level: 1, name: 'My talk' })).toBeInTheDocument()
    expect(screen.getAllByTestId('slide')).toHaveLength(3)
    expect(deckStore().state().decks).toEqual([])
    await userEvent.click(button('Keep a copy'))
    expect(kept()).toEqual(DECK)
    expect(opened.search).toEqual({ own: 'talk' })
  })

  it('lists the notes line by line, without empty lines', () => {
    const slides = DECK.slides.map((slide) => ({ ...slide, notes: { en: 'Once.\n\nOnce.\n' } }))
    const { container } = show('deck', { d: encodeDeck({ ...DECK, slides: slides.slice(0, 1) }) })
    expect([...container.querySelectorAll('details li')].map((line) => line.textContent)).toEqual(['Once.', 'Once.'])
  })

  it('that was cut off says so', () => {
    show('deck', { d: encodeDeck(DECK).slice(0, 40) })
    expect(screen.getByRole('alert')).toHaveTextContent('holds no briefing that can be read')
  })
})

describe('the list', () => {
  const choose = (name: string, text: string) =>
    userEvent.upload(screen.getByLabelText('Open a file'), new File([text], name, { type: 'application/json' }))

  it('has the curated decks, and begins a new one', async () => {
    show('briefings')
    for (const { title } of index.briefings)
      expect(screen.getByRole('link', { name: title.en ?? '' })).toBeInTheDocument()
    expect(screen.getByText(/^None yet/)).toBeInTheDocument()
    await userEvent.click(button('New briefing'))
    expect(opened.page).toEqual({ name: 'deck' })
    expect(opened.search).toEqual({ own: kept()?.id })
  })

  it('deletes a deck and gives it back', async () => {
    deckStore().add(DECK)
    show('briefings')
    await userEvent.click(button(/^Delete/))
    expect(screen.queryByTestId('own-deck')).toBeNull()
    await userEvent.click(button('Undo'))
    expect(kept()).toEqual(DECK)
  })

  it('opens a whole file at once', async () => {
    show('briefings')
    await choose('a.json', JSON.stringify(DECK))
    await waitFor(() => expect(opened.search).toEqual({ own: 'talk' }))
    expect(kept()).toEqual(DECK)
  })

  it('opens what can be read of a damaged file, names slide and field, and overwrites nothing', async () => {
    deckStore().add(DECK)
    show('briefings')
    const [one, ...rest] = DECK.slides
    await choose(
      'a.json',
      JSON.stringify({ ...DECK, slides: [{ ...one, dwell: 'long' }, { id: 'x', view: {} }, ...rest] }),
    )
    const report = await screen.findByTestId('opened')
    expect(report).toHaveTextContent('Opened “My talk” with 3 slides. This was not understood:')
    expect(report).toHaveTextContent('slide 1, dwell: not of the expected form, left out')
    expect(report).toHaveTextContent('slide 2, view: no chart can be made of it, the slide is left out')
    expect(opened.search).toBeUndefined()
    expect(deckStore().state().decks).toHaveLength(2)
    expect(
      deckStore()
        .state()
        .decks.find(({ deck }) => deck.id === 'talk')?.deck,
    ).toEqual(DECK)
  })

  it('says of a file that is none why', async () => {
    show('briefings')
    await choose('a.json', 'PK\u0003\u0004')
    expect(await screen.findByTestId('opened')).toHaveTextContent('the file: not a file of this program, or cut off')
    expect(deckStore().state().decks).toEqual([])
  })

  it('says that a file could not be read, one on a stick that is gone say', async () => {
    show('briefings')
    vi.spyOn(Blob.prototype, 'text').mockRejectedValueOnce(new DOMException('gone', 'NotReadableError'))
    await choose('a.json', JSON.stringify(DECK))
    expect(await screen.findByTestId('opened')).toHaveTextContent('the file: could not be read')
  })
})

describe('a curated briefing', () => {
  it('is read with its notes, and becomes one’s own by a copy', async () => {
    show('briefing')
    expect(screen.getByRole('heading', { level: 1, name: 'Hebei in depth' })).toBeInTheDocument()
    expect(screen.getAllByTestId('slide')).toHaveLength(10)
    expect(screen.getByText(/^Hebei is in the middle of the field/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Present' })).toHaveAttribute('href', '../present/?deck=hebei')
    await userEvent.click(button('Make my own copy'))
    expect(kept()?.slides).toHaveLength(10)
    expect(opened.search).toEqual({ own: 'hebei' })
  })

  it('speaks Chinese', () => {
    show('briefing', {}, 'zh-CN')
    expect(screen.getByRole('heading', { level: 1, name: '河北专题' })).toBeInTheDocument()
    expect(screen.getByRole('heading', { level: 2, name: '河北各项目标：未查到全年数字' })).toBeInTheDocument()
  })
})

describe('“Add to briefing”', () => {
  it('makes the first deck, then adds to it, and says so', async () => {
    show('add', {}, 'en', { name: 'explore' })
    await userEvent.click(button('Add to briefing'))
    await userEvent.type(await screen.findByRole('textbox', { name: 'Title of the new one' }), 'Squares')
    await userEvent.click(button('Add'))
    expect(screen.getByRole('status')).toHaveTextContent('Added to “Squares” as slide 1.')
    await userEvent.click(button('Add to briefing'))
    expect(await screen.findByRole('combobox', { name: 'Briefing' })).toHaveDisplayValue('Squares')
    await userEvent.click(button('Add'))
    expect(screen.getByText(/as slide 2\./)).toBeInTheDocument()
    expect(kept()?.slides.map(({ view }) => view.kind)).toEqual(['tiles', 'tiles'])
  })

  it('changes nothing when it is cancelled', async () => {
    show('add')
    await userEvent.click(button('Add to briefing'))
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(deckStore().state().decks).toEqual([])
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('puts a chart back into the slide that it is from', async () => {
    deckStore().add(DECK)
    show('add', { slide: 'talk.two' }, 'en', { name: 'explore' })
    expect(await screen.findByText('You are changing slide 2 of “My talk”.')).toBeInTheDocument()
    await userEvent.click(button('Put this chart into the slide'))
    expect(kept()?.slides[1]).toMatchObject({ id: 'two', view: { kind: 'tiles' }, notes: { en: 'Slowly.' }, dwell: 45 })
    expect(opened.search).toEqual({ own: 'talk', slide: 'two' })
  })
})
