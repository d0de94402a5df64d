import { type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { makeCatalogue, type SiteCatalogue } from '../catalogue/catalogue.ts'
import type { IndexData, Slice, SliceName } from '../catalogue/format.ts'
import { LoadError } from '../catalogue/load.ts'
import { hasKinds } from '../charts/kinds.ts'
import { indexQuery, sliceQuery } from '../queries/queries.ts'
import { type Search, useNavigation } from '../ui/navigation.tsx'
import type { PageName } from '../ui/pages.ts'
import type { SliceFailure } from '../ui/slices.tsx'
import { kindsOf, slicesOf } from './page-table.tsx'
import type { RouterContext } from './router.tsx'
import { useKinds } from './use-kinds.ts'

/** Where data come from. */
export const useRouterContext = (): RouterContext => useRouter().options.context as RouterContext

/** The index, which is always loaded before anything is rendered. */
export function useIndex(): IndexData {
  const { data } = useQuery(indexQuery(useRouterContext().read))
  if (!data) throw new Error('Rendered before the index was loaded')
  return data
}

/**
 * A slice by itself, once it is there.
 * @param loads whether it is asked for here; otherwise something else does
 */
export function useSlice(name: SliceName, loads: boolean): Slice | undefined {
  const { read } = useRouterContext()
  const file = useIndex().files[name]
  const [found] = useQueries({
    queries: (file ? [file] : []).map((path) => ({ ...sliceQuery(read, name, path), enabled: loads })),
  })
  return found?.data
}

interface PageData {
  readonly catalogue: SiteCatalogue
  /** What the page would know at another query, where all of that is loaded already; null where it is not. */
  readonly ahead: (search: Search) => SiteCatalogue | null
  readonly failures: readonly SliceFailure[]
  /** Slices that are on their way and whose place no failure holds. */
  readonly waiting: readonly SliceName[]
  /** Whether the charts that the address asks for can be drawn by now. */
  readonly drawable: boolean
  /** Loads what failed once more, after the index: a newer site has its slices elsewhere. */
  readonly retry: () => void
  /** Gives a slice by itself; rejects where it cannot be had. */
  readonly load: (slice: SliceName) => Promise<Slice>
}

/**
 * What is known for a page, and what could not be loaded.
 * @param asked slices that parts of the page asked for besides those of its address
 */
export function usePageData(name: PageName, subject: string, asked: readonly string[]): PageData {
  const { read } = useRouterContext()
  const client = useQueryClient()
  const index = useIndex()
  const { search } = useNavigation()
  const [retried, setRetried] = useState<readonly SliceFailure[]>([])
  const names = useMemo(() => {
    const more = asked.filter((slice): slice is SliceName => index.files[slice] !== undefined)
    return [...new Set([...slicesOf(index, name, subject, search), ...more])]
  }, [index, name, subject, search, asked])
  const { slices, errors } = useQueries({
    queries: names.map((slice) => sliceQuery(read, slice, index.files[slice] ?? '')),
    combine: settle,
  })
  const assemble = useMemo(() => assembler(index), [index])
  const catalogue = useMemo(() => assemble(slices.filter(isLoaded)), [assemble, slices])
  const ahead = useCallback(
    (asked: Search) => {
      if (!hasKinds(kindsOf(index, name, asked))) return null
      const needed = slicesOf(index, name, subject, asked).map((slice) =>
        client.getQueryData(sliceQuery(read, slice, index.files[slice] ?? '').queryKey),
      )
      return needed.every(isLoaded) ? assemble(needed) : null
    },
    [assemble, client, index, name, read, subject],
  )
  const failures = useMemo(
    // A query forgets its error when it is tried again; the failure stays in place until there is something to show.
    () => names.flatMap((slice, i) => (slices[i] ? [] : (failureOf(slice, errors[i]) ?? retried.filter(isOf(slice))))),
    [names, slices, errors, retried],
  )
  const waiting = useMemo(
    () => names.filter((slice, i) => !slices[i] && !failures.some(isOf(slice))),
    [names, slices, failures],
  )
  const retry = useCallback(async () => {
    setRetried(failures)
    await client.refetchQueries({ queryKey: ['index'] })
    await client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
  }, [client, failures])
  const load = useCallback(
    (slice: SliceName) => client.fetchQuery(sliceQuery(read, slice, index.files[slice] ?? '')),
    [client, index, read],
  )
  const drawable = useKinds(useMemo(() => kindsOf(index, name, search), [index, name, search]))
  return { catalogue, ahead, failures, waiting, drawable, retry, load }
}

/**
 * Makes catalogues of slices; of the same slices the same as before, so that what was drawn ahead of the address is not
 * drawn once more when that follows.
 */
function assembler(index: IndexData): (slices: readonly Slice[]) => SiteCatalogue {
  let [last, made] = [[] as readonly Slice[], makeCatalogue(index, [])]
  return (slices) => {
    const isLast = slices.length === last.length && slices.every((slice, at) => slice === last[at])
    if (!isLast) [last, made] = [slices, makeCatalogue(index, slices)]
    return made
  }
}

const settle = (results: readonly UseQueryResult<Slice>[]) => ({
  slices: results.map(({ data }) => data),
  errors: results.map(({ error }) => error),
})

const isLoaded = (slice: Slice | undefined): slice is Slice => slice !== undefined

const isOf =
  (slice: string) =>
  ({ name }: SliceFailure): boolean =>
    name === slice

const failureOf = (name: string, error: Error | null | undefined): SliceFailure | undefined =>
  error instanceof LoadError ? { name, file: error.file, reason: error.reason } : undefined
