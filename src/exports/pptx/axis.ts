import type { Axis } from '../../charts/axis.ts'
import type { Scale } from '../../i18n/numbers.ts'
import type { Locale } from '../../model/text.ts'
import type { NumberAxis } from './native.ts'
import { logFormat, numberFormat, shown, tickDecimals } from './number-format.ts'

/** A chart's axis, which is in base units, in the unit shown. */
export function numberAxis(
  axis: Pick<Axis, 'min' | 'max' | 'ticks'>,
  scale: Scale,
  title: string,
  locale: Locale,
  log = false,
): NumberAxis {
  const ticks = axis.ticks.map((tick) => shown(tick, scale))
  const [min, max] = [shown(axis.min, scale), shown(axis.max, scale)]
  const step = log ? 10 : Number(((ticks[1] ?? max) - (ticks[0] ?? min)).toPrecision(12))
  const percent = scale.suffix === '%'
  const format = log ? logFormat(percent, locale) : numberFormat(tickDecimals(ticks), percent, locale)
  return { min, max, step, log, title, format }
}

/** Place of a value on an axis, 0 at its beginning and 1 at its end. */
export function placeOn({ min, max, log }: Pick<NumberAxis, 'min' | 'max' | 'log'>, value: number): number {
  return log ? Math.log10(value / min) / Math.log10(max / min) : (value - min) / (max - min)
}

/** The widest number of an axis in points, at a font size. */
export function tickWidth(
  axis: NumberAxis,
  size: number,
  measure: (text: string, size: number, weight: 400) => number,
): number {
  const percent = axis.format.includes('%') ? '%' : ''
  const decimals = /0\.(0+)/.exec(axis.format)?.[1]?.length ?? 0
  const text = (value: number) => value.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',') + percent
  return Math.max(measure(text(axis.min), size, 400), measure(text(axis.max), size, 400))
}
