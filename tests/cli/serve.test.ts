import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/cli/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'serve-'))
let served: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(folder, 'regions/130000'), { recursive: true })
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<h1>overview</h1>')
  writeFileSync(join(folder, 'regions/130000/index.html'), '<h1>Hebei</h1>')
  writeFileSync(join(folder, '404.html'), '<h1>lost</h1>')
  writeFileSync(join(folder, 'assets/main-AbCd1234.js'), 'export {}')
  served = await serve({ folder, base: '/stats/' })
})
afterAll(() => {
  served.server.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(new URL(path, served.address), { redirect: 'manual', ...init })

describe('serve', () => {
  it('serves pages below the base with the policy', async () => {
    const response = await get('/stats/regions/130000/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Hebei')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('cache-control')).toBe('no-cache')
  })

  it('leads to the slash that is missing, with the query', async () => {
    expect((await get('/stats?a=1')).headers.get('location')).toBe('/stats/?a=1')
    expect((await get('/stats/regions/130000?a=1')).headers.get('location')).toBe('/stats/regions/130000/?a=1')
  })

  it.each([
    '/',
    '/stats/nowhere/',
    '/stats/regions/',
    '/stats/%2e%2e/etc/passwd',
    '/stats/..%2f..%2fetc/passwd',
    '/stats/%00',
    '/stats/%',
  ])('answers 404 with the page for lost addresses at %s', async (path) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain('lost')
  })

  it('lets hashed files be kept, compresses, and refuses to be written to', async () => {
    const response = await get('/stats/assets/main-AbCd1234.js', { headers: { 'accept-encoding': 'br' } })
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-encoding')).toBe('br')
    expect(await response.text()).toBe('export {}')
    expect((await get('/stats/', { method: 'POST' })).status).toBe(405)
  })

  it('takes the next port where one is taken', async () => {
    const second = await serve({ folder, base: '/' })
    expect(second.address).not.toBe(served.address)
    second.server.close()
  })
})
