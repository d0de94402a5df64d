import type { RegionCode } from '../model/ids.ts'
import type { Indicator } from '../model/places.ts'
import type { Series } from '../model/series.ts'
import { type UnitId, unitKind } from '../model/units.ts'

/** What is done to a table's values before they are drawn. */
export type Treatment = 'value' | 'per-capita' | 'share-of-gdp' | 'share-of-nation' | 'index' | 'growth'

/** Why a treatment says nothing about an indicator. */
export type NoTreatment =
  | 'not-a-sum'
  | 'not-money'
  | 'no-population'
  | 'no-gdp'
  | 'no-nation'
  | 'one-period'
  | 'a-share'

/** Tables that others are divided by; absent ones are not loaded or do not exist. */
export interface Denominators {
  readonly population?: Series | undefined
  readonly gdp?: Series | undefined
}

/** Counts are given per so many residents, money per one. */
export const PER_PEOPLE = 10_000

interface Places {
  readonly rows: ReadonlyMap<RegionCode, number>
  readonly columns: ReadonlyMap<string, number>
}

/** Where a table's regions and periods stand: looked up thousands of times for each picture. */
const places = new WeakMap<Series, Places>()

function placesOf(series: Series): Places {
  let known = places.get(series)
  if (!known) {
    known = {
      rows: new Map(series.regions.map((region, row) => [region, row])),
      columns: new Map(series.periods.map((period, column) => [period, column])),
    }
    places.set(series, known)
  }
  return known
}

/** A cell of a table in base units; null where it was not published. */
export function cellOf(series: Series, region: RegionCode, period: string): number | null {
  const { rows, columns } = placesOf(series)
  const value = series.values[rows.get(region) ?? -1]?.[columns.get(period) ?? -1]
  if (value == null) return null
  // Dividing by a power of ten rounds once; multiplying by its inverse rounds twice and prints noise.
  return series.unitMultiplier < 0 ? value / 10 ** -series.unitMultiplier : value * 10 ** series.unitMultiplier
}

/** Null where the treatment can be had, else the reason why not. */
export function treatmentObstacle(
  treatment: Treatment,
  indicator: Pick<Indicator, 'additive' | 'measures' | 'unit' | 'role'>,
  series: Series,
  denominators: Denominators,
  nation: RegionCode,
): NoTreatment | null {
  const isSum = indicator.additive
  switch (treatment) {
    case 'value':
      return null
    case 'per-capita':
      if (!isSum || indicator.role === 'population') return 'not-a-sum'
      return covers(denominators.population, series) ? null : 'no-population'
    case 'share-of-gdp':
      if (!isSum || indicator.measures !== 'flow' || indicator.role === 'gdp') return 'not-a-sum'
      if (unitKind(series.unit) !== 'money') return 'not-money'
      return covers(denominators.gdp, series) ? null : 'no-gdp'
    case 'share-of-nation':
      if (!isSum) return 'not-a-sum'
      return series.regions.includes(nation) ? null : 'no-nation'
    case 'index':
      return series.periods.length > 1 ? null : 'one-period'
    case 'growth':
      if (unitKind(series.unit) === 'share') return 'a-share'
      return series.periods.length > 1 ? null : 'one-period'
  }
}

/** Most of the table's regions and its unit must be there to be divided by. */
const covers = (denominator: Series | undefined, series: Series): boolean =>
  denominator !== undefined &&
  series.regions.filter((region) => denominator.regions.includes(region)).length * 2 > series.regions.length

/** Unit of a treated value. */
export function treatedUnit(unit: UnitId, treatment: Treatment): UnitId {
  switch (treatment) {
    case 'value':
      return unit
    case 'per-capita':
      return unit === 'CNY' ? 'CNY_per_person' : unit === 'USD' ? 'USD_per_person' : 'per_10k_people'
    case 'index':
      return 'index'
    case 'share-of-gdp':
    case 'share-of-nation':
    case 'growth':
      return 'ratio'
  }
}

function over(value: number | null, by: number | null, times = 1): number | null {
  if (value === null || by === null || by <= 0) return null
  const ratio = (value / by) * times
  return Number.isFinite(ratio) ? ratio : null
}

/**
 * A table as it reads after a treatment: per resident (money) or per 10,000 residents (counts) of the year's end, share
 * of the region's GDP or of the nation's own row, index with a base period of 100, growth on the period before (a ratio).
 * A value whose divisor is missing, zero or negative is missing. Growth and index stop at a break of the series.
 * @param base period of an index; the first without it
 */
export function treatSeries(
  series: Series,
  treatment: Treatment,
  denominators: Denominators,
  nation: RegionCode,
  base?: string,
): Series {
  if (treatment === 'value') return series
  const perPerson = unitKind(series.unit) === 'money' ? 1 : PER_PEOPLE
  const start = base && series.periods.includes(base) ? base : series.periods[0]
  const cell = (region: RegionCode, period: string, column: number): number | null => {
    const value = cellOf(series, region, period)
    switch (treatment) {
      case 'per-capita':
        return denominators.population ? over(value, cellOf(denominators.population, region, period), perPerson) : null
      case 'share-of-gdp':
        return denominators.gdp ? over(value, cellOf(denominators.gdp, region, period)) : null
      case 'share-of-nation':
        return over(value, cellOf(series, nation, period))
      case 'index':
        return start === undefined || breaksBetween(series, start, period)
          ? null
          : over(value, cellOf(series, region, start), 100)
      case 'growth': {
        const before = series.periods[column - 1]
        if (before === undefined || breaksBetween(series, before, period)) return null
        const ratio = over(value, cellOf(series, region, before))
        return ratio === null ? null : ratio - 1
      }
    }
  }
  const divisor =
    treatment === 'per-capita' ? denominators.population : treatment === 'share-of-gdp' ? denominators.gdp : undefined
  return {
    ...series,
    // A quotient is on a new basis where either of its parts is.
    breaks: [...series.breaks, ...(divisor?.breaks ?? [])],
    unit: treatedUnit(series.unit, treatment),
    unitMultiplier: 0,
    values: series.regions.map((region) => series.periods.map((period, column) => cell(region, period, column))),
  }
}

const breaksBetween = (series: Series, a: string, b: string): boolean => {
  const [from, to] = a < b ? [a, b] : [b, a]
  return series.breaks.some((item) => item.period > from && item.period <= to)
}
