import type { Locator, Page } from '@playwright/test'
import { expect, open, test } from './site.ts'

const map = (page: Page) => page.getByTestId('chart-tiles')
const tip = (page: Page) => page.getByTestId('tip')

interface Point {
  readonly x: number
  readonly y: number
}

/** The middle of an element, in pixels of the window, after scrolling there. */
async function middleOf(element: Locator): Promise<Point> {
  // What scrolls says so with its next frame, which puts tips away.
  await element.evaluate(async (it) => {
    it.scrollIntoView({ block: 'center' })
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
  const box = await element.boundingBox()
  if (!box) throw new Error('it is not to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Where a square of the map stands, by what is written on it. */
const squareOf = (page: Page, label: string): Promise<Point> =>
  middleOf(map(page).locator('[data-signature] text', { hasText: new RegExp(`^${label}$`) }))

/** Points at a square until its tip is there, which scrolling has put away. */
async function point(page: Page, label: string, name = label): Promise<Point> {
  let at = { x: 0, y: 0 }
  await expect(async () => {
    at = await squareOf(page, label)
    await page.mouse.move(at.x - 1, at.y)
    await page.mouse.move(at.x, at.y)
    await expect(tip(page)).toContainText(name, { timeout: 3000 })
  }).toPass()
  return at
}

async function boxOf(page: Page) {
  const box = await tip(page).boundingBox()
  if (!box) throw new Error('there is no tip')
  return box
}

test('what a mark says follows the pointer, and goes with it, with Escape and with scrolling', async ({ page }) => {
  await open(page, '')
  const { x, y } = await point(page, 'Hebei')
  await expect(tip(page)).toHaveText(/^Hebei[\d.]+%\s\d+(st|nd|rd|th) of 31$/)
  const before = await boxOf(page)
  await page.mouse.move(x + 5, y + 3)
  await expect.poll(async () => (await boxOf(page)).x - before.x).toBeCloseTo(5)
  await expect.poll(async () => (await boxOf(page)).y - before.y).toBeCloseTo(3)

  await page.keyboard.press('Escape')
  await expect(tip(page)).toHaveCount(0)
  await page.mouse.move(x, y)
  await expect(tip(page)).toBeVisible()
  await page.mouse.move(2, 2)
  await expect(tip(page)).toHaveCount(0)
  await page.mouse.move(x, y)
  await expect(tip(page)).toBeVisible()
  await page.evaluate(() => scrollBy(0, 600))
  await expect(tip(page)).toHaveCount(0)
})

test('it stands beside the pointer in parts of a page that contain what they paint', async ({ page }) => {
  await open(page, 'regions/130000/')
  const dot = page.getByTestId('chart-strip').first().locator('[data-signature]:visible circle').first()
  await expect(async () => {
    const { x, y } = await middleOf(dot)
    await page.mouse.move(x - 1, y)
    await page.mouse.move(x, y)
    await expect(tip(page)).toBeVisible({ timeout: 3000 })
    const box = await boxOf(page)
    expect(Math.abs(box.x + box.width / 2 - x) - box.width / 2).toBeLessThan(30)
    expect(Math.abs(box.y + box.height / 2 - y) - box.height / 2).toBeLessThan(30)
  }).toPass()
})

test('what was pointed at before the chart was live needs no second move', async ({ page }) => {
  await open(page, '')
  const { x, y } = await squareOf(page, 'Hebei')
  await page.mouse.move(x, y)
  await expect(tip(page)).toContainText('Hebei')
})

test('its words have the size of the page, however the chart is scaled', async ({ page }) => {
  const widthOfChart = () =>
    map(page)
      .locator('[data-signature]')
      .evaluateAll((pictures) => Math.max(...pictures.map((picture) => picture.clientWidth)))
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '')
  await point(page, 'Hebei')
  const [{ width, height }, chart] = [await boxOf(page), await widthOfChart()]
  await expect(tip(page)).toHaveCSS('font-size', '12.5px')
  await page.setViewportSize({ width: 900, height: 900 })
  await point(page, 'Hebei')
  await expect.poll(widthOfChart).not.toBe(chart)
  await expect.poll(() => boxOf(page)).toMatchObject({ width, height })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('it stays within the window', async ({ page }) => {
    await open(page, '')
    const corners = { XJ: 'Xinjiang', XZ: 'Tibet', HL: 'Heilongjiang', SH: 'Shanghai', TW: 'Taiwan', HK: 'Hong Kong' }
    for (const [label, name] of Object.entries(corners)) {
      await point(page, label, name)
      const box = await boxOf(page)
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(390)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(844)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('a finger reads with its first touch and opens with its second', async ({ page }) => {
    await open(page, '')
    const tap = ({ x, y }: Point) => page.touchscreen.tap(x, y)
    await tap(await squareOf(page, 'HE'))
    await expect(tip(page)).toContainText('Hebei')
    await tap(await squareOf(page, 'JL'))
    await expect(tip(page)).toContainText('Jilin')
    await tap(await middleOf(map(page).getByRole('heading')))
    await expect(tip(page)).toHaveCount(0)
    const jilin = await squareOf(page, 'JL')
    await tap(jilin)
    await expect(tip(page)).toContainText('Jilin')
    await expect(page).toHaveURL(/\/$/)
    await tap(jilin)
    await expect(page).toHaveURL(/\/regions\/220000\/$/)
  })
})
