import type { Page } from '@playwright/test'
import { answers, expect, open, test } from './site.ts'

const map = (page: Page) => page.getByTestId('chart-tiles')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('map, gauges and tables are part of the page', async ({ page }) => {
    await page.goto('./')
    await expect(map(page).locator('svg').first()).toBeVisible()
    expect(await map(page).locator('svg').first().locator('text').allTextContents()).toContain('Hebei')
    const gauges = page.getByTestId('target')
    await expect(gauges).toHaveCount(6)
    for (const gauge of await gauges.all()) {
      await expect(gauge.locator('svg text').first()).toBeVisible()
      await expect(gauge.getByTestId('verdict').first()).toBeVisible()
    }
    await map(page).locator('summary').click()
    await expect(map(page).getByRole('row')).toHaveCount(35)
    await map(page).getByRole('link', { name: 'Guangdong' }).click()
    await expect(page.locator('h1')).toContainText('Guangdong')
  })
})

test('the measure of the map is chosen by keyboard, stands in the address and is there again after going back', async ({
  page,
}) => {
  await open(page, '')
  const title = map(page).getByRole('heading')
  const [before, subtitle] = [await title.textContent(), await map(page).locator('figcaption').textContent()]
  const select = page.getByLabel('Measure')
  await select.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/\?indicator=rd_expenditure$/)
  await expect(title).not.toHaveText(before ?? '')
  await expect(map(page).locator('figcaption')).not.toHaveText(subtitle ?? '')
  await expect(map(page).locator('svg').first()).toContainText('billion yuan')
  const chosen = (await title.textContent()) ?? ''

  await map(page).locator('summary').click()
  await map(page).getByRole('link', { name: 'Guangdong' }).click()
  await expect(page).toHaveURL(/\/regions\/440000\/$/)
  await expect(page.locator('h1')).toContainText('Guangdong')
  await page.goBack()
  await expect(page).toHaveURL(/\?indicator=rd_expenditure$/)
  await expect(title).toHaveText(chosen)
  await expect(select).toHaveValue('rd_expenditure')
  await page.reload()
  await answers(page)
  await expect(title).toHaveText(chosen)
})

test('the map answers to the pointer, in place, and a square opens its region', async ({ page }) => {
  await open(page, '')
  const picture = map(page).locator('svg').first()
  const square = await picture.locator('text', { hasText: /^Hebei$/ }).boundingBox()
  if (!square) throw new Error('Hebei is not on the map')
  await page.mouse.move(square.x + 10, square.y + 20)
  const live = map(page).getByTestId('live-chart').first()
  await expect(live.locator('text', { hasText: /^Hebei$/ })).toBeVisible()
  await expect(picture).toBeHidden()
  await expect(async () => {
    const drawn = await live.locator('text', { hasText: /^Hebei$/ }).boundingBox()
    expect(drawn?.x).toBeCloseTo(square.x, 0)
    expect(drawn?.y).toBeCloseTo(square.y, 0)
  }).toPass({ timeout: 15_000 })

  await page.mouse.move(square.x + 14, square.y + 24)
  await expect(map(page).getByTestId('tip')).toHaveText(/^Hebei.*%.* of 31$/s)
  await page.mouse.click(square.x + 14, square.y + 24)
  await expect(page).toHaveURL(/\/regions\/130000\/$/)
  await expect(page.locator('h1')).toContainText('Hebei')
})

test('the theme changes, and is there before anything is drawn when the page is loaded again', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await open(page, '')
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: 'Use dark colours' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(ground).not.toBe(light)
  await expect(page.getByRole('button', { name: 'Use light colours' })).toBeVisible()

  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      document.documentElement.dataset.themeAtBody = document.documentElement.dataset.theme ?? 'none'
      observer.disconnect()
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme-at-body', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the other language shows the same page', async ({ page }) => {
  await open(page, '?indicator=gdp')
  await expect(map(page).locator('figcaption')).toContainText('GDP')
  await page.locator('a[hreflang="zh-CN"]').first().click()
  await expect(page).toHaveURL(/\/zh\//)
  await expect(page.getByLabel('指标')).toBeVisible()
  await expect(
    map(page)
      .locator('svg')
      .first()
      .locator('text', { hasText: /^河北$/ }),
  ).toBeVisible()
  await page.locator('a[hreflang="en"]').first().click()
  await expect(page).not.toHaveURL(/\/zh\//)
  await expect(page.locator('h1')).toHaveText('What regions promised, and what they have published since')
})
