import type { Locator, Page } from '@playwright/test'
import { expect, open, test } from './site.ts'

const TODAY = '2026-11-22'

const card = (page: Page, key: string): Locator => page.locator(`[data-testid="target"][data-key="${key}"]`)
const row = (page: Page, key: string): Locator => page.locator(`[data-testid="target-row"][data-key="${key}"]`)

interface Situation {
  readonly name: string
  readonly key: string
  readonly verdict: string
  readonly chip: string
  readonly tag?: string
  /** Words of the card, its picture and its row. */
  readonly card: readonly string[]
  readonly row: readonly string[]
}

const SITUATIONS: readonly Situation[] = [
  {
    name: 'met early',
    key: 'jiangxi-electronics-target-2018/revenue-2023',
    verdict: 'met',
    chip: 'Met 1 year early',
    card: ['1.08', '1 trn', 'by 2023', '2022, over 1 trn'],
    row: ['1.08 trn 2023', '1 trn by 2023'],
  },
  {
    name: 'behind pace',
    key: 'hubei-electronics-2024/scale-2027',
    verdict: 'behind',
    chip: 'Behind pace',
    card: ['820.9', '852.4', 'Needed per year', 'Growth in 2023'],
    row: ['820.9 bn 2023', '1.2 trn by 2027'],
  },
  {
    name: 'overdue, behind at its last figure',
    key: 'sichuan-electronics-2024/revenue-2025',
    verdict: 'overdue-no-figure',
    chip: 'Overdue, no figure',
    tag: 'behind in 2023',
    card: ['1.64', '82%', '2 trn', 'by 2025'],
    row: ['1.64 trn 2023', '2 trn by 2025'],
  },
  {
    name: 'overdue, ahead at its last figure',
    key: 'binhai-innovation-plan-2021/hightech-enterprises-2025',
    verdict: 'overdue-no-figure',
    chip: 'Overdue, no figure',
    tag: 'ahead in 2022',
    card: ['4,600', '5,800', 'by 2025'],
    row: ['4,600 2022', '5,800 by 2025'],
  },
  {
    name: 'overdue, no figure ever found',
    key: 'emerging-clusters-2019/beijing-icv-scale-2022',
    verdict: 'overdue-no-figure',
    chip: 'Overdue, no figure',
    tag: 'no published actual',
    card: ['No figure', 'found', 'Searched up to'],
    row: ['none found', '100 bn by 2022'],
  },
  {
    name: 'overdue, part of a year only',
    key: 'hebei-electronics-2023/revenue-2025',
    verdict: 'overdue-no-figure',
    chip: 'Overdue, no figure',
    tag: 'no full-year figure',
    card: ['Part of a year only', 'Jan–Jul 2023: 162', 'over 500 bn'],
    row: ['none found', 'over 500 bn by 2025'],
  },
  {
    name: 'no actual but part of a year',
    key: 'hebei-electronics-2023/revenue-2030',
    verdict: 'no-actual',
    chip: 'No published actual',
    card: ['No full-year', 'Part of a year only', 'Jan–Jul 2023: 162', 'over 1 trn'],
    row: ['none found', 'over 1 trn by 2030'],
  },
  {
    name: 'no deadline',
    key: 'haihe-fund-2018/social-capital-target',
    verdict: 'no-deadline',
    chip: 'No deadline',
    card: ['500 bn', 'no deadline', 'at least 20%'],
    row: ['over 100 bn', '500 bn no deadline'],
  },
]

/** Text with chart text apart, as it is written in elements of its own. */
const wordsOf = (element: Locator): Promise<string> =>
  element.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const parts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) parts.push(node.nodeValue ?? '')
    return parts.join(' ').replace(/\s+/g, ' ')
  })

test(`on ${TODAY} the gauges tell each situation apart, and the page says the date`, async ({ page }) => {
  await open(page, `targets/?today=${TODAY}`)
  await expect(page.locator('footer')).toContainText('Deadlines as of 22 Nov 2026, a date set in the address')
  await expect(page.locator('header', { has: page.locator('h1') })).toContainText('deadlines as of 22 Nov 2026')
  for (const situation of SITUATIONS) {
    await test.step(situation.name, async () => {
      for (const [place, expected] of [
        [card(page, situation.key), situation.card],
        [row(page, situation.key), situation.row],
      ] as const) {
        await expect(place).toHaveAttribute('data-verdict', situation.verdict)
        await expect(place.getByTestId('verdict')).toHaveText([
          situation.chip,
          ...(situation.tag ? [situation.tag] : []),
        ])
        // Pictures of a card follow its words.
        for (const part of expected) await expect.poll(() => wordsOf(place)).toContain(part)
        await expect(place.getByTestId('seal').first()).toBeVisible()
      }
      await expect(card(page, situation.key).locator('svg').first()).toBeVisible()
    })
  }
})

test('on 2024-06-01 deadlines to come are not overdue, and the page says the date', async ({ page }) => {
  await open(page, 'targets/?today=2024-06-01')
  await expect(page.locator('footer')).toContainText('1 Jun 2024, a date set in the address')
  await expect(page.locator('header', { has: page.locator('h1') })).toContainText('deadlines as of 1 Jun 2024')
  await expect(row(page, 'sichuan-electronics-2024/revenue-2025')).toHaveAttribute('data-verdict', 'behind')
  await expect(row(page, 'binhai-innovation-plan-2021/hightech-enterprises-2025')).toHaveAttribute(
    'data-verdict',
    'on-pace',
  )
  await expect(row(page, 'hebei-electronics-2023/revenue-2025')).toHaveAttribute('data-verdict', 'no-actual')
  await expect(row(page, 'jiangxi-electronics-target-2018/revenue-2023')).toHaveAttribute('data-verdict', 'met')
})

const verdictsOf = (page: Page, kind: 'target' | 'target-row'): Promise<string[]> =>
  page.getByTestId(kind).evaluateAll((all) => all.map((item) => item.getAttribute('data-verdict') ?? ''))

test('a verdict and a sector are chosen, stand in the address and outlive a reload', async ({ page }) => {
  await open(page, `targets/?today=${TODAY}`)
  const all = await page.getByTestId('target-row').count()
  const choice = page.getByRole('group', { name: 'Verdict' }).getByRole('button', { name: /^Overdue, no figure/ })
  const promised = Number(/\d+$/.exec((await choice.textContent()) ?? '')?.[0])
  expect(promised).toBeGreaterThan(0)
  expect(promised).toBeLessThan(all)

  await choice.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]verdict=overdue-no-figure/)
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByTestId('target-row')).toHaveCount(promised)
  for (const kind of ['target-row', 'target'] as const)
    await expect.poll(() => verdictsOf(page, kind)).toEqual(Array.from({ length: promised }, () => 'overdue-no-figure'))

  await page.getByLabel('Sector').selectOption('electronic-information')
  await expect(page).toHaveURL(/[?&]sector=electronic-information/)
  await expect(page).toHaveURL(/[?&]today=2026-11-22/)
  const keys = () =>
    page.getByTestId('target-row').evaluateAll((rows) => rows.map((item) => item.getAttribute('data-key')))
  await expect(row(page, 'sichuan-electronics-2024/revenue-2025')).toBeVisible()
  await expect(row(page, 'emerging-clusters-2019/beijing-icv-scale-2022')).toHaveCount(0)
  const kept = await keys()
  expect(kept.length).toBeLessThan(promised)

  await page.reload()
  await expect(choice).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByTestId('target-row')).toHaveCount(kept.length)
  expect(await keys()).toEqual(kept)
  await expect(page.getByLabel('Sector')).toHaveValue('electronic-information')
})

test('a choice that nothing fits says so and can be taken back', async ({ page }) => {
  await open(page, `targets/?today=${TODAY}&verdict=no-deadline&sector=electronic-information`)
  await expect(page.getByTestId('target-row')).toHaveCount(0)
  await page.getByRole('button', { name: 'Show all targets' }).click()
  await expect.poll(() => page.getByTestId('target-row').count()).toBeGreaterThan(40)
  await expect(page).not.toHaveURL(/verdict|sector/)
})
