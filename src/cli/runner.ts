import { join } from 'node:path'
import { runnerImport } from 'vite'
import { ROOT } from './options.ts'
import { styleOptions } from './styles.ts'

/** Imports a module of the application into node, with its styles; it can import nothing more once it is evaluated. */
export async function importModule<T>(path: string): Promise<T> {
  const { module } = await runnerImport<T>(join(ROOT, path), {
    root: ROOT,
    logLevel: 'warn',
    css: styleOptions,
    oxc: { jsx: { runtime: 'automatic', development: false } },
    // Starts the plugins, which CSS modules need.
    server: { perEnvironmentStartEndDuringDev: true },
  })
  return module
}
