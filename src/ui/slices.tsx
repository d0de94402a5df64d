import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useState } from 'react'
import type { Reference } from '../model/catalogue.ts'
import type { Initials } from '../model/search.ts'
import { SliceError, type SliceFailureReason } from './slice-error.tsx'

/** A part of the data that could not be loaded. */
export interface SliceFailure {
  /** `indicator/gdp`, `region/130000`, `targets` and so on. */
  readonly name: string
  /** File below the data folder. */
  readonly file: string
  readonly reason: SliceFailureReason
}

/** What slices of words hold, each one of the two. */
interface Words {
  readonly reference?: Partial<Reference>
  readonly initials?: Initials
}

export interface Slices {
  readonly failures: readonly SliceFailure[]
  /** Names of those that are on their way. */
  readonly waiting: readonly string[]
  readonly retry: () => void
  /** Says that a part of the page shows the failures of these slices itself; returns the way to take it back. */
  readonly guard: (names: readonly string[]) => () => void
  /** Asks for slices that the address of the page does not tell of; returns the way to take it back. */
  readonly ask: (names: readonly string[]) => () => void
  /** Gives words that the page itself does not show; rejects where they cannot be had. */
  readonly load: (name: keyof Words) => Promise<Words>
}

const SlicesContext = createContext<Slices>({
  failures: [],
  waiting: [],
  retry: () => {},
  guard: () => () => {},
  ask: () => () => {},
  load: (name) => Promise.reject(new Error(`${name} cannot be loaded outside of a page`)),
})

export const SlicesProvider = SlicesContext.Provider

interface GuardProps {
  /** Slices without which the part says nothing. */
  readonly slices: readonly string[]
  readonly children: ReactNode
}

/** A part of a page that needs slices: where one failed, a card stands in its place. */
export function Guard({ slices, children }: GuardProps) {
  const { failures, retry, guard } = useContext(SlicesContext)
  const key = slices.join(' ')
  useLayoutEffect(() => guard(key.split(' ')), [guard, key])
  const failed = failures.filter(({ name }) => slices.includes(name))
  if (failed.length === 0) return children
  return failed.map(({ name, file, reason }) => <SliceError key={name} file={file} reason={reason} onRetry={retry} />)
}

/**
 * Lets the page load slices that only the browser knows to be needed: those of a deck that somebody made.
 * @returns whether they were asked for already; whether they are there, the page is told as of all others
 */
export function useAskedSlices(names: readonly string[]): boolean {
  const { ask } = useContext(SlicesContext)
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  const key = names.join(' ')
  useEffect(() => {
    const all = key.split(' ').filter(Boolean)
    setAsked(new Set(all))
    return ask(all)
  }, [ask, key])
  return names.every((name) => asked.has(name))
}

/** The way to words that a part neither draws nor waits for with what it shows. */
export const useLoadWords = (): Slices['load'] => useContext(SlicesContext).load

interface AskedSlices {
  /** How many of them are there or have failed. */
  readonly settled: number
  readonly ready: boolean
  readonly failures: readonly SliceFailure[]
  readonly retry: () => void
}

/** Asks for slices, tells how far their loading is, and takes it upon the part to show which of them failed. */
export function useSlices(names: readonly string[]): AskedSlices {
  const { failures, waiting, retry, guard } = useContext(SlicesContext)
  const asked = useAskedSlices(names)
  const key = names.join(' ')
  useLayoutEffect(() => guard(key.split(' ')), [guard, key])
  const open = asked ? names.filter((name) => waiting.includes(name)).length : names.length
  return {
    settled: names.length - open,
    ready: open === 0,
    failures: failures.filter(({ name }) => names.includes(name)),
    retry,
  }
}
