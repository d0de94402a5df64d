import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { IndexData } from '../catalogue/format.ts'
import type { ReadText } from '../catalogue/load.ts'
import { parseRootAddress } from '../model/root-address.ts'
import { writeArchive } from './archive.ts'
import { type BuiltAssets, bundle, readAssets, WORKER_FILE } from './bundle.ts'
import { compressFolder } from './compress.ts'
import { compileInto, formatRun, type Run, reportRun } from './data.ts'
import { CACHE, type Options, ROOT } from './options.ts'
import { importModule } from './runner.ts'
import type { SharePicture, Studio } from './share-pictures.ts'

/** Checks and compiles the data, bundles, renders the pages. Rejects, with a report, where the data do not pass. */
export async function buildSite(options: Options): Promise<void> {
  const start = Date.now()
  const data = await stageData(options.data, options.asOf, `${options.out}.data`)
  await bundle(options.out)
  await writeSite(options.out, data, await readAssets(options.out), { address: options.address })
  await compress(options.out)
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

/** As {@link buildSite} on the bundle that is there: only data and pages are made again. */
export async function buildData(options: Options): Promise<void> {
  const data = await stageData(options.data, options.asOf, `${options.out}.data`)
  // Beside the old pages, which stay if rendering fails.
  const fresh = `${options.out}.new`
  await rm(fresh, { recursive: true, force: true })
  await writeSite(fresh, data, await readAssets(options.out), { address: options.address })
  await removePages(options.out)
  for (const name of await readdir(fresh)) await rename(join(fresh, name), join(options.out, name))
  await rm(fresh, { recursive: true })
  await compress(options.out)
}

async function compress(out: string): Promise<void> {
  const start = Date.now()
  const { files, known } = await compressFolder(out, join(CACHE, 'compressed'))
  console.log(`${files} files compressed, ${known} of them before, in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

/** Checks and compiles the data into a folder, `index.json` and all slices, without any page. */
export async function compileData(options: Options): Promise<void> {
  const compiled = await stageData(options.data, options.asOf, options.out)
  console.log(formatRun(compiled))
  reportRun(compiled)
}

/** What the page renderer offers; it is reached by path, as commands know nothing of React. */
interface Prerenderer {
  readonly renderSite: (input: {
    readonly index: IndexData
    readonly read: ReadText
    readonly assets: BuiltAssets
    readonly address?: string | undefined
    readonly only?: readonly string[]
  }) => AsyncIterable<{ readonly file: string; readonly html: string; readonly picture?: SharePicture }>
}

/** Data that were checked and compiled into a folder, to be moved to where they are served. */
export interface StagedData extends Run {
  readonly folder: string
  readonly files: number
  readonly index: IndexData
}

/** Checks and compiles data into a folder, which is emptied before. Rejects, and leaves no folder, where they do not pass. */
export async function stageData(data: string, asOf: string, folder: string): Promise<StagedData> {
  await rm(folder, { recursive: true, force: true })
  let files = 0
  try {
    const compiled = await compileInto(data, asOf, ({ path, text }) => {
      const file = join(folder, path)
      // One after the other, so that what is waiting to be written takes no memory.
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      files++
    })
    const index = writeArchive(folder, compiled.index, compiled.observations)
    // Under the name of its version too: a chart that is frozen at it finds it for as long as the host keeps the file.
    copyFileSync(join(folder, 'index.json'), join(folder, `index.${index.dataVersion}.json`))
    return { ...compiled, folder, files, index }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Moves data beside a bundle and writes the pages, with their pictures for other sites where it is known at which address
 * the site will be served.
 */
export async function writeSite(
  out: string,
  data: StagedData,
  assets: BuiltAssets,
  { address, only }: { readonly address?: string | undefined; readonly only?: readonly string[] },
): Promise<void> {
  const { index } = data
  const served = join(out, 'data')
  await rm(served, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  await rename(data.folder, served)
  const start = Date.now()
  let pages = 0
  const { renderSite } = await importModule<Prerenderer>('src/app/prerender.tsx')
  const read: ReadText = (file) => readFile(join(served, file), 'utf8')
  const root = address ?? parseRootAddress(index.site.address ?? '') ?? undefined
  const studio = root ? await openPictures(out, index, read) : null
  for await (const { file, html, picture } of renderSite({
    index,
    read,
    assets,
    address: root,
    ...(only ? { only } : {}),
  })) {
    await write(join(out, file), html)
    if (picture) await studio?.add(picture)
    pages++
  }
  const pictures = studio ? ` and ${await studio.finish()} pictures for other sites` : ''
  console.log(`${pages} pages${pictures} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  if (!root) console.log('Where the site will be is not said: no pictures for other sites (--address, or site.json)')
  console.log(`${data.files} data files as of ${index.asOf}, version ${index.dataVersion}`)
  console.log(formatRun(data))
}

async function openPictures(out: string, { files }: IndexData, read: ReadText): Promise<Studio> {
  // Not needed, and slow to load, where none is drawn.
  const { openStudio } = await import('./share-pictures.ts')
  const named = ['index.json', ...(files.documents ? [files.documents] : [])]
  return openStudio(out, (await Promise.all(named.map(read))).join(''))
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** Removes pages and data of an earlier build, which may be of regions that are no longer there. */
async function removePages(out: string): Promise<void> {
  const kept = new Set(['assets', WORKER_FILE, ...(await readdir(join(ROOT, 'public')))])
  for (const name of await readdir(out)) if (!kept.has(name)) await rm(join(out, name), { recursive: true })
}
