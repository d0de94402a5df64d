import { formatPeriod } from '../../i18n/dates.ts'
import { formatPercent } from '../../i18n/numbers.ts'
import type { IndicatorEntry } from '../../model/catalogue.ts'
import { midSentence } from '../progress/names.ts'
import type { ChartContext, Words } from '../types.ts'
import { listWords, peersWords } from '../words.ts'
import type { LeftOut, PartsRow } from './parts.ts'

/** Longest short headline in each language. */
const SHORT = { en: 44, 'zh-CN': 20 } as const
const NAMED = 12

/** Share of a whole as this chart prints it. */
export const shareText = (ratio: number): string => formatPercent(ratio, 1)

/**
 * Names of parts without the words that all begin or end with: "Primary", "Secondary", "Tertiary". Chinese names
 * have no spaces and stay whole.
 */
export function briefNames(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(' '))
  const room = Math.min(...words.map((list) => list.length)) - 1
  const alike = (place: (list: readonly string[]) => string | undefined) =>
    words.every((list) => place(list) === place(words[0] ?? []))
  let before = 0
  while (before < room && alike((list) => list[before])) before++
  let after = 0
  while (before + after < room && alike((list) => list[list.length - 1 - after])) after++
  return words.map((list) => {
    const text = list.slice(before, list.length - after).join(' ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  })
}

/** Place of the part that a row's whole has most of. */
export const largestPart = (row: PartsRow): number => row.parts.indexOf(Math.max(...row.parts))

/** The highlighted region's largest part, else the part that is largest most often and its range. */
export function headlineOf(
  rows: readonly PartsRow[],
  highlighted: PartsRow | undefined,
  whole: IndicatorEntry,
  parts: readonly IndicatorEntry[],
  { t, locale }: ChartContext,
): Words['headline'] {
  const brief = briefNames(parts.map((part) => part.name[locale]))
  const name = (place: number) => midSentence(parts[place]?.name[locale] ?? '')
  const share = (row: PartsRow, place: number) => (row.parts[place] ?? 0) / row.whole
  const wholeName = midSentence(whole.name[locale])
  if (highlighted) {
    const place = largestPart(highlighted)
    const words = { region: highlighted.region.short[locale], share: shareText(share(highlighted, place)) }
    const short = t('composition.short.one', { ...words, part: midSentence(brief[place] ?? '') })
    return {
      full: t('composition.full.one', { ...words, part: name(place), whole: wholeName }),
      short: short.length <= SHORT[locale] ? short : t('composition.short.plain', words),
    }
  }
  const counts = parts.map((_, place) => rows.filter((row) => largestPart(row) === place).length)
  const place = counts.indexOf(Math.max(...counts))
  const sorted = [...rows].sort((a, b) => share(a, place) - share(b, place))
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest) return { full: t('chart.empty'), short: t('chart.empty.short') }
  const part = name(place)
  const words = {
    n: counts[place] ?? 0,
    count: rows.length,
    whole: wholeName,
    peers: peersWords(
      rows.map((row) => row.region),
      t,
    ),
    low: shareText(share(lowest, place)),
    lowest: lowest.region.short[locale],
    high: shareText(share(highest, place)),
    highest: highest.region.short[locale],
  }
  const capital = locale === 'en' ? part.charAt(0).toUpperCase() + part.slice(1) : part
  return {
    full: t('composition.full.all', { ...words, part: capital }),
    short: t('composition.short.all', { ...words, part: brief[place] ?? '' }),
  }
}

/** Who is left out and why; places that the tables do not cover in notes, disagreement as a warning. */
export function leftOutWords(
  leftOut: readonly LeftOut[],
  period: string,
  { t, locale }: ChartContext,
): { notes: string[]; warnings: string[] } {
  const names = (reason: LeftOut['reason']): string | null => {
    const those = leftOut.filter((item) => item.reason === reason)
    const texts = those.map((item) => {
      const region = item.region.short[locale]
      if (item.reason !== 'unequal') return region
      const difference = `${item.difference > 0 ? '+' : ''}${formatPercent(item.difference, 1)}`
      return t('composition.difference', { region, difference })
    })
    const more = texts.length - NAMED
    const shown = more > 0 ? [...texts.slice(0, NAMED), t('composition.more', { count: more })] : texts
    return shown.length > 0 ? listWords(shown, t) : null
  }
  const missing = names('missing')
  const unequal = names('unequal')
  const negative = names('negative')
  return {
    notes: missing ? [t('composition.missing', { period: formatPeriod(period, locale), regions: missing })] : [],
    warnings: [
      ...(unequal ? [t('composition.unequal', { regions: unequal })] : []),
      ...(negative ? [t('composition.negative', { regions: negative })] : []),
    ],
  }
}
