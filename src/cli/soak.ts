import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { buildSite } from './build.ts'
import { findChromium } from './chromium.ts'
import { CACHE, CommandError, type Options } from './options.ts'
import { importModule } from './runner.ts'
import { serve } from './serve.ts'

interface Held {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

interface Result {
  readonly before: Held
  readonly after: Held
  readonly played: readonly { readonly minutes: number; readonly changes: number; readonly held: Held }[]
  readonly changes: number
  readonly seconds: number
  readonly browser: string
}

/** What drives the browser; it is reached by path, as it stands with the tests. */
interface Driver {
  readonly runSoak: (input: object) => Promise<Result>
}

/** Most that each may grow, as a share of what there was after the warm-up. */
const LIMITS: Readonly<Record<keyof Held, number>> = { heap: 0.05, nodes: 0.01, listeners: 0.01 }

/** What grew more than it may, in words; nothing where all is well. */
export function growthOf(before: Held, after: Held): string[] {
  return (Object.keys(LIMITS) as (keyof Held)[]).flatMap((what) => {
    // What cannot be told counts as too much.
    if (after[what] <= before[what] * (1 + LIMITS[what])) return []
    return [`${what} grew by ${percent(after[what] / before[what] - 1)}, more than ${percent(LIMITS[what])}`]
  })
}

/**
 * Presents a deck thousands of times over in a real browser, and measures heap, nodes and listeners before and after. Prints
 * them and writes `.cache/soak/result.json`; resolves with false where anything grew more than it may.
 */
export async function runSoak(options: Options): Promise<boolean> {
  const chromium = await findChromium()
  if (options.build) await buildSite(options)
  const deck = options.only ?? (await firstDeck(options.out))
  const { address, server } = await serve({ folder: options.out, base: '/' })
  try {
    const { runSoak: run } = await importModule<Driver>('tests/soak/run.ts')
    const { warmup, changes, hours } = options
    console.log(`${deck}: ${warmup} changes to warm up, then ${changes}${hours > 0 ? `, then ${hours} hours` : ''}`)
    const onProgress = (words: string) => console.log(`  ${words}`)
    const result = await run({ chromium, site: address, deck, warmup, changes, hours, onProgress })
    await mkdir(join(CACHE, 'soak'), { recursive: true })
    await writeFile(
      join(CACHE, 'soak/result.json'),
      JSON.stringify({ deck, warmup, load: loadavg(), ...result }, null, 1),
    )
    return report(result, warmup)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

function report({ before, after, played, changes, seconds, browser }: Result, warmup: number): boolean {
  console.log(table(before, after))
  console.log(`${changes} changes in ${seconds.toFixed(0)} s, Chromium ${browser}, load ${loadavg()[0]?.toFixed(1)}`)
  const halves = halvesOf(played.filter((look) => look.changes >= warmup).map(({ held }) => held))
  const last = played.at(-1)
  if (halves) console.log(`by itself for ${last?.minutes} minutes, least of each half:\n${table(...halves)}`)
  else if (last)
    console.log(`by itself for ${last.minutes} minutes: too short to judge, as ${warmup} changes warm it up`)
  const grown = [...growthOf(before, after), ...(halves ? growthOf(...halves) : [])]
  for (const words of grown) console.error(words)
  return grown.length === 0
}

/**
 * The least that was held in the first and in the second half of several looks: one look may fall on a moment at which
 * something is about to be given back. Undefined where there are too few.
 */
export function halvesOf(looks: readonly Held[]): readonly [Held, Held] | undefined {
  if (looks.length < 4) return undefined
  const middle = Math.ceil(looks.length / 2)
  return [least(looks.slice(0, middle)), least(looks.slice(middle))]
}

const least = (looks: readonly Held[]): Held => ({
  heap: Math.min(...looks.map(({ heap }) => heap)),
  nodes: Math.min(...looks.map(({ nodes }) => nodes)),
  listeners: Math.min(...looks.map(({ listeners }) => listeners)),
})

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

function table(before: Held, after: Held): string {
  const rows = (Object.keys(LIMITS) as (keyof Held)[]).map((what) => {
    const [from, to] = [before[what], after[what]].map((value) => value.toLocaleString('en-US').padStart(14))
    return `${what.padEnd(10)}${from}${to}${percent(after[what] / before[what] - 1).padStart(10)}`
  })
  return [`${''.padEnd(10)}${'before'.padStart(14)}${'after'.padStart(14)}${'growth'.padStart(10)}`, ...rows].join('\n')
}

async function firstDeck(out: string): Promise<string> {
  const index = JSON.parse(await readFile(join(out, 'data/index.json'), 'utf8')) as {
    readonly briefings: readonly { readonly id: string }[]
  }
  const first = index.briefings[0]?.id
  if (!first) throw new CommandError('the site has no curated briefing')
  return first
}
