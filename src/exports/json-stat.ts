import type { Words } from '../charts/types.ts'
import { formatPeriod } from '../i18n/dates.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { comparePeriods, parsePeriod } from '../model/period.ts'
import type { Locale } from '../model/text.ts'
import { cleanText } from './clean-text.ts'
import { type Category, type Metrics, metricsOf, NONE } from './json-stat-metrics.ts'
import type { TidyRow } from './tidy-row.ts'

/*
 *   buildJsonStat({ rows, words, address, catalogue, locale })   a dataset of JSON-stat 2.0 (https://json-stat.org/full/)
 *
 * A cube of region x indicator x sector x kind x period x statement, in base units. Two statements of one thing differ in
 * the last dimension alone, so that none is lost and none is chosen: a cell of an official table is always its first.
 * What a cube has no place for (bounds, sentences, words) lies in `extension`, by the same place as the value.
 */

export interface JsonStatInput {
  readonly rows: readonly TidyRow[]
  /** Of the chart; for a whole indicator its name in their place. */
  readonly words: Pick<Words, 'notes' | 'warnings'> & { readonly title: string }
  readonly address: string
  readonly catalogue: Catalogue
  readonly locale: Locale
}

interface Dimension {
  readonly label: string
  readonly category: Category
}

type ByPlace<T> = Readonly<Record<string, T>>

export interface JsonStat {
  readonly version: '2.0'
  readonly class: 'dataset'
  readonly label: string
  readonly source: string
  readonly updated: string
  readonly href: string
  readonly note: readonly string[]
  readonly id: readonly string[]
  readonly size: readonly number[]
  readonly role: {
    readonly time: readonly string[]
    readonly geo: readonly string[]
    readonly metric: readonly string[]
  }
  readonly dimension: Readonly<Record<string, Dimension>>
  /** By place, row-major; sparse where most cells are empty. */
  readonly value: readonly (number | null)[] | ByPlace<number>
  /** SDMX observation status of cells of official tables. */
  readonly status: ByPlace<string>
  readonly extension: {
    readonly dataVersion: string
    /** Where a number is not exact: what it allows; null for an end that is not there. */
    readonly bounds: ByPlace<{ readonly bound: string; readonly lower: number | null; readonly upper: number | null }>
    /** Number of the source of each value, and the statement, if it is one. */
    readonly sources: ByPlace<{
      readonly source: string
      readonly statement?: string
      readonly printed?: string
      readonly excerpt?: string
    }>
    readonly notes: ByPlace<string>
    readonly documents: readonly Readonly<
      Record<'source' | 'title' | 'publisher' | 'date' | 'address', string | null>
    >[]
    /** What is said in words and has no place among numbers. */
    readonly sayings: readonly Readonly<Record<'region' | 'sector' | 'measure' | 'text' | 'statement', string | null>>[]
  }
}

/** Codes of SDMX for what a row does not say: all of it, unknown. */
const [TOTAL, UNKNOWN] = ['_T', '_U']
/** Above this share of empty cells only the others are written. */
const SPARSE = 0.5

/** Builds the cube; rows without a number that belong to no official table go to `extension.sayings`. */
export function buildJsonStat({ rows, words, address, catalogue, locale }: JsonStatInput): JsonStat {
  const t = translator(locale)
  const isNumber = (row: TidyRow) => row.value !== null || row.status !== null
  const numbers = rows.filter(isNumber)
  const metrics = metricsOf(numbers, t)
  const placed = placeRows(numbers, metrics.of)
  const dimensions = dimensionsOf(placed, metrics, locale, t)
  const id = Object.keys(dimensions) as (keyof Place)[]
  const size = id.map((name) => dimensions[name].category.index.length)
  const at = placesOf(placed, id, dimensions)
  const pick = <T>(of: (row: TidyRow) => T | null): ByPlace<T> =>
    Object.fromEntries(
      numbers.flatMap((row, index) => {
        const found = of(row)
        return found === null ? [] : [[at[index], found]]
      }),
    )
  const cells = size.reduce((product, length) => product * length, 1)
  const sparse = pick((row) => row.value)
  const dense = Object.keys(sparse).length >= cells * SPARSE
  return {
    version: '2.0',
    class: 'dataset',
    label: cleanText(words.title),
    source: [...new Set(rows.flatMap(({ source }) => (source ? `${source.publisher}: ${source.title}` : [])))]
      .map(cleanText)
      .join('; '),
    updated: catalogue.asOf,
    href: address,
    note: [...words.warnings, ...words.notes].map(cleanText),
    id,
    size,
    role: { time: ['period'], geo: ['region'], metric: ['indicator'] },
    dimension: dimensions,
    value: dense ? Array.from({ length: cells }, (_, place) => sparse[place] ?? null) : sparse,
    status: pick((row) => row.status),
    extension: {
      dataVersion: catalogue.dataVersion,
      bounds: pick(({ bound, lower, upper }) => (bound === null || bound === 'exact' ? null : { bound, lower, upper })),
      sources: pick((row) => row.source && sourceOf(row, row.source)),
      notes: pick((row) => (row.note ? cleanText(row.note) : null)),
      documents: documentsOf(rows),
      sayings: rows.filter((row) => !isNumber(row)).map(sayingOf),
    },
  }
}

type Place = Readonly<Record<'region' | 'indicator' | 'sector' | 'kind' | 'period' | 'statement', string>>

interface Placed {
  readonly row: TidyRow
  readonly place: Place
}

/** Where each row lies; rows of the same thing are counted by their last coordinate. */
function placeRows(rows: readonly TidyRow[], metricOf: (row: TidyRow) => string): readonly Placed[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const place = {
      region: row.region ?? NONE,
      indicator: metricOf(row),
      sector: row.sector ?? TOTAL,
      kind: row.kind ?? NONE,
      period: row.period ?? UNKNOWN,
    }
    const key = JSON.stringify(place)
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { row, place: { ...place, statement: String(count) } }
  })
}

function dimensionsOf(
  placed: readonly Placed[],
  metrics: Metrics,
  locale: Locale,
  t: Translate,
): Record<keyof Place, Dimension> {
  const labels = (name: keyof Place, labelOf: (row: TidyRow, code: string) => string): Category => {
    const label = new Map(placed.map(({ row, place }) => [place[name], labelOf(row, place[name])]))
    const index = [...label.keys()]
    return {
      index: name === 'period' ? index.sort(byTime) : index,
      label: Object.fromEntries([...label].map(([code, text]) => [code, cleanText(text)])),
    }
  }
  const named = (name: keyof Place, category: Category): Dimension => ({
    label: t(`export.dimension.${name}`),
    category,
  })
  return {
    region: named(
      'region',
      labels('region', (row, code) => row.regionName || code),
    ),
    indicator: named('indicator', metrics.category),
    sector: named(
      'sector',
      labels('sector', (row) => row.sectorName || t('export.words.total')),
    ),
    kind: named(
      'kind',
      labels('kind', ({ kind }) => t(kind ? `export.kind.${kind}` : 'export.words.kind.none')),
    ),
    period: named(
      'period',
      labels('period', ({ period }) => (period ? formatPeriod(period, locale) : t('export.words.unknown'))),
    ),
    statement: named(
      'statement',
      labels('statement', (_, number) => t('export.words.statement', { number })),
    ),
  }
}

/** Earlier periods first, what is no period last. */
function byTime(a: string, b: string): number {
  const [first, second] = [parsePeriod(a), parsePeriod(b)]
  if (!first || !second) return Number(!first) - Number(!second)
  return comparePeriods(first, second)
}

/** Place of each row in the cube, counted row by row. */
function placesOf(
  placed: readonly Placed[],
  names: readonly (keyof Place)[],
  dimensions: Readonly<Record<keyof Place, Dimension>>,
): readonly number[] {
  const axes = names.map((name) => {
    const { index } = dimensions[name].category
    return { name, length: index.length, at: new Map(index.map((code, position) => [code, position])) }
  })
  return placed.map(({ place }) =>
    axes.reduce((sum, { name, length, at }) => sum * length + (at.get(place[name]) ?? 0), 0),
  )
}

const sourceOf = ({ printed }: TidyRow, { number, statement, excerpt }: NonNullable<TidyRow['source']>) => ({
  source: number,
  ...(statement ? { statement } : {}),
  ...(printed ? { printed: cleanText(printed) } : {}),
  ...(excerpt ? { excerpt: cleanText(excerpt) } : {}),
})

function documentsOf(rows: readonly TidyRow[]): JsonStat['extension']['documents'] {
  const known = new Map(rows.flatMap(({ source }) => (source ? [[source.number, source] as const] : [])))
  return [...known.values()].map(({ number, title, publisher, date, address }) => ({
    source: number,
    title: cleanText(title),
    publisher: cleanText(publisher),
    date,
    address,
  }))
}

const sayingOf = ({ region, sector, measure, shown, source }: TidyRow) => ({
  region,
  sector,
  measure,
  text: cleanText(shown),
  statement: source?.statement ?? null,
})
