import { act, fireEvent, screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { show, stubWindow, without } from './show.tsx'

beforeEach(stubWindow)

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

  it('tells beside the notes how long the talk has been going on, whenever they are opened', () => {
    vi.useFakeTimers()
    try {
      show({ search: { deck: 'targets-watch' } })
      act(() => vi.advanceTimersByTime(61_000))
      fireEvent.keyDown(document.body, { key: 'n' })
      expect(screen.getByTestId('notes-panel')).toHaveTextContent('1:01')
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
