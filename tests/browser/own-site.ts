import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { freePort } from '../../src/cli/free-port.ts'
import { serve } from '../../src/cli/serve.ts'

const BUILT = resolve(import.meta.dirname, '../..', process.env.YARDSTICK_SITE ?? 'dist')

/** What the tests open; the other pages would only take time to copy. */
const PAGES = /^(?:zh\/)?(?:(?:assets|data|briefings|briefing|present|clusters|targets)(?:\/.*)?)?$/

/** A copy of the built site on a server of its own, which can be stopped, stalled and published anew. */
export interface OwnSite {
  readonly address: string
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** Takes questions from now on and never answers. */
  readonly stall: () => void
  /** Puts another release in its place: every script under a new name, the data of a new version, nothing left of the old. */
  readonly publish: () => void
  /** Removes a script as its page names it. */
  readonly lose: (page: string) => void
  /** Changes the worker's own code. */
  readonly changeWorker: () => void
  readonly close: () => Promise<void>
}

export async function ownSite(base = '/stats/'): Promise<OwnSite> {
  const folder = mkdtempSync(join(tmpdir(), 'own-site-'))
  const copied = (path: string): boolean => {
    const below = relative(BUILT, path).replaceAll('\\', '/')
    // Forms of the build's files that would be served in place of what is written here.
    if (/\.(?:br|gz)$/.test(below)) return false
    return below === 'zh' || PAGES.test(below) || (!below.includes('/') && below.includes('.'))
  }
  cpSync(BUILT, folder, { recursive: true, filter: copied })
  let server: Server
  // One that no other site of these tests takes while this one is stopped.
  const port = await freePort()
  const start = async (): Promise<string> => {
    const served = await serve({ folder, base, port })
    server = served.server
    return served.address
  }
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  const address = await start()
  return {
    address,
    start: async () => void (await start()),
    stop,
    stall: () => {
      server.removeAllListeners('request')
      server.on('request', () => {})
    },
    publish: () => publish(folder),
    lose: (page) => {
      const { file } = JSON.parse(readFileSync(join(folder, 'assets/manifest.json'), 'utf8'))[page]
      rmSync(join(folder, file))
    },
    changeWorker: () => {
      const file = join(folder, 'sw.js')
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n// ${Date.now()}`)
    },
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Turns all hashes of scripts and the version of the data round. */
function publish(folder: string): void {
  const turn = (text: string): string => [...text].reverse().join('')
  const names = readdirSync(join(folder, 'assets')).flatMap((name) => {
    const hash = /-([\w-]{8})\.(?:js|json)$/.exec(name)?.[1]
    return hash ? [[name, hash] as const] : []
  })
  const { dataVersion } = JSON.parse(readFileSync(join(folder, 'data/index.json'), 'utf8')) as { dataVersion: string }
  const known = new Map([...names.map(([, hash]) => [hash, turn(hash)] as const), [dataVersion, turn(dataVersion)]])
  const any = new RegExp([...known.keys()].join('|'), 'g')
  for (const file of filesOf(folder)) {
    if (!/\.(?:html|js|json)$/.test(file) || /[\\/]data[\\/](?!index)/.test(file)) continue
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(any, (hash) => known.get(hash) ?? hash),
    )
  }
  for (const [name, hash] of names)
    renameSync(join(folder, 'assets', name), join(folder, 'assets', name.replace(hash, turn(hash))))
  renameSync(join(folder, `data/index.${dataVersion}.json`), join(folder, `data/index.${turn(dataVersion)}.json`))
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )
