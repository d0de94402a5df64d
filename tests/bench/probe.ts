import type { Page } from '@playwright/test'

/** What tells that a page shows something new: a change within a picture, ECharts' own word, or the root's theme. */
export type Sign = 'svg' | 'canvas' | 'theme'

interface Bench {
  arm: (sign: Sign) => void
  taken: Promise<number>
}

declare global {
  interface Window {
    bench: Bench
  }
}

/**
 * Runs in a page before its own scripts. A measurement begins at the time stamp of the key press, and ends once the
 * frame that follows the change has been painted: a message posted in an animation frame arrives after its paint.
 */
function probe(): void {
  let pressed = 0
  let finish: (() => void) | null = null
  const changed = () => {
    if (!finish || !pressed) return
    const done = finish
    finish = null
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        done()
        port1.close()
      }
      port2.postMessage(0)
    })
  }
  const isInPicture = ({ target }: MutationRecord): boolean =>
    (target instanceof Element ? target : target.parentElement)?.closest('[data-signature] > svg') != null
  addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted) pressed = event.timeStamp
    },
    { capture: true, passive: true },
  )
  window.bench = {
    taken: Promise.resolve(0),
    arm: (sign) => {
      pressed = 0
      const observer = new MutationObserver((records) => {
        if (sign === 'theme' || records.some(isInPicture)) changed()
      })
      if (sign === 'theme')
        observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
      if (sign === 'svg')
        observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
      if (sign === 'canvas') addEventListener('bench:drawn', changed)
      window.bench.taken = new Promise((resolve) => {
        finish = () => {
          observer.disconnect()
          removeEventListener('bench:drawn', changed)
          resolve(performance.now() - pressed)
        }
      })
    },
  }
}

/** Puts the probe into every document that a page opens. */
export const install = (page: Page): Promise<unknown> => page.addInitScript(probe)

/** Milliseconds from a key press to the painted change; rejects where nothing has changed after 30 s. */
export async function measure(page: Page, sign: Sign, press: () => Promise<void>): Promise<number> {
  await page.bringToFront()
  await page.evaluate((one) => window.bench.arm(one), sign)
  // The frame in which the probe was set must not count.
  await page.waitForTimeout(60)
  await press()
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`${page.url()} showed no change`)), 30_000).unref(),
  )
  return Promise.race([page.evaluate(() => window.bench.taken), late])
}
