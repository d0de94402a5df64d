import { answers, expect, open, test } from './site.ts'

test('a province: numbers with their ranks, targets, commitments and every figure', async ({ page }) => {
  await open(page, 'regions/130000/?today=2026-11-22')
  await expect(page.locator('h1')).toHaveText('Hebei 河北省')

  const first = page.getByTestId('key-figure').first()
  await expect(first.getByRole('heading')).toHaveText('R&D intensity')
  await expect(first).toContainText(/2024, \d+(st|nd|rd|th) of 31 provinces/)
  await expect(first.locator('svg').first()).toBeVisible()
  await first.getByTestId('seal').click()
  const dialog = page.getByTestId('citation')
  await expect(dialog).toContainText('National Bureau of Statistics')
  await expect(dialog.getByTestId('confidence')).toBeVisible()
  await page.keyboard.press('Escape')

  const targets = page.locator('#targets').getByTestId('target')
  await expect(targets).toHaveCount(9)
  const revenue = targets.filter({ hasText: 'over 500 bn' })
  await expect(revenue).toHaveAttribute('data-verdict', 'overdue-no-figure')
  await expect(revenue).toContainText(/Jan–Jul 2023: 162[.\d]* bn/)

  const official = page.getByTestId('official')
  await expect(official.getByRole('row', { name: /^R&D intensity/ }).first()).toContainText(/\d+(st|nd|rd|th) of 31/)

  const commitments = page
    .locator('section', { has: page.getByRole('heading', { name: 'Commitments by sector' }) })
    .last()
  await expect(commitments.getByRole('heading', { name: 'Big data' })).toBeVisible()
  await commitments.getByTestId('seal').first().click()
  await expect(dialog.locator('blockquote')).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)

  const figures = page.locator('#figures').getByTestId('figure')
  const stated = Number(/\d+/.exec((await page.locator('#figures').textContent()) ?? '')?.[0])
  await expect(figures).toHaveCount(stated)
  expect(await figures.locator('[data-testid="seal"]').count()).toBe(stated)
})

test('from a region to the one it lies in and back down', async ({ page }) => {
  await open(page, 'regions/120116/')
  await expect(page.locator('h1')).toContainText('Binhai New Area')
  const trail = page.getByRole('navigation', { name: 'Where this region lies' })
  await trail.getByRole('link', { name: 'Tianjin' }).click()
  await expect(page).toHaveURL(/\/regions\/120000\/$/)
  await expect(page.locator('h1')).toContainText('Tianjin')
  await page.getByRole('navigation', { name: 'Places in it' }).getByRole('link', { name: 'Binhai New Area' }).click()
  await expect(page).toHaveURL(/\/regions\/120116\/$/)
  await expect(page.locator('h1')).toContainText('Binhai New Area')
})

test('a region of which nothing is known says so and leads on', async ({ page }) => {
  await open(page, 'regions/810000/')
  await expect(page.locator('h1')).toContainText('Hong Kong')
  await expect(page.getByRole('main')).toContainText(
    /No figure, target or commitment of Hong Kong has been found|Known so far/,
  )
  await page.getByRole('main').getByRole('link', { name: /China/ }).first().click()
  await expect(page).toHaveURL(/\/regions\/100000\/$/)
})

test('regions are found by name, code and in the other language', async ({ page }) => {
  await open(page, 'regions/')
  const box = page.getByRole('searchbox', { name: 'Filter by name or code' })
  for (const [text, name] of [
    ['binhai', 'Binhai New Area'],
    ['四川', 'Sichuan'],
    ['120116', 'Binhai New Area'],
  ] as const) {
    await box.fill(text)
    await expect(page.getByTestId('listed-region').getByRole('link', { name }).first()).toBeVisible()
  }
  await box.fill('nowhere at all')
  await expect(page.getByTestId('listed-region')).toHaveCount(0)
  await expect(page.getByText('No region of that name or code.')).toBeVisible()
  await box.fill('sichuan')
  await expect(page).toHaveURL(/[?&]q=sichuan/)
  await page.reload()
  await answers(page)
  await expect(box).toHaveValue('sichuan')
  await page.getByTestId('listed-region').getByRole('link', { name: 'Sichuan' }).click()
  await expect(page.locator('h1')).toContainText('Sichuan')
})

test.describe('a code that no region has', () => {
  test.use({ expectedErrors: /404|MIME type|Failed to load module script/ })
  test('offers the nearest', async ({ page }) => {
    await page.goto('regions/130009/')
    const notFound = page.getByTestId('not-found')
    await expect(notFound).toContainText('130009')
    await notFound.getByRole('link', { name: /Hebei/ }).first().click()
    await expect(page).toHaveURL(/\/regions\/130000\/$/)
    await expect(page.locator('h1')).toContainText('Hebei')
  })
})
