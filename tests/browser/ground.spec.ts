import { answers, expect, open, test } from './site.ts'

const KINDS = [
  '',
  'regions/',
  'regions/130000/',
  'regions/100000/',
  'regions/120116/',
  'targets/',
  'clusters/',
  'sources/',
  'indicators/',
  'indicators/rd_intensity/',
  'how-to-read/',
]
const PAGES = KINDS.flatMap((path) => [path, `zh/${path}`])

/** Pages of which the other language, too, is opened in the short run; and under a folder as well. */
const SHORT = new Set(['', 'regions/130000/'])

for (const path of PAGES) {
  const tag = SHORT.has(path.replace('zh/', '')) ? '@folder' : path.startsWith('zh/') ? '@verify' : '@root'
  test(`"${path}" is complete before scripts run and is taken over without a fault`, { tag }, async ({
    page,
    request,
  }) => {
    const html = await (await request.get(path || './')).text()
    expect(html).not.toMatch(/\sstyle=/)
    expect(html.match(/<script(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>/g) ?? []).toEqual([])
    expect(html).toMatch(/<h1/)
    for (const name of ['name="description"', 'property="og:description"', 'property="og:title"'])
      expect(html).toMatch(new RegExp(`<meta ${name} content="[^"]{2,}">`))
    expect(html).toMatch(new RegExp(`<html lang="${path.startsWith('zh/') ? 'zh-CN' : 'en'}">`))

    const heading = await page.evaluate((text) => {
      return new DOMParser().parseFromString(text, 'text/html').querySelector('h1')?.textContent
    }, html)
    await open(page, path)
    await expect(page.locator('html')).toHaveAttribute('data-start', 'hydrated')
    await expect(page.locator('h1')).toHaveText(heading ?? '')
    await expect(page.getByTestId('slice-error')).toHaveCount(0)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('pages are complete and link to each other', async ({ page }) => {
    await page.goto('./')
    await page.locator('nav a[href$="regions/"]').first().click()
    await expect(page).toHaveURL(/\/regions\/$/)
    await expect(page.locator('h1')).toBeVisible()
    await page.locator('a[hreflang="zh-CN"]').first().click()
    await expect(page).toHaveURL(/\/zh\/regions\/$/)
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  })
})

test('links open without reloading, in place of the address, the title and the language', { tag: '@folder' }, async ({
  page,
}) => {
  await open(page, '')
  await page.evaluate(() => {
    document.body.dataset.kept = 'yes'
  })
  await page.locator('nav a[href$="targets/"]').first().click()
  await expect(page).toHaveURL(/\/targets\/$/)
  // The address changes before the page does, whose languages are those of the page before until then.
  await expect(page).toHaveTitle(/^Targets ·/)
  // Of the page that was served.
  await expect(page.locator('meta[property^="og:"]')).toHaveCount(0)
  await page.locator('a[hreflang="zh-CN"]').first().click()
  await expect(page).toHaveURL(/\/zh\/targets\/$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.goBack()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'yes')
})

test('a date in the address is today, is said, and is kept by links', async ({ page }) => {
  await open(page, '?today=2031-01-02')
  await expect(page.locator('footer')).toContainText('2 Jan 2031')
  await page.locator('nav a[href*="targets/"]').first().click()
  await expect(page).toHaveURL(/\/targets\/\?today=2031-01-02$/)
  await expect(page).toHaveTitle(/^Targets ·/)
  await expect(page.locator('footer')).toContainText('2 Jan 2031')
})

test('every file is asked for once', { tag: '@folder' }, async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, 'regions/130000/')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url, i) => asked.indexOf(url) !== i)).toEqual([])
})

test('headers hold the policy, and hashed files stay', { tag: '@folder' }, async ({ request }) => {
  const html = await request.get('./')
  expect(html.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(html.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(html.headers()['x-content-type-options']).toBe('nosniff')
  expect(html.headers()['cache-control']).toBe('no-cache')
  const script = /href="(assets\/[^"]+\.js)"/.exec(await html.text())?.[1] ?? ''
  expect((await request.get(script)).headers()['cache-control']).toContain('immutable')
  const index = await request.get('data/index.json')
  expect(index.headers()['cache-control']).toBe('no-cache')
  const { files } = await index.json()
  expect((await request.get(`data/targets.${files.targets}.json`)).headers()['cache-control']).toContain('immutable')
  expect((await request.get('../../etc/passwd')).status()).toBe(404)
})

test.describe('an address that leads nowhere', () => {
  test.use({ expectedErrors: /404|MIME type|Failed to load module script/ })
  for (const [path, nearest, tag] of [
    ['regions/13000/', /Hebei/, '@verify'],
    ['zh/regions/hebei/', /河北/, '@root'],
    ['targts/', /Targets/, '@verify'],
    ['indicators/rd-intensity/', /R&D intensity/, '@verify'],
    ['regions/130000/deeper/and/', /./, '@folder'],
  ] as const)
    test(`"${path}" says so and offers the nearest`, { tag }, async ({ page }) => {
      const response = await page.goto(path)
      expect(response?.status()).toBe(404)
      await answers(page)
      await expect(page.getByTestId('not-found').locator('h1')).toBeVisible()
      const link = page.getByTestId('not-found').getByRole('link', { name: nearest }).first()
      await link.click()
      await expect(page.getByTestId('not-found')).toHaveCount(0)
      await expect(page.locator('h1')).toBeVisible()
    })
})

const FAULTS = [
  { tag: '@root', reason: 'missing', answer: { status: 404, body: '' } },
  { tag: '@verify', reason: 'truncated', answer: { status: 200, body: '{"schemaVersion":1,"slice":"tar' } },
  { tag: '@verify', reason: 'html', answer: { status: 200, body: '<!doctype html><title>Sign in</title>' } },
  { tag: '@verify', reason: 'newer', answer: { status: 200, body: '{"schemaVersion":99}' } },
  { tag: '@verify', reason: 'invalid', answer: { status: 200, body: '{"schemaVersion":1}' } },
] as const

test.describe('a data file that fails', () => {
  test.use({ expectedErrors: /404/ })
  for (const { tag, reason, answer } of FAULTS) {
    test(`a slice, ${reason}: a card names file and reason, the rest works, retrying loads it`, { tag }, async ({
      page,
    }) => {
      const fault = /\/data\/targets\.[0-9a-f]+\.json$/
      await page.route(fault, (route) => route.fulfill(answer))
      await open(page, '')
      const card = page.getByTestId('slice-error').first()
      await expect(card).toBeVisible()
      await expect(card).toHaveAttribute('data-reason', reason)
      await expect(card).toContainText(/data\/targets\.[0-9a-f]+\.json/)
      await expect(page.locator('h1')).toBeVisible()
      await page.unroute(fault)
      await card.getByRole('button').click()
      await expect(page.getByTestId('slice-error')).toHaveCount(0)
    })

    test(`the index, ${reason}: the page stays, a notice names file and reason, retrying starts`, { tag }, async ({
      page,
    }) => {
      const fault = /\/data\/index\.json$/
      await page.route(fault, (route) => route.fulfill(answer))
      await page.goto('regions/130000/')
      const notice = page.getByTestId('slice-error')
      await expect(notice).toHaveAttribute('data-reason', reason)
      await expect(notice).toContainText('data/index.json')
      await expect(page.locator('h1')).toBeVisible()
      await page.unroute(fault)
      await notice.getByRole('button').click()
      await answers(page)
      await expect(page.getByTestId('slice-error')).toHaveCount(0)
    })
  }
})

test('a page of another version of the data is rendered anew', async ({ page }) => {
  await page.route(/\/regions\/$/, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/(data-version" content=")[^"]+/, '$1older')
    await route.fulfill({ response, body })
  })
  await open(page, 'regions/')
  await expect(page.locator('html')).toHaveAttribute('data-start', 'rendered')
  await expect(page.locator('h1')).toHaveCount(1)
})
