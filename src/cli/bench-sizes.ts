import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { stageData, writeSite } from './build.ts'
import { bundle, readAssets } from './bundle.ts'
import { compressFolder } from './compress.ts'
import { CACHE, type Options } from './options.ts'
import { importModule } from './runner.ts'
import { serve } from './serve.ts'
import { writeSynthetic } from './synthetic.ts'

const PAGE = 'explore/'

/** Many indicators of few regions, then ever more regions; as many years as the shipped tables have or more. */
const SIZES = [
  { name: 'shipped', regions: 31, indicators: 0 },
  { name: '500 indicators', regions: 31, indicators: 500 },
  { name: '300 regions', regions: 300, indicators: 50 },
  { name: '3,000 regions', regions: 3000, indicators: 50 },
] as const
const YEARS = 20

interface Spread {
  readonly median: number
  readonly p95: number
}

interface Driver {
  readonly runSizes: (input: object) => Promise<readonly Readonly<Record<string, Spread>>[]>
}

const COLUMNS = ['bytes', 'firstChart', 'ready', 'blocking', 'heap'] as const

/**
 * What the page of Explore costs as the data grow: bytes as sent, milliseconds, megabytes of heap, of a first visit on a
 * fast machine, by turns. Prints a table, over the shipped data's costs, and writes `sizes.json`.
 */
export async function benchSizes(options: Options, chromium: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const bundled = join(folder, 'bundle')
  await bundle(bundled)
  const sites = []
  for (const { name, regions, indicators } of SIZES) {
    const data = indicators ? join(folder, `data-${regions}-${indicators}`) : options.data
    if (indicators) await writeSynthetic(data, { regions, indicators, years: YEARS, figures: 0 })
    const out = join(folder, `site-${regions}-${indicators}`)
    await rm(out, { recursive: true, force: true })
    await cp(bundled, out, { recursive: true })
    await writeSite(out, await stageData(data, options.asOf, `${out}.data`), await readAssets(out), {
      only: ['explore'],
    })
    await compressFolder(out, join(CACHE, 'compressed'))
    sites.push({ name, regions, served: await serve({ folder: out, base: '/' }) })
  }
  const load = loadavg()[0]
  try {
    const { runSizes } = await importModule<Driver>('tests/bench/load.ts')
    const addresses = sites.map(({ served }) => new URL(PAGE, served.address).href)
    const rows = await runSizes({ chromium, addresses, runs: options.runs })
    const named = sites.map(({ name, regions }, at) => ({ name, regions, ...rows[at] }))
    await writeFile(
      join(folder, 'sizes.json'),
      JSON.stringify({ runs: options.runs, load, loadAfter: loadavg()[0], rows: named }, null, 1),
    )
    console.log(['explore with', ...COLUMNS.flatMap((column) => [column, 'ratio'])].join('\t'))
    for (const [at, { name }] of sites.entries()) {
      const cells = COLUMNS.flatMap((column) => {
        const [own, first] = [rows[at]?.[column]?.median ?? Number.NaN, rows[0]?.[column]?.median ?? Number.NaN]
        return [own.toFixed(column === 'heap' ? 1 : 0), (own / first).toFixed(2)]
      })
      console.log([name, ...cells].join('\t'))
    }
    console.log(
      `${options.runs} runs each, by turns; load ${load?.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after`,
    )
  } finally {
    for (const { served } of sites) {
      served.server.closeAllConnections()
      served.server.close()
    }
  }
}
