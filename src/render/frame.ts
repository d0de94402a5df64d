import type { Colour } from '../charts/types.ts'
import type { FrameStyle } from './frame-style.ts'
import type { Weight } from './measure-text.ts'
import { balanceText, type Line, NO_BREAK, type Run, wrapText } from './wrap.ts'

/** One line, or part of one, at its baseline. */
export interface FrameText {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly ink: Colour
}

/** Words laid out from their own top edge downwards. */
export interface FrameBlock {
  readonly height: number
  readonly texts: readonly FrameText[]
  readonly rules: readonly { readonly y: number; readonly ink: Colour; readonly thickness: number }[]
  /** Warning signs: the top left corner of each, and its side. */
  readonly signs: readonly { readonly x: number; readonly y: number; readonly side: number }[]
}

/** A source in words: as long as there is room, then shorter. */
export interface FrameSource {
  readonly number: string
  readonly long: string
  readonly short: string
}

export interface FrameHead {
  /** In the order in which they are wanted: the first that fits its lines is taken, else the last. */
  readonly titles: readonly string[]
  readonly subtitle: string
}

export interface FrameFoot {
  readonly warnings: readonly string[]
  readonly sources: readonly FrameSource[]
  readonly notes: readonly string[]
  /** Program, publisher and date of the data; a stage has it under its sources. */
  readonly colophon: string
  /** Whether a warning sign stands before it. */
  readonly colophonSign?: boolean
  /** Bold words before sources and notes. */
  readonly leads: { readonly source: string; readonly sources: string; readonly note: string }
  /** "and 3 more"; some languages say how many there are in all. */
  readonly more: {
    readonly sources: (count: number) => string
    readonly notes: (count: number) => string
  }
  /** Between two notes, and between two sources that have no numbers. */
  readonly separator: string
  readonly listSeparator: string
}

/** Share of a stage's width that its last line leaves to words: the rest is for the place among the slides. */
const STAGE_ASIDE = 0.72

const textsOf = (
  lines: readonly Line[],
  { x, y, size, line, ink }: { x: number; y: number; size: number; line: number; ink: Colour },
): FrameText[] =>
  lines.flatMap(({ parts }, row) =>
    parts.map((part) => ({
      x: x + part.x,
      // The letters' middle lies in the middle of the line.
      y: y + row * line + line / 2 + size * 0.36,
      text: part.text,
      size,
      weight: part.weight,
      ink,
    })),
  )

/** The title that fits, at the largest size at which it does. */
function layTitle({ titles }: FrameHead, style: FrameStyle): { lines: Line[]; size: number } {
  const { title, width, locale } = style
  const wrap = (text: string, size: number, maxLines?: number) =>
    wrapText([{ text, weight: 700 }], { size, width, locale, ...(maxLines ? { maxLines } : {}) })
  const wanted = style.stage ? [1, title.lines] : [title.lines]
  for (const most of wanted) {
    for (const text of titles) {
      for (let size = title.size; size >= title.least; size -= 0.5) {
        if (wrap(text, size).length <= most) {
          return { lines: balanceText([{ text, weight: 700 }], { size, width, locale }), size }
        }
      }
    }
  }
  return { lines: wrap(titles.at(-1) ?? '', title.least, title.lines), size: title.least }
}

/** Title and subtitle, with the gap to what follows. */
export function layHead(head: FrameHead, style: FrameStyle): FrameBlock {
  const { margin: x, width, locale, subtitle } = style
  const title = layTitle(head, style)
  const line = (style.title.line * title.size) / style.title.size
  const titleHeight = title.lines.length * line
  const lines = wrapText([{ text: head.subtitle, weight: 400 }], {
    size: subtitle.size,
    width,
    locale,
    maxLines: subtitle.lines,
  })
  return {
    height: titleHeight + lines.length * subtitle.line + style.gap,
    texts: [
      ...textsOf(title.lines, { x, y: 0, size: title.size, line, ink: 'ink1' }),
      ...textsOf(lines, { x, y: titleHeight, ...subtitle, ink: 'ink2' }),
    ],
    rules: [],
    signs: [],
  }
}

/** The largest number up to a limit that fits, where fewer of something always fit if more do; 0 where none does. */
function mostThat(limit: number, fits: (count: number) => boolean): number {
  let [low, high] = [0, limit]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Sources that read the same stand once, with all their numbers. */
function merged(sources: readonly FrameSource[], words: 'long' | 'short'): { numbers: string; text: string }[] {
  const numbers = new Map<string, string[]>()
  for (const source of sources) numbers.set(source[words], [...(numbers.get(source[words]) ?? []), source.number])
  return [...numbers].map(([text, all]) => ({ numbers: all.join(','), text }))
}

/** The longest list of sources that fits the lines: all in full, all in short, or the first of them and how many more. */
function laySources(foot: FrameFoot, style: FrameStyle, width: number): Line[] {
  const { sources, leads, more } = foot
  if (sources.length === 0) return []
  const { locale, small, stage, most } = style
  const lines = (words: 'long' | 'short', count: number, maxLines?: number): Line[] => {
    const told = merged(sources.slice(0, count), words)
    const lead: Run = { text: sources.length === 1 ? leads.source : leads.sources, weight: 700 }
    // Numbers are for looking up; nobody looks anything up on a wall.
    const listed = told.flatMap(({ numbers, text }, place): Run[] => [
      { text: sources.length > 1 && !stage ? ` ${numbers}${NO_BREAK}` : ' ', weight: 600 },
      { text: stage && place < told.length - 1 ? `${text}${foot.listSeparator}` : text, weight: 400 },
    ])
    const rest = sources.length - count
    const end: Run[] = rest > 0 ? [{ text: ` ${more.sources(rest)}`, weight: 400 }] : []
    return wrapText([lead, ...listed, ...end], { size: small.size, width, locale, ...(maxLines ? { maxLines } : {}) })
  }
  for (const words of ['long', 'short'] as const) {
    const all = lines(words, sources.length)
    if (all.length <= most.sources) return all
  }
  const count = mostThat(sources.length - 1, (some) => lines('short', some).length <= most.sources)
  return count > 0 ? lines('short', count) : lines('short', 1, most.sources)
}

/** The notes that fit whole, and how many more there are. */
function layNotes({ notes, leads, more, separator }: FrameFoot, style: FrameStyle): Line[] {
  const { width, locale, small, most } = style
  if (notes.length === 0 || most.notes === 0) return []
  const wrap = (count: number, maxLines?: number) => {
    const rest = notes.length - count
    const told = [...notes.slice(0, count), ...(rest > 0 ? [more.notes(rest)] : [])]
    const runs: Run[] = [
      { text: leads.note, weight: 700 },
      { text: ` ${told.join(separator)}`, weight: 400 },
    ]
    return wrapText(runs, { size: small.size, width, locale, ...(maxLines ? { maxLines } : {}) })
  }
  const count = mostThat(notes.length, (some) => wrap(some).length <= most.notes)
  return count > 0 ? wrap(count) : wrap(1, most.notes)
}

/** Sign and sentence of each warning. */
function layWarnings(warnings: readonly string[], style: FrameStyle): FrameBlock {
  const { margin, width, locale, small, most } = style
  const size = small.size + (style.stage ? 0 : 0.5)
  const side = size + 1.5
  const indent = side + 5
  const texts: FrameText[] = []
  const signs: { x: number; y: number; side: number }[] = []
  let y = 0
  for (const text of warnings) {
    const room = most.warnings - Math.round(y / small.line)
    if (room < 1) break
    const lines = wrapText([{ text, weight: 400 }], { size, width: width - indent, locale, maxLines: room })
    signs.push({ x: margin, y: y + (small.line - side) / 2, side })
    texts.push(...textsOf(lines, { x: margin + indent, y, size, line: small.line, ink: 'ink1' }))
    y += lines.length * small.line
  }
  return { height: y, texts, rules: [], signs }
}

/** Sources in one line, in two where not even the first of them fits one. */
function layStageSources(foot: FrameFoot, style: FrameStyle): Line[] {
  const one = laySources(foot, style, style.width)
  const isCut = one.some(({ parts }) => parts.at(-1)?.text.endsWith('…'))
  return isCut ? laySources(foot, { ...style, most: { ...style.most, sources: 2 } }, style.width) : one
}

/** Warnings, sources, and under them on a line of its own how old the data are: beside it a stage has room for more. */
function layStageFoot(foot: FrameFoot, style: FrameStyle): FrameBlock {
  const { margin: x, width, locale, small, gap } = style
  const warnings = layWarnings(foot.warnings, style)
  const top = gap + warnings.height + (warnings.height > 0 ? 3 : 0)
  const lines = layStageSources(foot, style)
  const below = top + lines.length * small.line
  const side = small.size
  const indent = foot.colophonSign ? side + 5 : 0
  const room = Math.max(small.size, width * STAGE_ASIDE - indent)
  const aside = foot.colophon
    ? wrapText([{ text: foot.colophon, weight: 400 }], { size: small.size, width: room, locale, maxLines: 1 })
    : []
  return {
    height: below + aside.length * small.line,
    texts: [
      ...warnings.texts.map((text) => ({ ...text, y: text.y + gap })),
      ...textsOf(lines, { x, y: top, ...small, ink: 'ink2' }),
      ...textsOf(aside, { x: x + indent, y: below, ...small, ink: foot.colophonSign ? 'behind' : 'ink3' }),
    ],
    rules: [],
    signs: [
      ...warnings.signs.map((sign) => ({ ...sign, y: sign.y + gap })),
      ...(aside.length > 0 && foot.colophonSign ? [{ x, y: below + (small.line - side) / 2, side }] : []),
    ],
  }
}

/** Warnings, a rule, sources, notes and colophon, with the gap to what is above. */
export function layFoot(foot: FrameFoot, style: FrameStyle): FrameBlock {
  if (style.stage) return layStageFoot(foot, style)
  const { margin: x, width, locale, small, gap } = style
  const warnings = layWarnings(foot.warnings, style)
  const ruleAt = gap + (warnings.height > 0 ? warnings.height + 7 : 0)
  let y = ruleAt + 6
  const texts = warnings.texts.map((text) => ({ ...text, y: text.y + gap }))
  const add = (lines: readonly Line[], ink: Colour) => {
    texts.push(...textsOf(lines, { x, y, ...small, ink }))
    y += lines.length * small.line
  }
  add(laySources(foot, style, width), 'ink2')
  add(layNotes(foot, style), 'ink2')
  if (style.colophon)
    add(wrapText([{ text: foot.colophon, weight: 400 }], { size: small.size, width, locale, maxLines: 2 }), 'ink3')
  return {
    height: y,
    texts,
    rules: [{ y: ruleAt, ink: 'ink1', thickness: 1.2 }],
    signs: warnings.signs.map((sign) => ({ ...sign, y: sign.y + gap })),
  }
}

/** Under one chart of several: its warnings, and where its numbers come from. */
export function layCaption(
  { warnings, source }: { warnings: readonly string[]; source: string },
  style: FrameStyle,
): FrameBlock {
  const { margin: x, width, locale, small } = style
  const block = layWarnings(warnings, style)
  const lines = wrapText([{ text: source, weight: 400 }], { size: small.size, width, locale, maxLines: 2 })
  return {
    ...block,
    height: block.height + lines.length * small.line,
    texts: [...block.texts, ...textsOf(lines, { x, y: block.height, ...small, ink: 'ink3' })],
  }
}

/** Nothing, as high as a gap. */
export const emptyBlock = (height: number): FrameBlock => ({ height, texts: [], rules: [], signs: [] })
