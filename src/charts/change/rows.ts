import { computeChange, computeGrowth } from '../../measure/growth.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Series } from '../../model/series.ts'
import { unitKind } from '../../model/units.ts'
import type { ViewOf } from '../../view/view.ts'
import { peersOf, seriesValue } from '../data.ts'
import type { ChartContext } from '../types.ts'
import { type ChangeRow, type Gauge, gauged } from './drawing.ts'

/** How many rows are drawn; the table has all. */
export const MOST_ROWS = 40

type Pair = Pick<ChangeRow, 'since' | 'now'>

/** What the changes of a table are counted in. */
export function gaugeOf(series: Series, pairs: readonly Pair[]): Gauge {
  if (unitKind(series.unit) === 'share') return 'points'
  return pairs.every(({ since, now }) => since === null || now === null || since > 0) ? 'percent' : 'amount'
}

/** Rows as sorted by the View, those without both values last; the highlighted ones are always among the drawn. */
export function changeRows(
  view: ViewOf<'change'>,
  catalogue: Catalogue,
  series: Series,
  [since, now]: readonly [string, string],
  direction: 'higher' | 'lower' | 'neutral',
  locale: ChartContext['locale'],
): { readonly rows: readonly ChangeRow[]; readonly gauge: Gauge } {
  const plain = peersOf(catalogue, series).map((region): Omit<ChangeRow, 'at'> => {
    const [a, b] = [seriesValue(series, region.code, since), seriesValue(series, region.code, now)]
    const values = { since: a, now: b, change: computeChange(a, b), percent: computeGrowth(a, b) }
    return { region, ...values, place: view.highlight.indexOf(region.code) }
  })
  const gauge = gaugeOf(series, plain)
  const least = Number.NEGATIVE_INFINITY
  const sign = direction === 'lower' ? -1 : 1
  type Row = (typeof plain)[number]
  const moved = (row: Row): number => gauged({ ...row, at: null }, gauge) ?? least
  const order: Readonly<Record<typeof view.sort, (a: Row, b: Row) => number>> = {
    change: (a, b) => moved(b) - moved(a),
    value: (a, b) => sign * ((b.now ?? least) - (a.now ?? least)),
    name: (a, b) => a.region.short[locale].localeCompare(b.region.short[locale], locale),
    code: () => 0,
  }
  const whole = (row: Row): number => Number(row.change === null)
  const byCode = (a: Row, b: Row): number => (a.region.code < b.region.code ? -1 : 1)
  const sorted = [...plain].sort((a, b) => whole(a) - whole(b) || order[view.sort](a, b) || byCode(a, b))
  const kept = new Set(
    [...sorted.filter((row) => row.place >= 0), ...sorted.filter((row) => row.place < 0)].slice(0, MOST_ROWS),
  )
  let at = 0
  return { gauge, rows: sorted.map((row) => ({ ...row, at: kept.has(row) ? at++ : null })) }
}
