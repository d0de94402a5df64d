import type { BrowserContext, Page } from '@playwright/test'
import { violationsOn } from './axe.ts'
import { expect, rests, test } from './site.ts'
import { scanStage } from './stage-scan.ts'

const stage = (page: Page) => page.getByTestId('stage')
const at = (page: Page, slide: number, step = 1) =>
  expect(page.locator(`main[data-slide="${slide}"][data-step="${step}"]`)).toBeVisible()

async function present(page: Page, query: string, language = ''): Promise<void> {
  await page.goto(`${language}present/?${query}`)
  await expect(page.getByTestId('slide-layer').locator('svg').first()).toBeVisible()
  // Which the stage takes once it listens to keys.
  await expect(stage(page)).toBeFocused()
}

/** Goes through a deck with a clicker; what is wrong with its slides, each by its place. */
async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  await rests(page)
  for (let before = ''; ; ) {
    const { slide, step } = await stage(page).evaluate(({ dataset }) => ({ ...dataset }))
    if (`${slide}.${step}` === before) return found
    before = `${slide}.${step}`
    found.push(...(await scanStage(page)).map((fault) => `${before}: ${fault}`))
    await page.keyboard.press('PageDown')
  }
}

test.describe('a deck presented with the keys of a clicker', () => {
  test.use({ viewport: { width: 1920, height: 1080 }, contextOptions: { reducedMotion: 'reduce' } })
  test('has no clipped, overlapping or small words', async ({ page }) => {
    await present(page, 'deck=targets-watch')
    expect(await faultsOf(page)).toEqual([])
    await at(page, 9)
  })
})

for (const [width, height] of [
  [1920, 1080],
  [3840, 2160],
] as const) {
  test.describe(`at ${width} x ${height}`, { tag: '@verify' }, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })
    for (const deck of ['national-overview', 'targets-watch', 'hebei'])
      for (const language of ['', 'zh/'])
        test(`${language}${deck} has no clipped, overlapping or small words`, async ({ page }) => {
          test.slow()
          await present(page, `deck=${deck}`, language)
          expect(await faultsOf(page)).toEqual([])
        })
  })
}

for (const [width, height] of [
  [1280, 720],
  [3840, 1080],
  [1080, 1920],
  [1024, 768],
] as const) {
  test.describe(`on a screen of ${width} x ${height}`, { tag: '@verify' }, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } })
    test('a deck fills it and keeps its words whole', async ({ page }) => {
      test.slow()
      await present(page, 'deck=targets-watch')
      expect(await faultsOf(page)).toEqual([])
      const box = await page.getByTestId('slide-layer').boundingBox()
      expect(box?.width).toBeGreaterThan(width * 0.98)
      expect(box?.height).toBeGreaterThan(height * 0.98)
    })
  })
}

test('keys, swipes and taps move a show; its steps, its end and its blackout are kept', async ({ page }) => {
  await present(page, 'deck=targets-watch')
  await page.keyboard.press('ArrowRight')
  await at(page, 2)
  // Enter counts only soon after the number, which a busy machine may not manage.
  await expect(async () => {
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await expect(stage(page)).toHaveAttribute('data-slide', '4', { timeout: 3000 })
  }).toPass()
  await at(page, 4)
  await page.keyboard.press('Space')
  await at(page, 4, 2)
  await page.keyboard.press('End')
  await page.keyboard.press('PageDown')
  await at(page, 9)
  await page.keyboard.press('b')
  await expect(page.getByTestId('black')).toBeVisible()
  await page.keyboard.press('Home')
  await expect(page.getByTestId('black')).toBeHidden()
  await at(page, 1)
  await page.mouse.click(1000, 300)
  await at(page, 2)
  await page.mouse.click(100, 300)
  await at(page, 1)
  await page.mouse.move(900, 300)
  await page.mouse.down()
  await page.mouse.move(500, 310, { steps: 4 })
  await page.mouse.up()
  await at(page, 2)
  await expect(page).toHaveURL(/slide=2/)
  await page.reload()
  await at(page, 2)
})

test('the overview, the help and the other language keep the place', async ({ page }) => {
  await present(page, 'deck=targets-watch&slide=3')
  await page.keyboard.press('o')
  const overview = page.getByTestId('overview')
  await expect(overview.locator('svg')).toHaveCount(9 + 1)
  expect(await violationsOn(page, '[data-testid=overview]')).toEqual([])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(overview).toBeHidden()
  await at(page, 4)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Black screen')
  await page.keyboard.press('Escape')
  const overlay = page.getByTestId('overlay')
  await expect(overlay).toBeHidden()
  const link = overlay.getByRole('link', { name: '中文' })
  // Moving the pointer shows the controls for two seconds, the focus for as long as it is on one of them.
  await expect(async () => {
    await page.mouse.move(300, 300)
    await page.mouse.move(320, 300)
    await link.focus()
    await expect(link).toBeFocused({ timeout: 500 })
  }).toPass()
  await expect(overlay).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  await link.click()
  await expect(page).toHaveURL(/\/zh\/present\//)
  await at(page, 4)
  await expect(overlay).toBeHidden()
})

async function bothWindows(context: BrowserContext, page: Page): Promise<Page> {
  await present(page, 'deck=targets-watch&slide=2')
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('w')])
  await expect(presenter.getByTestId('stage-state')).toHaveText('In step with the stage')
  return presenter
}

test('the presenter’s window shows notes, the next slide and sources, and leads the stage', async ({
  context,
  page,
}) => {
  const presenter = await bothWindows(context, page)
  await presenter.setViewportSize({ width: 1280, height: 800 })
  await expect(presenter.getByTestId('notes')).toContainText('1 trn yuan was the target')
  await expect(presenter.getByTestId('citations').locator('li').first()).toBeVisible()
  await presenter.getByRole('button', { name: 'Next', exact: true }).click()
  await at(page, 3)
  await page.keyboard.press('End')
  await at(presenter, 9)
  await expect(presenter.getByText('This is the last slide.')).toBeVisible()
  expect(await violationsOn(presenter)).toEqual([])
  await page.close()
  await expect(presenter.getByTestId('stage-state')).toHaveText('No stage is open')
})

test('both windows stand at the same slide after 200 random moves and reloads', { tag: '@verify' }, async ({
  context,
  page,
}) => {
  test.setTimeout(240_000)
  const presenter = await bothWindows(context, page)
  const windows = [page, presenter]
  const keys = ['PageDown', 'PageDown', 'PageUp', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'b', '.', 'ArrowDown']
  // Always the same two hundred.
  let seed = 20
  const random = (most: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return Math.floor((seed / 2147483648) * most)
  }
  const place = (window: Page) => window.locator('main').evaluate(({ dataset: { slide, step } }) => `${slide}.${step}`)
  for (let move = 1; move <= 200; move++) {
    const window = windows[random(2)] as Page
    if (move % 40 === 0) {
      await window.reload()
      await expect(window.locator('main[data-slide]')).toBeVisible()
    } else await window.keyboard.press(keys[random(keys.length)] ?? 'PageDown')
    if (move % 10 === 0) await expect.poll(async () => (await place(page)) === (await place(presenter))).toBe(true)
  }
})

test('where no second window opens the notes stand under the slide, with a word why', async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null
  })
  await present(page, 'deck=targets-watch&slide=2')
  await page.keyboard.press('w')
  await expect(page.getByTestId('one-window')).toContainText('did not open a second window')
  await expect(page.getByTestId('notes-panel')).toContainText('1 trn yuan was the target')
})

test('a kiosk shows slides alone, plays them by itself, and says that the screen may go off', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'wakeLock', {
      value: { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    })
    // A slide of two seconds may come and go between two looks from outside.
    new MutationObserver(() => {
      const slide = document.querySelector<HTMLElement>('main[data-slide]')?.dataset.slide
      const { dataset } = document.documentElement
      const seen = dataset.seen?.split(' ') ?? []
      if (slide && seen.at(-1) !== slide) dataset.seen = [...seen, slide].join(' ')
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-slide'] })
  })
  await present(page, 'deck=targets-watch&slide=8&kiosk=1&dwell=2')
  await expect(page.getByTestId('wake-lock')).toHaveAttribute('data-state', 'denied')
  await page.mouse.move(200, 200)
  await page.mouse.move(240, 200)
  await expect(page.getByTestId('overlay')).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-seen', /^8 9 1\b/)
})

test.describe('a deck whose data are not all there', () => {
  test.use({ expectedErrors: /404/ })
  test('shows a card in place of the slide, and plays on without it', async ({ page }) => {
    await page.route('**/data/**/rd_intensity*', (route) => route.fulfill({ status: 404, body: '' }))
    await present(page, 'deck=hebei&slide=5')
    await at(page, 5)
    await page.keyboard.press('PageUp')
    await expect(page.getByTestId('slide-failed')).toBeVisible()
    await expect(page.getByTestId('slice-error')).toContainText('rd_intensity')
  })
})

test('a deck prints as a handout, one slide a page or three', { tag: '@verify' }, async ({ page }) => {
  await page.goto('zh/present/?deck=hebei&window=handout')
  await expect(page.getByTestId('handout')).toHaveAttribute('data-whole', 'true')
  const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0
  const one = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(one)).toBe(10)
  // A picture in pixels would be an image.
  expect(/\/Subtype\s*\/Image/.test(one.toString('latin1'))).toBe(false)
  await page.getByRole('radio', { name: '每页三张' }).check()
  await expect(page.getByTestId('handout')).toHaveAttribute('data-per', '3')
  await expect(page.getByTestId('handout')).toHaveAttribute('data-whole', 'true')
  await expect(page.getByTestId('handout').locator('svg').first()).toBeVisible()
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(4)
})
