import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** Folder of the project: commands run through npm start there. */
export const ROOT = process.cwd()

/** A mistake in what a command was given; the message is all that a person needs. */
export class CommandError extends Error {}

export interface Options {
  /** Folder of edited data. */
  readonly data: string
  /** Folder of the built site. */
  readonly out: string
  /** Date of the build, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Fixed port; without one the first free port from 4173. */
  readonly port?: number
  /** Path under which the site is served, `/` or `/stats/`. */
  readonly base: string
  readonly build: boolean
  /** How large a made-up data folder is. */
  readonly regions: number
  readonly indicators: number
  readonly years: number
  /** How often each interaction is measured. */
  readonly runs: number
}

/** Options of a command line. Throws a {@link CommandError} on one that is not known or not right. */
export function parseOptions(args: readonly string[]): Options {
  const values = parseValues(args)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values['as-of'])) throw new CommandError('--as-of wants a date, YYYY-MM-DD')
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    throw new CommandError('--port wants a port')
  return {
    data: resolve(ROOT, values.data),
    out: resolve(ROOT, values.out),
    asOf: values['as-of'],
    ...(port === undefined ? {} : { port }),
    base: `/${values.base}/`.replace(/\/+/g, '/'),
    build: values.build,
    regions: wholeNumber('regions', values.regions),
    indicators: wholeNumber('indicators', values.indicators),
    years: wholeNumber('years', values.years),
    runs: wholeNumber('runs', values.runs),
  }
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new CommandError(`--${name} wants a whole number, 1 or more`)
  return Number(text)
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        data: { type: 'string', default: 'data' },
        out: { type: 'string', default: 'dist' },
        'as-of': { type: 'string', default: new Date().toISOString().slice(0, 10) },
        port: { type: 'string' },
        base: { type: 'string', default: '/' },
        build: { type: 'boolean', default: true },
        regions: { type: 'string', default: '3000' },
        indicators: { type: 'string', default: '3' },
        years: { type: 'string', default: '6' },
        runs: { type: 'string', default: '20' },
      },
    }).values
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

/** Scratch files of the commands. */
export const CACHE = join(ROOT, '.cache')
