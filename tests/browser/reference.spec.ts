import { expect, open, test } from './site.ts'

test('a source is found by its title and shows its sentences, each statement under its own', async ({ page }) => {
  await open(page, 'sources/')
  const documents = page.getByTestId('document')
  const all = await documents.count()
  expect(all).toBeGreaterThan(100)
  await page.getByRole('searchbox', { name: 'Find' }).fill('Emerging Industrial Clusters')
  await expect(documents).toHaveCount(1)
  await expect(page).toHaveURL(/[?&]q=/)
  await documents.getByRole('link', { name: /^Emerging Industrial Clusters/ }).click()
  await expect(page).toHaveURL(/\/sources\/emerging-clusters-2019\//)
  await expect(page.locator('h1')).toHaveText('Emerging Industrial Clusters Accelerate Development')
  await expect(page.getByTestId('figure')).toHaveCount(2)
  await expect(page.getByTestId('pledge')).toHaveCount(31)
  await expect(page.getByRole('definition').filter({ hasText: '14 Feb 2019' })).toBeVisible()
  await page.goBack()
  await expect(documents).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Find' }).fill('')
  await expect(documents).toHaveCount(all)
})

test('a search that fits no source says so', async ({ page }) => {
  await open(page, 'sources/?q=nothing+is+called+this')
  await expect(page.getByText('Nothing fits this search.')).toBeVisible()
  await expect(page.getByTestId('document')).toHaveCount(0)
})

test('an indicator: definition, ranking of a chosen year and place, breaks, gaps, the whole table', async ({
  page,
}) => {
  await open(page, 'indicators/hightech_industry_revenue/')
  const main = page.getByRole('main')
  await expect(main.getByText('Breaks')).toBeVisible()
  await expect(main).toContainText('From 2018: The definition of revenue may change in 2018')
  await expect(main.getByRole('heading', { name: 'What it measures' })).toBeVisible()
  await expect(main.getByRole('heading', { name: 'Coverage' })).toBeVisible()

  const ranking = page.getByTestId('chart-rank')
  const before = (await ranking.locator('svg').first().textContent()) ?? ''
  await page.getByRole('combobox', { name: 'Period' }).selectOption('2020')
  await expect(page).toHaveURL(/[?&]period=2020/)
  await expect(ranking.locator('figcaption')).toContainText('2020')
  await expect(ranking.locator('svg').first()).not.toHaveText(before)
  await page.getByRole('combobox', { name: 'Highlight' }).selectOption({ label: 'Hebei' })
  await expect(page).toHaveURL(/[?&]region=130000/)
  await ranking.getByText('Table', { exact: true }).click()
  const rows = ranking.getByRole('row')
  await expect.poll(() => rows.count()).toBeGreaterThan(30)
  await expect(rows.filter({ hasText: 'Guangdong' })).toBeVisible()

  const table = page.getByRole('table', { name: /by region and period/ })
  await expect(table.getByRole('rowheader', { name: 'Guangdong' })).toBeVisible()
})

test('an indicator is found by name, and its kind can be chosen', async ({ page }) => {
  await open(page, 'indicators/')
  const all = await page.getByTestId('indicator').count()
  await page.getByRole('button', { name: /^With a target/ }).click()
  await expect(page).toHaveURL(/[?&]show=target/)
  // The address changes before the list does.
  await expect.poll(() => page.getByTestId('indicator').count()).toBeLessThan(all)
  await expect(page.getByTestId('indicator').first()).toBeVisible()
  await page.getByRole('button', { name: /^All/ }).click()
  await page.getByRole('searchbox', { name: 'Find' }).fill('technology market')
  await expect(page.getByTestId('indicator').first()).toContainText('Technology market turnover')
  await page.getByTestId('indicator').first().getByRole('link', { name: 'Technology market turnover' }).click()
  await expect(page.locator('h1')).toHaveText('Technology market turnover')
})

test('commitments: the matrix, one place and sector of it, a sentence on demand', async ({ page }) => {
  await open(page, 'clusters/')
  const matrix = page.getByTestId('chart-matrix')
  await expect(matrix.locator('svg text').filter({ hasText: 'Hebei' }).first()).toBeVisible()
  const all = await page.getByTestId('sector').count()

  await page.getByRole('combobox', { name: 'Place' }).selectOption('130000')
  await expect(page).toHaveURL(/[?&]region=130000/)
  await page.getByRole('combobox', { name: 'Sector' }).selectOption({ label: 'Big data' })
  await expect(page.getByTestId('sector')).toHaveCount(1)
  const sector = page.getByTestId('sector')
  await expect(sector.getByRole('heading')).toContainText('Big data')
  const sentence = sector.locator('blockquote').first()
  await expect(sentence).toBeHidden()
  await sector.getByText('The sentence').first().click()
  await expect(sentence).toBeVisible()
  expect((await sentence.textContent())?.length).toBeGreaterThan(20)
  await sector.getByTestId('seal').first().click()
  await expect(page.getByTestId('citation').locator('blockquote')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(page.getByTestId('sector')).toHaveCount(all)
  await expect(page).not.toHaveURL(/region=|sector=/)
})

test('how to read: every rule on a real target, every bound, and the date to judge at', async ({ page }) => {
  await open(page, 'how-to-read/?today=2026-11-22')
  const examples = page.getByTestId('example')
  await expect(examples).toHaveCount(8)
  // Those of the day of the build until the cards are taken over.
  const verdicts = () => examples.evaluateAll((all) => all.map((item) => item.getAttribute('data-verdict')).slice(0, 7))
  await expect
    .poll(verdicts)
    .toEqual(['met', 'behind', 'overdue-no-figure', 'overdue-no-figure', 'no-actual', 'no-deadline', 'one-figure'])
  for (const example of await examples.all()) {
    await expect(example.locator('svg text').first()).toBeVisible()
    await expect(example.getByTestId('seal').first()).toBeVisible()
  }
  await expect(page.getByTestId('bound')).toHaveCount(6)
  await page.getByLabel('Judge deadlines at').fill('2024-06-01')
  await expect(page).toHaveURL(/[?&]today=2024-06-01/)
  await expect(page.locator('footer')).toContainText('1 Jun 2024, a date set in the address')
  await page.getByRole('button', { name: 'Back to today' }).click()
  await expect(page).not.toHaveURL(/today=/)
})
