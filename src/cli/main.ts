import { runBench } from './bench.ts'
import { buildData, buildSite } from './build.ts'
import { reportOn } from './data.ts'
import { CommandError, type Options, parseOptions } from './options.ts'
import { serve } from './serve.ts'
import { writeSynthetic } from './synthetic.ts'
import { runTests } from './test.ts'

/** What each command does; resolves with false where it failed and has said why. */
const COMMANDS: Readonly<Record<string, (options: Options) => Promise<unknown>>> = {
  start: async (options) => {
    if (options.build) await buildSite(options)
    const { address } = await serve({ folder: options.out, base: options.base, port: options.port })
    console.log(`Yardstick is at ${address}`)
  },
  build: buildSite,
  'build-data': buildData,
  check: ({ data }) => reportOn(data),
  synthetic: async (options) => {
    await writeSynthetic(options.out, options)
    console.log(
      `Made up ${options.regions} regions, ${options.indicators} indicators, ${options.years} years in ${options.out}`,
    )
  },
  bench: runBench,
  test: () => runTests({ all: false }),
  verify: () => runTests({ all: true }),
}

const [name = '', ...args] = process.argv.slice(2)
try {
  const command = COMMANDS[name]
  if (!command) throw new CommandError(`No command "${name}": there are ${Object.keys(COMMANDS).join(', ')}`)
  if ((await command(parseOptions(args))) === false) process.exitCode = 1
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error)
  process.exitCode = 1
}
