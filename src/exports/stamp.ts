import { distinctSources } from '../charts/citations.ts'
import { LOCALES } from '../model/text.ts'
import { z } from '../model/zod.ts'
import { type Decoded, decodeView, encodeView } from '../view/codec.ts'
import type { View } from '../view/view.ts'
import { insertChunks, isPng, type PngChunk, readChunks, readText, resolutionChunk, textChunk } from './png-chunks.ts'
import { PROGRAM, PROGRAM_VERSION } from './program.ts'
import { sourceLine } from './source-line.ts'
import type { Picture, PictureJob } from './spec.ts'

const text = (longest: number) => z.string().check(z.maxLength(longest))

/** What a picture knows of itself. What a newer program says besides is passed over. */
const stampSchema = z.object({
  program: z.literal(PROGRAM),
  version: text(40),
  /** The View as the query of an address, without `?`. */
  view: text(20_000).check(z.minLength(1)),
  locale: z.enum(LOCALES),
  /** Date at which deadlines are judged, `YYYY-MM-DD`. */
  today: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  dataVersion: text(100),
  /** The finding. */
  title: text(5_000),
  /** One line of citation each. */
  sources: z.array(text(5_000)).check(z.maxLength(1_000)),
  /** Where the chart can be opened. */
  address: z.optional(text(30_000)),
})
export type Stamp = z.infer<typeof stampSchema>

/** Keyword of the stamp in a PNG file. */
const KEYWORD = PROGRAM
const OPEN = '<yardstick:stamp xmlns:yardstick="urn:yardstick:stamp">'
const CLOSE = '</yardstick:stamp>'
/** Bytes that are looked through for the stamp of an SVG file, which stands at its beginning. */
const LOOKED_THROUGH = 4_000_000

/**
 * What a picture is to know of itself: its View, the language and day it was made for, and a line for each source.
 * @param address where the chart can be opened, if anywhere
 */
export function stampOf(
  { view, locale, today, catalogue, headline }: Omit<PictureJob, 'spec'>,
  { chart }: Pick<Picture, 'chart'>,
  address?: string,
): Stamp {
  const sources = distinctSources(catalogue, chart.sources).map((citation) => sourceLine(citation, catalogue, locale))
  return {
    program: PROGRAM,
    version: PROGRAM_VERSION,
    view: new URLSearchParams(encodeView(view)).toString(),
    locale,
    today,
    dataVersion: catalogue.dataVersion,
    title: (headline ?? chart.headline.full).slice(0, 5_000),
    sources: sources.slice(0, 1_000).map((line) => line.slice(0, 5_000)),
    ...(address === undefined ? {} : { address }),
  }
}

/** The View of a stamp, read as the query of an address is; see `decodeView` for the fallback. */
export const viewOfStamp = ({ view }: Pick<Stamp, 'view'>, fallback: View): Decoded =>
  decodeView(Object.fromEntries(new URLSearchParams(view)), fallback)

/**
 * A stamp as JSON of printable ASCII without any character that means something in XML: the same text in both formats,
 * and no label can end the element that it stands in.
 */
const writeStamp = (stamp: Stamp): string =>
  JSON.stringify(stamp).replace(
    /[<>&]|[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/**
 * An SVG picture with a stamp in its metadata.
 * @throws where the text is not SVG: it comes from the renderer
 */
export function stampSvg(svg: string, stamp: Stamp): string {
  const root = /^(?:\s|<\?[\s\S]*?\?>)*<svg(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*>/.exec(svg)?.[0]
  if (root === undefined) throw new Error('not an SVG picture')
  return `${root}<metadata>${OPEN}${writeStamp(stamp)}${CLOSE}</metadata>${svg.slice(root.length)}`
}

/**
 * A PNG picture with a stamp, title and sources as plain texts that other programs show, and its resolution.
 * @param dpi dots per inch in print
 */
export function stampPng(png: Uint8Array, stamp: Stamp, dpi: number): Uint8Array<ArrayBuffer> {
  const plain = [
    ['Title', stamp.title],
    ['Source', stamp.sources.join('\n')],
    ['Software', `${stamp.program} ${stamp.version}`],
  ] as const
  const texts = plain.flatMap(([keyword, said]): PngChunk[] => (said ? [textChunk(keyword, said)] : []))
  return insertChunks(png, [resolutionChunk(dpi), textChunk(KEYWORD, writeStamp(stamp)), ...texts])
}

/**
 * What a PNG or SVG file made by this program knows of itself; null for any other file and for a damaged one. Never
 * throws, and takes no longer than reading some megabytes, whatever the file.
 */
export function readStamp(bytes: Uint8Array): Stamp | null {
  const json = isPng(bytes) ? jsonOfPng(bytes) : jsonOfSvg(bytes)
  if (json === undefined) return null
  try {
    const parsed = stampSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function jsonOfPng(bytes: Uint8Array): string | undefined {
  for (const chunk of readChunks(bytes)) {
    const found = readText(chunk)
    if (found?.keyword === KEYWORD) return found.text
  }
  return undefined
}

function jsonOfSvg(bytes: Uint8Array): string | undefined {
  const svg = new TextDecoder().decode(bytes.subarray(0, LOOKED_THROUGH))
  const start = svg.indexOf('<yardstick:stamp')
  const open = svg.indexOf('>', start)
  const end = svg.indexOf(CLOSE, open)
  if (start < 0 || open < 0 || end < 0) return undefined
  return unescapeXml(svg.slice(open + 1, end))
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' }

/** Other programs that save an SVG file again write quotation marks as entities. */
const unescapeXml = (xml: string): string =>
  xml.replace(/&(?:#(\d{1,6})|#x([0-9a-fA-F]{1,5})|([a-z]{2,4}));/g, (entity, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? entity
    return String.fromCharCode(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
