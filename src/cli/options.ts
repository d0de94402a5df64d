import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseRootAddress } from '../model/root-address.ts'

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
  /** Where the built site will be served, ending with `/`; absent where the data alone are to say it. */
  readonly address?: string
  /** Fixed port; without one the first free port from 4173. */
  readonly port?: number
  /** Path under which the site is served, `/` or `/stats/`. */
  readonly base: string
  /** Files in PEM, for a secure address; absent without `--https`. */
  readonly secure?: { readonly cert: string; readonly key: string }
  readonly build: boolean
  /** How large a made-up data folder is. */
  readonly regions: number
  readonly indicators: number
  readonly years: number
  /** Statements of made-up documents; 0 for none. */
  readonly figures: number
  /** How often each interaction is measured. */
  readonly runs: number
  /** The one part of the measurements that is made, or the deck of the soak; all, or the first, without it. */
  readonly only?: string
  /** Slide changes of the soak: before the first measurement, and until the second; then hours that it plays by itself. */
  readonly warmup: number
  readonly changes: number
  readonly hours: number
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
    ...(values.address === undefined ? {} : { address: rootAddress(values.address) }),
    ...(port === undefined ? {} : { port }),
    ...(values.https ? { secure: secureFiles(values) } : {}),
    base: `/${values.base}/`.replace(/\/+/g, '/'),
    build: values.build,
    regions: wholeNumber('regions', values.regions),
    indicators: wholeNumber('indicators', values.indicators),
    years: wholeNumber('years', values.years),
    figures: values.figures === '0' ? 0 : wholeNumber('figures', values.figures),
    ...(values.only === undefined ? {} : { only: values.only }),
    runs: wholeNumber('runs', values.runs),
    warmup: wholeNumber('warmup', values.warmup),
    changes: wholeNumber('changes', values.changes),
    hours: hoursOf(values.hours),
  }
}

function secureFiles({ cert, key }: { readonly cert?: string; readonly key?: string }) {
  if (!cert || !key) throw new CommandError('--https wants --cert FILE and --key FILE, both in PEM')
  return { cert: resolve(ROOT, cert), key: resolve(ROOT, key) }
}

function rootAddress(text: string): string {
  const root = parseRootAddress(text)
  if (!root)
    throw new CommandError('--address wants an http or https address without a query, https://stats.example.org/')
  return root
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new CommandError(`--${name} wants a whole number, 1 or more`)
  return Number(text)
}

function hoursOf(text: string): number {
  if (!/^\d{1,3}(?:\.\d+)?$/.test(text)) throw new CommandError('--hours wants a number of hours, 8 or 0.5')
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
        address: { type: 'string' },
        port: { type: 'string' },
        base: { type: 'string', default: '/' },
        https: { type: 'boolean', default: false },
        cert: { type: 'string' },
        key: { type: 'string' },
        build: { type: 'boolean', default: true },
        regions: { type: 'string', default: '3000' },
        indicators: { type: 'string', default: '3' },
        years: { type: 'string', default: '6' },
        figures: { type: 'string', default: '0' },
        only: { type: 'string' },
        runs: { type: 'string', default: '20' },
        warmup: { type: 'string', default: '1500' },
        changes: { type: 'string', default: '10000' },
        hours: { type: 'string', default: '0' },
      },
    }).values
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}

/** Scratch files of the commands. */
export const CACHE = join(ROOT, '.cache')
