import { formatNumber, type Scale } from '../i18n/numbers.ts'
import type { Locale } from '../model/text.ts'

/** A value in a tip, with the unit as the subtitle names it: "1.03 trillion yuan", "1.03万亿元", "2.08%". */
export function withUnit(value: number, scale: Scale, locale: Locale): string {
  const number = formatNumber(value, scale, locale)
  if (scale.suffix === '%') return `${number}%`
  // Chinese writes measures of money and things behind the number, and sets other words apart.
  return number + (locale === 'en' || !scale.suffix ? ' ' : '') + scale.unit
}
