import { type Browser, chromium, type Page } from '@playwright/test'
import { bareSide, INTERACTIONS, type Interaction, type Kind, ourSide, type Side } from './cases.ts'
import { install, measure } from './probe.ts'
import { type Spread, spreadOf } from './statistics.ts'

export interface BenchInput {
  /** Path of a Chromium. */
  readonly chromium: string
  /** Address of the bare page. */
  readonly bare: string
  readonly sets: readonly {
    readonly name: string
    readonly regions: number
    /** Address of our site with these data. */
    readonly ours: string
    readonly indicator: string
    /** Two indicators and a region as the page calls them. */
    readonly names: readonly [string, string, string]
  }[]
  readonly runs: number
}

/** A processor as it is, and at a fourth of its speed; nothing is fetched while a change is measured. */
const PROFILES = { desktop: 1, slow: 4 } as const
type Profile = keyof typeof PROFILES

/** One interaction on one chart: ours, the bare page's, and ours over the bare page's. */
export interface Row {
  readonly profile: Profile
  readonly kind: Kind
  readonly regions: number
  readonly interaction: Interaction
  readonly ratio: Spread
  readonly ours: Spread
  readonly bare: Spread
  readonly times: { readonly ours: readonly number[]; readonly bare: readonly number[] }
}

const PAUSE = 120

/** Measures every interaction on both pages by turns, after everything is loaded and tried once. */
export async function runBrowser(input: BenchInput): Promise<{ readonly rows: Row[]; readonly browser: string }> {
  const browser = await chromium.launch({
    executablePath: input.chromium,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--no-first-run', '--disable-sync'],
  })
  try {
    const rows: Row[] = []
    for (const profile of Object.keys(PROFILES) as Profile[])
      for (const { name, regions, ours, indicator, names } of input.sets)
        for (const kind of Object.keys(INTERACTIONS) as Kind[]) {
          const sides = [ourSide(ours, indicator, names), bareSide(input.bare, name)] as const
          const found = await measureKind(browser, sides, kind, profile, input.runs)
          rows.push(...found.map((row) => ({ profile, kind, regions, ...row })))
        }
    return { rows, browser: browser.version() }
  } finally {
    await browser.close()
  }
}

async function measureKind(
  browser: Browser,
  sides: readonly [Side, Side],
  kind: Kind,
  profile: Profile,
  runs: number,
): Promise<Measured[]> {
  const [ours, bare] = [await open(browser, sides[0], kind, profile), await open(browser, sides[1], kind, profile)]
  const rows: Measured[] = []
  for (const interaction of INTERACTIONS[kind]) {
    const times = { ours: [] as number[], bare: [] as number[] }
    const one = async (side: Side, page: Page, round: number): Promise<number> => {
      const press = await side.prepare(page, interaction, round)
      const sign = interaction === 'theme' && side.sign === 'svg' ? 'theme' : side.sign
      const time = await measure(page, sign, press)
      await page.waitForTimeout(PAUSE)
      return time
    }
    // The first two rounds load what an interaction needs and are not counted.
    for (let round = -2; round < runs; round++) {
      const mine = () => one(sides[0], ours, round + 2)
      const theirs = () => one(sides[1], bare, round + 2)
      const [a, b] = round % 2 === 0 ? [await mine(), await theirs()] : [await theirs(), await mine()].toReversed()
      if (round < 0 || a === undefined || b === undefined) continue
      times.ours.push(a)
      times.bare.push(b)
    }
    rows.push(rowOf(interaction, times))
  }
  await ours.context().close()
  await bare.context().close()
  return rows
}

type Measured = Omit<Row, 'profile' | 'kind' | 'regions'>

function rowOf(interaction: Interaction, times: Row['times']): Measured {
  const [ours, bare] = [spreadOf(times.ours), spreadOf(times.bare)]
  const ratio = { median: ours.median / bare.median, p95: ours.p95 / bare.p95 }
  return { interaction, ratio, ours, bare, times }
}

async function open(browser: Browser, side: Side, kind: Kind, profile: Profile): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } })
  const page = await context.newPage()
  await install(page)
  await page.goto(side.address(kind), { waitUntil: 'networkidle' })
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' })
  if (profile !== 'desktop') {
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: PROFILES[profile] })
  }
  return page
}
