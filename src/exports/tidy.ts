import { subjectOf } from '../charts/subject.ts'
import { numberOf } from '../charts/table-text.ts'
import type { Cell, CompiledChart, Facts, Measure, Source, Table } from '../charts/types.ts'
import { formatQuantity } from '../i18n/numbers.ts'
import { cellOf } from '../measure/treatment.ts'
import type { Catalogue, StatedFigure, StatedPledge } from '../model/catalogue.ts'
import type { IndicatorId, RegionCode } from '../model/ids.ts'
import type { Series } from '../model/series.ts'
import type { Locale } from '../model/text.ts'
import type { View } from '../view/view.ts'
import { observationOf } from './observation.ts'
import {
  EMPTY_ROW,
  endsOf,
  type Ground,
  namesOf,
  rowOfFigure,
  rowOfPledge,
  sourceOfStatement,
  sourceOfTable,
  type TidyRow,
  type TidySource,
  withoutNoise,
} from './tidy-row.ts'

/*
 * Data that stand on their own, one row per number. Two ways to rows, four to a file:
 *
 *   tidyOf(chart, { catalogue, view, locale })       what a chart shows ──┐   tidyCsv        (csv.ts)
 *   tidyIndicator(catalogue, indicator, locale)      a whole indicator  ──┴─> buildXlsx      (xlsx.ts)
 *                                                                             buildJsonStat  (json-stat.ts)
 *   buildDataPackage(catalogue)  everything                                   (data-package.ts)
 */

export interface TidyInput {
  readonly catalogue: Catalogue
  readonly view: View
  readonly locale: Locale
}

/** Words that a table says in a column of numbers are no numbers, even where they begin with one. */
const SAYINGS: ReadonlySet<Measure> = new Set(['statement', 'standing', 'verdict', 'remark'])
const NOTHING = /^[\s–—-]*$/

interface Given extends Ground {
  readonly figures: ReadonlyMap<string, StatedFigure>
  readonly pledges: ReadonlyMap<string, StatedPledge>
  /** Tables that the values of an indicator are made of: its own, and the one it is divided by. */
  readonly tables: ReadonlyMap<IndicatorId, readonly Series[]>
  readonly tableSource: (indicator: IndicatorId) => TidySource | null
}

/**
 * Every number of a chart's table as a row, in the order of the table, and what it says in words; missing values of
 * official tables are rows without a number. A pledge stands for each of those that its cell names.
 */
export function tidyOf({ table }: Pick<CompiledChart, 'table'>, { catalogue, view, locale }: TidyInput): TidyRow[] {
  const given: Given = {
    catalogue,
    locale,
    figures: new Map(catalogue.figures.map((figure) => [figure.key, figure])),
    pledges: new Map(catalogue.pledges.map((pledge) => [pledge.key, pledge])),
    tables: tablesBehind(view, catalogue),
    tableSource: once((indicator) => sourceOfTable(indicator, { catalogue, locale })),
  }
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column, place) => {
      const cell = row.cells[place]
      if (!cell || !(column.numeric || column.facts)) return []
      const region = row.region ? { region: row.region } : {}
      const facts = { ...region, ...column.facts, ...row.facts, ...cell.facts }
      // What is made of values comes from where they come from.
      const source = cell.source ?? row.cells.find((other) => other.source)?.source
      return rowsOfCell(cell, facts, column, source, given)
    }),
  )
}

function once<K, V>(compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}

function tablesBehind(view: View, catalogue: Catalogue): Map<IndicatorId, readonly Series[]> {
  const asked = 'treatment' in view ? [view] : []
  const all = [
    ...asked,
    ...asked.flatMap((one) =>
      one.kind === 'scatter' ? [{ ...one, indicator: one.y, treatment: one.yTreatment }] : [],
    ),
  ]
  return new Map(
    all.map((one) => {
      const sources = subjectOf(one, catalogue)?.sources ?? []
      const series = sources.flatMap((source) =>
        source.type === 'series' ? (catalogue.series.get(source.indicator) ?? []) : [],
      )
      return [one.indicator, series]
    }),
  )
}

function rowsOfCell(
  cell: Cell,
  facts: Facts,
  column: Table['columns'][number],
  rowSource: Source | undefined,
  given: Given,
): TidyRow[] {
  const { source } = cell
  const measure = facts.measure ?? 'value'
  const pledge = source?.type === 'statement' ? given.pledges.get(source.key) : undefined
  if (pledge) return pledgesBeside(pledge, given).map((one) => rowOfPledge(one, given))
  const saying = SAYINGS.has(measure)
  const value = saying || !column.numeric ? (cell.value ?? null) : numberOf(cell)
  const figure = source?.type === 'statement' ? given.figures.get(source.key) : undefined
  if (figure && measure === 'value' && figure.value === value) {
    const row = rowOfFigure(figure, cell.text, given)
    // A curator may have equated it with the indicator that is shown.
    const { indicator = row.indicator, name = row.indicatorName } = facts
    return [{ ...row, indicator, indicatorName: name }]
  }
  const isObservation = measure === 'value' && isInTable(facts, given)
  // A dash where nothing could stand says nothing; one in an official table says that no value was published.
  if (value === null && NOTHING.test(cell.text) && !isObservation) return []
  return [{ ...rowOfFacts(cell, facts, withoutNoise(value), isObservation, given), source: sourceOf(rowSource, given) }]
}

function sourceOf(source: Source | undefined, given: Given): TidySource | null {
  if (source?.type === 'series') return given.tableSource(source.indicator)
  const statement = source && (given.figures.get(source.key) ?? given.pledges.get(source.key))
  return statement ? sourceOfStatement(statement, given) : null
}

/** A cell of the matrix stands for all pledges of its region and sector. */
const pledgesBeside = ({ region, sector }: StatedPledge, { pledges }: Given): StatedPledge[] =>
  [...pledges.values()].filter((pledge) => pledge.region === region && pledge.sector === sector)

function isInTable({ region, indicator, period }: Facts, { catalogue }: Given): boolean {
  const series = indicator && catalogue.series.get(indicator)
  if (!series || !region || !period) return false
  return series.regions.includes(region) && series.periods.includes(period)
}

function rowOfFacts(cell: Cell, facts: Facts, value: number | null, isObservation: boolean, given: Given): TidyRow {
  const { locale } = given
  const { indicator = null, region = null, period = null, sector = null, measure = 'value' } = facts
  const about = { region, indicator, sector }
  const names = namesOf(about, given)
  const official = cell.source?.type === 'series' || isObservation
  const bound = value === null ? null : (facts.bound ?? (official ? 'exact' : null))
  const own = indicator && given.catalogue.series.get(indicator)
  const tables = (indicator && given.tables.get(indicator)) ?? (own ? [own] : [])
  return {
    ...EMPTY_ROW,
    ...about,
    ...names,
    indicatorName: facts.name ?? names.indicatorName,
    measure,
    period,
    value,
    unit: SAYINGS.has(measure) ? null : (facts.unit ?? null),
    bound,
    ...endsOf(value, bound),
    ...(isObservation && region && period ? observationOf(tables, region, period, value, locale) : {}),
    kind: measure === 'value' && official ? 'actual' : null,
    shown: cell.text,
  }
}

/**
 * All that is known of an indicator: every cell of its official table, region by region, then the figures that documents
 * state of it, or that a curator equated with it. Complete where the indicator's slice is loaded.
 */
export function tidyIndicator(catalogue: Catalogue, indicator: IndicatorId, locale: Locale): TidyRow[] {
  const ground: Ground = { catalogue, locale }
  const series = catalogue.series.get(indicator)
  const source = sourceOfTable(indicator, ground)
  const cells = series
    ? series.regions.flatMap((region) =>
        series.periods.map((period) => rowOfTable(series, region, period, source, ground)),
      )
    : []
  const figures = catalogue.figures.filter(
    (figure) => figure.indicator === indicator || figure.sameAs?.indicator === indicator,
  )
  const words = (figure: StatedFigure) =>
    formatQuantity(figure.value, figure.unit, { locale, bound: figure.bound, long: true })
  return [...cells, ...figures.map((figure) => rowOfFigure(figure, words(figure), ground))]
}

/** A cell of an official table as published. */
export function rowOfTable(
  series: Series,
  region: RegionCode,
  period: string,
  source: TidySource | null,
  ground: Ground,
): TidyRow {
  const { locale } = ground
  const value = withoutNoise(cellOf(series, region, period))
  const about = { region, indicator: series.indicator, sector: null }
  const bound = value === null ? null : 'exact'
  return {
    ...EMPTY_ROW,
    ...about,
    ...namesOf(about, ground),
    period,
    value,
    unit: series.unit,
    bound,
    ...endsOf(value, bound),
    ...observationOf([series], region, period, value, locale),
    kind: 'actual',
    shown: value === null ? '' : formatQuantity(value, series.unit, { locale, long: true }),
    source,
  }
}
