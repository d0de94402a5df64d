import { type UseQueryResult, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { makeCatalogue } from '../catalogue/catalogue.ts'
import { SEARCH, type Slice, type SliceName } from '../catalogue/format.ts'
import { LoadError } from '../catalogue/load.ts'
import { indexQuery, searchQuery, sliceQuery } from '../queries/queries.ts'
import { SearchDialog } from '../ui/search/search-dialog.tsx'
import { regionsWithPages } from './listing.ts'
import { useIndex, useRouterContext } from './page-data.ts'

/** Besides the file of search itself: what has names, and how names are typed. */
const SLICES: readonly SliceName[] = ['documents', 'initials']

interface SearchPanelProps {
  readonly initialQuery: string
  readonly onClose: () => void
}

/** Search with its data; code and data are fetched when search is first opened. */
export function SearchPanel({ initialQuery, onClose }: SearchPanelProps) {
  const { read } = useRouterContext()
  const client = useQueryClient()
  const index = useIndex()
  const search = useQuery(searchQuery(read, index.files[SEARCH] ?? ''))
  const slices = useQueries({
    queries: SLICES.flatMap((name) => (index.files[name] ? [sliceQuery(read, name, index.files[name])] : [])),
    combine: settle,
  })
  const catalogue = useMemo(() => makeCatalogue(index, slices.loaded), [index, slices.loaded])
  const error = search.error ?? slices.error
  const regions = useMemo(() => {
    const shown = new Set(regionsWithPages(index))
    return index.regions.filter(({ code }) => shown.has(code))
  }, [index])
  const retry = async () => {
    // A newer site has the file elsewhere.
    await client.refetchQueries({ queryKey: indexQuery(read).queryKey })
    await client.refetchQueries({ predicate: ({ state, queryKey }) => state.status === 'error' && isOurs(queryKey) })
  }
  return (
    <SearchDialog
      initialQuery={initialQuery}
      catalogue={catalogue}
      regions={regions}
      // Before the names are there a search would miss what is found a moment later.
      lines={slices.waiting ? undefined : search.data?.lines}
      failure={error instanceof LoadError ? error : undefined}
      onRetry={retry}
      onClose={onClose}
    />
  )
}

const isOurs = ([kind, name]: readonly unknown[]): boolean => kind === SEARCH || SLICES.some((slice) => slice === name)

const settle = (results: readonly UseQueryResult<Slice>[]) => ({
  loaded: results.flatMap(({ data }) => data ?? []),
  error: results.find(({ error }) => error)?.error,
  waiting: results.some(({ isPending }) => isPending),
})
