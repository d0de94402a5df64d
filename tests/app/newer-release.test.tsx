import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const fetched = vi.fn<typeof fetch>()
const reload = vi.fn()
let release: typeof import('../../src/app/newer-release.ts')

const page = (hash: string) => new Response(`<script type="module" src="../assets/main-${hash}.js"></script>`)
const lost = async () => {
  dispatchEvent(new Event('vite:preloadError'))
  await waitFor(() => expect(fetched).toHaveBeenCalled())
  await Promise.resolve()
}

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('fetch', fetched)
  vi.stubGlobal('location', { origin: 'http://localhost', pathname: '/targets/', reload })
  for (const mock of [fetched, reload]) mock.mockReset()
  sessionStorage.clear()
  document.head.innerHTML = '<script type="module" src="http://localhost/assets/main-AAAAAAAA.js"></script>'
  release = await import('../../src/app/newer-release.ts')
})
afterEach(() => vi.unstubAllGlobals())

it('loads a page again where the site was published anew, once for each publication', async () => {
  fetched.mockImplementation(async () => page('BBBBBBBB'))
  await release.reloadIfOutdated()
  await release.reloadIfOutdated()
  expect(reload).toHaveBeenCalledTimes(1)
  fetched.mockImplementation(async () => page('CCCCCCCC'))
  await release.reloadIfOutdated()
  expect(reload).toHaveBeenCalledTimes(2)
})

it.each([
  ['the site is as it was', async () => page('AAAAAAAA')],
  ['the network failed', async () => Promise.reject(new TypeError('failed'))],
  ['something else answers', async () => new Response('<h1>Sign in</h1>')],
])('does not where %s', async (_, answer) => {
  fetched.mockImplementation(answer)
  await release.reloadIfOutdated()
  expect(reload).not.toHaveBeenCalled()
})

it('does not where nothing can be remembered: it could not tell when to stop', async () => {
  fetched.mockImplementation(async () => page('BBBBBBBB'))
  vi.stubGlobal('sessionStorage', undefined)
  await release.reloadIfOutdated()
  expect(reload).not.toHaveBeenCalled()
})

it('only takes down that a script was lost: links load their pages whole from then on', async () => {
  release.heedLostScripts()
  expect(release.isOutdated()).toBe(false)
  fetched.mockImplementation(async () => page('BBBBBBBB'))
  await lost()
  await waitFor(() => expect(release.isOutdated()).toBe(true))
  expect(reload).not.toHaveBeenCalled()
})
