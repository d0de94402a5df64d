import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Compiled } from '../catalogue/compile.ts'
import { type BuiltAssets, bundle, readAssets } from './bundle.ts'
import { compileFolder } from './data.ts'
import { type Options, ROOT } from './options.ts'
import { importModule } from './runner.ts'

/** Checks and compiles the data, bundles, renders the pages. Rejects, with a report, where the data do not pass. */
export async function buildSite(options: Options): Promise<void> {
  const compiled = await compileFolder(options.data, options.asOf)
  const start = Date.now()
  await bundle(options.out)
  await writeSite(options.out, compiled, await readAssets(options.out))
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

/** As {@link buildSite} on the bundle that is there: only data and pages are made again. */
export async function buildData(options: Options): Promise<void> {
  const compiled = await compileFolder(options.data, options.asOf)
  // Beside the old pages, which stay if rendering fails.
  const fresh = `${options.out}.new`
  await rm(fresh, { recursive: true, force: true })
  await writeSite(fresh, compiled, await readAssets(options.out))
  await removePages(options.out)
  for (const name of await readdir(fresh)) await rename(join(fresh, name), join(options.out, name))
  await rm(fresh, { recursive: true })
}

/** What the page renderer offers; it is reached by path, as commands know nothing of React. */
interface Prerenderer {
  readonly renderSite: (
    input: Pick<Compiled, 'index' | 'slices'> & { readonly assets: BuiltAssets; readonly only?: readonly string[] },
  ) => AsyncIterable<{ readonly file: string; readonly html: string }>
}

/** Writes data and pages beside a bundle; with `only`, pages of these names alone. */
export async function writeSite(
  out: string,
  { index, slices, files }: Compiled,
  assets: BuiltAssets,
  only?: readonly string[],
): Promise<void> {
  for (const [path, text] of files) await write(join(out, 'data', path), text)
  let pages = 0
  const { renderSite } = await importModule<Prerenderer>('src/app/prerender.tsx')
  for await (const { file, html } of renderSite({ index, slices, assets, ...(only ? { only } : {}) })) {
    await write(join(out, file), html)
    pages++
  }
  console.log(`${pages} pages, ${files.size} data files as of ${index.asOf}, version ${index.dataVersion}`)
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

/** Removes pages and data of an earlier build, which may be of regions that are no longer there. */
async function removePages(out: string): Promise<void> {
  const kept = new Set(['assets', ...(await readdir(join(ROOT, 'public')))])
  for (const name of await readdir(out)) if (!kept.has(name)) await rm(join(out, name), { recursive: true })
}
