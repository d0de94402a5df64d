import { graveViolationsOn } from './axe.ts'
import { KINDS, LANGUAGES } from './kinds.ts'
import { expect, open, test } from './site.ts'

/** Looked at in every run; all others before a release. */
const SHORT = new Set(['overview en light', 'source zh dark'])

for (const [kind, path] of Object.entries(KINDS))
  for (const [language, prefix] of Object.entries(LANGUAGES))
    for (const theme of ['light', 'dark'] as const) {
      const name = `${kind} ${language} ${theme}`
      test(`${name}: nothing that shuts readers out${SHORT.has(name) ? '' : ' @verify'}`, async ({ page }) => {
        test.slow()
        await page.emulateMedia({ colorScheme: theme })
        await open(page, prefix + path)
        expect(await graveViolationsOn(page)).toEqual([])
      })
    }

test('an open citation shuts nobody out', async ({ page }) => {
  await open(page, 'targets/')
  await page.getByTestId('seal').first().click()
  await expect(page.getByTestId('citation').locator('blockquote')).toBeVisible()
  expect(await graveViolationsOn(page, '[data-testid="citation"]')).toEqual([])
})

test('the first key leads to the content, and the focus is seen', async ({ page }) => {
  await open(page, '')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#main')).toBeFocused()
})
