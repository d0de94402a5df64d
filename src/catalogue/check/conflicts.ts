import { comparableKey } from '../../measure/comparable.ts'
import type { Figure } from '../../model/documents.ts'
import { type DocumentId, statementKey } from '../../model/ids.ts'
import { type Interval, intervalOf, point } from '../../model/interval.ts'
import { parsePeriod } from '../../model/period.ts'
import type { Entry, Sources } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at } from './text.ts'

/** Relative difference that rounding explains. */
const TOLERANCE = 0.005

/** One statement of a fact. */
interface Claim {
  readonly place: Place
  readonly key: string
  readonly revises: string | undefined
  readonly interval: Interval
  /** The statement as a message prints it. */
  readonly words: string
}

/** A number without the digits that only binary arithmetic adds. */
const plain = (value: number): string => String(Number(value.toPrecision(12)))

function agree(a: Claim, b: Claim): boolean {
  const least = Math.max(a.interval.low, b.interval.low)
  const most = Math.min(a.interval.high, b.interval.high)
  return least <= most || least - most <= TOLERANCE * Math.max(Math.abs(least), Math.abs(most))
}

const isConflict = (a: Claim, b: Claim): boolean => a.revises !== b.key && b.revises !== a.key && !agree(a, b)

/** When a fact holds, as a text that is equal where the time is; null where it is not known. */
function timeOf({ kind, period, deadline }: Figure, isStock: boolean): string | null {
  const time = kind === 'target' ? deadline : period
  const parsed = typeof time === 'string' ? parsePeriod(time) : null
  if (!parsed) return null
  return kind === 'target' || isStock ? parsed.end : `${parsed.start}/${parsed.end}`
}

const claimOf = (entry: Entry<Figure>, document: string): Claim => {
  const { id, value, unit, bound, printed, revises } = entry.value
  const key = statementKey(document as DocumentId, id)
  const words = `${plain(value)} ${unit}${bound === 'exact' ? '' : ` (${bound})`} in ${key}, printed ${printed}`
  return { place: at(entry, 'value'), key, revises, interval: intervalOf(value, bound), words }
}

/** All statements of each fact: same region, indicator, sector, variant, unit, kind and time. */
function gatherClaims({ documents, series, indicators }: Sources): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>()
  const isStock = (id: string) => indicators.byId.get(id)?.measures === 'stock'
  const factOf = (figure: Figure, document: string): string | null => {
    const stated = { ...figure, document: document as DocumentId, key: statementKey(document as DocumentId, figure.id) }
    const time = timeOf(figure, isStock(figure.sameAs?.indicator ?? figure.indicator))
    return time && JSON.stringify([comparableKey(stated), figure.kind, time])
  }
  for (const { id, figures } of documents) {
    for (const entry of figures) {
      const fact = factOf(entry.value, id)
      if (fact) claims.set(fact, [...(claims.get(fact) ?? []), claimOf(entry, id)])
    }
  }
  for (const { file, value: table } of series) {
    for (const [row, region] of table.regions.entries()) {
      for (const [column, text] of table.periods.entries()) {
        const value = table.values[row]?.[column]
        const period = parsePeriod(text)
        if (typeof value !== 'number' || !period) continue
        const time = isStock(table.indicator) ? period.end : `${period.start}/${period.end}`
        const fact = JSON.stringify([JSON.stringify([table.indicator, region, '', '', table.unit]), 'actual', time])
        // Only a fact that some document states can be in conflict with the table.
        const stated = claims.get(fact)
        if (!stated) continue
        const base = value * 10 ** table.unitMultiplier
        const place = at({ file, path: '' }, 'values', row, column)
        stated.push({
          place,
          key: place.path,
          revises: undefined,
          interval: point(base),
          words: `${plain(base)} ${table.unit} in ${file}`,
        })
      }
    }
  }
  return claims
}

/** One warning for every fact that is stated with values that cannot all be true, with all of them. */
export function checkConflicts(sources: Sources, report: Report): void {
  for (const claims of gatherClaims(sources).values()) {
    const later = claims.find((claim, index) => claims.slice(0, index).some((earlier) => isConflict(earlier, claim)))
    if (later)
      report(
        'conflict',
        later.place,
        `the same fact has different values: ${claims.map(({ words }) => words).join('; ')}`,
      )
  }
}
