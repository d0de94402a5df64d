import { useEffect, useState } from 'react'
import { formatDate } from '../../i18n/dates.ts'
import { useLocale, useT } from '../locale.tsx'
import { useAsOf, useToday } from '../today.tsx'

const DAY = 86_400_000

/** Whole days from one date to another, both `YYYY-MM-DD`; 0 where the second is not later. */
export const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / DAY)) || 0

export interface DataAge {
  /** Date of the data, `YYYY-MM-DD`. */
  readonly asOf: string
  /** Whole days from then to today. */
  readonly days: number
  /** "data of 19 Nov 2026, 3 days old". */
  readonly words: string
}

/** How old the data are, today as the page takes it; counted on while the page stays open over midnight. */
export function useDataAge(): DataAge {
  const t = useT()
  const locale = useLocale()
  const asOf = useAsOf()
  const date = formatDate(asOf, locale)
  const days = daysBetween(asOf, useToday()) + useNightsOpen()
  return { asOf, days, words: days === 0 ? t('offline.age.today', { date }) : t('offline.age', { date, count: days }) }
}

/** Looked at so often, as a timer until midnight would not survive a change of the clock. */
const LOOK_EVERY = 600_000

/** How many midnights have passed since this part was mounted. */
function useNightsOpen(): number {
  const [nights, setNights] = useState(0)
  useEffect(() => {
    const opened = startOfDay()
    const timer = setInterval(() => setNights(Math.max(0, Math.round((startOfDay() - opened) / DAY))), LOOK_EVERY)
    return () => clearInterval(timer)
  }, [])
  return nights
}

const startOfDay = (): number => new Date().setHours(0, 0, 0, 0)
