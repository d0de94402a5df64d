import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { makeCatalogue } from '../catalogue/catalogue.ts'
import { SEARCH } from '../catalogue/format.ts'
import { LoadError } from '../catalogue/load.ts'
import { indexQuery, searchQuery } from '../queries/queries.ts'
import { SearchDialog } from '../ui/search/search-dialog.tsx'
import { regionsWithPages } from './listing.ts'
import { useIndex, useRouterContext } from './page-data.ts'

interface SearchPanelProps {
  readonly initialQuery: string
  readonly onClose: () => void
}

/** Search with its data; code and data are fetched when search is first opened. */
export function SearchPanel({ initialQuery, onClose }: SearchPanelProps) {
  const { read } = useRouterContext()
  const client = useQueryClient()
  const index = useIndex()
  const { data, error } = useQuery(searchQuery(read, index.files[SEARCH] ?? ''))
  const catalogue = useMemo(() => makeCatalogue(index, []), [index])
  const regions = useMemo(() => {
    const shown = new Set(regionsWithPages(index))
    return index.regions.filter(({ code }) => shown.has(code))
  }, [index])
  const retry = async () => {
    // A newer site has the file elsewhere.
    await client.refetchQueries({ queryKey: indexQuery(read).queryKey })
    await client.refetchQueries({ queryKey: [SEARCH], predicate: ({ state }) => state.status === 'error' })
  }
  return (
    <SearchDialog
      initialQuery={initialQuery}
      catalogue={catalogue}
      regions={regions}
      lines={data?.lines}
      failure={error instanceof LoadError ? error : undefined}
      onRetry={retry}
      onClose={onClose}
    />
  )
}
