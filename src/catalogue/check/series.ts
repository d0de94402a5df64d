import { type Period, parsePeriod } from '../../model/period.ts'
import type { Series } from '../../model/series.ts'
import { isPlausible } from './figures.ts'
import type { Entry, Sources } from './read.ts'
import type { Place, Report } from './rules.ts'
import { at, show } from './text.ts'

/** Factor by which a value may leave both its neighbours in time. */
const JUMP = 20

interface Cell {
  readonly place: Place
  readonly region: string
  readonly period: string
  readonly row: number
  readonly column: number
  /** As written, before the unit multiplier. */
  readonly value: number
}

/** The name of a cell as a message prints it. */
const cellName = ({ region, period, value }: Cell): string => `${value} for region ${show(region)} in ${show(period)}`

function* cellsOf(entry: Entry<Series>): Generator<Cell> {
  const { regions, periods, values } = entry.value
  for (const [row, region] of regions.entries()) {
    for (const [column, period] of periods.entries()) {
      const value = values[row]?.[column]
      if (typeof value === 'number')
        yield { place: at(entry, 'values', row, column), region, period, row, column, value }
    }
  }
}

/** A slipped unit concerns hundreds of cells: the first names the place, the rest are counted. */
function reportCells(rule: 'magnitude' | 'jump', cells: readonly Cell[], what: string, report: Report): void {
  const [first, ...rest] = cells
  if (!first) return
  const others =
    rest.length > 0
      ? `; and ${rest.length} more ${rest.length === 1 ? 'cell' : 'cells'} of this series, as ${rest.slice(0, 3).map(cellName).join(', ')}`
      : ''
  report(rule, first.place, `${cellName(first)} ${what}${others}`)
}

function checkShape(entry: Entry<Series>, report: Report): void {
  const { regions, periods, values, unitMultiplier } = entry.value
  if (values.length !== regions.length)
    report('series-shape', at(entry, 'values'), `${values.length} rows for ${regions.length} regions`)
  for (const [row, cells] of values.entries()) {
    if (cells.length !== periods.length)
      report(
        'series-shape',
        at(entry, 'values', row),
        `${cells.length} values of region ${show(regions[row])} for ${periods.length} periods`,
      )
  }
  if (!Number.isInteger(unitMultiplier) || Math.abs(unitMultiplier) > 15)
    report('series-shape', at(entry, 'unitMultiplier'), `${unitMultiplier} is no whole power of ten between -15 and 15`)
}

const lengthOf = ({ frequency, months }: Period): string => `${frequency} of ${months} months`

function checkPeriods(entry: Entry<Series>, report: Report): void {
  let before: Period | null = null
  for (const [column, text] of entry.value.periods.entries()) {
    const period = parsePeriod(text)
    const place = at(entry, 'periods', column)
    if (!period) report('period', place, `${show(text)} is no period`)
    else if (before && lengthOf(before) !== lengthOf(period))
      report('series-periods', place, `${show(text)} is a ${lengthOf(period)} after a ${lengthOf(before)}`)
    else if (before && before.end >= period.end && before.text !== text)
      report('series-periods', place, `${show(text)} comes after ${show(before.text)}`)
    before = period ?? before
  }
}

function checkStatus(entry: Entry<Series>, report: Report): void {
  const { regions, periods, values, status, breaks } = entry.value
  for (const [index, { region, period, status: code }] of status.entries()) {
    const place = at(entry, 'status', index)
    const row = region === undefined ? -1 : regions.indexOf(region)
    const column = period === undefined ? -1 : periods.indexOf(period)
    if (region !== undefined && row < 0)
      report('series-status', at(place, 'region'), `${show(region)} is no region of this series`)
    if (period !== undefined && column < 0)
      report('series-status', at(place, 'period'), `${show(period)} is no period of this series`)
    const value = values[row]?.[column]
    if (code === 'M' && typeof value === 'number')
      report(
        'series-status',
        at(place, 'status'),
        `"M" (missing) for the value ${value} of ${show(region)} in ${show(period)}`,
      )
  }
  for (const [index, { period }] of breaks.entries()) {
    if (!periods.includes(period))
      report('series-status', at(entry, 'breaks', index, 'period'), `${show(period)} is no period of this series`)
  }
}

function checkJumps(entry: Entry<Series>, report: Report): void {
  const { values } = entry.value
  const jumps = [...cellsOf(entry)].filter(({ row, column, value }) => {
    const neighbours = [values[row]?.[column - 1], values[row]?.[column + 1]]
    const isFar = (far: (other: number) => boolean) =>
      neighbours.every((other) => typeof other === 'number' && other > 0 && far(other))
    return value >= 0 && (isFar((other) => value > JUMP * other) || isFar((other) => other > JUMP * value))
  })
  reportCells('jump', jumps, `is ${JUMP} times larger or smaller than its neighbours in time`, report)
}

/** Shape, periods, statuses, unit, magnitude and jumps of the official tables. */
export function checkSeries({ series, indicators }: Sources, report: Report): void {
  for (const entry of series) {
    checkShape(entry, report)
    checkPeriods(entry, report)
    checkStatus(entry, report)
    checkJumps(entry, report)
    const { unit, unitMultiplier, indicator: id } = entry.value
    const indicator = indicators.byId.get(id)
    if (!indicator) continue
    if (unit !== indicator.unit) {
      report(
        'unit',
        at(entry, 'unit'),
        `unit ${show(unit)}, but the indicator ${show(id)} is in ${show(indicator.unit)}`,
      )
      continue
    }
    const implausible = [...cellsOf(entry)].filter(
      ({ value }) => !isPlausible(value * 10 ** unitMultiplier, unit, indicator),
    )
    const [low, high] = indicator.plausible
    reportCells(
      'magnitude',
      implausible,
      `(times 10^${unitMultiplier}) is outside the plausible range of ${show(id)}, ${low} to ${high} ${unit}`,
      report,
    )
  }
}
