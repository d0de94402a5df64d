import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '../../src/cli/serve.ts'

const hasOpenssl = (): boolean => spawnSync('openssl', ['version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'serve-'))
let served: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  mkdirSync(join(folder, 'regions/130000'), { recursive: true })
  mkdirSync(join(folder, 'assets'))
  for (const language of ['embed', 'zh/embed']) {
    mkdirSync(join(folder, language), { recursive: true })
    writeFileSync(join(folder, language, 'index.html'), '<h1>embedded</h1>')
  }
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

  it('lets charts for embedding stand in any frame, and nothing else in one', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? ''
    expect(await policy('/stats/regions/130000/')).toContain("frame-ancestors 'none'")
    expect(await policy('/stats/embed/?v=1')).toContain('frame-ancestors *')
    expect(await policy('/stats/zh/embed/')).toContain('frame-ancestors *')
    expect(await policy('/stats/nowhere/embed')).toContain("frame-ancestors 'none'")
  })

  it('serves the compressed form that lies beside a file', async () => {
    const { brotliCompressSync } = await import('node:zlib')
    writeFileSync(join(folder, 'assets/other-AbCd1234.js'), 'export {}')
    writeFileSync(join(folder, 'assets/other-AbCd1234.js.br'), brotliCompressSync('export const made = 1'))
    const response = await get('/stats/assets/other-AbCd1234.js', { headers: { 'accept-encoding': 'br' } })
    expect(await response.text()).toBe('export const made = 1')
    expect(await (await get('/stats/assets/other-AbCd1234.js', { headers: { 'accept-encoding': 'x' } })).text()).toBe(
      'export {}',
    )
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

  it('sends nothing again that is as it was', async () => {
    const first = await get('/stats/regions/130000/')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await get('/stats/regions/130000/', {
      headers: { 'if-none-match': etag, 'cache-control': 'no-cache' },
    })
    expect(again.status).toBe(304)
    writeFileSync(join(folder, 'regions/130000/index.html'), '<h1>Hebei, changed</h1>')
    expect((await get('/stats/regions/130000/', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('takes the next port where one is taken', async () => {
    const second = await serve({ folder, base: '/' })
    expect(second.address).not.toBe(served.address)
    second.server.close()
  })

  // Nothing else on a bare machine makes a certificate.
  it.skipIf(!hasOpenssl())('serves a secure address to browsers of both protocols', async () => {
    const { get: ask } = await import('node:https')
    const { connect } = await import('node:http2')
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name)) as [string, string]
    const made = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost']
    execFileSync('openssl', ['req', ...made, '-keyout', key, '-out', cert], { stdio: 'pipe' })
    const secure = await serve({ folder, base: '/', secure: { cert: readFileSync(cert), key: readFileSync(key) } })
    try {
      expect(secure.address).toMatch(/^https:/)
      const old = await new Promise<string | undefined>((resolve, reject) =>
        ask(secure.address, { rejectUnauthorized: false }, ({ headers }) =>
          resolve(String(headers['content-security-policy'])),
        ).on('error', reject),
      )
      expect(old).toContain("default-src 'none'")
      const session = connect(secure.address, { rejectUnauthorized: false })
      const status = await new Promise((resolve, reject) =>
        session
          .request({ ':path': '/regions/130000/' })
          .on('response', (headers) => resolve(headers[':status']))
          .on('error', reject),
      )
      expect(status).toBe(200)
      session.close()
    } finally {
      secure.server.close()
    }
  })
})
