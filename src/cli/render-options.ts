import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkPixels, type Fineness, pixelSizeOf } from '../exports/png.ts'
import { customSize, PRESET_SIZES, STAGE_SIZE } from '../exports/sizes.ts'
import { PICTURE_THEMES, type PictureSize, type PictureSpec, PRESETS, type Preset } from '../exports/spec.ts'
import { LOCALES, type Locale } from '../model/text.ts'
import { CommandError, ROOT } from './options.ts'
import { FORMATS, type Format, formatOf } from './render-writers.ts'

/** Pixels of a wall screen, which the stage's size is made for. */
const STAGE_PIXELS = 1920
const SCALE = 2

export interface RenderOptions {
  /** Addresses, and files of Views, decks or earlier pictures. */
  readonly views: readonly string[]
  /** Decks by file, or by their id in the data folder. */
  readonly decks: readonly string[]
  /** Every deck, and the Views of every page. */
  readonly all: boolean
  /** A file for one picture, a folder for several. */
  readonly out: string
  readonly format: Format
  /** Empty where nothing was said: each picture's own, else the site's first, or all of them with `all`. */
  readonly locales: readonly Locale[]
  readonly spec: PictureSpec
  readonly fineness: Fineness
  readonly data: string
  /** Date of the data, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Date at which deadlines are judged; undefined where a picture may say it itself. */
  readonly today: string | undefined
  /** Where a summary is written as JSON, if anywhere. */
  readonly report: string | undefined
}

export const USAGE = `npm run render -- --view FILE_OR_ADDRESS | --deck FILE_OR_ID | --all  --out FILE_OR_FOLDER
  --view      address or query of a chart, a .json file of Views or of a deck, or a .png or .svg made by this program
  --deck      a deck's file, or its id in the data folder
  --all       every deck, and the charts of the pages, in both languages
  --out       a file for one picture, a folder for several
  --format    ${FORMATS.join(' | ')}; else by the name of the file, else png
  --locale    ${LOCALES.join(' | ')}
  --theme     ${PICTURE_THEMES.join(' | ')}
  --size      ${PRESETS.join(' | ')} | stage | WIDTHxHEIGHT | WIDTH, in logical pixels; page
  --dpi       dots per inch at the size on paper, or
  --scale     pixels per logical pixel; ${SCALE}
  --transparent, --no-title, --no-footer
  --data      folder of data; data
  --as-of     date of the data; today
  --today     date at which deadlines are judged; that of the data
  --report    file for counts, failures, seconds and memory, as JSON`

/** Options of the command. Throws a {@link CommandError} on what is not known or not right. */
export function parseRenderOptions(args: readonly string[]): RenderOptions {
  const values = parseValues(args)
  const size = sizeOf(values.size)
  const fineness = finenessOf(values, size)
  refuseTooLarge(size, fineness)
  const { all, out } = values
  if (values.view.length + values.deck.length === 0 && !all)
    throw new CommandError('nothing to draw: --view, --deck or --all')
  if (!out) throw new CommandError('--out wants a file or a folder')
  for (const name of ['as-of', 'today'] as const) {
    const date = values[name]
    if (date !== undefined && !isDate(date)) throw new CommandError(`--${name} wants a date, YYYY-MM-DD`)
  }
  return {
    views: values.view,
    decks: values.deck,
    all,
    out: resolve(ROOT, out),
    format: values.format === undefined ? (formatOf(out) ?? 'png') : oneOf('format', values.format, FORMATS),
    locales: values.locale === undefined ? [] : [oneOf('locale', values.locale, LOCALES)],
    spec: {
      size,
      theme: oneOf('theme', values.theme, PICTURE_THEMES),
      words: { title: values.title, footer: values.footer },
      transparent: values.transparent,
    },
    fineness,
    data: resolve(ROOT, values.data),
    asOf: values['as-of'] ?? new Date().toISOString().slice(0, 10),
    today: values.today,
    report: values.report === undefined ? undefined : resolve(ROOT, values.report),
  }
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toJSON()?.startsWith(text) === true

function oneOf<T extends string>(name: string, text: string, known: readonly T[]): T {
  const found = known.find((one) => one === text)
  if (found === undefined) throw new CommandError(`--${name} wants ${known.join(' or ')}`)
  return found
}

function sizeOf(text: string): PictureSize {
  if (text === 'stage') return STAGE_SIZE
  if ((PRESETS as readonly string[]).includes(text)) return PRESET_SIZES[text as Preset]
  const [, width, height] = /^(\d{1,5})(?:x(\d{1,5}))?$/.exec(text) ?? []
  if (!width) throw new CommandError(`--size wants ${PRESETS.join(', ')}, stage, or logical pixels as 800x600 or 800`)
  const size = customSize(Number(width), height === undefined ? undefined : Number(height))
  if (size.width !== Number(width) || (height !== undefined && size.height !== Number(height)))
    throw new CommandError(
      `--size ${text} cannot be drawn: the nearest is ${size.width}${size.height ? `x${size.height}` : ''}`,
    )
  return size
}

function finenessOf({ dpi, scale }: { dpi?: string; scale?: string }, size: PictureSize): Fineness {
  if (dpi !== undefined && scale !== undefined) throw new CommandError('--dpi or --scale, not both')
  if (dpi !== undefined) return { millimetres: size.millimetres, dpi: positive('dpi', dpi) }
  if (scale !== undefined) return { scale: positive('scale', scale) }
  return { scale: size.type === 'stage' ? STAGE_PIXELS / size.width : SCALE }
}

function positive(name: string, text: string): number {
  const number = /^\d{1,5}(?:\.\d{1,4})?$/.test(text) ? Number(text) : 0
  if (!(number > 0)) throw new CommandError(`--${name} wants a number above 0`)
  return number
}

/** What no picture of a size can be, before any is drawn; heights that depend on the content come to light later. */
function refuseTooLarge({ width, height = 1 }: PictureSize, fineness: Fineness): void {
  const pixels = pixelSizeOf({ width, height }, fineness)
  const check = checkPixels(pixels)
  if (check.ok) return
  const most = Math.floor((check.largest.width / pixels.width) * 10_000) / 10_000
  const [name, value] = 'scale' in fineness ? (['scale', fineness.scale] as const) : (['dpi', fineness.dpi] as const)
  throw new CommandError(
    `${pixels.width} pixels across are too many: ${check.largest.width} are the most, --${name} ${Math.floor(value * most * 100) / 100}`,
  )
}

function parseValues(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowNegative: true,
      options: {
        view: { type: 'string', multiple: true, default: [] },
        deck: { type: 'string', multiple: true, default: [] },
        all: { type: 'boolean', default: false },
        out: { type: 'string' },
        format: { type: 'string' },
        locale: { type: 'string' },
        theme: { type: 'string', default: 'light' },
        size: { type: 'string', default: 'page' },
        dpi: { type: 'string' },
        scale: { type: 'string' },
        title: { type: 'boolean', default: true },
        footer: { type: 'boolean', default: true },
        transparent: { type: 'boolean', default: false },
        data: { type: 'string', default: 'data' },
        'as-of': { type: 'string' },
        today: { type: 'string' },
        report: { type: 'string' },
      },
    }).values
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error))
  }
}
