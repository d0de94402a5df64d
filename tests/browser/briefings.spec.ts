import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { graveViolationsOn } from './axe.ts'
import { scanLayout } from './scan.ts'
import { answers, expect, open, rests, test } from './site.ts'

const items = (page: Page) => page.getByTestId('slide-item')

/** Puts the chart of an address of Explore into a deck, the first time into a new one with a title. */
async function add(page: Page, address: string, title?: string): Promise<void> {
  await open(page, address)
  await page.getByRole('button', { name: 'Add to briefing' }).click()
  if (title) await page.getByRole('textbox', { name: 'Title of the new one' }).fill(title)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText(/^Added to/)).toBeVisible()
}

async function makeDeck(page: Page): Promise<void> {
  await add(page, 'explore/?v=1&kind=rank&indicator=gdp&limit=5', 'Board')
  await add(page, 'explore/?v=1&kind=trend&indicator=rd_intensity&regions=100000')
  await page.getByRole('link', { name: 'Open it' }).click()
  await expect(items(page)).toHaveCount(2)
}

test('a briefing is put together, edited, ordered by the keyboard, saved, and opened again', async ({ page }) => {
  test.slow()
  await makeDeck(page)
  await expect(page.getByTestId('chart-trend')).toBeVisible()
  await page.getByRole('textbox', { name: 'Headline' }).fill('Research grows')
  await page.getByRole('textbox', { name: 'Speaker notes' }).fill('Begin with the line.')
  await items(page).nth(1).getByRole('button').first().focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(items(page).first()).toContainText('Research grows')
  await expect(items(page).first().getByRole('button').first()).toBeFocused()

  await page.reload()
  await expect(items(page).first()).toContainText('Research grows')
  await expect(page.getByRole('textbox', { name: 'Speaker notes' })).toHaveValue('Begin with the line.')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Board.yardstick.json')
  const text = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(text).slides.map(({ view }: { view: { kind: string } }) => view.kind)).toEqual(['trend', 'rank'])

  await page.getByRole('link', { name: 'Briefings' }).first().click()
  await page
    .getByTestId('own-deck')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(page.getByTestId('own-deck')).toHaveCount(0)
  await page
    .locator('input[type=file][accept^=".json"]')
    .setInputFiles({ name: 'Board.yardstick.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(items(page).first()).toContainText('Research grows')
  await expect(page.getByTestId('chart-trend')).toBeVisible()
})

test('a slide goes to Explore and comes back changed', async ({ page }) => {
  await makeDeck(page)
  await page.getByRole('link', { name: 'Change the chart in Explore' }).click()
  await expect(page.getByTestId('return-to-slide')).toContainText('slide 2 of “Board”')
  await expect(page.getByTestId('ignored')).toHaveCount(0)
  await page.getByRole('radio', { name: /^Map/ }).click()
  await expect(page.getByTestId('chart-tiles')).toBeVisible()
  await page.getByRole('button', { name: 'Put this chart into the slide' }).click()
  await expect(page).toHaveURL(/briefing\/\?own=.*slide=/)
  // Explore shows such a chart as well, and has no slides.
  await expect(items(page)).toHaveCount(2)
  await expect(page.getByTestId('chart-tiles')).toBeVisible()
})

test('a link holds the whole briefing, which is kept when that is asked for', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await makeDeck(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByText('Copied. The link holds the whole briefing.')).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  expect(address.length).toBeLessThan(2000)
  await page.evaluate(() => localStorage.clear())
  await page.goto(address)
  await expect(page.getByTestId('slide')).toHaveCount(2)
  await expect(page.getByTestId('chart-trend')).toBeVisible()
  await page.getByRole('button', { name: 'Keep a copy' }).click()
  await expect(items(page)).toHaveCount(2)
})

test('two tabs do not overwrite each other', async ({ page, context }) => {
  await makeDeck(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await answers(other)
  const headline = other.getByRole('textbox', { name: 'Headline' })
  await headline.fill('From the other tab')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveValue('From the other tab')
  await page.getByRole('textbox', { name: 'Speaker notes' }).fill('From this one')
  await expect(other.getByRole('textbox', { name: 'Speaker notes' })).toHaveValue('From this one')
  await expect(headline).toHaveValue('From the other tab')
})

test('without storage a briefing lasts as long as the page, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('sandboxed', 'SecurityError')
      },
    })
  })
  await open(page, 'briefings/')
  await expect(page.getByTestId('keeping-memory')).toBeVisible()
  await page.getByRole('button', { name: 'New briefing' }).click()
  await expect(page.getByTestId('keeping-memory')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Title of the briefing' })).toHaveValue('My briefing')
})

for (const [width, theme] of [
  [390, 'dark'],
  [1440, 'light'],
  [1920, 'dark'],
] as const)
  test(`the editor at ${width}, ${theme}: nothing overlaps, is cut off or shuts readers out${width === 1440 ? '' : ' @verify'}`, async ({
    page,
  }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: theme })
    await page.setViewportSize({ width, height: 900 })
    await makeDeck(page)
    await expect(page.getByTestId('chart-trend').locator('svg text').first()).toBeVisible()
    await rests(page)
    expect(await scanLayout(page)).toEqual([])
    expect(await graveViolationsOn(page)).toEqual([])
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const [id, slides, tag] of [
    ['hebei', 10, '@root'],
    ['national-overview', 9, '@verify'],
    ['targets-watch', 9, '@verify'],
  ] as const)
    test(`${id} shows its charts and notes`, { tag }, async ({ page }) => {
      await page.goto(`zh/briefings/${id}/`)
      await expect(page.getByTestId('slide')).toHaveCount(slides)
      for (const slide of await page.getByTestId('slide').all())
        await expect(slide.locator('svg text').first()).toBeVisible()
      await page.getByText('讲稿').first().click()
      await expect(page.getByTestId('slide').first().locator('details li').first()).toBeVisible()
      await expect(page.getByRole('button', { name: '加入汇报' })).toHaveCount(0)
    })
})
