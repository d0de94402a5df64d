import type { Page } from '@playwright/test'
import { type OwnSite, ownSite } from './own-site.ts'
import { answers, test as base, expect } from './site.ts'

/** A site that can be stopped under the pages of a test. */
const test = base.extend<{ readonly site: OwnSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: playwright wants to see that it depends on nothing
  site: async ({}, use) => {
    const site = await ownSite()
    await use(site)
    await site.close()
  },
})

const DAY = 86_400_000
const DECK = 'briefings/targets-watch/'
const kept = (page: Page) => page.getByTestId('kept')
/** A page has a worker only once nothing else is left to do. */
const SOON = { timeout: 45_000 }
const stage = (page: Page) => page.getByTestId('stage')

/** Waits until a page has told the worker all that it has to. */
const settled = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-worker', 'settled', SOON)

async function openKept(page: Page, site: OwnSite): Promise<void> {
  await page.goto(site.address + DECK)
  await expect(kept(page)).toHaveAttribute('data-state', 'kept', SOON)
}

// A page has its worker last of all, which takes time where several browsers share a processor.
test.describe.configure({ timeout: 180_000 })
test.use({ serviceWorkers: 'allow', expectedErrors: /ERR_CONNECTION|ERR_EMPTY|Failed to fetch|404/ })

test('a briefing that was opened once is presented without the site, and says how old it is', async ({
  page,
  site,
}) => {
  await openKept(page, site)
  await expect(kept(page)).toHaveText('Available without a network')
  await site.stop()
  await page.clock.setFixedTime(Date.now() + 3 * DAY)

  await page.goto(`${site.address}present/?deck=targets-watch`)
  await expect(stage(page)).toContainText('3 days old')
  await expect(page.getByTestId('slide-layer').locator('svg').first()).toBeVisible()
  for (let slide = 2; slide <= 9; slide++) {
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`main[data-slide="${slide}"]`)).toBeVisible()
    await expect(page.getByTestId('slide-layer').last().locator('svg').first()).toBeVisible()
  }
  await page.goto(`${site.address}zh/present/?deck=targets-watch`)
  await expect(stage(page)).toContainText('3天')

  await page.goto(site.address + DECK)
  await expect(page.getByTestId('offline')).toContainText(/No network · data of .*, 3 days old/)
  await expect(kept(page)).toHaveAttribute('data-state', 'kept', SOON)

  await page.goto(`${site.address}zh/regions/440000/`)
  await expect(page.locator('section[lang="en"] h1')).toBeVisible()
  await expect(page.locator('section[lang="zh-CN"] h1')).toBeVisible()
  await page.locator('section[lang="zh-CN"] li a').click()
  await expect(stage(page)).toBeVisible()
  await expect(page).toHaveURL(/\/stats\/zh\/present\/\?deck=targets-watch/)
})

test('a page says when the site has gone and when it is back', async ({ page, site }) => {
  await page.goto(site.address)
  await answers(page)
  await settled(page)
  await site.stop()
  // What a browser says where a cable is drawn; the page looks for itself.
  await page.evaluate(() => dispatchEvent(new Event('offline')))
  await expect(page.getByTestId('offline')).toContainText('No network')
  await site.start()
  await page.evaluate(() => dispatchEvent(new Event('online')))
  await expect(page.getByTestId('offline')).toBeEmpty()
})

test.describe('a site that is published anew under an open page', () => {
  // Files are replaced while pages ask for them.
  test.use({ expectedErrors: /ERR_CONNECTION|Failed to fetch|404|500/ })
  const loadsOf = (page: Page): { count: number } => {
    const loads = { count: 0 }
    page.on('load', () => loads.count++)
    return loads
  }

  test('the page loads once more where a script is gone, and shows what was asked for', async ({ page, site }) => {
    await page.goto(`${site.address}targets/?today=2025-01-02`)
    await answers(page)
    await page.waitForLoadState('networkidle')
    const loads = loadsOf(page)
    site.publish()
    await page.locator('header nav a[href*="clusters/"]').click()
    await expect(page.locator('h1')).toHaveText(/industry/)
    await expect(page).toHaveURL(/\/clusters\/\?today=2025-01-02$/)
    await expect(page.getByTestId('crash')).toHaveCount(0)
    // None where the worker had kept the scripts of the release before.
    expect(loads.count).toBeLessThanOrEqual(1)
  })

  test('a script that is gone for good is said to be, without loading again and again', { tag: '@verify' }, async ({
    page,
    site,
  }) => {
    await page.goto(`${site.address}targets/`)
    await answers(page)
    await page.waitForLoadState('networkidle')
    const loads = loadsOf(page)
    site.publish()
    site.lose('src/features/clusters/page.tsx')
    await page.locator('header nav a[href*="clusters/"]').click()
    await expect.poll(() => loads.count).toBe(1)
    await expect(page.getByTestId('crash')).toBeVisible()
    await page.waitForTimeout(1500)
    expect(loads.count).toBe(1)
  })

  test('briefings that are kept follow it, scripts and data together', async ({ page, site }) => {
    await openKept(page, site)
    site.publish()
    await page.goto(`${site.address}targets/`)
    const entry = await page
      .locator('template[data-later]')
      .evaluate((later: HTMLTemplateElement) => later.content.querySelector('[data-entry]')?.getAttribute('href'))
    const version = await page.locator('meta[name="data-version"]').getAttribute('content')
    await expect.poll(() => releaseKept(page), SOON).toEqual([entry?.replace('../', ''), version])
    await site.stop()
    await page.goto(`${site.address}present/?deck=targets-watch`)
    await expect(page.getByTestId('slide-layer').locator('svg').first()).toBeVisible()
    expect(await page.locator('meta[name="data-version"]').getAttribute('content')).toBe(version)
  })
})

/** Entry and data version of the one deck that is kept. */
const releaseKept = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(async () => {
    const notes = await caches.open('yardstick /stats/ 1 notes')
    const note = await notes.match(`${location.origin}/stats/decks`)
    const [deck]: { entry: string; dataVersion: string }[] = note ? await note.json() : []
    return [deck?.entry, deck?.dataVersion]
  })

test('a worker of another release waits until no stage is open', { tag: '@verify' }, async ({
  page,
  site,
  context,
}) => {
  await openKept(page, site)
  const show = await context.newPage()
  await show.goto(`${site.address}present/?deck=targets-watch`)
  await expect(stage(show)).toBeVisible()
  await settled(show)
  await show.evaluate(() => {
    document.body.dataset.same = 'yes'
  })
  site.changeWorker()
  await show.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect.poll(() => isWaiting(show), SOON).toBe(true)
  await page.goto(`${site.address}targets/`)
  await settled(page)
  expect(await isWaiting(page)).toBe(true)
  await show.keyboard.press('ArrowDown')
  await expect(show.locator('main[data-slide="2"]')).toBeVisible()
  expect(await show.evaluate(() => document.body.dataset.same)).toBe('yes')
  await show.close()
  await page.goto(`${site.address}targets/`)
  await expect.poll(() => isWaiting(page), SOON).toBe(false)
  await openKept(page, site)
})

const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting))

test('a site that does not answer is not waited for long', { tag: '@verify' }, async ({ page, site }) => {
  await openKept(page, site)
  site.stall()
  const start = Date.now()
  await page.goto(`${site.address}present/?deck=targets-watch`)
  await expect(stage(page)).toBeVisible()
  expect(Date.now() - start).toBeLessThan(15_000)
})

test(
  'on plain http a briefing says what is off and how to have it',
  { tag: '@verify' },
  async ({ playwright, site }, { project }) => {
    const { launchOptions } = project.use
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), '--host-resolver-rules=MAP yardstick.test 127.0.0.1'],
    })
    try {
      const page = await browser.newPage()
      const address = site.address.replace('localhost', 'yardstick.test')
      await page.goto(address + DECK)
      await expect(kept(page)).toHaveAttribute('data-state', 'off')
      await expect(kept(page)).toContainText('npm start -- --https --cert FILE --key FILE')
      await page.goto(`${address}zh/present/?deck=targets-watch`)
      await expect(stage(page)).toBeVisible()
      await page.mouse.move(200, 200)
      await page.mouse.move(300, 300)
      await expect(kept(page)).toContainText('https')
      await expect(page.getByTestId('wake-lock')).toHaveCount(0)
    } finally {
      await browser.close()
    }
  },
)
