import { useEffect, useState } from 'react'
import { useToday, useTodayChosen } from '../../ui/today.tsx'

const EVERY = 60_000

const dateOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Today, `YYYY-MM-DD`, on a screen that may stand for days; the day that the address chooses where it does. */
export function useDay(): string {
  const today = useToday()
  const isChosen = useTodayChosen()
  const [day, setDay] = useState<string | null>(null)
  useEffect(() => {
    if (isChosen) return
    const timer = setInterval(() => setDay(dateOf(new Date())), EVERY)
    return () => clearInterval(timer)
  }, [isChosen])
  return isChosen ? today : (day ?? today)
}
