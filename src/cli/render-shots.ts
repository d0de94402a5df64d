import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { readStamp, viewOfStamp } from '../exports/stamp.ts'
import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import { type Decoded, decodeView, type Ignored } from '../view/codec.ts'
import { type Deck, deckSchema, type Slide } from '../view/deck.ts'
import { keepKnown } from '../view/known.ts'
import { startView } from '../view/start.ts'
import { type View, viewSchema } from '../view/view.ts'
import { CommandError, ROOT } from './options.ts'

type Words = Partial<Readonly<Record<Locale, string>>>

/** One View that is to be drawn, and what is said of it besides the options of the command. */
export interface Shot {
  /** Path of its file below the folder of the job, without extension. */
  readonly name: string
  readonly view: View
  /** Takes the place of the computed finding. */
  readonly headline?: Words
  /** What the speaker of a deck says. */
  readonly notes?: Words
  readonly locale?: Locale
  readonly today?: string
  /** What was asked for and is not known here; told, not silently left out. */
  readonly ignored: readonly Ignored[]
}

const EXTENSIONS = { json: '.json', pictures: ['.png', '.svg'] } as const
const PARAMETERS_OF_PAGES = ['today', 'theme', 'data', 'lang']

/**
 * What `--view` asks for: an address or query of a chart, a file of one View, of several or of a deck, or a picture that
 * says its View. Throws a {@link CommandError} where it is none of these.
 */
export async function shotsOfView(asked: string, catalogue: Catalogue): Promise<Shot[]> {
  const extension = extname(asked).toLowerCase()
  if (isAddress(asked)) return [ofAddress(asked, catalogue)]
  if (extension === EXTENSIONS.json) return ofJson(asked, await read(asked), catalogue)
  if (EXTENSIONS.pictures.some((one) => one === extension)) return [ofPicture(asked, await readBytes(asked), catalogue)]
  throw new CommandError(`--view ${asked}: neither the address of a chart nor a .json, .png or .svg file`)
}

/** The slides of a deck, by its id in the data, or by its file. */
export async function shotsOfDeck(asked: string, decks: readonly Deck[], catalogue: Catalogue): Promise<Shot[]> {
  const known = decks.find(({ id }) => id === asked)
  if (known) return ofDeck(known, catalogue)
  if (extname(asked) !== EXTENSIONS.json) {
    const ids = decks.map(({ id }) => id).join(', ')
    throw new CommandError(`--deck ${asked}: no such deck, and no .json file; there are ${ids || 'none'}`)
  }
  const deck = deckSchema.safeParse(parseJson(asked, await read(asked)))
  if (!deck.success) throw new CommandError(`${asked}: not a deck: ${whyNot(deck.error)}`)
  return ofDeck(deck.data, catalogue)
}

export const ofDeck = ({ id, slides }: Deck, catalogue: Catalogue): Shot[] =>
  slides.map((slide, index) => ofSlide(slide, `${id}/${String(index + 1).padStart(2, '0')}-${slide.id}`, catalogue))

const ofSlide = ({ view, headline, notes }: Slide, name: string, catalogue: Catalogue): Shot => ({
  ...known(view, catalogue),
  name,
  ...(headline ? { headline } : {}),
  ...(notes ? { notes } : {}),
})

const isAddress = (asked: string): boolean => /^https?:\/\//.test(asked) || /^[^=]*[?]|^[a-zA-Z-]+=/.test(asked)

function ofAddress(asked: string, catalogue: Catalogue): Shot {
  const [path = '', query = ''] = asked.includes('?') ? split(asked, '?') : ['', asked]
  const [search = ''] = split(query, '#')
  const parameters = new URLSearchParams(search)
  const fallback = startOf(catalogue)
  const decoded = decodeView(valuesOf(parameters), fallback, PARAMETERS_OF_PAGES)
  if (!parameters.has('kind') && !/(?:^|\/)explore\/?$/.test(path))
    throw new CommandError(`--view ${asked}: the address says no chart`)
  const today = parameters.get('today')
  return {
    ...knownOf(decoded, catalogue),
    name: nameOf(decoded.view),
    ...(/(?:^|\/)zh\//.test(path) ? { locale: 'zh-CN' } : /(?:^|\/)en\//.test(path) ? { locale: 'en' } : {}),
    ...(today && /^\d{4}-\d{2}-\d{2}$/.test(today) ? { today } : {}),
  }
}

const split = (text: string, at: string): [string, string] => {
  const index = text.indexOf(at)
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}

const valuesOf = (parameters: URLSearchParams): Record<string, string | readonly string[]> =>
  Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )

function ofJson(file: string, text: string, catalogue: Catalogue): Shot[] {
  const value = parseJson(file, text)
  const deck = deckSchema.safeParse(value)
  if (deck.success) return ofDeck(deck.data, catalogue)
  return [value].flat().map((one, index, { length }) => {
    const view = viewSchema.safeParse(one)
    if (!view.success)
      throw new CommandError(`${file}: ${length > 1 ? `View ${index + 1}: ` : ''}${whyNot(view.error)}`)
    const order = length > 1 ? `${String(index + 1).padStart(2, '0')}-` : ''
    return { ...known(view.data, catalogue), name: `${order}${nameOf(view.data)}` }
  })
}

function ofPicture(file: string, bytes: Uint8Array, catalogue: Catalogue): Shot {
  const stamp = readStamp(bytes)
  if (!stamp) throw new CommandError(`${file}: no picture of this program, or one that lost what it said of itself`)
  const decoded = viewOfStamp(stamp, startOf(catalogue))
  const { locale, today } = stamp
  return { ...knownOf(decoded, catalogue), name: nameOf(decoded.view), locale, today }
}

function startOf(catalogue: Catalogue): View {
  const start = startView(catalogue.site.keyIndicators, catalogue.indicators.values())
  if (!start) throw new CommandError('no data to draw: there is no official table')
  return start
}

/** What a chart is about: without it a page shows another chart, but a file with the wrong one helps nobody. */
const ESSENTIAL = new Set(['kind', 'indicator', 'y', 'target', 'targets', 'map'])

const known = (view: View, catalogue: Catalogue): Pick<Shot, 'view' | 'ignored'> =>
  knownOf({ view, ignored: [], newer: false }, catalogue)

function knownOf(decoded: Decoded, catalogue: Catalogue): Pick<Shot, 'view' | 'ignored'> {
  const kept = keepKnown(decoded.view, catalogue, startOf(catalogue))
  const ignored = [...decoded.ignored, ...kept.ignored]
  const essential = ignored.find(({ name }) => ESSENTIAL.has(name))
  if (essential) throw new CommandError(`${essential.name}=${essential.value}: not known here`)
  return { view: kept.view, ignored }
}

/** A name for the file of a View: its kind and what it speaks of. */
export function nameOf(view: View): string {
  const subject =
    'indicator' in view ? view.indicator : view.kind === 'gauge' ? view.target : view.kind === 'bullet' ? 'targets' : ''
  return [view.kind, subject.replace('/', '-')].filter(Boolean).join('-')
}

const read = async (file: string): Promise<string> => new TextDecoder().decode(await readBytes(file))

const readBytes = (file: string): Promise<Uint8Array> =>
  readFile(resolve(ROOT, file)).catch(() => {
    throw new CommandError(`${file} cannot be read`)
  })

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new CommandError(`${file} is not JSON`)
  }
}

const whyNot = ({ issues }: { issues: readonly { path: readonly PropertyKey[]; message: string }[] }): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))
    .join('; ')
