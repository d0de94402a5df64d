import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { View } from '../../src/view/view.ts'
import { pathOf, VIEWS_BY_KIND } from './export-kinds.ts'
import { expect, open, test } from './site.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Looked at in every run; all others before a release. */
const SHORT = new Set<View['kind']>(['rank', 'gauge'])
const tagOf = (kind: View['kind']) => (SHORT.has(kind) ? '' : ' @verify')

const SVG_STAMP = /<metadata>[\s\S]*?<\/metadata>/

/** Saves the chart of a page as a file of a format. */
async function saveAs(page: Page, path: string, format: 'PNG' | 'SVG'): Promise<Buffer> {
  await open(page, path)
  await page
    .getByRole('button', { name: /^(?:Export|导出)/ })
    .first()
    .click()
  const dialog = page.getByTestId('export')
  await dialog.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: new RegExp(`${format}$`) }).click(),
  ])
  return readFile(await download.path())
}

/** Drops a file on the page as a reader does. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const data = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer()
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
      return transfer
    },
    [name, bytes.toString('base64')] as const,
  )
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: data })
  await expect(page.getByText('Drop a picture or briefing')).toBeVisible()
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}

for (const [kind, view] of VIEWS_BY_KIND)
  test(`${kind}: a saved picture dropped on the page shows the same View${tagOf(kind)}`, async ({ page }) => {
    test.slow()
    const png = await saveAs(page, pathOf(view), 'PNG')
    await open(page, '')
    const overview = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
    await drop(page, 'picture.png', png)
    await expect(page).toHaveURL(new RegExp(`/${pathOf(view).replace(/[?.]/g, '\\$&')}$`))
    // It stays until the chart is there, and has charts of its own.
    await expect(page.getByRole('heading', { level: 1, name: overview })).toHaveCount(0)
    await expect(page.getByTestId(kind === 'table' ? 'explore-table' : `chart-${kind}`)).toBeVisible()
    await expect(page.getByTestId('open-notice')).toHaveCount(0)
  })

for (const [kind, view] of VIEWS_BY_KIND)
  for (const [locale, prefix] of [
    ['en', ''],
    ['zh-CN', 'zh/'],
  ] as const)
    test(`${kind} ${locale}: the browser's SVG is that of the command @verify`, async ({ page, request }) => {
      test.slow()
      const { asOf } = await (await request.get('data/index.json')).json()
      const browser = (await saveAs(page, `${prefix}${pathOf(view)}&today=${asOf}`, 'SVG')).toString('utf8')
      const folder = mkdtempSync(join(tmpdir(), 'export-'))
      const out = join(folder, 'chart.svg')
      const args = ['--view', pathOf(view), '--locale', locale, '--as-of', asOf, '--today', asOf, '--out', out]
      execFileSync(process.execPath, ['src/cli/run.mjs', 'render', ...args], { cwd: ROOT, stdio: 'pipe' })
      const command = readFileSync(out, 'utf8')
      rmSync(folder, { recursive: true })
      expect(browser).toMatch(SVG_STAMP)
      expect(browser.replace(SVG_STAMP, '')).toBe(command.replace(SVG_STAMP, ''))
    })

test('a file that was not saved here is told of', async ({ page }) => {
  await open(page, 'targets/')
  await drop(page, 'holiday.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  await expect(page.getByTestId('open-notice')).toContainText('holiday.png does not say which chart')
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByTestId('open-notice')).toHaveCount(0)
  await page.getByTestId('open-file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') })
  await expect(page.getByTestId('open-notice')).toContainText('a.txt cannot be opened')
})

test('a saved briefing is opened by the same ways', async ({ page }) => {
  const deck = {
    schemaVersion: 1,
    id: 'mine',
    title: { en: 'Mine' },
    slides: [{ id: 'one', view: { kind: 'rank', indicator: 'gdp' } }],
  }
  await open(page, '')
  await page.getByTestId('open-file').setInputFiles({
    name: 'mine.yardstick.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(deck)),
  })
  await expect(page).toHaveURL(/briefing\/\?own=mine/)
})

test.describe('in a frame of another site', () => {
  let host: Server
  let html = ''
  test.beforeAll(async () => {
    host = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(html))
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done))
  })
  test.afterAll(() => host.close())
  const show = async (page: Page, frames: string): Promise<void> => {
    html = `<!doctype html><title>Host</title>${frames}`
    await page.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`)
  }

  for (const [width, height] of [
    [280, 200],
    [600, 400],
  ] as const)
    test(`a chart fits ${width} by ${height}, its source inside`, async ({ page, baseURL }) => {
      const address = `${baseURL}embed/?v=1&amp;kind=rank&amp;indicator=rd_intensity`
      await show(page, `<iframe src="${address}" title="Chart" width="${width}" height="${height}"></iframe>`)
      const frame = page.frameLocator('iframe')
      const source = frame.locator('svg text', { hasText: 'Source' })
      await expect(source).toBeVisible()
      // Drawn anew once the frame is measured.
      const outside = () =>
        frame.locator('svg text').evaluateAll((texts) =>
          texts.flatMap((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect()
            const inside = left >= -0.5 && top >= -0.5 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5
            return inside ? [] : [text.textContent]
          }),
        )
      await expect(frame.getByTestId('embedded')).toBeVisible()
      await expect.poll(outside).toEqual([])
    })

  test.describe(() => {
    test.use({ expectedErrors: /frame-ancestors|Refused to (?:frame|display)|chrome-error|ancestor violates/i })
    test('other pages are refused', async ({ page, baseURL }) => {
      const refused = page.waitForEvent('console', (message) =>
        /frame-ancestors|ancestor violates/i.test(message.text()),
      )
      await show(page, `<iframe src="${baseURL}explore/" title="Explore" width="900" height="600"></iframe>`)
      await refused
      await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0)
    })
  })

  test('a frame that is frozen finds the data of its version', async ({ page, request, baseURL }) => {
    const { dataVersion } = await (await request.get('data/index.json')).json()
    const frozen = await request.get(`data/index.${dataVersion}.json`)
    expect(frozen.headers()['cache-control']).toContain('immutable')
    const address = `${baseURL}embed/?v=1&amp;kind=rank&amp;indicator=rd_intensity&amp;data=${dataVersion}`
    const asked = page.waitForRequest(`**/data/index.${dataVersion}.json`)
    await show(page, `<iframe src="${address}" title="Chart" width="600" height="400"></iframe>`)
    await asked
    await expect(page.frameLocator('iframe').getByTestId('embedded')).toBeVisible()
    await expect(page.frameLocator('iframe').getByRole('status')).toHaveCount(0)
  })

  test.describe(() => {
    test.use({ expectedErrors: /404/ })
    test('the height that a chart wants is said, and data that are gone are told of', async ({ page, baseURL }) => {
      const address = `${baseURL}embed/?v=1&amp;kind=rank&amp;indicator=rd_intensity&amp;data=0000000000000000`
      await show(
        page,
        `<script>addEventListener('message', ({ data }) => { document.title = JSON.stringify(data) })</script>
         <iframe src="${address}" title="Chart" width="600" height="300"></iframe>`,
      )
      await expect.poll(() => page.title()).toMatch(/"yardstick":"height","height":\d{3}/)
      await expect(page.frameLocator('iframe').getByRole('status')).toContainText('0000000000000000 is no longer kept')
    })
  })
})
