import type { Locator, Page } from '@playwright/test'
import { answers, expect, open, test } from './site.ts'

const figure = (page: Page): Locator => page.getByTestId('explore-figure')
const finding = (page: Page): Locator => page.getByTestId('finding')
/** A row of the table that stands in place of the chart, 0 being its headings. */
const row = (page: Page, at: number): Locator => page.getByTestId('explore-table').locator('tr').nth(at)

/** Moves the focus with the Tab key alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not lead to ${target}`)
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Types into the list that has the focus; again where the machine was too slow for the letters to be one word. */
const typeFor = (page: Page, word: string, address: RegExp): Promise<void> =>
  expect(async () => {
    await page.keyboard.type(word)
    await expect(page).toHaveURL(address, { timeout: 3000 })
  }).toPass()

/** What Enter would choose from the list under the field that is typed into. */
const offered = (page: Page): Locator => page.getByRole('option', { selected: true }).filter({ visible: true })

const GDP = 'explore/?v=1&kind=rank&indicator=gdp&highlight=130000'

test('R&D intensity of 31 provinces, 2018–2023, with Hebei and the national line, is four interactions from the overview', async ({
  page,
}) => {
  await open(page, '')
  let interactions = 0
  const interact = async (act: () => Promise<void>): Promise<void> => {
    interactions++
    await act()
  }
  const hebei = page
    .getByTestId('chart-tiles')
    .locator('svg')
    .first()
    .locator('text', { hasText: /^Hebei$/ })
  const square = await hebei.boundingBox()
  if (!square) throw new Error('Hebei is not on the map')
  await page.mouse.move(square.x + 14, square.y + 24)
  await expect(
    page
      .getByTestId('live-chart')
      .first()
      .locator('text', { hasText: /^Hebei$/ }),
  ).toBeVisible()

  await interact(() => page.mouse.click(square.x + 14, square.y + 24))
  await expect(page).toHaveURL(/\/regions\/130000\/$/)
  const card = page.getByTestId('key-figure').filter({ hasText: 'R&D intensity' }).first()
  await interact(() => card.getByRole('link', { name: 'Explore this' }).click())
  // The region has trends of its own, and stays until the next page is there.
  await expect(figure(page).getByTestId('chart-trend')).toBeVisible()
  await interact(() => page.getByRole('slider', { name: 'First period' }).press('ArrowLeft'))
  await expect(page).toHaveURL(/from=2018/)
  await interact(() => page.getByRole('slider', { name: 'Last period' }).press('ArrowLeft'))
  await expect(page).toHaveURL(/from=2018.*to=2023|to=2023.*from=2018/)

  expect(interactions).toBeLessThanOrEqual(4)
  await expect(finding(page)).toHaveText(/^Hebei rose from 1\.39% in 2018 to 2\.08% in 2023/)
  await expect(figure(page)).toContainText('2018–2023')
  const picture = figure(page).getByTestId('chart-trend').locator('svg').first()
  await expect(picture.locator('text', { hasText: 'China 2.65%' })).toBeVisible()
  await figure(page).locator('summary').click()
  await expect(figure(page).getByRole('columnheader')).toHaveCount(33)
  await expect(figure(page).getByRole('row')).toHaveCount(7)
})

test.describe('by keyboard alone', () => {
  test('rank: order and period', async ({ page }) => {
    await open(page, GDP)
    await tabTo(page, page.getByRole('slider', { name: 'Period' }))
    await press(page, 'ArrowLeft')
    await tabTo(page, page.getByRole('radio', { name: 'Value' }))
    await press(page, 'ArrowRight', 'ArrowRight')
    await expect(page).toHaveURL(/period=2023.*sort=name/)
    await press(page, 't')
    await expect(row(page, 0)).toContainText('2023')
    await expect(row(page, 1)).toContainText('Anhui')
  })

  test('trend: first period, treatment and logarithms', async ({ page }) => {
    await open(page, GDP)
    await press(page, '2')
    await expect(page.getByTestId('chart-trend')).toBeVisible()
    await tabTo(page, page.getByRole('slider', { name: 'First period' }))
    await press(page, 'ArrowRight', 'ArrowRight')
    await expect(page).toHaveURL(/from=2008/)
    await tabTo(page, page.getByRole('checkbox', { name: /Logarithmic/ }))
    await press(page, 'Space')
    await expect(page).toHaveURL(/scale=log/)
    await press(page, 't')
    await expect(row(page, 1)).toContainText('2008')
  })

  test('map: measure by pinyin and period', async ({ page }) => {
    await open(page, GDP)
    await press(page, '3')
    await tabTo(page, page.getByRole('combobox', { name: 'Measure' }))
    await page.keyboard.type('nmczrk')
    // How names are spelt is fetched once the field is entered.
    await expect(offered(page)).toContainText('Year-end residents')
    await press(page, 'Enter')
    await expect(page).toHaveURL(/indicator=population_resident_yearend/)
    await expect(figure(page)).toHaveAttribute('aria-busy', 'false')
    await tabTo(page, page.getByRole('slider', { name: 'Period' }))
    await press(page, 'Home')
    await expect(page).toHaveURL(/period=\d{4}/)
    await tabTo(page, page.getByRole('radio', { name: 'Chart', exact: true }))
    await press(page, 'ArrowRight')
    await expect(row(page, 0)).toContainText(new URL(page.url()).searchParams.get('period') ?? 'no period')
    await expect(row(page, 1)).toContainText('Beijing')
    await expect(row(page, 1)).toContainText(/Beijing\s*[\d.]+ m/)
  })

  test('scatter: second measure, size and fitted line', async ({ page }) => {
    await open(page, GDP)
    await press(page, '4')
    await tabTo(page, page.getByRole('combobox', { name: 'Upwards', exact: true }))
    await page.keyboard.type('R&D spending')
    await expect(offered(page)).toContainText('R&D spending')
    await press(page, 'Enter')
    await expect(page).toHaveURL(/y=rd_expenditure/)
    await tabTo(page, page.getByRole('checkbox', { name: 'Fitted line' }))
    await press(page, 'Space')
    await expect(page).toHaveURL(/fit=1/)
    await expect(figure(page)).toContainText('r²')
    await press(page, 't')
    await expect(row(page, 0)).toContainText('R&D')
    await expect(row(page, 1)).toContainText('Guangdong')
  })

  test('distribution: a row for each area group, and the median', { tag: '@verify' }, async ({ page }) => {
    await open(page, GDP)
    await press(page, '5')
    await tabTo(page, page.getByRole('radio', { name: 'All in one' }))
    await press(page, 'ArrowRight')
    await expect(page).toHaveURL(/by=group/)
    await press(page, 't')
    await expect(row(page, 1)).toContainText('Guangdong')
    await expect(page.getByTestId('explore-table').locator('tr')).toHaveCount(32)
  })

  test('change: earlier period, slopes, order', async ({ page }) => {
    await open(page, GDP)
    await press(page, '6')
    await tabTo(page, page.getByRole('combobox', { name: 'Compare with' }))
    await typeFor(page, '2018', /since=2018/)
    await tabTo(page, page.getByRole('radio', { name: 'Two dots' }))
    await press(page, 'ArrowRight')
    await expect(page).toHaveURL(/look=slope/)
    await press(page, 't')
    await expect(row(page, 0)).toContainText('2018')
    await expect(row(page, 0)).toContainText('2024')
  })

  test('composition: amounts in place of shares', { tag: '@verify' }, async ({ page }) => {
    await open(page, GDP)
    await press(page, '7')
    await expect(page.getByTestId('chart-composition')).toBeVisible()
    await tabTo(page, page.getByRole('radio', { name: 'Shares' }))
    await press(page, 'ArrowRight')
    await expect(page).toHaveURL(/look=absolute/)
    await press(page, 't')
    await expect(row(page, 0)).toContainText('Primary industry')
    await expect(row(page, 1)).toContainText('trn')
  })

  test('multiples: of another chart, by area group', { tag: '@verify' }, async ({ page }) => {
    await open(page, GDP)
    await press(page, '8')
    await tabTo(page, page.getByRole('radio', { name: 'Region', exact: true }))
    await press(page, 'ArrowRight')
    await expect(page).toHaveURL(/by=group/)
    await press(page, 't')
    await expect(page.getByTestId('explore-table').locator('tr')).not.toHaveCount(0)
    await expect(page.getByTestId('explore-table')).toContainText('East')
  })

  test('place: ranks in place of values', { tag: '@verify' }, async ({ page }) => {
    await open(page, GDP)
    await press(page, '9')
    await tabTo(page, page.getByRole('radio', { name: 'Values' }))
    await press(page, 'ArrowRight')
    await expect(page).toHaveURL(/look=ranks/)
    await press(page, 't')
    await expect(row(page, 1)).toContainText('Guangdong')
  })

  test('table: last period and regions of an area group', async ({ page }) => {
    await open(page, GDP)
    await tabTo(page, page.getByRole('radio', { name: 'Rank', exact: true }))
    await press(page, 'ArrowLeft')
    await expect(page).toHaveURL(/kind=table/)
    await tabTo(page, page.getByRole('slider', { name: 'Last period' }))
    await press(page, 'ArrowLeft')
    await tabTo(page, page.getByRole('combobox', { name: 'Regions' }))
    await typeFor(page, 'Northeast', /to=2023.*among=group%3ACN-NORTHEAST|among=group%3ACN-NORTHEAST.*to=2023/)
    await expect(page.getByTestId('explore-table').locator('tr')).toHaveCount(4)
    await expect(row(page, 0)).toContainText('2023')
    await expect(row(page, 0)).not.toContainText('2024')
  })

  test('highlight: typed, added and taken back', async ({ page }) => {
    await open(page, 'explore/')
    await tabTo(page, page.getByRole('combobox', { name: 'Highlight a region' }))
    await page.keyboard.type('hbs')
    await expect(offered(page)).toHaveText('Hebei')
    await press(page, 'ArrowDown', 'ArrowUp', 'Enter')
    await expect(page).toHaveURL(/highlight=\d{6}/)
    await tabTo(page, page.getByRole('button', { name: /^Remove/ }))
    await press(page, 'Enter')
    await expect(page).not.toHaveURL(/highlight/)
  })
})

test('going back and forward retraces the choices, and the address restores them', async ({ page }) => {
  await open(page, 'explore/')
  const start = await finding(page).textContent()
  await press(page, '3')
  await expect(page.getByTestId('chart-tiles')).toBeVisible()
  await expect(page).toHaveURL(/kind=tiles/)
  await page.getByRole('combobox', { name: 'Regions' }).selectOption('group:CN-WEST')
  await expect(page).toHaveURL(/among=group/)
  // What is said of a chart follows it.
  await expect(finding(page)).toContainText('of 12 provinces')
  const west = await finding(page).textContent()
  await page.goBack()
  await expect(page.getByTestId('chart-tiles')).toBeVisible()
  await expect(finding(page)).not.toHaveText(west ?? '')
  await page.goBack()
  await expect(finding(page)).toHaveText(start ?? '')
  await expect(page.getByTestId('chart-rank')).toBeVisible()
  await page.goForward()
  await page.goForward()
  await expect(finding(page)).toHaveText(west ?? '')
  await page.reload()
  await answers(page)
  await expect(finding(page)).toHaveText(west ?? '')
})

test('ranking a stock of firms beside the certifications of a year is refused with the reason', async ({ page }) => {
  await open(page, 'explore/?v=1&kind=rank&indicator=hightech_enterprises_recognised_in_year')
  await page.getByRole('combobox', { name: 'Highlight a region' }).fill('Binhai')
  await expect(offered(page)).toContainText('Binhai')
  await page.keyboard.press('Enter')
  const refusal = page.getByTestId('left-out')
  await expect(refusal).toContainText('Binhai New Area is not drawn.')
  await expect(refusal).toContainText('one is a number at a date, the other an amount over a period')
  await page.getByRole('radiogroup', { name: 'Chart or table' }).getByRole('radio', { name: 'Table' }).click()
  await expect(page.getByTestId('explore-table')).not.toContainText('Binhai')
  await refusal.getByTestId('seal').click()
  await expect(page.getByTestId('citation')).toContainText('4600')
  await page.keyboard.press('Escape')
  await refusal.getByRole('link', { name: /See all figures/ }).click()
  await expect(page).toHaveURL(/\/indicators\/hightech_enterprises_stock\//)
})

test('a damaged address says what was ignored; an old one is read', async ({ page }) => {
  await open(page, 'explore/?v=1&kind=rank&indicator=gdp&indicator=rd&period=last&__proto__=x&colour=%F0%9F')
  const notice = page.getByTestId('ignored')
  for (const name of ['indicator=gdp,rd', 'period=last', '__proto__=x', 'colour='])
    await expect(notice).toContainText(name)
  await expect(page.getByTestId('chart-rank')).toBeVisible()
  await open(page, 'explore/?indicator=gdp&region=130000&year=2022')
  await expect(page.getByTestId('ignored')).toHaveCount(0)
  await expect(finding(page)).toHaveText(/^Hebei/)
  await expect(figure(page)).toContainText('2022')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the first ranking is there with its table', async ({ page }) => {
    await page.goto('explore/')
    await expect(page.getByTestId('chart-rank').locator('svg').first().locator('text').first()).toBeVisible()
    await page.getByTestId('chart-rank').locator('summary').click()
    await expect(page.getByTestId('chart-rank').getByRole('row')).toHaveCount(32)
  })
})
