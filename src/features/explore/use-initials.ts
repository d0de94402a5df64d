import { useCallback, useState } from 'react'
import type { Initials } from '../../model/search.ts'
import { useLoadWords } from '../../ui/slices.tsx'

/** How names are typed in pinyin: fetched when a list is first opened, as nothing that is shown needs it. */
export function useInitials(): { readonly initials: Initials | undefined; readonly fetchInitials: () => void } {
  const load = useLoadWords()
  const [initials, setInitials] = useState<Initials>()
  const fetchInitials = useCallback(() => {
    // Without them names are found by their own letters; the next opening tries again.
    if (!initials)
      load('initials').then(
        (slice) => setInitials(slice.initials),
        () => {},
      )
  }, [initials, load])
  return { initials, fetchInitials }
}
