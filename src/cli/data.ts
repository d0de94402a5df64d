import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkData } from '../catalogue/check/check.ts'
import { formatReport } from '../catalogue/check/report.ts'
import { type Compiled, compileData } from '../catalogue/compile.ts'
import { type DataFiles, readFiles } from '../catalogue/reader.ts'
import { CommandError } from './options.ts'

/** Text of every data file below a folder of this machine. */
const readFolder = (folder: string): Promise<DataFiles> =>
  readFiles({
    list: async (sub) => {
      const entries = await readdir(join(folder, sub), { withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
    },
    read: (path) => readFile(join(folder, path), 'utf8'),
  })

/** Checks a data folder and prints the whole report; true where it may be served. */
export async function reportOn(folder: string): Promise<boolean> {
  const result = checkData(await readFolder(folder))
  console.log(formatReport(result))
  return result.errors.length === 0
}

/** Checks and compiles a data folder as of a date, `YYYY-MM-DD`. Rejects with the report where there is any error. */
export async function compileFolder(folder: string, asOf: string): Promise<Compiled> {
  const result = checkData(await readFolder(folder))
  if (!result.data) throw new CommandError(`${folder}\n${formatReport({ ...result, warnings: [] })}`)
  return compileData(result.data, { asOf, hash: (text) => createHash('sha256').update(text).digest('hex') })
}
