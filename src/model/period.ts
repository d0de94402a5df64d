import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat.js'

dayjs.extend(customParseFormat)

export type Frequency = 'year' | 'half' | 'quarter' | 'month' | 'span' | 'date'

/** A time period of SDMX, read. */
export interface Period {
  /** As written in the data. */
  readonly text: string
  readonly frequency: Frequency
  /** First day, `YYYY-MM-DD`. */
  readonly start: string
  /** Last day, `YYYY-MM-DD`; that of a date is itself. */
  readonly end: string
  /** Calendar months covered; 0 for a date. */
  readonly months: number
}

const PATTERN = /^([12]\d{3})(?:-(?:S([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/
const DAY = 86_400_000
const MONTHS_IN_YEAR = 12

const pad = (value: number): string => String(value).padStart(2, '0')

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; 30 February is none. */
export const isDate = (text: string): boolean => dayjs(text, 'YYYY-MM-DD', true).isValid()

/** A run of whole months; `month` counts from 1. */
function runOfMonths(text: string, frequency: Frequency, year: string, month: number, months: number): Period {
  const last = `${year}-${pad(month + months - 1)}`
  const lastDay = dayjs(`${last}-01`).daysInMonth()
  return { text, frequency, start: `${year}-${pad(month)}-01`, end: `${last}-${pad(lastDay)}`, months }
}

function parseSimple(text: string): Period | null {
  const match = PATTERN.exec(text)
  if (!match) return null
  const [, year = '', half, quarter, month, day] = match
  if (half) return runOfMonths(text, 'half', year, 6 * Number(half) - 5, 6)
  if (quarter) return runOfMonths(text, 'quarter', year, 3 * Number(quarter) - 2, 3)
  if (day) return isDate(text) ? { text, frequency: 'date', start: text, end: text, months: 0 } : null
  if (!month) return runOfMonths(text, 'year', year, 1, MONTHS_IN_YEAR)
  const number = Number(month)
  return number >= 1 && number <= MONTHS_IN_YEAR ? runOfMonths(text, 'month', year, number, 1) : null
}

/** Months since year 0 of a date's month. */
const monthIndex = (date: string): number => Number(date.slice(0, 4)) * MONTHS_IN_YEAR + Number(date.slice(5, 7))

/**
 * Reads `2023`, `2020-S1`, `2020-Q3`, `2025-02`, `2019-12-31`, or two of one kind with a slash between them
 * (`2023-01/2023-07`, both ends included). Anything else, and any day or month that does not exist, is null.
 */
export function parsePeriod(text: string): Period | null {
  if (!text.includes('/')) return parseSimple(text)
  const [first, last, ...rest] = text.split('/').map(parseSimple)
  if (!first || !last || rest.length > 0 || first.frequency !== last.frequency || first.start > last.start) return null
  const months = monthIndex(last.end) - monthIndex(first.start) + 1
  return { text, frequency: 'span', start: first.start, end: last.end, months }
}

/** The year in which a period ends. */
export const yearOf = (period: Period): number => Number(period.end.slice(0, 4))

/** Whether a period is one calendar year, however it is written. */
export const isFullYear = ({ start, end }: Period): boolean =>
  start.endsWith('-01-01') && end.endsWith('-12-31') && start.slice(0, 4) === end.slice(0, 4)

/** Whether two periods are the same part of a year: January to July of 2020 and of 2023. */
export function sameSeason(a: Period, b: Period): boolean {
  if (a.months !== b.months || a.start.slice(5) !== b.start.slice(5)) return false
  return a.frequency === b.frequency || (isFullYear(a) && isFullYear(b))
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Order by end, then start, then text: earlier first. A total order. */
export const comparePeriods = (a: Period, b: Period): number =>
  compareTexts(a.end, b.end) || compareTexts(a.start, b.start) || compareTexts(a.text, b.text)

/** The day on which a deadline falls due: the last one of a year, half, quarter or month. Null if unreadable. */
export const endOf = (deadline: string): string | null => parsePeriod(deadline)?.end ?? null

/** A date some whole months later (or earlier); a day that the month lacks becomes its last. */
export const addMonths = (date: string, months: number): string => dayjs(date).add(months, 'month').format('YYYY-MM-DD')

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/**
 * Decimal years from one date to another, negative where the second is earlier: whole years by the calendar,
 * then the rest as a share of the year it lies in, so that year ends are whole years apart.
 */
export function yearsBetween(from: string, to: string): number {
  if (to < from) return -yearsBetween(to, from)
  const guess = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const whole = addMonths(from, guess * MONTHS_IN_YEAR) > to ? guess - 1 : guess
  const anniversary = addMonths(from, whole * MONTHS_IN_YEAR)
  return whole + days(anniversary, to) / days(anniversary, addMonths(from, (whole + 1) * MONTHS_IN_YEAR))
}
