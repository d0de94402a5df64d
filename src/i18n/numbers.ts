import type { Bound } from '../model/interval.ts'
import type { Locale } from '../model/text.ts'
import { type UnitId, unitKind } from '../model/units.ts'

/** How a quantity is shown: what a base value is divided by, how many decimals at most, and the unit's words. */
export interface Scale {
  readonly divisor: number
  readonly decimals: number
  /** Short form beside a number, "trn" or "万亿元"; "%" for shares. */
  readonly suffix: string
  /** Form for a subtitle or axis, "trillion yuan". */
  readonly unit: string
}

interface Step {
  readonly from: number
  readonly divisor: number
  readonly decimals: number
  readonly suffix: string
  readonly unit: string
}

const NOUNS: Readonly<Record<Locale, Readonly<Partial<Record<UnitId, string>>>>> = {
  en: {
    persons: 'people',
    enterprises: 'firms',
    institutions: 'institutions',
    patents: 'patents',
    vehicles: 'vehicles',
    projects: 'projects',
    clusters: 'clusters',
    cities: 'cities',
    items: 'items',
    years: 'years',
    rank: 'rank',
    per_10k_people: 'per 10,000 residents',
    index: 'index',
  },
  'zh-CN': {
    persons: '人',
    enterprises: '家',
    institutions: '家',
    patents: '件',
    vehicles: '辆',
    projects: '个',
    clusters: '个',
    cities: '个',
    items: '项',
    years: '年',
    rank: '位',
    per_10k_people: '每万人',
    index: '指数',
  },
}

/** Money per resident is small money; its unit says whose. */
function perPersonSteps(locale: Locale, unit: UnitId): readonly Step[] {
  const english = unit === 'USD_per_person' ? 'US dollars' : 'yuan'
  const chinese = unit === 'USD_per_person' ? '美元' : '元'
  return locale === 'en'
    ? [{ from: 0, divisor: 1, decimals: 0, suffix: '', unit: `${english} per resident` }]
    : [{ from: 0, divisor: 1, decimals: 0, suffix: chinese, unit: `${chinese}/人` }]
}

function moneySteps(locale: Locale, unit: UnitId): readonly Step[] {
  if (unit === 'CNY_per_person' || unit === 'USD_per_person') return perPersonSteps(locale, unit)
  if (locale === 'en') {
    const currency = unit === 'USD' ? 'US dollars' : 'yuan'
    return [
      { from: 1e12, divisor: 1e12, decimals: 2, suffix: 'trn', unit: `trillion ${currency}` },
      { from: 1e9, divisor: 1e9, decimals: 1, suffix: 'bn', unit: `billion ${currency}` },
      { from: 1e6, divisor: 1e6, decimals: 2, suffix: 'm', unit: `million ${currency}` },
      { from: 0, divisor: 1, decimals: 0, suffix: '', unit: currency },
    ]
  }
  const currency = unit === 'USD' ? '美元' : '元'
  return [
    { from: 1e12, divisor: 1e12, decimals: 2, suffix: `万亿${currency}`, unit: `万亿${currency}` },
    { from: 1e11, divisor: 1e8, decimals: 0, suffix: `亿${currency}`, unit: `亿${currency}` },
    { from: 1e8, divisor: 1e8, decimals: 1, suffix: `亿${currency}`, unit: `亿${currency}` },
    { from: 1e4, divisor: 1e4, decimals: 0, suffix: `万${currency}`, unit: `万${currency}` },
    { from: 0, divisor: 1, decimals: 0, suffix: currency, unit: currency },
  ]
}

function countSteps(locale: Locale, unit: UnitId): readonly Step[] {
  const noun = NOUNS[locale][unit] ?? ''
  if (locale === 'en') {
    return [
      { from: 1e9, divisor: 1e9, decimals: 2, suffix: 'bn', unit: `billion ${noun}` },
      { from: 1e6, divisor: 1e6, decimals: 2, suffix: 'm', unit: `million ${noun}` },
      { from: 0, divisor: 1, decimals: 0, suffix: '', unit: noun },
    ]
  }
  return [
    { from: 1e8, divisor: 1e8, decimals: 2, suffix: `亿${noun}`, unit: `亿${noun}` },
    { from: 1e5, divisor: 1e4, decimals: 1, suffix: `万${noun}`, unit: `万${noun}` },
    { from: 0, divisor: 1, decimals: 0, suffix: noun, unit: noun },
  ]
}

function stepsOf(unit: UnitId, locale: Locale): readonly Step[] {
  switch (unitKind(unit)) {
    case 'money':
      return moneySteps(locale, unit)
    case 'share':
      return [{ from: 0, divisor: 0.01, decimals: 2, suffix: '%', unit: '%' }]
    case 'count':
      return countSteps(locale, unit)
    case 'rate':
      return [
        { from: 10, divisor: 1, decimals: 1, suffix: '', unit: NOUNS[locale][unit] ?? '' },
        { from: 0, divisor: 1, decimals: 2, suffix: '', unit: NOUNS[locale][unit] ?? '' },
      ]
    case 'index':
      return [{ from: 0, divisor: 1, decimals: 1, suffix: '', unit: NOUNS[locale][unit] ?? '' }]
    case 'rank':
    case 'duration':
      return [{ from: 0, divisor: 1, decimals: 0, suffix: '', unit: NOUNS[locale][unit] ?? '' }]
  }
}

/**
 * The one scale of a chart, chosen by its largest value.
 * @param values base units; missing values are passed over
 */
export function scaleFor(values: readonly (number | null | undefined)[], unit: UnitId, locale: Locale): Scale {
  let largest = 0
  for (const value of values) if (value != null && Number.isFinite(value)) largest = Math.max(largest, Math.abs(value))
  const steps = stepsOf(unit, locale)
  // Rounding must not print 1,000 of a smaller unit where one of the next is meant.
  const step = steps.find((candidate) => largest >= candidate.from * 0.9995) ?? steps[steps.length - 1]
  if (!step) throw new Error(`no scale for unit ${unit}`)
  return { divisor: step.divisor, decimals: step.decimals, suffix: step.suffix, unit: step.unit }
}

/** Decimals that a value shown alone may have beyond those of a chart. */
const FURTHER_DECIMALS = 2

/**
 * The scale of a value shown alone: its own, with further decimals where they print the value whole, as its source
 * did ("450.01 bn"). A value that must be rounded anyway is rounded as in a chart.
 */
export function ownScale(value: number, unit: UnitId, locale: Locale): Scale {
  const scale = scaleFor([value], unit, locale)
  // A value in base units came of a decimal one; the division back leaves noise in the last digits.
  const amount = Number((value / scale.divisor).toPrecision(12))
  const decimals = Array.from({ length: FURTHER_DECIMALS + 1 }, (_, more) => scale.decimals + more)
  const whole = decimals.find((count) => Number(amount.toFixed(count)) === amount)
  return { ...scale, decimals: whole ?? scale.decimals }
}

function group(digits: string, locale: Locale): string {
  const [whole = '', fraction] = digits.split('.')
  const grouped = locale === 'en' || whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  return fraction ? `${grouped}.${fraction}` : grouped
}

/** A value of the scale as digits, with a real minus sign. `fixed` keeps trailing zeros, for columns. */
export function formatNumber(value: number, scale: Scale, locale: Locale, fixed = false): string {
  const text = Math.abs(value / scale.divisor).toFixed(scale.decimals)
  const digits = fixed || !text.includes('.') ? text : text.replace(/\.?0+$/, '')
  return `${value < 0 && Number(digits) !== 0 ? '−' : ''}${group(digits, locale)}`
}

const BOUND_WORDS: Readonly<Record<Locale, Readonly<Record<Bound, string>>>> = {
  en: { exact: '', over: 'over ', at_least: 'at least ', up_to: 'up to ', about: 'about ', nearly: 'nearly ' },
  'zh-CN': { exact: '', over: '超', at_least: '不低于', up_to: '不超过', about: '约', nearly: '近' },
}

/** The word that a bound puts before a number; empty for exact values. */
export const boundWord = (bound: Bound, locale: Locale): string => BOUND_WORDS[locale][bound]

interface QuantityOptions {
  readonly locale: Locale
  readonly bound?: Bound
  /** The chart's scale; without it the value's own, see {@link ownScale}. */
  readonly scale?: Scale
  /** Whether the currency or the thing counted is said: "1.64 trn yuan" instead of "1.64 trn". */
  readonly long?: boolean
}

/** A value with its unit as people write it: "over 500 bn", "超5000亿元", "2.08%". */
export function formatQuantity(value: number, unit: UnitId, options: QuantityOptions): string {
  const { locale, bound = 'exact', long = false } = options
  const scale = options.scale ?? ownScale(value, unit, locale)
  const number = formatNumber(value, scale, locale)
  const before = boundWord(bound, locale)
  if (scale.suffix === '%') return `${before}${number}%`
  if (locale === 'zh-CN') return `${before}${number}${scale.suffix}`
  const kind = unitKind(unit)
  const noun =
    kind === 'money' ? (unit === 'USD' ? 'US dollars' : 'yuan') : kind === 'rank' ? '' : (NOUNS.en[unit] ?? '')
  return [`${before}${number}`, scale.suffix, long ? noun : ''].filter(Boolean).join(' ')
}

/** A difference of two values: shares in points, everything else with its sign and unit. */
export function formatChange(change: number, unit: UnitId, locale: Locale, scale?: Scale): string {
  const sign = change > 0 ? '+' : ''
  const used = scale ?? scaleFor([change], unit, locale)
  if (unitKind(unit) === 'share') {
    const number = formatNumber(change, used, locale)
    return locale === 'en' ? `${sign}${number} points` : `${sign}${number}个百分点`
  }
  return `${sign}${formatQuantity(change, unit, { locale, scale: used })}`
}

/** A ratio as a percentage with few digits: "82%", "8.0%" with `decimals` 1. */
export const formatPercent = (ratio: number, decimals = 0): string =>
  `${ratio < 0 ? '−' : ''}${Math.abs(ratio * 100).toFixed(decimals)}%`

/** A place in an order: "16th", "第16". */
export function ordinal(rank: number, locale: Locale): string {
  if (locale === 'zh-CN') return `第${rank}`
  const tens = rank % 100
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th')
  return `${rank}${suffix}`
}
