import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useClock } from '../../../src/features/present/clock.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it.each(['en', 'zh-CN'] as const)('the first hour of a day is 00 (%s)', (locale) => {
  vi.setSystemTime(new Date(2026, 10, 21, 0, 5))
  expect(renderHook(() => useClock(locale)).result.current).toBe('00:05')
})
