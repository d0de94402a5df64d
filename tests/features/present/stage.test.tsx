import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { makeCatalogue } from '../../../src/catalogue/catalogue.ts'
import { PresentPage } from '../../../src/features/present/page.tsx'
import { CitationProvider } from '../../../src/ui/citation/citation-dialog.tsx'
import { LocaleProvider } from '../../../src/ui/locale.tsx'
import { NavigationProvider, type Search } from '../../../src/ui/navigation.tsx'
import { relativePath } from '../../../src/ui/pages.ts'
import { ShortcutsProvider } from '../../../src/ui/shortcuts.tsx'
import { type SliceFailure, SlicesProvider } from '../../../src/ui/slices.tsx'
import { TodayProvider } from '../../../src/ui/today.tsx'
import { TODAY, wholeData } from '../../whole-data.ts'

const { index, slices } = wholeData
const catalogue = makeCatalogue(index, [...slices.values()])
const without = (name: string) =>
  makeCatalogue(
    index,
    [...slices].flatMap(([slice, data]) => (slice === name ? [] : [data])),
  )

interface Given {
  readonly search: Search
  readonly failures?: readonly SliceFailure[]
  readonly waiting?: readonly string[]
  readonly known?: typeof catalogue
}

const show = ({ search, failures = [], waiting = [], known = catalogue }: Given) =>
  render(
    <LocaleProvider locale="en">
      <TodayProvider asOf={TODAY} override={TODAY}>
        <NavigationProvider
          value={{
            path: '/present/',
            page: { name: 'present' },
            languages: ['en', 'zh-CN'],
            search,
            setSearch: () => {},
            open: () => {},
            href: (path) => relativePath('/present/', path),
          }}
        >
          <SlicesProvider
            value={{
              failures,
              waiting,
              retry: () => {},
              guard: () => () => {},
              ask: () => () => {},
              load: () => Promise.reject(new Error('not asked for')),
            }}
          >
            <CitationProvider catalogue={known}>
              <ShortcutsProvider>
                <PresentPage catalogue={known} />
              </ShortcutsProvider>
            </CitationProvider>
          </SlicesProvider>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>,
  )

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('fetch', async () => new Response(null, { headers: { etag: 'one' } }))
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1920)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1080)
})

const stage = () => screen.getByTestId('stage')

describe('a stage', () => {
  it('shows the slide that the address names, and moves on', () => {
    show({ search: { deck: 'targets-watch', slide: '3' } })
    expect(stage().dataset.slide).toBe('3')
    expect(stage().querySelector('svg title')?.textContent).toMatch(/Hubei/)
    fireEvent.keyDown(document.body, { key: 'PageDown' })
    expect(stage().dataset.slide).toBe('4')
    expect(screen.getByRole('img', { name: 'Slide 4 of 9' })).toBeDefined()
  })

  it('holds what is not of its form in the address for not said', () => {
    show({ search: { deck: 'targets-watch', slide: '99', step: 'x', theme: 'pink', dwell: '-1', window: 'moon' } })
    expect(stage().dataset.slide).toBe('9')
    expect(document.documentElement.dataset.theme).toBe('dark')
  })

  it('tells how much is loaded', () => {
    show({ search: { deck: 'hebei' }, waiting: ['targets'] })
    expect(screen.getByRole('progressbar')).toBeDefined()
    expect(screen.queryByTestId('stage')).toBeNull()
  })

  it.each([
    [{ deck: 'gone' }, /no briefing by this name/],
    [{ own: 'gone' }, /keeps no such briefing/],
    [{ d: 'rubbish!' }, /holds no briefing/],
    [{}, /No briefing is named/],
  ])('says so where %j leads nowhere', (search, words) => {
    show({ search })
    expect(screen.getByRole('alert').textContent).toMatch(words)
  })

  it('puts a card in place of a slide whose file is missing, and leaves it out when playing', () => {
    vi.useFakeTimers()
    try {
      const failures = [{ name: 'targets', file: 'targets.json', reason: 'missing' as const }]
      show({
        search: { deck: 'hebei', slide: '8', loop: '1', dwell: '5' },
        failures,
        known: without('targets'),
      })
      expect(screen.getByTestId('slide-failed').textContent).toContain('targets.json')
      act(() => vi.advanceTimersByTime(4000))
      expect(stage().dataset.slide).toBe('10')
      act(() => vi.advanceTimersByTime(5500))
      expect(stage().dataset.slide).toBe('1')
    } finally {
      vi.useRealTimers()
    }
  })

  it('plays with one timer, and not while the tab is hidden', () => {
    vi.useFakeTimers()
    const hidden = vi.spyOn(document, 'hidden', 'get')
    try {
      show({ search: { deck: 'targets-watch', loop: '1', dwell: '4' } })
      act(() => vi.advanceTimersByTime(4100))
      expect(stage().dataset.slide).toBe('2')
      hidden.mockReturnValue(true)
      act(() => void document.dispatchEvent(new Event('visibilitychange')))
      act(() => vi.advanceTimersByTime(60_000))
      expect(stage().dataset.slide).toBe('2')
      hidden.mockReturnValue(false)
      act(() => void document.dispatchEvent(new Event('visibilitychange')))
      act(() => void document.dispatchEvent(new Event('visibilitychange')))
      act(() => vi.advanceTimersByTime(4100))
      expect(stage().dataset.slide).toBe('3')
    } finally {
      hidden.mockRestore()
      vi.useRealTimers()
    }
  })
})

it('the presenter’s window has notes, the next slide and the sentences behind the numbers', () => {
  Element.prototype.scrollIntoView = () => {}
  show({ search: { deck: 'targets-watch', slide: '2', window: 'presenter' } })
  expect(screen.getByTestId('notes').textContent).toContain('1 trn yuan was the target')
  expect(screen.getByTestId('citations').querySelectorAll('li').length).toBeGreaterThan(1)
  expect(screen.getByText('Next slide')).toBeDefined()
})
