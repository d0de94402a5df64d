import { CatchBoundary, useParams } from '@tanstack/react-router'
import { type ComponentType, useCallback, useMemo, useRef, useState } from 'react'
import { CitationProvider } from '../ui/citation/citation-dialog.tsx'
import type { PageName } from '../ui/pages.ts'
import { SliceError } from '../ui/slice-error.tsx'
import { type Slices, SlicesProvider } from '../ui/slices.tsx'
import { Crash } from './crash.tsx'
import { NotFound } from './not-found.tsx'
import { useIndex, usePageData } from './page-data.ts'
import { PAGES, type PageProps } from './page-table.tsx'

const loaded = new Map<PageName, ComponentType<PageProps>>()

/** Fetches the code of a page, so that it can be rendered at once. */
export async function loadPage(name: PageName): Promise<void> {
  if (!loaded.has(name)) loaded.set(name, await PAGES[name].load())
}

/** A page with its data; failures that no part of the page shows in its own place stand above it. */
export function PageHost({ name }: { readonly name: PageName }) {
  const { subject = '' } = useParams({ strict: false }) as { readonly subject?: string }
  const index = useIndex()
  const Page = loaded.get(name)
  if (!PAGES[name].exists(index, subject)) return <NotFound subject={subject} />
  if (!Page) throw new Error(`Rendered before the code of ${name} was loaded`)
  return <LoadedPage key={`${name}/${subject}`} name={name} subject={subject} Page={Page} />
}

interface LoadedPageProps {
  readonly name: PageName
  readonly subject: string
  readonly Page: ComponentType<PageProps>
}

function LoadedPage({ name, subject, Page }: LoadedPageProps) {
  const [asked, ask] = useNames()
  const { catalogue, ahead, failures, waiting, drawable, retry, load } = usePageData(name, subject, asked)
  const loading = waiting.length > 0 || !drawable
  const [guarded, guard] = useNames()
  const slices = useMemo<Slices>(
    () => ({ failures, waiting, retry, guard, ask, load }),
    [failures, waiting, retry, guard, ask, load],
  )
  // A page whose address asks for more keeps what it shows until that is there.
  const shown = useRef(false)
  if (!loading) shown.current = true
  // Drawn again for what it is given alone: parts of it tell of themselves while others are still to be taken over.
  const page = useMemo(
    () => <Page catalogue={catalogue} subject={subject} loading={loading} ahead={ahead} />,
    [Page, catalogue, subject, loading, ahead],
  )
  const unguarded = failures.filter((failure) => !guarded.includes(failure.name))
  return (
    <SlicesProvider value={slices}>
      {unguarded.map((failure) => (
        <SliceError key={failure.name} file={failure.file} reason={failure.reason} onRetry={retry} />
      ))}
      <CitationProvider catalogue={catalogue}>
        {/* Below the failures, which may be why a page cannot be drawn; drawn again once one of them is gone. */}
        <CatchBoundary getResetKey={() => String(failures.length)} errorComponent={Crash}>
          {shown.current && page}
        </CatchBoundary>
      </CitationProvider>
    </SlicesProvider>
  )
}

/** Slices that parts of the page name for as long as they are there; each counts as often as it is named. */
function useNames(): readonly [readonly string[], Slices['guard']] {
  const [named, setNamed] = useState<readonly string[]>([])
  const name = useCallback((names: readonly string[]) => {
    setNamed((old) => [...old, ...names])
    return () => setNamed((old) => names.reduce(withoutOne, old))
  }, [])
  return [named, name]
}

function withoutOne(names: readonly string[], name: string): readonly string[] {
  const at = names.indexOf(name)
  return at < 0 ? names : names.toSpliced(at, 1)
}
