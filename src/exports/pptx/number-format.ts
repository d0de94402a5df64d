import type { Scale } from '../../i18n/numbers.ts'
import type { Locale } from '../../model/text.ts'

/** A value in the unit shown, without the noise that the division of a decimal number leaves. */
export const shown = (value: number, scale: Pick<Scale, 'divisor'>): number =>
  Number((value / scale.divisor).toPrecision(12))

/**
 * The spreadsheet's format of a scale's numbers: thousands grouped as the language does, which Chinese does from five
 * digits on, and a sign of per cent that multiplies nothing, since values are in the unit shown.
 */
export function numberFormat(decimals: number, percent: boolean, locale: Locale): string {
  const digits = decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0'
  const sign = percent ? '"%"' : ''
  if (locale === 'en') return `#,##${digits}${sign}`
  return `[>=10000]#,##${digits}${sign};[<=-10000]-#,##${digits}${sign};${digits}${sign}`
}

export const scaleFormat = (scale: Scale, locale: Locale): string =>
  numberFormat(scale.decimals, scale.suffix === '%', locale)

/** Decimals that the ticks of an axis need, at most six. */
export function tickDecimals(ticks: readonly number[]): number {
  const needs = (tick: number): number => {
    const [, fraction = ''] = Number(tick.toFixed(6)).toString().split('.')
    return fraction.length
  }
  return Math.max(0, ...ticks.map(needs))
}

/** Ticks of a logarithmic axis have digits of their own: 0.5, 5, 50. */
export function logFormat(percent: boolean, locale: Locale): string {
  const sign = percent ? '"%"' : ''
  const small = `0.###${sign}`
  return locale === 'en' ? `[>=1]#,##0${sign};${small}` : `[>=10000]#,##0${sign};[>=1]0${sign};${small}`
}
