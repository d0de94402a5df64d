import { KINDS, LANGUAGES } from './kinds.ts'
import { scanLayout } from './scan.ts'
import { expect, open, test } from './site.ts'

/** A phone, a laptop, a wall screen. */
const WIDTHS = [390, 1440, 1920] as const

/** Looked at in every run; all others before a release. */
const SHORT = new Set([
  'overview en 390',
  'overview zh 1440',
  'province en 1440',
  'targets zh 390',
  'clusters en 1440',
  'briefing zh 390',
  'briefings en 1440',
  'guide en 1920',
])

for (const [kind, path] of Object.entries(KINDS))
  for (const [language, prefix] of Object.entries(LANGUAGES))
    for (const width of WIDTHS) {
      const name = `${kind} ${language} ${width}`
      test(`${name}: nothing overlaps, is cut off or too small${SHORT.has(name) ? '' : ' @verify'}`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 })
        await open(page, prefix + path)
        expect(await scanLayout(page)).toEqual([])
      })
    }

test('the links of the header do not run into what stands beside them, however wide the window is', async ({
  page,
}) => {
  await open(page, '')
  for (let width = 720; width <= 1480; width += 40) {
    await page.setViewportSize({ width, height: 900 })
    const beyond = await page
      .locator('header nav')
      .first()
      .evaluate((nav) => (getComputedStyle(nav).overflowX === 'visible' ? nav.scrollWidth - nav.clientWidth : 0))
    expect(beyond, `at ${width}`).toBe(0)
  }
})
