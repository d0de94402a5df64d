import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { type Spread, spreadOf } from './statistics.ts'

export interface LoadInput {
  /** Path of a Chromium. */
  readonly chromium: string
  /** Addresses of our site, and of the same pages without scripts. */
  readonly ours: string
  readonly floor: string
  /** Paths below both. */
  readonly pages: readonly string[]
  readonly runs: number
  /** Hash of the key of a certificate that the browser trusts besides those it knows. */
  readonly trusted?: string
}

type Profile = 'slow' | 'desktop'
type Visit = 'cold' | 'repeat'

/** What loading a page came to: milliseconds since the start of navigation, bytes as sent, megabytes of heap. */
export interface Loaded {
  readonly bytes: number
  readonly requests: number
  readonly firstPaint: number
  readonly firstChart: number
  readonly allCharts: number
  /** When the page answers to input; as its last chart on pages without scripts. */
  readonly ready: number
  readonly shift: number
  readonly blocking: number
  readonly longestTask: number
  readonly heap: number
}

export interface LoadRow {
  readonly page: string
  readonly profile: Profile
  readonly visit: Visit
  /** First chart, ours over the floor's, of the medians. */
  readonly ratio: number
  readonly ours: Record<keyof Loaded, Spread>
  readonly floor: Record<keyof Loaded, Spread>
}

/** From a click on a link to the painted page. */
export interface RouteRow {
  readonly profile: Profile
  readonly time: Spread
}

const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const THROTTLE = 4
const LATEST = 60_000

interface Probe {
  firstPaint: number
  firstChart: number
  allCharts: number
  ready: number
  shift: number
  tasks: number[]
}

declare global {
  interface Window {
    load: Probe
  }
}

/** Runs in a page before its own scripts; times are taken after the paint of the frame in which a thing is there. */
function probe(): void {
  const found: Probe = { firstPaint: 0, firstChart: 0, allCharts: 0, ready: 0, shift: 0, tasks: [] }
  window.load = found
  const watch = (type: string, each: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true })
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') found.firstPaint = entry.startTime
  })
  watch('layout-shift', (entry) => {
    found.shift += (entry as PerformanceEntry & { value: number }).value
  })
  watch('longtask', ({ duration }) => found.tasks.push(duration))
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    const charts = [...document.querySelectorAll('[data-signature] > svg')]
    const now = performance.now()
    if (!found.firstChart && charts.some((chart) => chart.getBoundingClientRect().width > 0)) found.firstChart = now
    if (!found.allCharts && found.firstChart && document.readyState !== 'loading') found.allCharts = now
    if (!found.ready && document.documentElement.dataset.ready) found.ready = now
  }
  const look = (): void => {
    port2.postMessage(0)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Loads every page of both sites by turns, in a fresh browser profile and then once more in the same. */
export async function runLoad(
  input: LoadInput,
): Promise<{ readonly rows: LoadRow[]; readonly routes: RouteRow[]; readonly browser: string }> {
  const browser = await launch(input)
  try {
    const rows: LoadRow[] = []
    const routes: RouteRow[] = []
    for (const profile of ['slow', 'desktop'] as const) {
      for (const page of input.pages) rows.push(...(await measurePage(browser, input, page, profile)))
      routes.push({ profile, time: await measureRoute(browser, input, profile) })
    }
    return { rows, routes, browser: browser.version() }
  } finally {
    await browser.close()
  }
}

/** Loads each address by turns on a fast machine, every time in a fresh browser profile; one spread for each. */
export async function runSizes(input: {
  readonly chromium: string
  readonly addresses: readonly string[]
  readonly runs: number
}): Promise<readonly Record<keyof Loaded, Spread>[]> {
  const browser = await launch(input)
  try {
    const found = input.addresses.map((): Loaded[] => [])
    for (let run = 0; run < input.runs; run++)
      for (const [at, address] of input.addresses.entries()) {
        const context = await browser.newContext({ viewport: SCREEN })
        found[at]?.push(await load(context, address, 'desktop', true))
        await context.close()
      }
    return found.map(spreads)
  } finally {
    await browser.close()
  }
}

const SCREEN = { width: 1366, height: 900 }

const launch = ({ chromium: executablePath, trusted }: Pick<LoadInput, 'chromium' | 'trusted'>): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(trusted ? [`--ignore-certificate-errors-spki-list=${trusted}`] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-sync',
    ],
  })

async function measurePage(browser: Browser, input: LoadInput, page: string, profile: Profile): Promise<LoadRow[]> {
  const sides = { ours: input.ours, floor: input.floor }
  const found = { cold: { ours: [], floor: [] }, repeat: { ours: [], floor: [] } } as Record<
    Visit,
    Record<keyof typeof sides, Loaded[]>
  >
  for (let run = 0; run < input.runs; run++)
    for (const side of run % 2 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const)) {
      const context = await browser.newContext({ viewport: SCREEN })
      const address = new URL(page, sides[side]).href
      for (const visit of ['cold', 'repeat'] as const)
        found[visit][side].push(await load(context, address, profile, side === 'ours'))
      await context.close()
    }
  return (['cold', 'repeat'] as const).map((visit) => {
    const [ours, floor] = [spreads(found[visit].ours), spreads(found[visit].floor)]
    return { page, profile, visit, ratio: ours.firstChart.median / floor.firstChart.median, ours, floor }
  })
}

const spreads = (all: readonly Loaded[]): Record<keyof Loaded, Spread> =>
  Object.fromEntries(
    (Object.keys(all[0] ?? {}) as (keyof Loaded)[]).map((name) => [name, spreadOf(all.map((one) => one[name]))]),
  ) as Record<keyof Loaded, Spread>

async function open(context: BrowserContext, profile: Profile): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Performance.enable')
  if (profile === 'slow') {
    await session.send('Network.emulateNetworkConditions', SLOW)
    await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
  }
  return { page, session }
}

async function load(context: BrowserContext, address: string, profile: Profile, scripts: boolean): Promise<Loaded> {
  const { page, session } = await open(context, profile)
  await page.addInitScript(probe)
  let [bytes, requests] = [0, 0]
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    if (encodedDataLength > 0) requests++
  })
  await page.goto(address, { waitUntil: 'load', timeout: LATEST })
  if (scripts) await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: LATEST })
  await page.waitForFunction(() => window.load.allCharts > 0, undefined, { timeout: LATEST })
  // Before the worker begins to keep things for times without network, which counts for nobody's waiting.
  await page.waitForTimeout(300)
  const { tasks, ready, ...times } = await page.evaluate(() => window.load)
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN
  await page.close()
  return {
    ...times,
    ready: ready || times.allCharts,
    bytes,
    requests,
    blocking: tasks.reduce((sum, time) => sum + Math.max(0, time - 50), 0),
    longestTask: Math.max(0, ...tasks),
    heap: heap / 2 ** 20,
  }
}

async function measureRoute(browser: Browser, { ours, runs }: LoadInput, profile: Profile): Promise<Spread> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ viewport: SCREEN })
    const { page } = await open(context, profile)
    await page.goto(ours, { waitUntil: 'networkidle', timeout: LATEST })
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached', timeout: LATEST })
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const link = document.querySelector<HTMLAnchorElement>(
              'header a[href$="targets/"], nav a[href$="targets/"]',
            )
            if (!link) return reject(new Error('no link to the targets'))
            const [start, heading] = [performance.now(), document.querySelector('h1')?.textContent]
            const look = (): void => {
              if (document.querySelector('h1')?.textContent === heading) return void requestAnimationFrame(look)
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - start)
              port2.postMessage(0)
            }
            link.click()
            requestAnimationFrame(look)
          }),
      ),
    )
    await context.close()
  }
  return spreadOf(times)
}
