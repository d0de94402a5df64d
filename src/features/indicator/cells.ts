import { seriesValue } from '../../charts/data.ts'
import { formatNumber, type Scale, scaleFor } from '../../i18n/numbers.ts'
import type { ObsStatus, Series } from '../../model/series.ts'
import type { Locale, Text } from '../../model/text.ts'

/** A cell that is not simply a published value: its status, with the reason where one is known. */
export interface Footnote {
  /** Status letter, numbered where several reasons share it: "P", "M2". */
  readonly mark: string
  readonly status: ObsStatus
  readonly reason: Text | null
}

const covers = (wanted: string | undefined, given: string): boolean => wanted === undefined || wanted === given

/** Status of one cell: as recorded, else "as published" for a value and "missing" for none. */
export function cellStatus(
  series: Series,
  region: string,
  period: string,
): { readonly status: ObsStatus; readonly reason: Text | null } {
  const empty = seriesValue(series, region as Series['regions'][number], period) === null
  const found = series.status.find(
    (item) => covers(item.region, region) && covers(item.period, period) && (item.status === 'M') === empty,
  )
  return found ?? { status: empty ? 'M' : 'A', reason: null }
}

/** One footnote per status and reason that the table has, in order of first use. */
export function footnotesOf(series: Series): Footnote[] {
  const found: { status: ObsStatus; reason: Text | null }[] = []
  for (const region of series.regions)
    for (const period of series.periods) {
      const cell = cellStatus(series, region, period)
      if (cell.status !== 'A' && !found.some((item) => sameNote(item, cell))) found.push(cell)
    }
  return found.map((item) => {
    const alike = found.filter(({ status }) => status === item.status)
    return { ...item, mark: alike.length > 1 ? `${item.status}${alike.indexOf(item) + 1}` : item.status }
  })
}

export const sameNote = (a: Pick<Footnote, 'status' | 'reason'>, b: Pick<Footnote, 'status' | 'reason'>): boolean =>
  a.status === b.status && a.reason?.en === b.reason?.en

/** No column of the table prints more decimals than this. */
const MOST_DECIMALS = 2

/**
 * The one unit of a whole table. Chosen by the lower quartile rather than the largest value, so that small regions keep
 * their digits.
 */
export function tableScale(series: Series, locale: Locale): Scale {
  const values = series.regions.flatMap((region) =>
    series.periods.flatMap((period) => seriesValue(series, region, period) ?? []),
  )
  const sorted = values.map(Math.abs).toSorted((a, b) => a - b)
  return scaleFor([sorted[Math.floor(sorted.length / 4)]], series.unit, locale)
}

/** The table's scale for one period: as many decimals as the source printed for it, so that its column lines up. */
export function columnScale(series: Series, period: string, scale: Scale): Scale {
  const values = series.regions.flatMap((region) => seriesValue(series, region, period) ?? [])
  const printed = Math.max(0, ...values.map((value) => decimalsOf(value / scale.divisor)))
  return { ...scale, decimals: Math.min(MOST_DECIMALS, printed) }
}

/** Decimals of a number that came of a decimal one by division. */
const decimalsOf = (value: number): number => String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0

export const cellText = (value: number, scale: Scale, locale: Locale): string =>
  formatNumber(value, scale, locale, true)

/** Missing values: periods that no region has, and what single regions lack besides. */
export interface Gaps {
  readonly everywhere: readonly string[]
  readonly regions: readonly { readonly region: Series['regions'][number]; readonly periods: readonly string[] }[]
  /** Number of cells without a value. */
  readonly count: number
}

export function gapsOf(series: Series): Gaps {
  const lacks = (region: Series['regions'][number], period: string) => seriesValue(series, region, period) === null
  const everywhere = series.periods.filter((period) => series.regions.every((region) => lacks(region, period)))
  const regions = series.regions.flatMap((region) => {
    const periods = series.periods.filter((period) => lacks(region, period) && !everywhere.includes(period))
    return periods.length > 0 ? [{ region, periods }] : []
  })
  const single = regions.reduce((sum, { periods }) => sum + periods.length, 0)
  return { everywhere, regions, count: single + everywhere.length * series.regions.length }
}

/** Periods in a row as spans: "2012–2017, 2024". */
export function spansOf(periods: readonly string[], all: readonly string[], separator: string): string {
  const spans: [string, string][] = []
  for (const period of periods) {
    const last = spans.at(-1)
    if (last && all.indexOf(period) === all.indexOf(last[1]) + 1) last[1] = period
    else spans.push([period, period])
  }
  return spans.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(separator)
}
