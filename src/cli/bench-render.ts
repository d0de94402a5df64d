import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { CommandError, ROOT } from './options.ts'
import type { RenderReport } from './render.ts'
import { FORMATS, type Format } from './render-writers.ts'

export interface RenderRow {
  readonly format: Format
  readonly pictures: number
  readonly perSecond: number
  readonly megabytes: number
}

/**
 * Draws every curated View in both languages without a browser, once per format, each in a process of its own whose
 * memory is nobody else's. Prints charts per second and the most memory; rejects where a picture fails.
 * @param folder for the pictures, which are removed again
 */
export async function benchRender(data: string, folder: string): Promise<readonly RenderRow[]> {
  await mkdir(folder, { recursive: true })
  const rows: RenderRow[] = []
  for (const format of FORMATS) {
    const { pictures, seconds, megabytes } = await renderAll(data, join(folder, format), format)
    rows.push({ format, pictures, perSecond: Math.round((pictures / seconds) * 10) / 10, megabytes })
  }
  for (const { format, pictures, perSecond, megabytes } of rows)
    console.log(
      `without a browser, ${format}: ${perSecond} charts a second of ${pictures}, at most ${megabytes} MB, ${availableParallelism()} cores`,
    )
  return rows
}

async function renderAll(data: string, out: string, format: Format): Promise<RenderReport> {
  const report = `${out}.json`
  const args = ['render', '--all', '--data', data, '--out', out, '--format', format, '--report', report]
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/run.mjs'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve, reject) => child.once('exit', resolve).once('error', reject))
  if (code !== 0) throw new CommandError(`drawing all charts as ${format} ended with ${code}`)
  const read: RenderReport = JSON.parse(await readFile(report, 'utf8'))
  await rm(out, { recursive: true })
  return read
}
