import { formatNumber, type Scale } from '../i18n/numbers.ts'
import type { Locale } from '../model/text.ts'

/** A value in a tip, with its unit as labels and tables write it: "1.03 trn yuan", "1.03万亿元", "2.08%". */
export function withUnit(value: number, scale: Scale, locale: Locale): string {
  const number = formatNumber(value, scale, locale)
  if (scale.suffix === '%') return `${number}%`
  // A unit of English begins with its magnitude as a word: "trillion yuan".
  if (locale === 'en') return `${number} ${scale.suffix ? scale.unit.replace(/^\w+/, scale.suffix) : scale.unit}`
  // Chinese writes measures of money and things behind the number, and sets other words apart.
  return number + (scale.suffix ? '' : ' ') + scale.unit
}
