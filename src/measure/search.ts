/** Something that can be searched for, under one string made by {@link searchText}. */
export interface Searchable {
  readonly text: string
}

export interface SearchResult<T> {
  /** The best ones, best first, those of one quality in the order they came in. */
  readonly found: readonly T[]
  /** How many there are in all. */
  readonly count: number
  /** Quality of the first one, 0 being an exact name; infinite without any. */
  readonly best: number
}

/** Qualities of a match, best first. */
const EXACT = 0
const PREFIX = 1
const WORD = 2
const INSIDE = 3
const INITIALS = 4
const INSIDE_INITIALS = 5
const QUALITIES = 6

/** Stands on both sides of each name; neither names nor queries hold it. */
const END = '\n'
/** Stands on both sides of each word in pinyin; the words come after all names. */
const TYPED = '\t'

const LETTER = /[\p{L}\p{N}]/u

/** What most names consist of, and what has but one form but for capitals: letters, digits, Chinese characters. */
const SIMPLE = /^[!-~\u4e00-\u9fff]+(?: [!-~\u4e00-\u9fff]+)*$/

/** As people type: small, half-width, plain apostrophes, one space between words. */
const plain = (text: string): string =>
  SIMPLE.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKC').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()

/**
 * The one string that stands for something in a search.
 * @param names names in all languages, codes, whatever else it may be called
 * @param typed words in pinyin, parted by spaces
 */
export function searchText(names: readonly string[], typed = ''): string {
  let text = END
  for (const name of names) text += plain(name) + END
  return text + TYPED + typed.replaceAll(' ', TYPED) + TYPED
}

/** The string of something made up of parts, each with a string of its own: a figure of a region and an indicator. */
export function joinTexts(texts: readonly string[]): string {
  const names = texts.map((text) => text.slice(0, text.indexOf(TYPED))).join('')
  const typed = texts.map((text) => text.slice(text.indexOf(TYPED) + 1)).join('')
  return names + TYPED + typed
}

/** Matches that are ranked among all qualities; of those after them only the best two are told from the rest. */
const RANKED = 1000

/**
 * Everything that holds all words of a query, the best first: exact name, beginning of a name, beginning of a word,
 * inside, pinyin. One pass with one look per word at each entry and one more at each match, whatever their number; the
 * finer qualities are told apart among the first thousand matches. A query without words finds nothing.
 * @param limit how many to give
 */
export function searchIn<T extends Searchable>(entries: readonly T[], query: string, limit: number): SearchResult<T> {
  const whole = plain(query)
  const words = whole.split(' ')
  const [first = '', ...others] = words
  const buckets: T[][] = Array.from({ length: QUALITIES }, () => [])
  const isFull = (quality: number): boolean => (buckets[quality]?.length ?? 0) >= limit
  let ranked = 0
  const isWorthRanking = (text: string): boolean => {
    if (isFull(EXACT)) return false
    return ranked < RANKED || text.includes(isFull(PREFIX) ? END + whole + END : END + whole)
  }
  let count = 0
  for (const entry of whole ? entries : []) {
    const { text } = entry
    if (!text.includes(first) || !others.every((word) => text.includes(word))) continue
    count++
    if (!isWorthRanking(text)) continue
    ranked++
    const quality = qualityOf(text, whole, words)
    if (!isFull(quality)) buckets[quality]?.push(entry)
  }
  const best = buckets.findIndex((bucket) => bucket.length > 0)
  return { found: buckets.flat().slice(0, limit), count, best: best < 0 ? Number.POSITIVE_INFINITY : best }
}

/** Of the query as one, or of its worst word, whichever is better. */
function qualityOf(text: string, whole: string, words: readonly string[]): number {
  if (words.length === 1) return qualityOfWord(text, whole)
  const worst = Math.max(PREFIX, ...words.map((word) => qualityOfWord(text, word)))
  return text.includes(whole) ? Math.min(worst, qualityOfWord(text, whole)) : worst
}

function qualityOfWord(text: string, word: string): number {
  if (text.includes(END + word)) return text.includes(END + word + END) ? EXACT : PREFIX
  const names = text.indexOf(TYPED)
  let at = text.indexOf(word)
  if (at > names) return text.includes(TYPED + word) ? INITIALS : INSIDE_INITIALS
  for (; at >= 0 && at < names; at = text.indexOf(word, at + 1)) if (!LETTER.test(text[at - 1] ?? '')) return WORD
  return INSIDE
}
