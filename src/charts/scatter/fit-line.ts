import { formatChange, formatNumber, formatPercent, formatQuantity } from '../../i18n/numbers.ts'
import { computeFit, type Fit, type Pair } from '../../measure/fit.ts'
import { unitKind } from '../../model/units.ts'
import type { ChartContext } from '../types.ts'
import { type DrawnRow, inSentence, type Point, type ScatterDrawing, type Side } from './drawing.ts'

/** A value as the axis places it: its logarithm to base ten on a logarithmic one. */
const onto = (value: number, { log }: Pick<Side, 'log'>): number => (log ? Math.log10(value) : value)
const back = (value: number, { log }: Pick<Side, 'log'>): number => (log ? 10 ** value : value)

type Sides = Pick<ScatterDrawing, 'x' | 'y'>

/** Dots as the axes place them, which correlation and line are computed over. */
export const placedPairs = (rows: readonly DrawnRow[], x: Pick<Side, 'log'>, y: Pick<Side, 'log'>): Pair[] =>
  rows.map((row): Pair => [onto(row.x, x), onto(row.y, y)])

/** The line over the drawn dots' width, cut where it leaves the height of the plot; null where there is none. */
export function fitEnds(fit: Fit, rows: readonly DrawnRow[], { x, y }: Sides): readonly [Point, Point] | null {
  const widths = rows.map((row) => onto(row.x, x))
  const [low, high] = [onto(y.axis.min, y), onto(y.axis.max, y)]
  const at = (u: number): number => fit.intercept + fit.slope * u
  const cut = (u: number): number => {
    const v = Math.min(high, Math.max(low, at(u)))
    return v === at(u) ? u : (v - fit.intercept) / fit.slope
  }
  const ends = [Math.min(...widths), Math.max(...widths)].map(cut)
  const [from, to] = ends.map((u): Point => [back(u, x), back(Math.min(high, Math.max(low, at(u))), y)])
  return from && to && from[0] < to[0] ? [from, to] : null
}

/** Enough decimals for two digits that say something. */
const twoDigits = (value: number): number =>
  value === 0 ? 0 : Math.min(6, Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value)))))

/** Least-squares line of what is drawn, with its ends and its description in words; null where there is none. */
export function fitOf(rows: readonly DrawnRow[], sides: Sides, context: ChartContext) {
  const fit = computeFit(placedPairs(rows, sides.x, sides.y))
  const ends = fit && fitEnds(fit, rows, sides)
  if (!fit || !ends) return null
  const rSquared = formatNumber(fit.rSquared, { divisor: 1, decimals: 2, suffix: '', unit: '' }, context.locale, true)
  const note = context.t('scatter.note.fit', { count: fit.count, rSquared, slope: slopeWords(fit, sides, context) })
  return { line: { ends, label: `r² = ${rSquared}` }, note }
}

/** What a step along the width goes with, in the units of the axes. */
function slopeWords(fit: Fit, { x, y }: Sides, { t, locale }: ChartContext): string {
  const names = { x: inSentence(x.indicator.name[locale]), y: inSentence(y.indicator.name[locale]) }
  const signed = (amount: number): string => {
    const decimals = twoDigits(amount / y.scale.divisor)
    return formatChange(amount, y.unit, locale, { ...y.scale, decimals })
  }
  if (x.log && y.log) {
    // dy/y = slope dx/x: a power law's exponent.
    const decimals = twoDigits(fit.slope)
    const change = `${fit.slope > 0 ? '+' : ''}${formatPercent(fit.slope / 100, decimals)}`
    return t('scatter.slope.logs', { ...names, change })
  }
  if (x.log) return t('scatter.slope.logX', { ...names, change: signed(fit.slope) })
  const size = (x.axis.ticks[1] ?? 1) - (x.axis.ticks[0] ?? 0)
  const step =
    unitKind(x.unit) === 'share'
      ? formatChange(size, x.unit, locale, { ...x.scale, decimals: 6 }).replace('+', '')
      : formatQuantity(size, x.unit, { locale, scale: { ...x.scale, decimals: 6 }, long: unitKind(x.unit) !== 'index' })
  if (!y.log) return t('scatter.slope.linear', { ...names, step, change: signed(fit.slope * size) })
  const factor = 10 ** (fit.slope * size)
  return t('scatter.slope.logY', { ...names, step, factor: factor.toFixed(factor < 0.1 ? 4 : 2) })
}
