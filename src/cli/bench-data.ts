import { fork } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { searchIn, searchText } from '../measure/search.ts'
import { type Size, writeSynthetic } from './synthetic.ts'

/** What stays while one of it grows; a table of it is small enough to be read in a moment. */
const BASE: Size = { regions: 100, indicators: 20, years: 10, figures: 200 }
const FACTORS = [1, 10, 100] as const
const RUNS = 3

type Axis = keyof Size

/** What one run of a command came to. */
interface Run {
  readonly observations: number
  readonly seconds: number
  readonly megabytes: number
}

export interface DataRow extends Run {
  readonly command: 'check' | 'compile'
  readonly axis: Axis
  readonly factor: number
  readonly size: Size
}

export interface SearchRow {
  readonly query: string
  readonly found: number
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
}

/** Cost of an axis: time is about size to the power of the exponent. 1 is linear; less shows a part that stays. */
export interface Exponent {
  readonly command: DataRow['command']
  readonly axis: Axis
  readonly exponent: number
  /** The same from 10 to 100 times alone, where what stays counts for less. */
  readonly last: number
}

/**
 * Time and memory of checking and compiling at 1, 10 and 100 times the regions, indicators, years and figures, each run
 * in a process of its own, and time of search over 10,000 indicators and 50,000 regions. Prints tables and writes
 * `result.json` into the folder.
 */
export async function benchData(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const load = loadavg()[0] ?? 0
  const rows: DataRow[] = []
  for (const axis of Object.keys(BASE) as Axis[])
    for (const factor of FACTORS) rows.push(...(await measureSize(folder, axis, factor)))
  const exponents = exponentsOf(rows)
  const search = measureSearch()
  const result = { runs: RUNS, loadBefore: load, loadAfter: loadavg()[0], rows, exponents, search }
  await writeFile(join(folder, 'result.json'), JSON.stringify(result, null, 1))
  console.log(formatRows(rows, exponents))
  console.log(formatSearch(search))
  console.log(`Medians of ${RUNS} runs; load ${load.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after`)
}

async function measureSize(folder: string, axis: Axis, factor: number): Promise<DataRow[]> {
  const size = { ...BASE, [axis]: BASE[axis] * factor }
  const data = join(folder, 'made-up')
  const out = join(folder, 'compiled')
  await writeSynthetic(data, size)
  const rows: DataRow[] = []
  for (const command of ['check', 'compile'] as const) {
    const runs: Run[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await runCommand([command, '--data', data, '--out', out]))
    rows.push({ command, axis, factor, size, ...middleOf(runs) })
  }
  await Promise.all([data, out].map((made) => rm(made, { recursive: true, force: true })))
  return rows
}

/** Runs one of our commands in a process of its own, so that its memory is its own; rejects where it fails. */
function runCommand(args: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = fork('src/cli/run.mjs', [...args], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let told: Run | undefined
    child.on('message', (message) => {
      told = message as Run
    })
    child.on('exit', (code) =>
      told && code === 0 ? resolve(told) : reject(new Error(`${args[0]} ended with ${code}`)),
    )
  })
}

const middleOf = (runs: readonly Run[]): Run =>
  runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(runs.length / 2)] ?? {
    observations: 0,
    seconds: 0,
    megabytes: 0,
  }

const exponentsOf = (rows: readonly DataRow[]): Exponent[] =>
  (['check', 'compile'] as const).flatMap((command) =>
    (Object.keys(BASE) as Axis[]).map((axis) => {
      const own = rows.filter((row) => row.command === command && row.axis === axis)
      const points = own.map(({ factor, seconds }) => [factor, seconds] as const)
      return { command, axis, exponent: fitExponent(points), last: fitExponent(points.slice(1)) }
    }),
  )

/** Slope of the least-squares line through the logarithms of some points. */
export function fitExponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (of: (point: readonly [number, number]) => number) =>
    logs.reduce((sum, point) => sum + of(point), 0) / logs.length
  const [x0, y0] = [mean(([x]) => x), mean(([, y]) => y)]
  return mean(([x, y]) => (x - x0) * (y - y0)) / mean(([x]) => (x - x0) ** 2)
}

const SEARCHED = { indicators: 10_000, regions: 50_000 } as const
const SEARCHES = 21
/** One letter, a whole name, the middle of one, two words, Chinese, pinyin, a code, and nothing at all. */
const QUERIES = ['r', 'region 77', 'gion 4', 'indicator 9 4', '区1', '指标', 'dq', '049', 'atlantis'] as const

/** Search over names of the lengths that regions and indicators have. */
function measureSearch(): SearchRow[] {
  const named = (count: number, en: string, chinese: string, typed: string) =>
    Array.from({ length: count }, (_, index) => ({
      text: searchText([`${en} ${index}`, `${chinese}${index}`, `${chinese}${index}省`, `${count + index}`], typed),
    }))
  const groups = [
    named(SEARCHED.regions, 'Region', '地区', 'dq diqu'),
    named(SEARCHED.indicators, 'Indicator of output', '产出指标', 'cczb chanchuzhibiao'),
  ]
  return QUERIES.map((query) => {
    const times: number[] = []
    let found = 0
    for (let run = 0; run < SEARCHES; run++) {
      const start = performance.now()
      found = groups.reduce((sum, group) => sum + searchIn(group, query, 6).count, 0)
      times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0
    return { query, found, median: at(0.5), p95: at(0.95) }
  })
}

function formatRows(rows: readonly DataRow[], exponents: readonly Exponent[]): string {
  const lines = rows.map(({ command, axis, factor, size, observations, seconds, megabytes }) => {
    const { exponent = 0, last = 0 } = exponents.find((found) => found.command === command && found.axis === axis) ?? {}
    const cells = [
      command.padEnd(8),
      axis.padEnd(11),
      `${factor}x`.padStart(4),
      String(size[axis]).padStart(7),
      observations.toLocaleString('en-US').padStart(12),
      seconds.toFixed(2).padStart(8),
      Math.round(megabytes).toString().padStart(5),
    ]
    return `${cells.join('  ')}${factor === FACTORS.at(-1) ? `  cost ~ ${axis}^${exponent.toFixed(2)}, last step ^${last.toFixed(2)}` : ''}`
  })
  return ['command   axis         size           observations   seconds     MB', ...lines].join('\n')
}

const formatSearch = (rows: readonly SearchRow[]): string =>
  [
    `search over ${SEARCHED.indicators} indicators and ${SEARCHED.regions} regions, milliseconds`,
    ...rows.map(
      ({ query, found, median, p95 }) =>
        `  ${query.padEnd(16)} median ${median.toFixed(1).padStart(5)}  p95 ${p95.toFixed(1).padStart(5)}  ${found} found`,
    ),
  ].join('\n')
