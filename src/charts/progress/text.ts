import type { Weight } from '../theme.ts'
import type { MeasureText } from '../types.ts'

/** Between which characters a line may break: after a space, or on either side of a Chinese character. */
const PIECES = /[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+/g

/**
 * Breaks a text into at most `most` lines no wider than `width` pixels; what is left over ends in an ellipsis.
 * Lines come out about equally long where the text takes more than one.
 * @param tail last words that are kept whatever is cut before them
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  measure: MeasureText,
  most = 2,
  tail = '',
): readonly string[] {
  const whole = measure(text + tail, size, weight)
  if (whole <= width) return [text + tail]
  // A single word may be wider than the line.
  const within = (lines: readonly string[]) => lines.map((line) => shorten(line, width, size, weight, measure))
  const aim = most > 1 ? Math.min(width, Math.max(whole / Math.ceil(whole / width) + size * 2, width * 0.6)) : width
  const even = fill(text + tail, aim, size, weight, measure)
  if (even.length <= most) return within(even)
  const full = fill(text + tail, width, size, weight, measure)
  if (full.length <= most) return within(full)
  const kept = fill(text, width, size, weight, measure)
  const last = kept.slice(most - 1).join(' ')
  return [...within(kept.slice(0, most - 1)), shorten(last, width, size, weight, measure, tail)]
}

function fill(text: string, width: number, size: number, weight: Weight, measure: MeasureText): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(PIECES) ?? []) {
    if (line && measure((line + piece).trimEnd(), size, weight) > width) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines
}

/** A text cut to a width, ending in an ellipsis where something was cut; `tail` follows it in any case. */
export function shorten(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  measure: MeasureText,
  tail = '',
): string {
  if (measure(text + tail, size, weight) <= width) return text + tail
  // Whole characters: half of a surrogate pair is no text.
  const characters = [...text]
  const cut = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…${tail}`
  let [fits, over] = [1, characters.length]
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2)
    if (measure(cut(middle), size, weight) <= width) fits = middle
    else over = middle
  }
  return cut(fits)
}
