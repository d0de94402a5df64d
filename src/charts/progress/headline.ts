import type { Locale } from '../../model/text.ts'
import {
  actualText,
  deadlineDate,
  deadlineText,
  dueText,
  periodText,
  type Speech,
  shareText,
  shortPeriod,
  targetText,
} from './format.ts'
import { isWay, type TargetState } from './target.ts'

/** Longest short headline: Latin and Chinese characters. */
const SHORT: Readonly<Record<Locale, number>> = { en: 44, 'zh-CN': 20 }

export const fitsShort = (text: string, locale: Locale): boolean => text.length <= SHORT[locale]

const FULL_WIDTH = /[\u2E80-\u9FFF\uFF00-\uFFEF]/

/**
 * A short headline cut to its length where names that data give are longer than any wording allows for. Chinese counts
 * in widths of a Chinese character, of which a Latin one is half.
 */
export function cutShort(text: string, locale: Locale): string {
  const size = (character: string): number => (locale === 'en' || FULL_WIDTH.test(character) ? 1 : 0.5)
  const characters = [...text]
  let [end, used] = [0, 0]
  for (const character of characters) {
    used += size(character)
    if (used > SHORT[locale] - 1) break
    end++
  }
  const whole = characters.reduce((sum, character) => sum + size(character), 0)
  return whole <= SHORT[locale] ? text : `${characters.slice(0, end).join('').trimEnd()}…`
}

/** The finding about a target, as one sentence, and in the few characters of a slide's title. */
export function progressHeadline(
  state: TargetState,
  speech: Speech,
): { readonly short: string; readonly full: string } {
  const { t, locale } = speech
  const region = state.region.short[locale]
  const finding = t(`progress.finding.${state.progress.verdict.verdict}`)
  const share = isWay(state) ? null : shareText(state, speech)
  const candidates = [
    ...(share === null ? [] : [t('progress.headline.short-share', { region, share, finding })]),
    t('progress.headline.short', { region, finding }),
  ]
  return { short: candidates.find((text) => fitsShort(text, locale)) ?? finding, full: fullHeadline(state, speech) }
}

function fullHeadline(state: TargetState, speech: Speech): string {
  const { verdict, latest, partYear, due, actuals, deadline: dueDay } = state.progress
  const { t, locale } = speech
  const base = {
    region: state.region.short[locale],
    target: targetText(state, speech, true),
    deadline: deadlineText(state, speech),
  }
  const share = shareText(state, speech) ?? ''
  const figure = latest && {
    value: actualText(latest, state, speech, true),
    period: shortPeriod(latest.period.text, locale),
    share,
  }
  const part = partYear.length > 0
  const hasBase = state.progress.base !== null
  switch (verdict.verdict) {
    case 'met':
      return verdict.how === 'early'
        ? t('progress.headline.early', { ...base, count: verdict.yearsEarly ?? 1 })
        : t(`progress.headline.${verdict.how}`, { ...base, year: verdict.year })
    case 'missed': {
      const settling = actuals.find((actual) => dueDay !== null && actual.date >= dueDay) ?? latest
      const value = settling ? actualText(settling, state, speech, true) : ''
      return t('progress.headline.missed', { ...base, value, period: settling ? periodText(settling, speech) : '' })
    }
    case 'behind':
    case 'on-pace':
      return t(`progress.headline.${verdict.verdict}`, {
        ...base,
        ...figure,
        due: due === null ? '' : dueText(due, state, speech),
      })
    case 'overdue-no-figure':
      if (!figure) return t(part ? 'progress.headline.overdue-part' : 'progress.headline.overdue-none', base)
      return t('progress.headline.overdue', { ...base, ...figure, deadline: deadlineDate(state, speech) })
    case 'one-figure':
      if (figure && share && hasBase) return t('progress.headline.unclear', { ...base, ...figure })
      return figure && share
        ? t('progress.headline.one-figure', { ...base, ...figure })
        : t('progress.headline.short', { ...base, finding: t('progress.finding.one-figure') })
    case 'no-actual':
      return t(part ? 'progress.headline.no-actual-part' : 'progress.headline.no-actual', base)
    case 'no-deadline':
      return figure && share
        ? t('progress.headline.no-deadline', { ...base, share })
        : t('progress.headline.no-deadline-none', base)
  }
}
