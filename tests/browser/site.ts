import { test as base, expect, type Page } from '@playwright/test'

interface SiteFixtures {
  /** Console errors that a test brings about on purpose. */
  readonly expectedErrors: RegExp | undefined
  readonly watched: undefined
}

/** Playwright's test, which fails on any violation of the served policy, console error, or uncaught error. */
export const test = base.extend<SiteFixtures>({
  expectedErrors: [undefined, { option: true }],
  watched: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`)
        if (message.type() === 'warning' && /content security policy/i.test(message.text())) errors.push(message.text())
      })
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
        })
      })
      await use(undefined)
      expect(errors.filter((error) => !expectedErrors?.test(error))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from '@playwright/test'

/** Opens a page of the site, `regions/130000/`, and waits until all of it answers to input. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path || './')
  await answers(page)
  await rests(page)
}

/** Waits until a page that was loaded answers to the mouse, which waits by itself for what is still to be taken over. */
export const answers = (page: Page): Promise<void> => expect(page.locator('html')).toHaveAttribute('data-ready', 'true')

/**
 * Waits until a page that answers has nothing left to do: all of it is taken over, so that its own keys work, and fonts
 * are there, so that nothing moves any more.
 */
export const rests = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestIdleCallback(done))
  })
