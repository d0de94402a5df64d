import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { blockingFiles, crossedBudgets, type PageBytes, upToFirstChart } from './budget.ts'
import { expect, open, test } from './site.ts'

const SITE = resolve(process.env.YARDSTICK_SITE ?? 'dist')
const PAGES = [
  '',
  'targets/',
  'regions/130000/',
  'clusters/',
  'sources/',
  'briefings/',
  'explore/',
  'indicators/rd_intensity/',
]

const known = new Map<string, number>()

/** What the build compresses at the best quality: scripts, styles, the data that pages share. */
const AT_BEST = /[\\/](?:assets[\\/]|data[\\/](?:index|targets|pledges|documents|reference)\.)/

/** Compressed length of a file of the site, which for some lies beside it. */
function bytesOf(file: string): number {
  const bytes = known.get(file) ?? compressedLength(join(SITE, file))
  known.set(file, bytes)
  return bytes
}

function compressedLength(path: string): number {
  if (/\.(woff2|png)$/.test(path)) return readFileSync(path).length
  const made = `${path}.br`
  return AT_BEST.test(path) && existsSync(made) ? readFileSync(made).length : brotli(readFileSync(path))
}

const brotli = (content: string | Buffer): number => brotliCompressSync(content).length
const sum = (files: readonly string[]): number => files.reduce((total, file) => total + bytesOf(file), 0)

/** Files of the site that a page asks for, each once. */
function watchFiles(page: Page, base: string): () => string[] {
  const files = new Set<string>()
  page.on('request', (request) => {
    const url = new URL(request.url())
    const file = url.href.startsWith(base) ? url.pathname.slice(new URL(base).pathname.length) : ''
    // Kept by the worker for times without network, once everything else is done.
    if (/\.\w+$/.test(file) && !request.serviceWorker()) files.add(file)
  })
  return () => [...files]
}

async function measure(page: Page, base: string, path: string): Promise<PageBytes> {
  const files = watchFiles(page, base)
  await open(page, path)
  const scripts = files().filter((file) => file.endsWith('.js'))
  const plot = page.locator('[data-signature]:visible').first()
  if ((await plot.count()) > 0) {
    await plot.scrollIntoViewIfNeeded()
    await plot.hover()
    await expect(page.getByTestId('live-chart').first()).toBeVisible()
  }
  const html = readFileSync(join(SITE, path, 'index.html'), 'utf8')
  const blocking = blockingFiles(html).map((file) => new URL(file, new URL(path, base)).href.slice(base.length))
  const all = files()
  const library = all.filter((file) => /echarts/.test(file))
  return {
    beforeFirstChart: brotli(upToFirstChart(html)) + sum(blocking),
    scripts: sum(scripts),
    total: brotli(html) + sum(all),
    library: sum(library),
  }
}

test.describe('a page keeps to its budgets', () => {
  test.use({ serviceWorkers: 'block' })
  for (const path of PAGES.flatMap((page) => [page, `zh/${page}`]))
    test(`"${path}"`, { tag: path.startsWith('zh/') ? '@verify' : '@root' }, async ({ page, baseURL }) => {
      const bytes = await measure(page, baseURL ?? '', path)
      test.info().annotations.push({ type: 'bytes', description: JSON.stringify(bytes) })
      if (process.env.YARDSTICK_BYTES) console.log(path, JSON.stringify(bytes))
      expect(crossedBudgets(bytes)).toEqual([])
    })
})
