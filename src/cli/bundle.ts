import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Manifest } from 'vite'
import { ROOT } from './options.ts'

/** Where the bundler says which file holds what; kept for rendering again without bundling. */
const MANIFEST = 'assets/manifest.json'
export const ENTRY = 'src/app/main.tsx'

/** Built files, as the renderer of pages takes them. */
export interface BuiltAssets {
  readonly entry: string
  readonly styles: readonly string[]
  readonly fonts: readonly string[]
  readonly modules: readonly string[]
  readonly featureModules: Readonly<Record<string, readonly string[]>>
}

/** Bundles the application into a folder, which is emptied before. */
export async function bundle(out: string): Promise<void> {
  await build({
    configFile: join(ROOT, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: out, emptyOutDir: true, manifest: MANIFEST, rolldownOptions: { input: join(ROOT, ENTRY) } },
  })
}

/** Reads what a bundle consists of; rejects where there is none. */
export async function readAssets(out: string): Promise<BuiltAssets> {
  const manifest: Manifest = JSON.parse(await readFile(join(out, MANIFEST), 'utf8'))
  const entry = manifest[ENTRY]
  if (!entry) throw new Error(`${MANIFEST} does not name ${ENTRY}: run npm run build`)
  const features = Object.keys(manifest).flatMap((source) => {
    const name = /^src\/features\/([^/]+)\/page\.tsx$/.exec(source)?.[1]
    return name ? [[name, modulesOf(manifest, source)] as const] : []
  })
  const files = Object.values(manifest).map(({ file }) => file)
  return {
    entry: entry.file,
    styles: files.filter((file) => file.endsWith('.css')),
    fonts: Object.entries(manifest).flatMap(([source, { file }]) =>
      /inter-(400|600)\.woff2$/.test(source) ? [file] : [],
    ),
    modules: modulesOf(manifest, ENTRY).filter((file) => file !== entry.file),
    featureModules: Object.fromEntries(features),
  }
}

/** A module's file and those of everything it imports at once. */
function modulesOf(manifest: Manifest, source: string, seen = new Set<string>()): string[] {
  const chunk = manifest[source]
  if (!chunk || seen.has(source)) return []
  seen.add(source)
  return [chunk.file, ...(chunk.imports ?? []).flatMap((imported) => modulesOf(manifest, imported, seen))]
}
