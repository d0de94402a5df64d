import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Compiled } from '../catalogue/compile.ts'
import { cellOf } from '../measure/treatment.ts'
import type { Series } from '../model/series.ts'
import { benchData } from './bench-data.ts'
import { benchLoad } from './bench-load.ts'
import { benchRender } from './bench-render.ts'
import { benchSizes } from './bench-sizes.ts'
import { stageData, writeSite } from './build.ts'
import { bundle, readAssets } from './bundle.ts'
import { findChromium } from './chromium.ts'
import { compileFolder } from './data.ts'
import { CACHE, type Options, ROOT } from './options.ts'
import { importModule } from './runner.ts'
import { serve } from './serve.ts'
import { writeSynthetic } from './synthetic.ts'

const FOLDER = join(CACHE, 'bench')
const BARE = join(FOLDER, 'bare')
/** What is measured; the other pages need not be rendered. */
const PAGES = ['explore']

interface Spread {
  readonly median: number
  readonly p95: number
}

interface Row {
  readonly profile: string
  readonly kind: string
  readonly regions: number
  readonly interaction: string
  readonly ratio: Spread
  readonly ours: Spread
  readonly bare: Spread
}

/** What drives the browser; it is reached by path, as it stands with the tests. */
interface Driver {
  readonly runBrowser: (input: object) => Promise<{ readonly rows: readonly Row[]; readonly browser: string }>
}

/**
 * Repaint of our pages against a bare React and ECharts page with the same charts, in the same run: from the key press
 * to the painted change. Prints a table, ratios first, and writes `.cache/bench/result.json`.
 */
export async function runBench(options: Options): Promise<void> {
  if (options.only === 'data') return benchData(join(FOLDER, 'data'))
  const chromium = await findChromium()
  if (options.only === 'load') return benchLoad(options, chromium, join(FOLDER, 'load'))
  if (options.only === 'sizes') return benchSizes(options, chromium, join(FOLDER, 'sizes'))
  const { regions } = options
  const synthetic = join(FOLDER, `data-${regions}`)
  await mkdir(FOLDER, { recursive: true })
  await writeSynthetic(synthetic, options)
  const sets = [
    { name: 'shipped', data: options.data, indicators: ['rd_intensity', 'rd_expenditure'] },
    { name: `synthetic-${regions}`, data: synthetic, indicators: ['synthetic_0001', 'synthetic_0002'] },
  ]
  if (options.build) await buildBare()
  const ready = []
  for (const { name, data, indicators } of sets) {
    const out = join(FOLDER, name)
    const compiled = await compileFolder(data, options.asOf)
    const tables = indicators.map((id) => tableOf(compiled, id))
    if (options.build) await buildOurs(out, data, options.asOf)
    const bare = bareData(compiled, tables)
    await writeFile(join(BARE, `data-${name}.json`), JSON.stringify(bare))
    const region = bare.regions.find(({ code }) => code === tables[0]?.regions[1])?.name
    const names = [...bare.indicators.map((one) => one.name), region]
    ready.push({ name, out, names, indicator: indicators[0] ?? '', regions: (tables[0]?.regions.length ?? 1) - 1 })
  }
  await measure(options, chromium, ready)
  if (options.only === 'repaint') return
  await benchLoad({ ...options, runs: Math.min(options.runs, 7) }, chromium, join(FOLDER, 'load'))
  await benchSizes({ ...options, runs: Math.min(options.runs, 7) }, chromium, join(FOLDER, 'sizes'))
  await benchRender(options.data, join(FOLDER, 'render'))
  await benchData(join(FOLDER, 'data'))
}

async function measure({ runs }: Options, chromium: string, sets: readonly { readonly out: string }[]): Promise<void> {
  const servers = [await serve({ folder: BARE, base: '/' })]
  for (const { out } of sets) servers.push(await serve({ folder: out, base: '/' }))
  const [bare = '', ...ours] = servers.map(({ address }) => address)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), load: loadavg() }
  try {
    const { runBrowser } = await importModule<Driver>('tests/bench/run.ts')
    const input = { chromium, bare, runs, sets: sets.map((set, index) => ({ ...set, ours: ours[index] ?? '' })) }
    const { rows, browser } = await runBrowser(input)
    const versions = { node: process.version, chromium: browser, ...(await dependencies()) }
    const result = { machine: { ...machine, loadAfter: loadavg() }, runs, versions, rows }
    await writeFile(join(FOLDER, 'result.json'), JSON.stringify(result, null, 1))
    console.log(table(rows))
    console.log(
      `${runs} runs each, by turns; ${machine.cpu}, ${machine.cores} cores, load ${machine.load[0]?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after; Chromium ${browser}, node ${process.version}`,
    )
  } finally {
    for (const { server } of servers) {
      server.closeAllConnections()
      server.close()
    }
  }
}

async function buildBare(): Promise<void> {
  await build({
    configFile: false,
    root: join(ROOT, 'tests/bench/bare'),
    base: './',
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: { outDir: BARE, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  })
}

async function buildOurs(out: string, data: string, asOf: string): Promise<void> {
  const bundled = join(FOLDER, 'bundle')
  await bundle(bundled)
  await rm(out, { recursive: true, force: true })
  await cp(bundled, out, { recursive: true })
  await writeSite(out, await stageData(data, asOf, `${out}.data`), await readAssets(out), { only: PAGES })
}

function tableOf({ slices }: Compiled, id: string): Series {
  const series = slices.get(`indicator/${id}`)?.series[0]
  if (!series) throw new Error(`${id} has no table`)
  return series
}

/** The same tables as plainly as a page could want them. */
const bareData = ({ index }: Compiled, tables: readonly Series[]) => ({
  nation: index.site.nation,
  regions: index.regions.map(({ code, short }) => ({ code, name: short.en })),
  indicators: tables.map((series) => ({
    id: series.indicator,
    name: index.indicators.find(({ id }) => id === series.indicator)?.name.en,
    periods: series.periods,
    regions: series.regions,
    values: series.regions.map((region) => series.periods.map((period) => cellOf(series, region, period))),
  })),
})

async function dependencies(): Promise<Record<string, string>> {
  const manifest = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'))
  const { react, echarts } = manifest.dependencies as Record<string, string>
  return { react: react ?? '', echarts: echarts ?? '' }
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ profile, kind, regions, interaction, ratio, ours, bare }) => [
    `${profile}: ${kind}, ${regions} regions`,
    interaction,
    ratio.median.toFixed(2),
    ratio.p95.toFixed(2),
    ...[ours.median, ours.p95, bare.median, bare.p95].map((time) => time.toFixed(0)),
  ])
  const head = ['chart', 'change', 'ratio', 'p95', 'ours ms', 'p95', 'bare ms', 'p95']
  const all = [head, ...lines]
  const widths = head.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  const print = (line: readonly string[]) =>
    line
      .map((text, column) => (column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
  return all.map(print).join('\n')
}
