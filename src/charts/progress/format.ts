import { formatDate, formatPeriod } from '../../i18n/dates.ts'
import {
  boundWord,
  formatChange,
  formatNumber,
  formatPercent,
  formatQuantity,
  type Scale,
  scaleFor,
} from '../../i18n/numbers.ts'
import type { Translate } from '../../i18n/translate.ts'
import type { Actual } from '../../measure/actuals.ts'
import type { Needed, Rate } from '../../measure/pace.ts'
import type { Bound } from '../../model/interval.ts'
import type { Locale } from '../../model/text.ts'
import { unitKind } from '../../model/units.ts'
import { isWay, shareBound, shareOf, type TargetState } from './target.ts'

/** A language: its words and its way with numbers. */
export interface Speech {
  readonly locale: Locale
  readonly t: Translate
}

/**
 * The one scale of the published figures of a target, of its base and of what is due. The target itself keeps the
 * scale in which it was set: 8209亿元 of 1.2万亿元 says more than 0.82 of 1.2.
 */
export const scaleOf = ({ target, progress }: TargetState, locale: Locale): Scale =>
  scaleFor([progress.latest?.value ?? target.value], target.unit, locale)

interface ValueOptions {
  readonly bound?: Bound
  /** Whether the unit is said in full: "1.64 trn yuan". */
  readonly long?: boolean
}

/** A value of the target's measure in the target's own scale. */
export const valueText = (value: number, state: TargetState, { locale }: Speech, options: ValueOptions = {}): string =>
  formatQuantity(value, state.target.unit, { locale, scale: scaleOf(state, locale), ...options })

/** A published figure as it reads: "over 1 trn". */
export const actualText = (actual: Actual, state: TargetState, speech: Speech, long = false): string =>
  valueText(actual.value, state, speech, { bound: actual.bound, long })

/** A figure that is compared with no other, in its own scale. */
export const ownText = (
  { value, bound }: Pick<Actual, 'value' | 'bound'>,
  { target }: TargetState,
  { locale }: Speech,
  long = false,
): string => formatQuantity(value, target.unit, { locale, bound, long })

export const targetText = (state: TargetState, speech: Speech, long = false): string =>
  ownText(state.target, state, speech, long)

/** Decimals that a value takes in a scale. */
const decimalsOf = (value: number, scale: Scale, locale: Locale): number =>
  (formatNumber(value, scale, locale).split('.')[1] ?? '').length

/** The value that a straight line asks for, with no more digits than the published figures have. */
export function dueText(
  due: number,
  state: TargetState,
  { locale }: Speech,
  form: 'bare' | 'unit' | 'long' = 'unit',
): string {
  const scale = scaleOf(state, locale)
  const { base, latest } = state.progress
  const figures = [base?.value, latest?.value].filter((value) => value !== undefined)
  const decimals = Math.max(0, ...figures.map((value) => decimalsOf(value, scale, locale)))
  const used = { ...scale, decimals }
  if (form !== 'bare') return formatQuantity(due, state.target.unit, { locale, scale: used, long: form === 'long' })
  return `${formatNumber(due, used, locale)}${scale.suffix === '%' ? '%' : ''}`
}

/** A number alone, in the scale of the figures, for a label beside others of the same unit. */
export const bareNumber = (value: number, state: TargetState, { locale }: Speech): string => {
  const scale = scaleOf(state, locale)
  return `${formatNumber(value, scale, locale)}${scale.suffix === '%' ? '%' : ''}`
}

/** A period for a tight place: a year's last day is its year, a run over several years its end. */
export function shortPeriod(period: string, locale: Locale): string {
  const [from = '', to] = period.split('/')
  if (to && from.slice(0, 4) !== to.slice(0, 4)) return shortPeriod(to, locale)
  const yearEnd = /^(\d{4})-12-31$/.exec(period)
  return yearEnd ? formatPeriod(yearEnd[1] ?? period, locale) : formatPeriod(period, locale)
}

export const periodText = (actual: Actual, { locale }: Speech): string => formatPeriod(actual.period.text, locale)

/** Calendar year in which a figure's period ends. */
export const yearText = (actual: Actual): string => actual.date.slice(0, 4)

/** "by 2025", "2025年底"; "no deadline". */
export function deadlineText({ target }: Pick<TargetState, 'target'>, { locale, t }: Speech): string {
  if (typeof target.deadline !== 'string') return t('progress.deadline.unknown')
  const year = /^(\d{4})(?:-12-31)?$/.exec(target.deadline)?.[1]
  return year
    ? t('progress.deadline.year', { year })
    : t('progress.deadline.date', { date: formatPeriod(target.deadline, locale) })
}

/** The deadline's date alone: "2025". */
export const deadlineDate = ({ target }: TargetState, { locale, t }: Speech): string =>
  typeof target.deadline === 'string' ? shortPeriod(target.deadline, locale) : t('progress.deadline.unknown')

/** "82%"; a share short of one never rounds up to it, nor a share that was passed down to it. */
export function plainShare(share: number): string {
  const rounded = formatPercent(share)
  return share !== 1 && rounded === '100%'
    ? formatPercent(share < 1 ? Math.min(share, 0.9994) : Math.max(share, 1.0006), 1)
    : rounded
}

/** The share of the target that a figure is, with the word its bound asks for; null where it cannot be told. */
export function shareText(
  state: TargetState,
  { t }: Speech,
  actual: Actual | null = state.progress.latest,
): string | null {
  const share = actual && shareOf(actual.value, state)
  if (!actual || share === null) return null
  return t(`progress.share.${shareBound(actual.bound, state)}`, { share: plainShare(share) })
}

/** "82% of target in 2023". */
export function shareSentence(state: TargetState, speech: Speech, withPeriod = true): string | null {
  const { latest } = state.progress
  const share = shareText(state, speech)
  if (!latest || share === null) return null
  const way = isWay(state) ? 'way' : 'share'
  if (!withPeriod) return speech.t(`progress.brief.${way}-only`, { share })
  return speech.t(`progress.brief.${way}`, { share, period: shortPeriod(latest.period.text, speech.locale) })
}

/** Growth a year: shares in points, everything else as a percentage, or as an amount where none can be told. */
export function rateText(rate: Rate, state: TargetState, { locale, t }: Speech): string {
  if (unitKind(state.target.unit) === 'share') {
    const scale = { ...scaleOf(state, locale), decimals: 1 }
    return t('progress.points', { number: formatNumber(rate.perYear, scale, locale) })
  }
  return rate.compound === null
    ? formatChange(rate.perYear, state.target.unit, locale)
    : formatPercent(rate.compound, 1)
}

/** The number that places a rate on the scale it shares with the other one. */
export const rateSize = (rate: Rate, state: TargetState): number =>
  unitKind(state.target.unit) === 'share' || rate.compound === null ? rate.perYear : rate.compound

export function neededText(needed: Needed, state: TargetState, speech: Speech): string {
  const rate = rateText(needed, state, speech)
  return needed.limit ? speech.t(`progress.limit.${needed.limit}`, { rate }) : rate
}

export const dateText = (date: string, { locale }: Speech): string => formatDate(date, locale)

/** The word before a number and the number with its unit, apart, for setting them in different sizes. */
export function valueParts(actual: Actual, state: TargetState, { locale }: Speech) {
  const scale = scaleOf(state, locale)
  return {
    before: boundWord(actual.bound, locale).trim(),
    number: formatNumber(actual.value, scale, locale),
    suffix: scale.suffix,
  }
}
