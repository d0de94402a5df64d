import { useEffect, useState } from 'react'
import type { Locale } from '../../model/text.ts'

/** The time of day, `14:05`, kept up by one timer. */
export function useClock(locale: Locale): string {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000)
    return () => clearInterval(timer)
  }, [])
  return now.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** `4:07`, `1:04:07` */
export function elapsedText(seconds: number): string {
  const pad = (part: number): string => String(part).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(rest)}` : `${minutes}:${pad(rest)}`
}

/** How long a talk had been going on at a time of the clock that nobody sets. */
export interface Talk {
  readonly before: number
  readonly since: number
  readonly running: boolean
}

interface RunningTalk {
  readonly talk: Talk
  readonly toggle: () => void
  readonly reset: () => void
}

const KEPT = 'yardstick-present-elapsed'
/** A time that was kept longer ago belongs to another talk. */
const FRESH = 10 * 60_000

const secondsOf = ({ before, since, running }: Talk): number =>
  before + (running ? (performance.now() - since) / 1000 : 0)

/** A talk that begins with the window it is used in; it outlives loading the page again. */
export function useTalk(): RunningTalk {
  const [talk, setTalk] = useState((): Talk => ({ before: kept(), since: performance.now(), running: true }))
  useEffect(() => {
    const keep = () => {
      try {
        sessionStorage.setItem(KEPT, JSON.stringify({ seconds: secondsOf(talk), at: Date.now() }))
      } catch {
        // Without storage the time begins anew when the page is loaded again.
      }
    }
    addEventListener('pagehide', keep)
    return () => removeEventListener('pagehide', keep)
  }, [talk])
  const toggle = () => setTalk((old) => ({ before: secondsOf(old), since: performance.now(), running: !old.running }))
  const reset = () => setTalk((old) => ({ ...old, before: 0, since: performance.now() }))
  return { talk, toggle, reset }
}

/** Seconds of a talk, kept up by one timer. */
export function useElapsed(talk: Talk): number {
  const [, tick] = useState(0)
  useEffect(() => {
    if (!talk.running) return
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [talk.running])
  return secondsOf(talk)
}

/** Seconds of the talk that this window was showing when it was loaded again. */
function kept(): number {
  try {
    const { seconds, at } = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as { seconds?: unknown; at?: unknown }
    const age = typeof at === 'number' ? Date.now() - at : -1
    return typeof seconds === 'number' && seconds >= 0 && age >= 0 && age < FRESH ? seconds + age / 1000 : 0
  } catch {
    return 0
  }
}
