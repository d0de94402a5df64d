import { formatDate, formatPeriod } from '../../i18n/dates.ts'
import { translator } from '../../i18n/translate.ts'
import type { Catalogue } from '../../model/catalogue.ts'
import { addMonths } from '../../model/period.ts'
import type { Locale } from '../../model/text.ts'
import type { View } from '../../view/view.ts'

/** Data that were put together so many days ago are old. */
const OLD_DAYS = 30
/** Months between a period's end and its figure, where an indicator does not say. */
const USUAL_DELAY = 12
const DAY = 86_400_000

const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** How old the data of a slide are, and whether newer ones should be out. */
export interface Age {
  /** Days since the data were put together; 0 where the clock says that this lies ahead. */
  readonly days: number
  /** The last year of the table on the slide, where that of the year after should be published by now. */
  readonly outdated: string | null
  readonly stale: boolean
}

/** @param today `YYYY-MM-DD` */
export function computeAge(view: View, catalogue: Catalogue, today: string): Age {
  const days = Math.max(0, daysBetween(catalogue.asOf, today))
  const outdated = outdatedYear(view, catalogue, today)
  return { days, outdated, stale: days > OLD_DAYS || outdated !== null }
}

/** Only of a slide that shows the newest year of a yearly table: an older one was chosen on purpose. */
function outdatedYear(view: View, catalogue: Catalogue, today: string): string | null {
  if (!('treatment' in view) || view.period !== undefined || ('to' in view && view.to !== undefined)) return null
  const last = catalogue.series.get(view.indicator)?.periods.at(-1)
  if (!last || !/^\d{4}$/.test(last)) return null
  const delay = catalogue.indicators.get(view.indicator)?.publishedAfterMonths ?? USUAL_DELAY
  const end = `${Number(last) + 1}-12-31`
  return addMonths(end, delay) < today ? last : null
}

/** "Data as of 22 Nov 2026 · 3 days old", in a line. */
export function ageWords({ days, outdated }: Age, { asOf }: Catalogue, locale: Locale): string {
  const t = translator(locale)
  const date = formatDate(asOf, locale)
  const old = days === 0 ? t('present.age.today', { date }) : t('present.age.days', { date, count: days })
  return outdated === null ? old : t('present.age.newer', { old, period: formatPeriod(outdated, locale) })
}
