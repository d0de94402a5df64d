import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkData } from '../catalogue/check/check.ts'
import { formatReport } from '../catalogue/check/report.ts'
import { type Compiled, compileData } from '../catalogue/compile.ts'
import { MAX_MAP_MEGABYTES, MAX_MAP_POINTS, MapError, parseMap, parseMapIndex } from '../catalogue/maps.ts'
import { pinyinOf } from '../catalogue/pinyin.ts'
import { type DataFiles, readFiles } from '../catalogue/reader.ts'
import { translator } from '../i18n/translate.ts'
import type { MapFile } from '../model/maps.ts'
import { CommandError, ROOT } from './options.ts'

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

/** The maps in the folder that is served verbatim, read and checked; none being normal. Rejects where one cannot be used. */
async function readMaps(): Promise<readonly MapFile[]> {
  const folder = join(ROOT, 'public/maps')
  const index = await readFile(join(folder, 'index.json'), 'utf8').catch(() => null)
  if (index === null) return []
  try {
    return await Promise.all(
      parseMapIndex(index).map(async (entry) => parseMap(await readFile(join(folder, entry.file), 'utf8'), entry)),
    )
  } catch (error) {
    if (!(error instanceof MapError)) throw error
    const limits = { megabytes: MAX_MAP_MEGABYTES, points: MAX_MAP_POINTS, property: '' }
    throw new CommandError(`maps/${error.file} ${translator('en')(`map.failure.${error.reason}`, limits)}`)
  }
}

/** Checks and compiles a data folder as of a date, `YYYY-MM-DD`. Rejects with the report where there is any error. */
export async function compileFolder(folder: string, asOf: string): Promise<Compiled> {
  const result = checkData(await readFolder(folder))
  if (!result.data) throw new CommandError(`${folder}\n${formatReport({ ...result, warnings: [] })}`)
  return compileData(result.data, {
    asOf,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    pinyin: pinyinOf,
    maps: await readMaps(),
  })
}
