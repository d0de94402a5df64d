import { createContext, type ReactNode, useContext, useLayoutEffect } from 'react'
import { SliceError, type SliceFailureReason } from './slice-error.tsx'

/** A part of the data that could not be loaded. */
export interface SliceFailure {
  /** `indicator/gdp`, `region/130000`, `targets` and so on. */
  readonly name: string
  /** File below the data folder. */
  readonly file: string
  readonly reason: SliceFailureReason
}

export interface Slices {
  readonly failures: readonly SliceFailure[]
  readonly retry: () => void
  /** Says that a part of the page shows the failures of these slices itself; returns the way to take it back. */
  readonly guard: (names: readonly string[]) => () => void
}

const SlicesContext = createContext<Slices>({ failures: [], retry: () => {}, guard: () => () => {} })

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
