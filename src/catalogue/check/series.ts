import { type Period, parsePeriod } from '../../model/period.ts'
import type { Series } from '../../model/series.ts'
import { isPlausible } from './figures.ts'
import type { Entry, Sources, TableEntry } from './read.ts'
import type { Report } from './rules.ts'
import { at, show } from './text.ts'

/** Factor by which a value may leave both its neighbours in time. */
const JUMP = 20

interface Cell {
  readonly row: number
  readonly column: number
  /** As written, before the unit multiplier. */
  readonly value: number
}

/** Cells of a kind: the first ones, and how many there are. */
interface Cells {
  readonly first: readonly Cell[]
  readonly count: number
}

/** Cells that a message names. */
const NAMED = 4

/** The cells with a value that a test finds; millions are looked at, so nothing is made for those that pass. */
function findCells(
  { regions, periods, values }: Series,
  test: (value: number, row: readonly (number | null)[], column: number) => boolean,
): Cells {
  const first: Cell[] = []
  let count = 0
  for (let row = 0; row < regions.length; row++) {
    const cells = values[row] ?? []
    for (let column = 0; column < periods.length; column++) {
      const value = cells[column]
      if (typeof value !== 'number' || !test(value, cells, column)) continue
      count++
      if (first.length < NAMED) first.push({ row, column, value })
    }
  }
  return { first, count }
}

/** A slipped unit concerns hundreds of cells: the first names the place, the rest are counted. */
function reportCells(
  rule: 'magnitude' | 'jump',
  { first: [first, ...others], count }: Cells,
  entry: TableEntry,
  what: string,
  report: Report,
): void {
  if (!first) return
  const { regions, periods } = entry.value
  const name = ({ row, column, value }: Cell): string =>
    `${value} for region ${show(regions[row])} in ${show(periods[column])}`
  const rest =
    count > 1
      ? `; and ${count - 1} more ${count === 2 ? 'cell' : 'cells'} of this series, as ${others.map(name).join(', ')}`
      : ''
  report(rule, at(entry, 'values', first.row, first.column), `${name(first)} ${what}${rest}`)
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
  const rows = new Map(regions.map((region, row) => [region, row]))
  for (const [index, { region, period, status: code }] of status.entries()) {
    const place = at(entry, 'status', index)
    const row = region === undefined ? -1 : (rows.get(region) ?? -1)
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

/** Whether a value leaves both its neighbours in time, far up or far down. */
function isJump(value: number, row: readonly (number | null)[], column: number): boolean {
  const before = row[column - 1] ?? 0
  const after = row[column + 1] ?? 0
  if (value < 0 || before <= 0 || after <= 0) return false
  return (value > JUMP * before && value > JUMP * after) || (before > JUMP * value && after > JUMP * value)
}

/** Shape, periods, statuses, unit, magnitude and jumps of an official table. */
export function checkSeries(entry: TableEntry, { indicators }: Sources, report: Report): void {
  checkShape(entry, report)
  checkPeriods(entry, report)
  checkStatus(entry, report)
  const jumps = findCells(entry.value, isJump)
  reportCells('jump', jumps, entry, `is ${JUMP} times larger or smaller than its neighbours in time`, report)
  const { unit, unitMultiplier, indicator: id } = entry.value
  const indicator = indicators.byId.get(id)
  if (!indicator) return
  if (unit !== indicator.unit) {
    report('unit', at(entry, 'unit'), `unit ${show(unit)}, but the indicator ${show(id)} is in ${show(indicator.unit)}`)
    return
  }
  const [low, high] = indicator.plausible
  const scale = 10 ** unitMultiplier
  // Most values lie within: the finer question is asked of the others only.
  const implausible = findCells(entry.value, (value) => {
    const base = value * scale
    return !(base >= low && base <= high) && !isPlausible(base, unit, indicator)
  })
  reportCells(
    'magnitude',
    implausible,
    entry,
    `(times 10^${unitMultiplier}) is outside the plausible range of ${show(id)}, ${low} to ${high} ${unit}`,
    report,
  )
}
