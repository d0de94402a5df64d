import type { Locale } from '../../model/text.ts'
import type { FrameFoot, FrameHead } from '../../render/frame.ts'
import { type Fitted, fitWords, LINE, linesOf } from './fit.ts'
import type { Box } from './native.ts'

export const RATIOS = ['16:9', '4:3'] as const
export type Ratio = (typeof RATIOS)[number]

/** Slides in points, with the margin at their sides. */
export const SLIDE: Readonly<
  Record<Ratio, { readonly width: number; readonly height: number; readonly margin: number }>
> = {
  '16:9': { width: 960, height: 540, margin: 42 },
  '4:3': { width: 720, height: 540, margin: 34 },
}

/** Words of a slide with their place. */
export interface Placed {
  readonly box: Box
  readonly words: Fitted
}

export interface SlideLayout {
  readonly title: Placed
  readonly subtitle: Placed | null
  /** What the words leave. */
  readonly plot: Box
  /** Height of the hairline over the foot. */
  readonly rule: number
  readonly warnings: readonly Placed[]
  readonly sources: Placed | null
  readonly notes: Placed | null
  readonly colophon: Placed
}

const TOP = 26
const BOTTOM = 18
const GAP = 8
const SMALL = 9.5
/** Sign before a warning. */
export const SIGN = '▲ '
const MOST_WARNINGS = 3
/** Room for the number of the slide, right of the colophon. */
const NUMBER = 40

const inOne = (words: string, size: number): Pick<Fitted, 'text' | 'size'> => ({ text: words, size })

/** The first title that keeps to two lines at a size that is read from afar, else the first one, smaller or cut. */
function titleOf(titles: readonly string[], width: number, locale: Locale): Fitted {
  const at = (text: string, sizes: readonly number[], lines: readonly number[]) =>
    fitWords(text, { width, locale, weight: 700, sizes, lines })
  const wanted = titles.map((title) => at(title, [25, 23.5, 22, 25, 23, 21, 19, 17], [1, 1, 1, 2, 2, 2, 2, 3]))
  return wanted.find((found, index) => found.text === titles[index]) ?? wanted[0] ?? at('', [25], [1])
}

/** Sources as far as they go into two lines: with their titles, without them, then fewer and how many more there are. */
export function sourceWords({ sources, leads, more }: FrameFoot, width: number, locale: Locale): string {
  if (sources.length === 0) return ''
  const colon = locale === 'en' ? ': ' : '：'
  const lead = `${sources.length > 1 ? leads.sources : leads.source}${colon}`
  const fits = (text: string) => linesOf(text, SMALL, width, 400, locale).length <= 2
  const say = (key: 'long' | 'short', count: number) => {
    const said = [...new Set(sources.map((source) => source[key]))]
    const rest = said.length - count
    const listed = said.slice(0, count).join(locale === 'en' ? '; ' : '；')
    return lead + listed + (rest > 0 ? ` ${more.sources(rest)}` : '')
  }
  for (const key of ['long', 'short'] as const) if (fits(say(key, sources.length))) return say(key, sources.length)
  let count = Math.max(1, new Set(sources.map((source) => source.short)).size - 1)
  while (count > 1 && !fits(say('short', count))) count--
  return say('short', count)
}

/** Whole notes as far as they go into three lines, and how many more there are. */
function noteWords({ notes, more, separator }: FrameFoot, width: number, locale: Locale): string {
  const say = (count: number) => {
    const rest = notes.length - count
    return [...notes.slice(0, count), ...(rest > 0 ? [more.notes(rest)] : [])].join(separator)
  }
  let count = notes.length
  while (count > 0 && linesOf(say(count), SMALL, width, 400, locale).length > 3) count--
  return say(count)
}

/**
 * Places the words of a slide: the finding above, what it rests on beneath, the plot in between. No box leaves the slide
 * or touches another, however long the words are.
 */
export function layoutSlide(head: FrameHead, foot: FrameFoot, ratio: Ratio, locale: Locale): SlideLayout {
  const slide = SLIDE[ratio]
  const { margin } = slide
  const width = slide.width - 2 * margin
  const box = (y: number, height: number, wide = width): Box => ({ x: margin, y, width: wide, height })
  const title = titleOf(head.titles, width, locale)
  let y = TOP + title.height
  const subtitle = head.subtitle
    ? fitWords(head.subtitle, { width, locale, weight: 400, sizes: [14, 13, 12], lines: [1, 2, 2] })
    : null
  const subtitleAt = y + 4
  if (subtitle) y = subtitleAt + subtitle.height

  const small = (text: string, lines: number) =>
    text ? fitWords(text, { width, locale, weight: 400, sizes: [SMALL], lines: [lines] }) : null
  const colophonHeight = Math.ceil(SMALL * LINE[locale])
  const colophon = { ...inOne(foot.colophon, 8.5), lines: 1, height: colophonHeight }
  let bottom = slide.height - BOTTOM - colophonHeight
  const colophonBox = box(bottom, colophonHeight, width - NUMBER)
  const stack = (words: Fitted | null): Placed | null => {
    if (!words) return null
    bottom -= words.height + 2
    return { words, box: box(bottom, words.height) }
  }
  const notes = stack(small(noteWords(foot, width, locale), 3))
  const sources = stack(small(sourceWords(foot, width, locale), 2))
  const warnings = foot.warnings
    .slice(0, MOST_WARNINGS)
    .toReversed()
    .flatMap((warning) => {
      const words = fitWords(SIGN + warning, { width, locale, weight: 500, sizes: [10.5], lines: [2] })
      return stack(words) ?? []
    })
    .toReversed()
  const rule = bottom - 5
  const colophonWords = fitWords(colophon.text, {
    width: width - NUMBER,
    locale,
    weight: 400,
    sizes: [8.5, 7.5],
    lines: [1, 1],
  })
  return {
    title: { words: title, box: box(TOP, title.height) },
    subtitle: subtitle && { words: subtitle, box: box(subtitleAt, subtitle.height) },
    plot: { x: margin, y: y + GAP, width, height: rule - GAP - (y + GAP) },
    rule,
    warnings,
    sources,
    notes,
    colophon: { words: colophonWords, box: colophonBox },
  }
}
