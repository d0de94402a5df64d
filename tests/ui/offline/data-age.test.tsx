import { act, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { LocaleProvider } from '../../../src/ui/locale.tsx'
import { daysBetween, useDataAge } from '../../../src/ui/offline/data-age.ts'
import { TodayProvider } from '../../../src/ui/today.tsx'

const Shown = () => <p>{useDataAge().words}</p>

const page = (today: string, locale: 'en' | 'zh-CN' = 'en') => (
  <LocaleProvider locale={locale}>
    <TodayProvider asOf="2026-11-20" override={today}>
      <Shown />
    </TodayProvider>
  </LocaleProvider>
)

afterEach(() => vi.useRealTimers())

it('counts whole days, over months and leap years, and none backwards', () => {
  expect(daysBetween('2026-11-20', '2026-11-23')).toBe(3)
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-11-20', '2026-11-19')).toBe(0)
  expect(daysBetween('2026-11-20', 'nonsense')).toBe(0)
})

it.each([
  ['2026-11-20', 'data of 20 Nov 2026, today’s'],
  ['2026-11-21', 'data of 20 Nov 2026, 1 day old'],
  ['2026-12-20', 'data of 20 Nov 2026, 30 days old'],
])('says at %s: %s', (today, words) => {
  render(page(today))
  expect(screen.getByText(words)).toBeInTheDocument()
})

it('says it in Chinese', () => {
  render(page('2026-11-23', 'zh-CN'))
  expect(screen.getByText('数据截至2026年11月20日，距今3天')).toBeInTheDocument()
})

it('counts on while the page stays open over midnight', () => {
  vi.useFakeTimers({ now: new Date(2026, 10, 21, 23, 0) })
  render(page('2026-11-21'))
  act(() => vi.advanceTimersByTime(3 * 3_600_000))
  expect(screen.getByText('data of 20 Nov 2026, 2 days old')).toBeInTheDocument()
})
