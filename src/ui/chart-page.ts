import type { Catalogue } from '../model/catalogue.ts'
import type { Locale } from '../model/text.ts'
import { encodeView } from '../view/codec.ts'
import type { View } from '../view/view.ts'
import { useHref, useNavigation } from './navigation.tsx'
import type { Page } from './pages.ts'

/** Whether the page with all choices can show a View: those of official tables. */
export const isExplorable = (view: View, { indicators }: Pick<Catalogue, 'indicators'>): boolean =>
  'treatment' in view && indicators.get(view.indicator)?.coverage.first !== undefined

/** The page that shows a View by its address. */
export const pageOfView = (view: View, catalogue: Pick<Catalogue, 'indicators'>): Page => ({
  name: isExplorable(view, catalogue) ? 'explore' : 'chart',
})

/** Gives the whole address of a page, with a query, as others may open it; for the browser alone. */
export function useAddress(): (
  page: Page,
  locale: Locale,
  search?: Readonly<Record<string, string>>,
  hash?: string,
) => string {
  const href = useHref()
  const { search: here } = useNavigation()
  const { today } = here
  return (page, locale, search = {}, hash = '') => {
    const address = new URL(href(page, locale).replace(/\?.*/, ''), location.href)
    // A date that was chosen for looking back belongs to what is seen.
    address.search = new URLSearchParams({ ...search, ...(today ? { today } : {}) }).toString()
    address.hash = hash
    return address.href
  }
}

/** Gives the address at which a View can be opened. */
export function useViewAddress(catalogue: Pick<Catalogue, 'indicators'>): (view: View, locale: Locale) => string {
  const address = useAddress()
  return (view, locale) => address(pageOfView(view, catalogue), locale, encodeView(view))
}
