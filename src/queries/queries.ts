import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { SliceName } from '../catalogue/format.ts'
import { loadIndex, loadSearch, loadSlice, type ReadText } from '../catalogue/load.ts'

/** Data never change under their address, and a failure is shown with a retry of its own. */
const settled = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  retryOnMount: false,
  refetchOnWindowFocus: false,
  // "online" would wait without end on an intranet that the browser takes for offline.
  networkMode: 'always',
} as const

export const makeQueryClient = (): QueryClient => new QueryClient({ defaultOptions: { queries: settled } })

/** The index: regions, sectors, indicators, and where the slices are. */
export const indexQuery = (read: ReadText) =>
  queryOptions({ ...settled, queryKey: ['index'], queryFn: () => loadIndex(read) })

/** One slice, from the path that the index gives it. */
export const sliceQuery = (read: ReadText, name: SliceName, file: string) =>
  queryOptions({ ...settled, queryKey: ['slice', name, file], queryFn: () => loadSlice(read, name, file) })

/** What search looks through, from the path that the index gives it. */
export const searchQuery = (read: ReadText, file: string) =>
  queryOptions({ ...settled, queryKey: ['search', file], queryFn: () => loadSearch(read, file) })
