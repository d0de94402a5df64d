import type { Locale } from '../model/text.ts'
import { measureText, type Weight } from './measure-text.ts'

/** A stretch of text of one weight. */
export interface Run {
  readonly text: string
  readonly weight: Weight
}

/** A stretch of a line, with its distance from the line's start in pixels. */
export interface Part extends Run {
  readonly x: number
}

export interface Line {
  readonly parts: readonly Part[]
  readonly width: number
}

export interface WrapBox {
  /** Font size and width of the box, in pixels. */
  readonly size: number
  readonly width: number
  readonly locale: Locale
  /** A text that needs more lines ends with an ellipsis. */
  readonly maxLines?: number
}

interface Character {
  readonly text: string
  readonly weight: Weight
  readonly width: number
}

const ELLIPSIS = '…'
/** A space at which no line ends. */
export const NO_BREAK = '\u00a0'
/** East Asian characters and their punctuation: a line may end after any of them. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3fffd}]/u
/** Marks that Chinese and Latin texts share; Chinese fonts draw them as wide as a character. */
const SHARED = /[·—‘’“”…]/
/** What no line begins with, and what none ends with (GB/T 15834, JIS X 4051). */
const CLOSING = /[，。、；：？！）〕］｝》」』】〉”’…—·％%‰℃°,.;:?!)\]}〗〞]/
const OPENING = /[（〔［｛《「『【〈“‘([{〖〝]/
/** Units that stay with their number. */
const UNIT = /[年月日个位元亿万千百号项家倍时人条点]/
/** Belong to the character before them: combining marks, joiners, ends of isolates. */
const JOINED = /\p{M}|\u200d|\u2069|\u202c/u

/** Width of a text as it is drawn in a language; see `measureText`. */
export function widthIn(locale: Locale, text: string, size: number, weight: Weight): number {
  if (locale === 'en') return measureText(text, size, weight)
  let width = 0
  for (const character of text) width += SHARED.test(character) ? size : measureText(character, size, weight)
  return width
}

/** A number and its unit in English stay in one line. */
const NUMBER_AND_UNIT = /(\d) (?=(?:m|bn|trn|yuan|points|per cent)\b)/g

const isSpace = (text: string): boolean => /^[^\S\u00a0\u202f]$/.test(text)

function mayBreak(before: string, after: string): boolean {
  if (isSpace(before) || before === '\u200b') return true
  if (before === NO_BREAK || after === NO_BREAK) return false
  if (CLOSING.test(after) || OPENING.test(before) || JOINED.test(after) || before === '\u200d') return false
  if (/[\d百千万亿]/.test(before) && UNIT.test(after)) return false
  return WIDE.test(before) || WIDE.test(after)
}

/** Characters of all runs, white space of any kind as single spaces. */
function charactersOf(runs: readonly Run[], { locale, size }: WrapBox): Character[] {
  const characters: Character[] = []
  for (const { text, weight } of runs) {
    for (const raw of text.replace(NUMBER_AND_UNIT, `$1${NO_BREAK}`)) {
      const character = isSpace(raw) ? ' ' : raw
      if (character === ' ' && (characters.length === 0 || characters.at(-1)?.text === ' ')) continue
      characters.push({ text: character, weight, width: widthIn(locale, character, size, weight) })
    }
  }
  return characters
}

const widthOf = (characters: readonly Character[]): number =>
  characters.reduce((sum, character) => sum + character.width, 0)

const trimmed = (characters: readonly Character[]): readonly Character[] =>
  characters.at(-1)?.text === ' ' ? characters.slice(0, -1) : characters

/** Stretches that no line end parts. */
function wordsOf(characters: readonly Character[]): Character[][] {
  const words: Character[][] = []
  for (const character of characters) {
    const last = words.at(-1)
    const before = last?.at(-1)
    if (last && before && !mayBreak(before.text, character.text)) last.push(character)
    else words.push([character])
  }
  return words
}

/** Parts of a word that is wider than the box. */
function piecesOf(word: readonly Character[], width: number): Character[][] {
  const pieces: Character[][] = [[]]
  let used = 0
  for (const character of word) {
    const piece = pieces.at(-1)
    if (piece?.length && used + character.width > width && !JOINED.test(character.text)) {
      pieces.push([character])
      used = character.width
    } else {
      piece?.push(character)
      used += character.width
    }
  }
  return pieces
}

function lineOf(characters: readonly Character[]): Line {
  const parts: { x: number; text: string; weight: Weight }[] = []
  let x = 0
  for (const { text, weight, width } of characters) {
    const last = parts.at(-1)
    if (last?.weight === weight) last.text += text
    // A part that began with a space would lose it where it is drawn.
    else if (text !== ' ') parts.push({ x, text, weight })
    x += width
  }
  return { parts, width: x }
}

/** The longest beginning of a line that leaves room for an ellipsis. */
function shortened(characters: readonly Character[], { locale, size, width }: WrapBox): readonly Character[] {
  const weight = characters.at(-1)?.weight ?? 400
  const mark: Character = { text: ELLIPSIS, weight, width: widthIn(locale, ELLIPSIS, size, weight) }
  let end = characters.length
  while (end > 0 && widthOf(characters.slice(0, end)) + mark.width > width) end--
  while (end > 0 && /[\s，、；：,;:·—–-]/.test(characters[end - 1]?.text ?? '')) end--
  return [...characters.slice(0, end), mark]
}

/**
 * Lines of a text that fit a box: English parts at spaces, Chinese between characters where its punctuation allows;
 * numbers and Latin words stay whole unless one alone is wider than the box.
 */
export function wrapText(runs: readonly Run[], box: WrapBox): Line[] {
  const lines: (readonly Character[])[] = []
  let line: Character[] = []
  let used = 0
  for (const word of wordsOf(charactersOf(runs, box))) {
    if (line.length > 0 && used + widthOf(trimmed(word)) > box.width) {
      lines.push(trimmed(line))
      line = []
      used = 0
    }
    const pieces = widthOf(trimmed(word)) > box.width ? piecesOf(word, box.width) : [word]
    for (const piece of pieces.slice(0, -1)) lines.push(trimmed(piece))
    line.push(...(pieces.at(-1) ?? []))
    used = widthOf(line)
  }
  if (trimmed(line).length > 0) lines.push(trimmed(line))
  const { maxLines = Number.POSITIVE_INFINITY } = box
  if (lines.length <= maxLines) return lines.map(lineOf)
  const kept = lines.slice(0, maxLines)
  return [...kept.slice(0, -1), shortened(kept.at(-1) ?? [], box)].map(lineOf)
}

/** As `wrapText`, the lines of about one length: in as few of them as the whole width allows. */
export function balanceText(runs: readonly Run[], box: WrapBox): Line[] {
  const lines = wrapText(runs, box)
  if (lines.length < 2) return lines
  let [low, high] = [box.width / 2, box.width]
  while (high - low > 1) {
    const width = (low + high) / 2
    const { maxLines: _, ...free } = box
    if (wrapText(runs, { ...free, width }).length > lines.length) low = width
    else high = width
  }
  const balanced = wrapText(runs, { ...box, width: high })
  return balanced.length === lines.length ? balanced : lines
}

/** A text in one line of a width, its end replaced by an ellipsis where it is longer. */
export function fitText(
  text: string,
  { size, width, weight }: { size: number; width: number; weight: Weight },
): string {
  if (measureText(text, size, weight) <= width) return text
  const room = width - measureText(ELLIPSIS, size, weight)
  let kept = ''
  let used = 0
  for (const character of text) {
    used += measureText(character, size, weight)
    if (used > room) break
    kept += character
  }
  return `${kept.trimEnd()}${ELLIPSIS}`
}
