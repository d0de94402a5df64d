import { closeSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeCatalogue } from '../catalogue/catalogue.ts'
import { decodeTable } from '../catalogue/cube.ts'
import type { IndexData, SliceFile, SliceName } from '../catalogue/format.ts'
import { streamDataPackage } from '../exports/data-package.ts'
import type { Series } from '../model/series.ts'

/** Rows of one table that a spreadsheet opens; with more, whoever wants them all wants another kind of file. */
const MOST_OBSERVATIONS = 1_048_575

/** Name of the data package among the served data; always the same, so that others may point to it. */
const ARCHIVE = 'yardstick-data.zip'

/**
 * Writes everything as one data package beside compiled data, and into their index where it is and how long. Reads one
 * table at a time. Gives the index with it; as it was where there are more observations than a spreadsheet has rows.
 * @param folder of the compiled data
 */
export function writeArchive(folder: string, index: IndexData, observations: number): IndexData {
  if (observations > MOST_OBSERVATIONS) {
    console.log(`${ARCHIVE} is left out: more than ${MOST_OBSERVATIONS.toLocaleString('en-US')} observations`)
    return index
  }
  const read = (name: SliceName): SliceFile | null => {
    const path = index.files[name]
    return path === undefined ? null : JSON.parse(readFileSync(join(folder, path), 'utf8'))
  }
  const stated = Object.keys(index.files).filter((name): name is SliceName => name.startsWith('document/'))
  const slices = (['reference', ...stated] as const).flatMap((name) => read(name) ?? [])
  const file = join(folder, ARCHIVE)
  const handle = openSync(file, 'w')
  try {
    streamDataPackage(
      {
        catalogue: makeCatalogue(
          index,
          slices.map((slice) => ({ ...slice, series: [] })),
        ),
        *tables() {
          for (const { id } of index.indicators) yield* tablesIn(index.tables[id] && read(`indicator/${id}`))
        },
      },
      (bytes) => writeSync(handle, bytes),
    )
  } finally {
    closeSync(handle)
  }
  const archive = { path: ARCHIVE, bytes: statSync(file).size }
  const served = join(folder, 'index.json')
  writeFileSync(served, JSON.stringify({ ...JSON.parse(readFileSync(served, 'utf8')), archive }))
  return { ...index, archive }
}

const tablesIn = (slice: SliceFile | null | undefined): Series[] =>
  (slice?.series ?? []).flatMap((cube) => decodeTable(cube) ?? [])
