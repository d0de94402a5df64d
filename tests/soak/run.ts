import { type CDPSession, chromium, type Page } from '@playwright/test'

export interface SoakInput {
  /** Path of a Chromium. */
  readonly chromium: string
  /** Address of the built site. */
  readonly site: string
  /** Id of a curated deck. */
  readonly deck: string
  readonly warmup: number
  readonly changes: number
  /** Hours that it plays by itself after that; 0 for none. */
  readonly hours: number
  /** Hears how far it has come. */
  readonly onProgress: (words: string) => void
}

/** What a page holds after everything that can be given back was given back. */
export interface Held {
  /** Bytes. */
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

export interface SoakResult {
  readonly before: Held
  readonly after: Held
  /** Later looks while it played by itself, the last after all hours. */
  readonly played: readonly { readonly minutes: number; readonly changes: number; readonly held: Held }[]
  /** Changes that were seen to happen, and seconds that they took. */
  readonly changes: number
  readonly seconds: number
  readonly browser: string
}

/** Changes between two words on the progress. */
const ROUND = 500
/** Until a crossfade, the drawing ahead and the address have come to rest, in milliseconds. */
const REST = 2000
const LOOKS = 12
const HOUR = 3_600_000

/** Presents a deck in a real browser, key after key, and measures what the page holds before and after. */
export async function runSoak(input: SoakInput): Promise<SoakResult> {
  const browser = await chromium.launch({
    executablePath: input.chromium,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--disable-sync'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    page.on('pageerror', (error) => input.onProgress(`error in the page: ${error.message}`))
    await page.goto(`${input.site}present/?deck=${input.deck}&loop=1`)
    const stage = page.getByTestId('stage')
    await stage.waitFor({ timeout: 60_000 })
    // Playing would change slides that nobody counts.
    if (await stage.getAttribute('data-playing')) await page.keyboard.press('p')
    const session = await page.context().newCDPSession(page)
    await press(page, input.warmup, input.onProgress, 'warm-up')
    await restAtStart(page)
    const before = await measure(page, session)
    const start = Date.now()
    await press(page, input.changes, input.onProgress, 'changes')
    const seconds = (Date.now() - start) / 1000
    await restAtStart(page)
    const after = await measure(page, session)
    const played = input.hours > 0 ? await play(page, session, input) : []
    return { before, after, played, changes: input.changes, seconds, browser: browser.version() }
  } finally {
    await browser.close()
  }
}

/** Presses keys within the page, a change a frame at most; rejects where a key changes nothing. */
async function press(page: Page, count: number, tell: SoakInput['onProgress'], of: string): Promise<void> {
  for (let done = 0; done < count; ) {
    const round = Math.min(ROUND, count - done)
    await page.evaluate(pressInPage, round)
    done += round
    tell(`${done} of ${count} ${of}`)
  }
}

async function pressInPage(count: number): Promise<void> {
  const placeNow = (): string => {
    const { slide, step } = document.querySelector<HTMLElement>('[data-testid="stage"]')?.dataset ?? {}
    return `${slide}.${step}`
  }
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const key = async (name: string): Promise<boolean> => {
    const before = placeNow()
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key: name, code: name, bubbles: true, cancelable: true }))
    for (const start = performance.now(); performance.now() - start < 5000; ) {
      await frame()
      if (placeNow() !== before) return true
    }
    return false
  }
  await key('End')
  const last = placeNow()
  for (let done = 0; done < count; done++) {
    const name = placeNow() === last ? 'Home' : 'ArrowRight'
    if (!(await key(name))) throw new Error(`${name} changed nothing at ${placeNow()}`)
  }
}

/** Lets the deck play by itself, two seconds a slide, and looks now and then. */
async function play(page: Page, session: CDPSession, { site, deck, hours, onProgress }: SoakInput) {
  await page.goto(`${site}present/?deck=${deck}&kiosk=1&loop=1&dwell=2`)
  await page.getByTestId('stage').waitFor()
  await page.evaluate(() => {
    const stage = document.querySelector('[data-testid="stage"]')
    if (!stage) throw new Error('no stage')
    document.body.dataset.changes = '0'
    const count = () => {
      document.body.dataset.changes = String(Number(document.body.dataset.changes) + 1)
    }
    new MutationObserver(count).observe(stage, { attributeFilter: ['data-slide', 'data-step'] })
  })
  const played: SoakResult['played'][number][] = []
  const end = hours * HOUR
  const start = Date.now()
  for (let look = 1; look <= LOOKS; look++) {
    await page.waitForTimeout(Math.max(0, start + (end * look) / LOOKS - Date.now()))
    await startOfLoop(page)
    const held = await measure(page, session)
    const changes = Number(await page.evaluate(() => document.body.dataset.changes))
    const minutes = Math.round((Date.now() - start) / 60_000)
    played.push({ minutes, changes, held })
    onProgress(`${minutes} minutes: ${changes} changes, ${Math.round(held.heap / 1024)} KiB, ${held.nodes} nodes`)
  }
  return played
}

/** Goes to the first slide and waits until nothing moves any longer. */
async function restAtStart(page: Page): Promise<void> {
  await page.keyboard.press('Home')
  await page.waitForTimeout(REST)
}

/** Waits until the first slide has taken its place, so that all looks see the same one. */
async function startOfLoop(page: Page): Promise<void> {
  const stage = '[data-testid="stage"]'
  const loop = { timeout: HOUR }
  await page.waitForSelector(`${stage}:not([data-slide="1"][data-step="1"])`, loop)
  await page.waitForSelector(`${stage}[data-slide="1"][data-step="1"]`, loop)
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="slide-layer"]').length === 1)
}

async function measure(_page: Page, session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.enable')
  await session.send('Performance.enable')
  // What is given back in one collection may hold what only the next one finds.
  for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  await session.send('HeapProfiler.disable')
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') }
}
