import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Manifest, type ManifestChunk } from 'vite'
import { ROOT } from './options.ts'

/** Where the bundler says which file holds what; kept for rendering again without bundling. */
const MANIFEST = 'assets/manifest.json'
export const ENTRY = 'src/app/main.tsx'
/** What answers without a network: a script of its own at the root of the site, whose pages are all that it answers for. */
const WORKER = 'src/app/service-worker.ts'
export const WORKER_FILE = 'sw.js'
/** What decks take is kept for use without a network: their stage and the pages around it, with what these load later. */
const DECK_PAGES = ['present', 'briefing', 'briefings', 'deck'].map((name) => `src/features/${name}/page.tsx`)
/** Code of a page. */
const FEATURE = /^src\/features\/([^/]+)\/page\.tsx$/
/** Loaded later, but not by decks or not for presenting: other pages, and what writes slides and spreadsheets. */
const APART = /^(?:src\/(?:features|exports|ui\/export)\/|node_modules\/)/

/** Built files, as the renderer of pages takes them. */
export interface BuiltAssets {
  readonly entry: string
  /** Styles of every page. */
  readonly styles: readonly string[]
  readonly fonts: readonly string[]
  readonly modules: readonly string[]
  /** By language and part, `en/base`. */
  readonly words: Readonly<Record<string, readonly string[]>>
  readonly kinds: Readonly<Record<string, readonly string[]>>
  readonly featureModules: Readonly<Record<string, readonly string[]>>
  readonly featureStyles: Readonly<Record<string, readonly string[]>>
}

/** Bundles the application into a folder, which is emptied before. */
export async function bundle(out: string): Promise<void> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true, manifest: MANIFEST, rolldownOptions: { input: join(ROOT, ENTRY) } },
  })
  await bundleWorker(out)
  await writeFileList(out)
}

async function bundleWorker(out: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: { input: join(ROOT, WORKER), output: { format: 'iife', entryFileNames: WORKER_FILE } },
    },
  })
}

/** Writes which files a bundle has, and which of them decks need, under the hash of the entry: they belong together. */
async function writeFileList(out: string): Promise<void> {
  const manifest = await readManifest(out)
  const entry = manifest[ENTRY]?.file ?? ''
  const hash = /-([\w-]{8})\.js$/.exec(entry)?.[1]
  if (!hash) throw new Error(`${entry} has no hash in its name`)
  const all = [...new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]))]
  const words = Object.keys(manifest).filter((source) => source.startsWith('src/i18n/'))
  const lazily = [...DECK_PAGES, ...words].flatMap((source) => modulesOf(manifest, source, 'lazy too'))
  const needed = new Set([...modulesOf(manifest, ENTRY), ...lazily])
  const present = all.filter((file) => needed.has(file) || /\.(?:css|woff2)$/.test(file))
  await writeFile(join(out, `assets/files-${hash}.json`), JSON.stringify({ all, present }))
}

const readManifest = async (out: string): Promise<Manifest> => JSON.parse(await readFile(join(out, MANIFEST), 'utf8'))

/** Reads what a bundle consists of; rejects where there is none. */
export async function readAssets(out: string): Promise<BuiltAssets> {
  const manifest = await readManifest(out)
  const entry = manifest[ENTRY]
  if (!entry) throw new Error(`${MANIFEST} does not name ${ENTRY}: run npm run build`)
  const filesBy = (pattern: RegExp, filesOf: typeof modulesOf | typeof stylesOf) =>
    Object.fromEntries(
      Object.keys(manifest).flatMap((source) => {
        const name = pattern.exec(source)?.[1]
        return name ? [[name, filesOf(manifest, source)] as const] : []
      }),
    )
  return {
    entry: entry.file,
    styles: stylesOf(manifest, ENTRY),
    fonts: Object.entries(manifest).flatMap(([source, { file }]) =>
      /fonts\/inter\.woff2$/.test(source) ? [file] : [],
    ),
    modules: modulesOf(manifest, ENTRY).filter((file) => file !== entry.file),
    words: filesBy(/^src\/i18n\/([^/]+\/[^/]+)\.ts$/, modulesOf),
    kinds: filesBy(/^src\/charts\/([^/]+)\/index\.ts$/, modulesOf),
    featureModules: filesBy(FEATURE, modulesOf),
    featureStyles: filesBy(FEATURE, stylesOf),
  }
}

/** A module's chunk after those of everything it imports, at once or, where that is asked for, later as well. */
function chunksOf(
  manifest: Manifest,
  source: string,
  which: 'at once' | 'lazy too' = 'at once',
  seen = new Set<string>(),
): ManifestChunk[] {
  const chunk = manifest[source]
  if (!chunk || seen.has(source)) return []
  seen.add(source)
  const later = which === 'lazy too' ? (chunk.dynamicImports ?? []).filter((one) => !APART.test(one)) : []
  const imported = [...(chunk.imports ?? []), ...later]
  return [...imported.flatMap((one) => chunksOf(manifest, one, which, seen)), chunk]
}

const modulesOf = (manifest: Manifest, source: string, which?: 'lazy too'): string[] =>
  chunksOf(manifest, source, which).map(({ file }) => file)

/** Those of what a module imports come first: its own may change them. */
const stylesOf = (manifest: Manifest, source: string): string[] => [
  ...new Set(chunksOf(manifest, source).flatMap(({ css = [] }) => css)),
]
