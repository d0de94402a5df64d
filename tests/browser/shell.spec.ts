import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answers, expect, test } from './site.ts'

const LOST = readFileSync(join(resolve(process.env.YARDSTICK_SITE ?? 'dist'), '404.html'), 'utf8')

test.describe('a page without a file of its own', () => {
  // The page that stands in asks for its script at every depth; one is right.
  test.use({ expectedErrors: /404|MIME type/ })
  for (const [path, heading, tag] of [
    ['regions/130000/', 'Hebei', '@root'],
    ['zh/regions/130000/', '河北', '@verify'],
    ['indicators/rd_intensity/', 'R&D intensity', '@root'],
    ['explore/?v=1&kind=rank&indicator=rd_intensity', 'Explore', '@root'],
  ] as const)
    test(`"${path}" is drawn in the browser`, { tag }, async ({ page }) => {
      await page.route(
        (url) => url.pathname.endsWith(`/${path.split('?')[0]}`),
        (route) => route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: LOST }),
      )
      await page.goto(path)
      await answers(page)
      await expect(page.locator('html')).toHaveAttribute('data-start', 'rendered')
      await expect(page.locator('h1')).toContainText(heading)
      await expect(page).toHaveTitle(new RegExp(heading))
      await expect(page.locator('svg').first()).toBeVisible()
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Inter')
    })

  test('says without scripts, in every language, that there is nothing', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${baseURL}regions/nowhere/`)
    await expect(page.locator('h1[lang="en"]')).toBeVisible()
    await expect(page.locator('h1[lang="zh-CN"]')).toBeVisible()
    await context.close()
  })
})
