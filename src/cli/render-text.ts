import type { Locale } from '../model/text.ts'
import { isLatin } from '../render/latin.ts'

/** Families of the static files: to the renderer each weight but these two is a family of its own. */
const LATIN_FAMILY = { 400: 'Inter', 500: 'Inter Medium', 600: 'Inter SemiBold', 700: 'Inter' } as const
export const CHINESE_FAMILY = 'Noto Sans SC'

/** Half of ascent less descent of Inter, in em: how far below its middle a line of text stands. */
const CENTRAL = (0.96875 - 0.2412109375) / 2

/**
 * An SVG picture that the headless renderer draws as a browser draws the original. That renderer takes one face for all
 * characters that it holds, whatever the weight, and centres each stretch of a text by the font that it took: so every
 * stretch of one script names its font, and the text stands on a plain baseline.
 */
export const splitByScript = (svg: string, locale: Locale): string =>
  svg.replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, written: string, content: string) => {
    const { 'dominant-baseline': baseline, 'font-family': _family, ...attributes } = attributesOf(written)
    const size = Number.parseFloat(attributes['font-size'] ?? '12')
    const y = Number.parseFloat(attributes.y ?? '0') + (baseline === 'central' ? CENTRAL * size : 0)
    const place = { ...attributes, y: String(Math.round(y * 1000) / 1000), 'xml:space': 'preserve' }
    const latin = LATIN_FAMILY[weightOf(attributes['font-weight'])]
    const runs = runsOf(decode(content), locale).map(
      (run) => `<tspan font-family="${run.latin ? latin : CHINESE_FAMILY}">${encode(run.text)}</tspan>`,
    )
    return `<text${write(place)}>${runs.join('')}</text>`
  })

type Attributes = Readonly<Record<string, string>>

const attributesOf = (text: string): Attributes =>
  Object.fromEntries([...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

const write = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

function weightOf(text = '400'): keyof typeof LATIN_FAMILY {
  const weight = text === 'bold' ? 700 : Number(text)
  return weight === 500 || weight === 600 || weight === 700 ? weight : 400
}

/** Stretches of one script. */
function runsOf(text: string, locale: Locale): { text: string; latin: boolean }[] {
  const runs: { text: string; latin: boolean }[] = []
  for (const character of text) {
    const last = runs.at(-1)
    const latin = isLatin(character, locale)
    if (last?.latin === latin) last.text += character
    else runs.push({ text: character, latin })
  }
  return runs
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", amp: '&', lt: '<', gt: '>' }

const decode = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (entity, decimal, hex, name) =>
    name ? (ENTITIES[name] ?? entity) : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  )

const encode = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
