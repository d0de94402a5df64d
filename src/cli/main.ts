import '../i18n/all.ts'
import { readFile } from 'node:fs/promises'
import { runBench } from './bench.ts'
import { buildData, buildSite, compileData } from './build.ts'
import { reportOn } from './data.ts'
import { CommandError, type Options, parseOptions } from './options.ts'
import { serve } from './serve.ts'
import { runSoak } from './soak.ts'
import { writeSynthetic } from './synthetic.ts'
import { runTests } from './test.ts'

const readPem = (file: string): Promise<Buffer> =>
  readFile(file).catch(() => {
    throw new CommandError(`${file} cannot be read`)
  })

/** What each command does; resolves with false where it failed and has said why. */
const COMMANDS: Readonly<Record<string, (options: Options) => Promise<unknown>>> = {
  start: async (options) => {
    if (options.build) await buildSite(options)
    const { address } = await serve({
      folder: options.out,
      base: options.base,
      port: options.port,
      secure: options.secure && { cert: await readPem(options.secure.cert), key: await readPem(options.secure.key) },
    })
    console.log(`Yardstick is at ${address}`)
  },
  build: buildSite,
  'build-data': buildData,
  compile: compileData,
  check: ({ data }) => reportOn(data),
  synthetic: async (options) => {
    await writeSynthetic(options.out, options)
    console.log(
      `Made up ${options.regions} regions, ${options.indicators} indicators, ${options.years} years in ${options.out}`,
    )
  },
  bench: runBench,
  soak: runSoak,
  test: () => runTests({ all: false }),
  verify: () => runTests({ all: true }),
}

/** Commands with options and exit codes of their own, loaded for themselves. */
const OWN: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  render: async (args) => (await import('./render.ts')).runRender(args),
}

async function run(name: string, args: readonly string[]): Promise<number> {
  const own = OWN[name]
  if (own) return own(args)
  const command = COMMANDS[name]
  if (!command)
    throw new CommandError(`No command "${name}": there are ${Object.keys({ ...COMMANDS, ...OWN }).join(', ')}`)
  return (await command(parseOptions(args))) === false ? 1 : 0
}

const [name = '', ...args] = process.argv.slice(2)
try {
  process.exitCode = await run(name, args)
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error)
  process.exitCode = 1
}
