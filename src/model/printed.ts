/** A number read from print: `share` says that it was printed as a percentage and is given as a ratio of one. */
export interface PrintedNumber {
  readonly value: number
  readonly share: boolean
}

const ENGLISH_EXPONENT: Readonly<Record<string, number>> = {
  hundred: 2,
  thousand: 3,
  million: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  trn: 12,
  tn: 12,
}
const CHINESE_EXPONENT: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12 }

const ENGLISH_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
const ENGLISH_ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
// biome-ignore format: one row reads best
const CHINESE_DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }

const PERCENT = String.raw`\s*(?:%|per\s?cent\b|percentage points?\b|个百分点|個百分點)`
const DIGITS = String.raw`(?:(?<![^\s(（])[-−])?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)|\d+(?:\.\d+)?)`
const EXPONENT = `(?:${Object.keys(ENGLISH_EXPONENT).join('|')})`
const YEAR = /(?<!\d)[12]\d{3}\s*年/g

const IN_DIGITS = new RegExp(
  `(?<share>百分之)?(?<![\\d.,])(?<digits>${DIGITS})(?:(?<percent>${PERCENT})|(?<chinese>\\s*[多余餘]?[十百千万萬亿億兆]+)|\\s*(?<english>${EXPONENT})\\b)?`,
  'i',
)
const IN_CHINESE =
  /(?<share>百分之)?(?<![数數几幾])(?<numeral>[零〇一二两兩三四五六七八九十百千万萬亿億兆]+)(?<tenths>成(?![立为為员員果功本长長套就都效]))?/
const IN_ENGLISH = new RegExp(
  `\\b(?<word>${`${ENGLISH_WORDS} ${ENGLISH_ORDINALS}`.split(' ').join('|')})\\b(?:(?<percent>${PERCENT})|\\s+(?<english>${EXPONENT})\\b)?`,
  'i',
)
const NONE = /没有|沒有|^(?:none|no)\b/i

/** Full-width digits and signs as ASCII, every kind of space as a plain one. */
const toAscii = (text: string): string =>
  text.replace(/[０-９％．－]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\s/g, ' ')

/** A decimal moved by a power of ten, rounded once: 2.47 and -2 give 0.0247. */
const shifted = (decimal: string, exponent: number): number => Number(`${decimal}e${exponent}`)

const sumOf = (chars: string): number => [...chars].reduce((sum, char) => sum + (CHINESE_EXPONENT[char] ?? 0), 0)

function readDigits(text: string): PrintedNumber | null {
  const groups = IN_DIGITS.exec(text)?.groups
  if (!groups?.digits) return null
  const decimal = groups.digits.replace(/[, ]/g, '').replace('−', '-')
  if (groups.percent || groups.share) return { value: shifted(decimal, -2), share: true }
  if (groups.english)
    return { value: shifted(decimal, ENGLISH_EXPONENT[groups.english.toLowerCase()] ?? 0), share: false }
  return { value: shifted(decimal, sumOf(groups.chinese ?? '')), share: false }
}

/** A Chinese numeral: 二十三, 一万亿; 百億 is one hundred times 億. Digits without units are a row of digits. */
function numeralValue(numeral: string): number {
  const chars = [...numeral]
  if (chars.every((char) => char in CHINESE_DIGITS)) return Number(chars.map((char) => CHINESE_DIGITS[char]).join(''))
  let total = 0
  let section = 0
  let digit: number | null = null
  for (const char of chars) {
    const exponent = CHINESE_EXPONENT[char]
    if (exponent === undefined) {
      digit = CHINESE_DIGITS[char] ?? 0
    } else if (exponent < 4) {
      section += (digit || 1) * 10 ** exponent
      digit = null
    } else {
      // 万 multiplies what was said since the last great unit, 亿 and 兆 all that was said before them.
      const said = section + (digit ?? 0) + (exponent === 4 ? 0 : total)
      const product = (said || 1) * 10 ** exponent
      total = exponent === 4 ? total + product : product
      section = 0
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

function readChinese(text: string): PrintedNumber | null {
  const groups = IN_CHINESE.exec(text)?.groups
  if (!groups?.numeral) return null
  const value = String(numeralValue(groups.numeral))
  if (groups.share) return { value: shifted(value, -2), share: true }
  return groups.tenths ? { value: shifted(value, -1), share: true } : { value: Number(value), share: false }
}

function readEnglish(text: string): PrintedNumber | null {
  const groups = IN_ENGLISH.exec(text)?.groups
  if (!groups?.word) return null
  const word = groups.word.toLowerCase()
  const value = String(Math.max(ENGLISH_WORDS.split(' ').indexOf(word), ENGLISH_ORDINALS.split(' ').indexOf(word)))
  if (groups.percent) return { value: shifted(value, -2), share: true }
  return {
    value: shifted(value, groups.english ? (ENGLISH_EXPONENT[groups.english.toLowerCase()] ?? 0) : 0),
    share: false,
  }
}

/**
 * Reads the number of a statement as printed in English or Chinese, simplified or traditional: "500 billion yuan",
 * "1.03万亿元", "200余名", "百億元", "第4位", "at least one", "80 percent". Words for a bound are not read, nor is a fall
 * told from a rise; a year (2025年) is no number of its own. The first number in digits comes before numerals and words;
 * "没有" alone is zero. Null when there is none, or a vague one (数百, "several").
 */
export function parsePrinted(text: string): PrintedNumber | null {
  const plain = toAscii(text).replace(YEAR, ' ')
  const read = readDigits(plain) ?? readChinese(plain) ?? readEnglish(plain)
  if (read) return Number.isFinite(read.value) ? read : null
  return NONE.test(plain) ? { value: 0, share: false } : null
}
