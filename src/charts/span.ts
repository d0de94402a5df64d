import type { Series } from '../model/series.ts'

/** The periods of a table from one to another, both ends included; all of them where neither is given. */
export function spanOf(series: Series, from: string | undefined, to: string | undefined): Series {
  const columns = series.periods.flatMap((period, column) =>
    (!from || period >= from) && (!to || period <= to) ? [column] : [],
  )
  return {
    ...series,
    periods: columns.flatMap((column) => series.periods[column] ?? []),
    values: series.values.map((row) => columns.map((column) => row[column] ?? null)),
  }
}

/** Without the first periods that no region has a value for: those before the first growth, say. */
export function fromFirstValue(series: Series): Series {
  const first = series.periods.findIndex((_, column) => series.values.some((row) => row[column] != null))
  return first > 0 ? spanOf(series, series.periods[first], undefined) : series
}
