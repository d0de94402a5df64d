import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CheckedHead, type Findings, startCheck } from '../catalogue/check/check.ts'
import { formatReport } from '../catalogue/check/report.ts'
import { type Compiled, type CompiledFile, type Compiler, startCompile } from '../catalogue/compile.ts'
import type { IndexData, Slice, SliceName } from '../catalogue/format.ts'
import { MapError, parseMap, parseMapIndex } from '../catalogue/maps.ts'
import { pinyinOf } from '../catalogue/pinyin.ts'
import { type DataReader, openFolder } from '../catalogue/reader.ts'
import type { MapFile } from '../model/maps.ts'
import type { Series } from '../model/series.ts'
import { CommandError, ROOT } from './options.ts'
import { runQuery } from './sources.ts'

/** Reads the files of a folder of this machine. */
const readerOf = (folder: string): DataReader => ({
  list: async (sub) => {
    const entries = await readdir(join(folder, sub), { withFileTypes: true }).catch(() => [])
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
  },
  read: (path) => readFile(join(folder, path), 'utf8'),
})

/** What a run over a folder came to. */
export interface Run {
  readonly observations: number
  readonly seconds: number
}

/**
 * Checks a data folder, table by table, so that memory is bounded by one of them however many there are.
 *
 *     small files --check--> head --begin--> compiler
 *     each table  --check--> series --------> addTable, unless there was an error
 *
 * @param begin makes what takes the tables, once everything else is known to be right
 */
async function run(folder: string, begin: (head: CheckedHead) => Compiler | null): Promise<RunResult> {
  const start = performance.now()
  const reader = readerOf(folder)
  const { names, files, tables } = await openFolder(reader)
  const checker = startCheck(files, names)
  const head = checker.head()
  const compiler = head && begin(head)
  const take = (series: Series | null | undefined): void => {
    if (series && checker.isSound()) compiler?.addTable(series)
  }
  for (const table of tables) take(checker.addTable(table, await reader.read(table)))
  for (const query of checker.queries) {
    const table = await runQuery(query, { folder, names, nation: checker.nation, report: checker.report })
    take(table && checker.addSeries(table))
  }
  const findings = checker.finish()
  const index = findings.errors.length === 0 ? compiler?.finish() : undefined
  const { observations } = findings.counts
  return { findings, index, observations, seconds: (performance.now() - start) / 1000 }
}

interface RunResult extends Run {
  readonly findings: Findings
  /** Absent where there is any error, or nothing was compiled. */
  readonly index: IndexData | undefined
}

/** Rate and memory of a run, as a line. */
export function formatRun({ observations, seconds }: Run): string {
  const rate = Math.round(observations / seconds)
  const peak = Math.round(peakMegabytes())
  const count = (value: number) => value.toLocaleString('en-US')
  return `${count(observations)} observations in ${seconds.toFixed(1)} s, ${count(rate)} a second, at most ${count(peak)} MB`
}

/** Tells a program that started this one what a run came to. */
export function reportRun({ observations, seconds }: Run): void {
  process.send?.({ observations, seconds, megabytes: peakMegabytes() })
}

const peakMegabytes = (): number => process.resourceUsage().maxRSS / 1024

/** Checks a data folder and prints the whole report; true where it may be served. */
export async function reportOn(folder: string): Promise<boolean> {
  const result = await run(folder, () => null)
  console.log(formatReport(result.findings))
  console.log(formatRun(result))
  reportRun(result)
  return result.findings.errors.length === 0
}

/**
 * The maps that lie with the data or, where there are none, in the folder that is served verbatim, read and checked; none
 * being normal. Rejects where one cannot be used.
 */
async function readMaps(data: string): Promise<readonly MapFile[]> {
  for (const folder of [join(data, 'maps'), join(ROOT, 'public/maps')]) {
    const index = await readFile(join(folder, 'index.json'), 'utf8').catch(() => null)
    if (index !== null) return readMapsOf(folder, index)
  }
  return []
}

async function readMapsOf(folder: string, index: string): Promise<readonly MapFile[]> {
  const read = (file: string): Promise<string> =>
    readFile(join(folder, file), 'utf8').catch(() => {
      throw new MapError(file, 'cannot be read')
    })
  try {
    return await Promise.all(parseMapIndex(index).map(async (entry) => parseMap(await read(entry.file), entry)))
  } catch (error) {
    throw error instanceof MapError ? new CommandError(error.message) : error
  }
}

/**
 * Checks and compiles a data folder as of a date, `YYYY-MM-DD`, file by file. Rejects with the report where there is any
 * error, which may be after files were written.
 */
export async function compileInto(
  folder: string,
  asOf: string,
  write: (file: CompiledFile) => void,
): Promise<Run & { readonly index: IndexData }> {
  const maps = await readMaps(folder)
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
  const { findings, index, ...rest } = await run(folder, (head) =>
    startCompile(head, { asOf, hash, pinyin: pinyinOf, maps }, write),
  )
  if (!index) throw new CommandError(`${folder}\n${formatReport({ ...findings, warnings: [] })}`)
  return { index, ...rest }
}

/** As {@link compileInto}, with everything held in memory. */
export async function compileFolder(folder: string, asOf: string): Promise<Compiled> {
  const files = new Map<string, string>()
  const slices = new Map<SliceName, Slice>()
  const { index } = await compileInto(folder, asOf, ({ path, text, slice }) => {
    files.set(path, text)
    if (slice) slices.set(slice.slice, slice)
  })
  return { index, slices, files }
}
