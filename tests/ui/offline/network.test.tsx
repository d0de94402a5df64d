import { act, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const fetched = vi.fn<typeof fetch>()
let network: typeof import('../../../src/ui/offline/network.ts')

beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  vi.stubGlobal('fetch', fetched)
  fetched.mockReset().mockResolvedValue(new Response())
  network = await import('../../../src/ui/offline/network.ts')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const Shown = () => <p>{network.useOffline() ? 'away' : 'there'}</p>
const Watched = () => <p>{network.useWatchedNetwork() ? 'away' : 'there'}</p>
const wait = (time: number) => act(() => vi.advanceTimersByTimeAsync(time))
const root = new URL('http://localhost/stats/')

it('takes the site for there until somebody says otherwise, and asks nothing', async () => {
  network.heedNetwork(root)
  render(<Shown />)
  await wait(600_000)
  expect(screen.getByText('there')).toBeInTheDocument()
  expect(fetched).not.toHaveBeenCalled()
})

it('looks again until the site answers, and then no more', async () => {
  network.heedNetwork(root)
  render(<Shown />)
  fetched.mockRejectedValue(new TypeError('failed'))
  act(() => network.noteNetwork(false))
  expect(screen.getByText('away')).toBeInTheDocument()
  await wait(100_000)
  expect(fetched.mock.calls.length).toBeGreaterThan(1)
  expect(String(fetched.mock.calls[0]?.[0])).toBe('http://localhost/stats/data/index.json')
  fetched.mockResolvedValue(new Response())
  await wait(40_000)
  expect(screen.getByText('there')).toBeInTheDocument()
  const count = fetched.mock.calls.length
  await wait(600_000)
  expect(fetched).toHaveBeenCalledTimes(count)
})

it('does not believe the browser without a look: an intranet may count as offline', async () => {
  network.heedNetwork(root)
  render(<Shown />)
  dispatchEvent(new Event('offline'))
  await wait(0)
  expect(fetched).toHaveBeenCalled()
  expect(screen.getByText('there')).toBeInTheDocument()
})

it('is watched as long as a part of the page asks for that', async () => {
  network.heedNetwork(root)
  const { unmount } = render(<Watched />)
  fetched.mockRejectedValue(new TypeError('failed'))
  await wait(40_000)
  expect(screen.getByText('away')).toBeInTheDocument()
  fetched.mockResolvedValue(new Response())
  await wait(40_000)
  unmount()
  const count = fetched.mock.calls.length
  await wait(600_000)
  expect(fetched).toHaveBeenCalledTimes(count)
})
