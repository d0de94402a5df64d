import { comparableKey } from '../../measure/comparable.ts'
import type { Figure } from '../../model/documents.ts'
import { type DocumentId, type IndicatorId, type RegionCode, statementKey } from '../../model/ids.ts'
import { type Interval, intervalOf, point } from '../../model/interval.ts'
import { parsePeriod } from '../../model/period.ts'
import type { Entry, Sources, TableEntry } from './read.ts'
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

/** A fact: region, indicator, sector, variant, unit, kind and time. */
type Fact = string

const factOfCell = (indicator: IndicatorId, region: RegionCode, unit: string, time: string): Fact =>
  JSON.stringify([JSON.stringify([indicator, region, '', '', unit]), 'actual', time])

/** Statements of the same fact by documents and tables, gathered as the tables come. */
export interface Conflicts {
  /** Adds what a table says of facts that some document states; its other cells can be in conflict with nothing. */
  readonly addTable: (table: TableEntry) => void
  /** Gives one warning for every fact that is stated with values that cannot all be true, with all of them. */
  readonly report: (report: Report) => void
}

export function startConflicts({ documents, indicators }: Sources): Conflicts {
  const claims = new Map<Fact, Claim[]>()
  /** Regions that documents speak of, by indicator. */
  const spoken = new Map<string, Set<string>>()
  const isStock = (id: string) => indicators.byId.get(id)?.measures === 'stock'
  const factOf = (figure: Figure, document: string): Fact | null => {
    const stated = { ...figure, document: document as DocumentId, key: statementKey(document as DocumentId, figure.id) }
    const time = timeOf(figure, isStock(figure.sameAs?.indicator ?? figure.indicator))
    return time && JSON.stringify([comparableKey(stated), figure.kind, time])
  }
  for (const { id, figures } of documents) {
    for (const entry of figures) {
      const fact = factOf(entry.value, id)
      if (!fact) continue
      const { region, indicator, sameAs } = entry.value
      const counted = sameAs?.indicator ?? indicator
      pushTo(claims, fact, claimOf(entry, id))
      spoken.set(counted, (spoken.get(counted) ?? new Set()).add(region))
    }
  }
  const addTable = ({ file, value: table }: TableEntry): void => {
    const regions = spoken.get(table.indicator)
    if (!regions) return
    const times = table.periods.map((text) => {
      const period = parsePeriod(text)
      if (!period) return null
      return isStock(table.indicator) ? period.end : `${period.start}/${period.end}`
    })
    for (const [row, region] of table.regions.entries()) {
      if (!regions.has(region)) continue
      for (const [column, time] of times.entries()) {
        const value = table.values[row]?.[column]
        if (typeof value !== 'number' || time === null) continue
        const base = value * 10 ** table.unitMultiplier
        const { path } = at({ file, path: '' }, 'values', row, column)
        claims.get(factOfCell(table.indicator, region, table.unit, time))?.push({
          place: { file, path },
          key: path,
          revises: undefined,
          interval: point(base),
          words: `${plain(base)} ${table.unit} in ${file}`,
        })
      }
    }
  }
  return { addTable, report: (report) => reportConflicts(claims.values(), report) }
}

function pushTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function reportConflicts(facts: Iterable<readonly Claim[]>, report: Report): void {
  for (const claims of facts) {
    const later = claims.find((claim, index) => claims.slice(0, index).some((earlier) => isConflict(earlier, claim)))
    if (later)
      report(
        'conflict',
        later.place,
        `the same fact has different values: ${claims.map(({ words }) => words).join('; ')}`,
      )
  }
}
