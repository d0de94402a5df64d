import type { Locale } from '../model/text.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const monthName = (month: string): string => MONTHS[Number(month) - 1] ?? month

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as people write it: "15 Sep 2023", "2023年9月15日". */
export function formatDate(date: string, locale: Locale): string {
  const [year = '', month, day] = date.split('-')
  if (locale === 'en') return [day && String(Number(day)), month && monthName(month), year].filter(Boolean).join(' ')
  return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
}

const HALVES = { en: { S1: 'H1', S2: 'H2' }, 'zh-CN': { S1: '上半年', S2: '下半年' } } as const

/** An SDMX time period as people write it: "H1 2020", "Jan–Jul 2023", "end of 2019"; 2020年上半年, 2023年1—7月, 2019年末. */
export function formatPeriod(period: string, locale: Locale): string {
  const [from = '', to] = period.split('/')
  if (to) return formatSpan(from, to, locale)
  if (/^\d{4}-12-31$/.test(from)) return locale === 'en' ? `end of ${from.slice(0, 4)}` : `${from.slice(0, 4)}年末`
  return formatOne(from, locale)
}

function formatOne(period: string, locale: Locale): string {
  const year = period.slice(0, 4)
  const part = period.slice(5)
  if (part === 'S1' || part === 'S2') {
    const half = HALVES[locale][part]
    return locale === 'en' ? `${half} ${year}` : `${year}年${half}`
  }
  if (/^Q[1-4]$/.test(part)) return locale === 'en' ? `${part} ${year}` : `${year}年第${part.slice(1)}季度`
  return formatDate(period, locale)
}

const MONTH = /^\d{4}-\d{2}$/

function formatSpan(from: string, to: string, locale: Locale): string {
  const [year = '', first = ''] = from.split('-')
  const [toYear = '', last = ''] = to.split('-')
  if (year === toYear && MONTH.test(from) && MONTH.test(to))
    return locale === 'en'
      ? `${monthName(first)}–${monthName(last)} ${year}`
      : `${year}年${Number(first)}—${Number(last)}月`
  return [from, to].map((end) => formatOne(end, locale)).join(locale === 'en' ? ' to ' : '至')
}
