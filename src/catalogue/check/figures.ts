import type { Figure } from '../../model/documents.ts'
import type { Indicator } from '../../model/places.ts'
import { parsePrinted } from '../../model/printed.ts'
import type { Text } from '../../model/text.ts'
import { type UnitId, unitKind } from '../../model/units.ts'
import type { Entry, Sources } from './read.ts'
import type { Report } from './rules.ts'
import { at, show } from './text.ts'

const LONGEST_EXCERPT = 600
/** Units of one currency may be this many times those of another before a value counts as slipped. */
const CURRENCY_SPAN = 20
const RELATIVE_ERROR = 1e-9
/** Words that make a number printed without a sign a negative one. */
const FALLING = /下降|减少|回落|降低|下滑|負|负|fell|fall|declin|decreas|drop|down|lower|reduc|minus|negative|contract/i

/** Whether two units measure the same thing: the same unit, or two currencies. */
const isSameMeasure = (a: UnitId, b: UnitId): boolean => a === b || (unitKind(a) === 'money' && unitKind(b) === 'money')

/** Whether a value in base units may be one of an indicator; zero always may, and a count is never negative. */
export function isPlausible(
  value: number,
  unit: UnitId,
  { plausible, unit: home }: Pick<Indicator, 'plausible' | 'unit'>,
): boolean {
  const slack = unit === home ? 1 : CURRENCY_SPAN
  const [low, high] = [plausible[0] / slack, plausible[1] * slack]
  const isWithin = (number: number) => number >= low && number <= high
  const mayBeNegative = unitKind(unit) === 'money' || unitKind(unit) === 'share'
  return value === 0 || isWithin(value) || (value < 0 && mayBeNegative && isWithin(-value))
}

const inWords = ({ plausible, unit }: Indicator): string => `${plausible[0]} to ${plausible[1]} ${unit}`

function checkUnit(entry: Entry<Figure>, indicators: ReadonlyMap<string, Indicator>, report: Report): void {
  const { unit, value, kind, indicator: id, sameAs } = entry.value
  const indicator = indicators.get(id)
  if (kind === 'rank' && unit !== 'rank')
    report('kind', at(entry, 'unit'), `unit ${show(unit)} of a figure of kind "rank"`)
  if (indicator) {
    if (!isSameMeasure(unit, indicator.unit))
      report(
        'unit',
        at(entry, 'unit'),
        `unit ${show(unit)}, but the indicator ${show(id)} is in ${show(indicator.unit)}`,
      )
    else if (!isPlausible(value, unit, indicator))
      report(
        'magnitude',
        at(entry, 'value'),
        `${value} ${unit} is outside the plausible range of ${show(id)}, ${inWords(indicator)}`,
      )
  }
  const other = sameAs && indicators.get(sameAs.indicator)
  if (other && !isSameMeasure(unit, other.unit))
    report(
      'unit',
      at(entry, 'sameAs', 'indicator'),
      `unit ${show(unit)}, but the indicator ${show(other.id)} is in ${show(other.unit)}`,
    )
}

/** Powers of ten of units that stand in the head of a table, by the words of the note that names them. */
const TABLE_UNITS: readonly (readonly [RegExp, number])[] = [
  [/(?<![十百千万])亿|100 million/, 8],
  [/万亿|trillion/, 12],
  [/(?<![十百千])万(?!亿)|10,000|ten thousand/, 4],
  [/billion|十亿/, 9],
  [/(?<!100 )million|百万/, 6],
  [/(?<!ten )thousand|千元/, 3],
  [/%|percent/, -2],
]

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= RELATIVE_ERROR * Math.abs(b)

/** Whether a number without a unit, as in the cell of a table, is the value in a unit that a note names. */
function isTableCell({ printed, value }: Figure, read: number, notes: readonly (Text | undefined)[]): boolean {
  if (!/^[\d.,\s-]+$/.test(printed)) return false
  const words = notes.flatMap((note) => (note ? Object.values(note) : [])).join(' ')
  return TABLE_UNITS.some(([named, exponent]) => named.test(words) && isNear(read * 10 ** exponent, value))
}

function checkPrinted(entry: Entry<Figure>, documentNote: Text | undefined, report: Report): void {
  const { printed, value, unit, excerpt, note } = entry.value
  const read = parsePrinted(printed)
  const place = at(entry, 'printed')
  if (read === null) {
    report('printed-unreadable', place, `${show(printed)} cannot be read as a number to compare with ${value}`)
    return
  }
  const sign = value < 0 && read.value > 0 && FALLING.test(excerpt) ? -1 : 1
  const number = sign * read.value
  if (!isNear(number, value) && !isTableCell(entry.value, number, [note, documentNote])) {
    report('printed', place, `${show(printed)} reads as ${read.value}, but the value is ${value}`)
  } else if (read.share && unit !== 'ratio')
    report('printed', place, `${show(printed)} is a share, but the unit is ${show(unit)}`)
}

function checkExcerpt(entry: Entry<{ readonly excerpt: string }>, printed: string | undefined, report: Report): void {
  const { excerpt } = entry.value
  const place = at(entry, 'excerpt')
  if (excerpt.trim() === '') report('excerpt', place, `${show(excerpt)} is an empty excerpt`)
  else if (printed !== undefined && !excerpt.includes(printed))
    report('excerpt', place, `${show(excerpt)} does not contain the printed ${show(printed)}`)
  if (excerpt.length > LONGEST_EXCERPT)
    report('excerpt-length', place, `${excerpt.length} characters: ${show(excerpt)}`)
}

/** Units, magnitudes, printed numbers and excerpts of all statements. */
export function checkFigures({ documents, indicators }: Sources, report: Report): void {
  for (const entry of indicators.entries) {
    const [low, high] = entry.value.plausible
    if (low > high)
      report('magnitude', at(entry, 'plausible'), `the smallest plausible value ${low} is above the largest ${high}`)
  }
  for (const { head, figures, pledges } of documents) {
    for (const entry of figures) {
      checkUnit(entry, indicators.byId, report)
      checkPrinted(entry, head?.note, report)
      checkExcerpt(entry, entry.value.printed, report)
    }
    for (const entry of pledges) checkExcerpt(entry, undefined, report)
  }
}
