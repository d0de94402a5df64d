import { render } from '@testing-library/react'
import { vi } from 'vitest'
import { makeCatalogue } from '../../../src/catalogue/catalogue.ts'
import { PresentPage } from '../../../src/features/present/page.tsx'
import { CitationProvider } from '../../../src/ui/citation/citation-dialog.tsx'
import { LocaleProvider } from '../../../src/ui/locale.tsx'
import { NavigationProvider, type Search } from '../../../src/ui/navigation.tsx'
import { relativePath } from '../../../src/ui/pages.ts'
import { ShortcutsProvider } from '../../../src/ui/shortcuts.tsx'
import { type SliceFailure, SlicesProvider } from '../../../src/ui/slices.tsx'
import { TodayProvider } from '../../../src/ui/today.tsx'
import { TODAY, wholeData } from '../../whole-data.ts'

const { index, slices } = wholeData
const catalogue = makeCatalogue(index, [...slices.values()])
/** The data without one slice. */
export const without = (name: string) =>
  makeCatalogue(
    index,
    [...slices].flatMap(([slice, data]) => (slice === name ? [] : [data])),
  )

interface Given {
  readonly search: Search
  readonly failures?: readonly SliceFailure[]
  readonly waiting?: readonly string[]
  readonly known?: typeof catalogue
}

/** Shows the page that an address asks for, in a window of 1920 x 1080. */
export const show = ({ search, failures = [], waiting = [], known = catalogue }: Given) =>
  render(
    <LocaleProvider locale="en">
      <TodayProvider asOf={TODAY} override={TODAY}>
        <NavigationProvider
          value={{
            path: '/present/',
            page: { name: 'present' },
            languages: ['en', 'zh-CN'],
            search,
            setSearch: () => {},
            open: () => {},
            href: (path) => relativePath('/present/', path),
          }}
        >
          <SlicesProvider
            value={{
              failures,
              waiting,
              retry: () => {},
              guard: () => () => {},
              ask: () => () => {},
              load: () => Promise.reject(new Error('not asked for')),
            }}
          >
            <CitationProvider catalogue={known}>
              <ShortcutsProvider>
                <PresentPage catalogue={known} />
              </ShortcutsProvider>
            </CitationProvider>
          </SlicesProvider>
        </NavigationProvider>
      </TodayProvider>
    </LocaleProvider>,
  )

/** What a test's page has not got, and the size of its window. */
export function stubWindow(): void {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('fetch', async () => new Response(null, { headers: { etag: 'one' } }))
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1920)
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1080)
}
