import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { useServedTags } from '../../src/app/served-tags.ts'

const HEAD =
  '<meta name="description" content="served"><link rel="canonical" href="https://example.org/"><meta property="og:title" content="A">'

beforeEach(() => {
  document.head.innerHTML = HEAD
})

const show = (path: string, query = {}) =>
  renderHook((at: { path: string; query: object }) => useServedTags(at.path, at.query as never, `of ${at.path}`), {
    initialProps: { path, query },
  })

it('leaves what was served while that is shown', () => {
  show('/').rerender({ path: '/', query: {} })
  expect(document.head.innerHTML).toBe(HEAD)
})

it.each([
  ['another page', { path: '/targets/', query: {} }],
  ['another state of it', { path: '/', query: { indicator: 'gdp' } }],
])('tells nothing of it once %s is shown, nor after coming back', (_, next) => {
  const { rerender } = show('/')
  rerender(next)
  expect(document.head.innerHTML).toBe(`<meta name="description" content="of ${next.path}">`)
  rerender({ path: '/', query: {} })
  expect(document.head.innerHTML).toBe('<meta name="description" content="of /">')
})

it('knows an address that asks for a state at once', () => {
  show('/', { today: '2030-01-01' })
  expect(document.querySelector('link[rel="canonical"]')).toBeNull()
})
