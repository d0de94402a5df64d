import type { Page } from '@playwright/test'
import { violationsOn } from './axe.ts'
import { expect, open, test } from './site.ts'

const dialog = (page: Page) => page.getByTestId('search')
const field = (page: Page) => dialog(page).getByRole('combobox')
const active = (page: Page) => dialog(page).locator('[aria-selected="true"]')

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a link to the indicators stands where search would', async ({ page }) => {
    await page.goto('./')
    await expect(page.getByRole('button', { name: 'Search' })).toHaveCount(0)
    await page.getByRole('banner').getByRole('link', { name: 'All indicators' }).click()
    await expect(page).toHaveURL(/\/indicators\/$/)
  })
})

test('a region is found by its initials and opened, by keyboard alone', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await open(page, '')
  expect(asked.filter((url) => /data\/search|search-panel/.test(url))).toEqual([])
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('hb')
  await expect(active(page)).toContainText('Hebei')
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toContainText('Hubei')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/regions\/130000\/$/)
  await expect(page.locator('h1')).toContainText('Hebei')
  await expect(dialog(page)).toHaveCount(0)
  await expect(page.locator('main')).toBeFocused()
})

test('a figure leads to its sentence on the page of its document', async ({ page }) => {
  await open(page, 'targets/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('hebei target')
  await expect(field(page)).toHaveValue('hebei target')
  const figure = dialog(page).getByTestId('search-statements').getByRole('option').first()
  await expect(figure).toBeVisible()
  const address = new URL((await figure.getAttribute('href')) ?? '', page.url())
  for (let presses = 0; presses < 30; presses++) {
    if ((await figure.getAttribute('aria-selected')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(address.href)
  await expect(page.locator(address.hash)).toBeInViewport()
})

test('Chinese names are found in Chinese, by pinyin and in English, and a sector leads to its commitments', async ({
  page,
}) => {
  await open(page, 'zh/')
  await page.keyboard.press('/')
  for (const query of ['陕西', 'shanxi', 'sx', 'Shaanxi']) {
    await field(page).fill(query)
    await expect(
      dialog(page)
        .getByTestId('search-regions')
        .getByRole('option', { name: /陕西省/ }),
    ).toBeVisible()
  }
  await field(page).fill('新能源汽车')
  await dialog(page).getByTestId('search-sectors').getByRole('option', { name: '新能源汽车' }).first().click()
  await expect(page).toHaveURL(/\/zh\/clusters\/\?sector=/)
  await expect(page.getByTestId('sector')).toHaveCount(1)
})

test('Escape closes search, whatever is typed, and the focus is where it was', async ({ page }) => {
  await open(page, 'indicators/')
  const button = page.getByRole('button', { name: 'Search' })
  await button.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('nothing like this')
  await expect(page.getByTestId('search-none')).toContainText('nothing like this')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(button).toBeFocused()

  const filter = page.getByRole('searchbox')
  await filter.focus()
  await page.keyboard.type('a/b?')
  await expect(filter).toHaveValue('a/b?')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
})

test('the list of shortcuts opens with ?, and its keys lead to the pages', async ({ page }) => {
  await open(page, '')
  await page.keyboard.press('?')
  const list = page.getByTestId('shortcuts')
  await expect(list).toContainText('Search')
  await expect(list).toContainText('Go to Targets')
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  for (const [letter, address] of [
    ['t', /\/targets\/$/],
    ['r', /\/regions\/$/],
    ['s', /\/sources\/$/],
    ['e', /\/explore\//],
    ['o', /:\d+\/$/],
  ] as const) {
    // The second key counts only soon after the first, which a busy machine may not manage.
    await expect(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press(letter)
      await expect(page).toHaveURL(address, { timeout: 3000 })
    }).toPass()
  }
})

test('single keys can be turned off, also for the next page', async ({ page }) => {
  await open(page, '')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await page.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await open(page, 'targets/')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(dialog(page)).toHaveCount(1)
  await expect(field(page)).toHaveValue('')
})

test.describe('with a broken file of figures', () => {
  test.use({ expectedErrors: /404/ })
  test('the rest is searched, and trying again helps', async ({ page }) => {
    await page.route(/\/data\/search\./, (route) => route.fulfill({ status: 404, body: '' }), { times: 1 })
    await open(page, '')
    await page.keyboard.press('/')
    await page.keyboard.type('hebei')
    await expect(dialog(page).getByTestId('slice-error')).toHaveAttribute('data-reason', 'missing')
    await expect(dialog(page).getByTestId('search-regions')).toContainText('Hebei')
    await dialog(page).getByRole('button', { name: 'Try again' }).click()
    await expect(dialog(page).getByTestId('search-statements')).toBeVisible()
    await expect(dialog(page).getByTestId('slice-error')).toHaveCount(0)
  })
})

for (const [path, tag] of [
  ['', '@root'],
  ['zh/', '@verify'],
] as const)
  test(`search and shortcuts at "${path}" pass the rules of accessibility`, { tag }, async ({ page }) => {
    await open(page, path)
    await page.keyboard.press('/')
    await page.keyboard.type('hebei')
    await expect(dialog(page).getByTestId('search-statements')).toBeVisible()
    expect(await violationsOn(page, 'dialog')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await page.keyboard.press('?')
    await expect(page.getByTestId('shortcuts')).toBeVisible()
    expect(await violationsOn(page, 'dialog')).toEqual([])
  })

test('on a phone the button is a sign, and search fills the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '')
  const button = page.getByRole('button', { name: 'Search' })
  expect((await button.boundingBox())?.width).toBeLessThan(60)
  await button.click()
  await page.keyboard.type('hebei')
  await expect(active(page)).toBeVisible()
  const box = await dialog(page).boundingBox()
  expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
