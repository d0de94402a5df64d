import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'

interface Today {
  /** Date of the data, `YYYY-MM-DD`. */
  readonly asOf: string
  /** `YYYY-MM-DD`, as deadlines are judged. */
  readonly today: string
  /** True when the address sets it. */
  readonly chosen: boolean
}

const TodayContext = createContext<Today>({ asOf: '1970-01-01', today: '1970-01-01', chosen: false })

interface TodayProviderProps {
  /** Date of the build: pages are rendered as of it, so that the first render equals the HTML. */
  readonly asOf: string
  /** `YYYY-MM-DD` from the address. */
  readonly override?: string
  readonly children: ReactNode
}

/** Gives the date of the build first and, once mounted, the date of the browser or the one the address asks for. */
export function TodayProvider({ asOf, override, children }: TodayProviderProps) {
  const [value, setValue] = useState<Today>({ asOf, today: asOf, chosen: false })
  useEffect(() => {
    const today = override ?? browserDate()
    startTransition(() =>
      setValue((old) =>
        old.asOf === asOf && old.today === today && old.chosen === Boolean(override)
          ? old
          : { asOf, today, chosen: Boolean(override) },
      ),
    )
  }, [asOf, override])
  return <TodayContext value={value}>{children}</TodayContext>
}

export const useToday = (): string => useContext(TodayContext).today

/** Date of the data, `YYYY-MM-DD`. */
export const useAsOf = (): string => useContext(TodayContext).asOf

/** Whether the address sets today's date, which the page then says. */
export const useTodayChosen = (): boolean => useContext(TodayContext).chosen

function browserDate(): string {
  const now = new Date()
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}
