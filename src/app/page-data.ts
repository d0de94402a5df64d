import { type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { makeCatalogue } from '../catalogue/catalogue.ts'
import type { IndexData, Slice } from '../catalogue/format.ts'
import { LoadError } from '../catalogue/load.ts'
import type { Catalogue } from '../model/catalogue.ts'
import { indexQuery, sliceQuery } from '../queries/queries.ts'
import { useNavigation } from '../ui/navigation.tsx'
import type { PageName } from '../ui/pages.ts'
import type { SliceFailure } from '../ui/slices.tsx'
import { slicesOf } from './page-table.tsx'
import type { RouterContext } from './router.tsx'

/** Where data come from. */
export const useRouterContext = (): RouterContext => useRouter().options.context as RouterContext

/** The index, which is always loaded before anything is rendered. */
export function useIndex(): IndexData {
  const { data } = useQuery(indexQuery(useRouterContext().read))
  if (!data) throw new Error('Rendered before the index was loaded')
  return data
}

interface PageData {
  readonly catalogue: Catalogue
  readonly failures: readonly SliceFailure[]
  /** True while a slice is on its way whose place no failure holds. */
  readonly loading: boolean
  /** Loads what failed once more, after the index: a newer site has its slices elsewhere. */
  readonly retry: () => void
}

/** What is known for a page, and what could not be loaded. */
export function usePageData(name: PageName, subject: string): PageData {
  const { read } = useRouterContext()
  const client = useQueryClient()
  const index = useIndex()
  const { search } = useNavigation()
  const [retried, setRetried] = useState<readonly SliceFailure[]>([])
  const names = useMemo(() => slicesOf(index, name, subject, search), [index, name, subject, search])
  const { slices, errors } = useQueries({
    queries: names.map((slice) => sliceQuery(read, slice, index.files[slice] ?? '')),
    combine: settle,
  })
  const catalogue = useMemo(() => makeCatalogue(index, slices.filter(isLoaded)), [index, slices])
  const failures = useMemo(
    // A query forgets its error when it is tried again; the failure stays in place until there is something to show.
    () => names.flatMap((slice, i) => (slices[i] ? [] : (failureOf(slice, errors[i]) ?? retried.filter(isOf(slice))))),
    [names, slices, errors, retried],
  )
  const loading = names.some((slice, i) => !slices[i] && !failures.some(isOf(slice)))
  const retry = useCallback(async () => {
    setRetried(failures)
    await client.refetchQueries({ queryKey: ['index'] })
    await client.refetchQueries({ predicate: ({ state }) => state.status === 'error' })
  }, [client, failures])
  return { catalogue, failures, loading, retry }
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
