import { useCallback, useEffect, useRef, useState } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { type Search, useNavigation } from '../../ui/navigation.tsx'
import { encodeView, type Ignored } from '../../view/codec.ts'
import type { SubjectView, View } from '../../view/view.ts'
import { makeAddressWriter, type Step } from './address-writer.ts'
import { type Asked, keyOf, makeReader, othersOf } from './asked.ts'

/** Writes a View into the address; `replace` for the steps of a drag, which going back should not retrace. */
export type Write = (change: (view: SubjectView) => View, replace?: boolean) => void

/** What is known at another query, where all of that is loaded already; null where it is not. */
export type Ahead = (search: Search) => Catalogue | null

interface ExploringInput {
  readonly catalogue: Catalogue
  readonly loading: boolean
  readonly start: SubjectView
  readonly ahead: Ahead
}

export interface Exploring {
  /** What the address asks for. */
  readonly view: SubjectView
  /** What is drawn: as asked, or as it was while what is asked for is on its way. */
  readonly shown: { readonly view: View; readonly catalogue: Catalogue }
  readonly loading: boolean
  readonly ignored: readonly Ignored[]
  readonly newer: boolean
  /** Stays the same function. */
  readonly write: Write
  /** The table stands in place of the picture. */
  readonly asTable: boolean
  /** Stays the same function. */
  readonly setTable: (asTable: boolean) => void
}

const isSubject = (view: View): view is SubjectView => 'treatment' in view

/**
 * The View of the address, and the way to change it. A change whose data are there is drawn before the address is
 * written: that renders the whole page anew, for which the picture need not wait. Until the address has caught up the
 * draft takes its place; an address that comes from elsewhere, as by going back, ends it.
 */
export function useExploring({ catalogue, loading, start, ahead }: ExploringInput): Exploring {
  const { search, repeated, setSearch } = useNavigation()
  const query = { ...search, ...repeated }
  const here = keyOf(query)
  const [read] = useState(makeReader)
  const [draft, setDraft] = useState<Asked | null>(null)
  /** Queries that the address passes on its way to the draft's. */
  const way = useRef(new Set<string>()).current
  const isAhead = draft !== null && draft.key !== here && way.has(here)
  const asked = isAhead ? draft : read(query, catalogue, start)
  const isLoading = loading && !isAhead

  const shown = useRef({ view: asked.view, catalogue: asked.catalogue })
  if (!isLoading && (shown.current.view !== asked.view || shown.current.catalogue !== asked.catalogue))
    shown.current = { view: asked.view, catalogue: asked.catalogue }
  const view = isSubject(asked.view) ? asked.view : start

  // Changes follow each other faster than the address does.
  const latest = useRef({ here, key: here, search, view })
  if (latest.current.here !== here)
    latest.current = isAhead ? { ...latest.current, here } : { here, key: here, search, view }

  const set = ({ search: next, push }: Step) => {
    const gone = Object.fromEntries(Object.keys(search).map((name) => [name, undefined]))
    setSearch({ ...gone, ...next }, { push })
  }
  const current = { set, ahead, read: (next: Search, known: Catalogue) => read(next, known, start) }
  const newest = useRef(current)
  newest.current = current
  const [writer] = useState(() => makeAddressWriter((step) => newest.current.set(step)))

  useEffect(() => {
    if (!draft || isAhead) return
    // The address has caught up, or it leads elsewhere.
    if (draft.key !== here) writer.cancel()
    way.clear()
    setDraft(null)
  }, [draft, isAhead, here, way, writer])
  // Another page is shown: there is no address of this one any more.
  useEffect(() => writer.cancel, [writer])

  const go = useCallback(
    (next: Search, view: View, push: boolean) => {
      const key = keyOf(next)
      const { key: before, here } = latest.current
      if (key === before) return
      const known = newest.current.ahead(next)
      latest.current = { here, key, search: next, view: isSubject(view) ? view : latest.current.view }
      way.add(here).add(before)
      if (known) setDraft(newest.current.read(next, known))
      writer.write({ search: next, push }, known === null)
    },
    [way, writer],
  )
  const write = useCallback<Write>(
    (change, replace = false) => {
      const next = change(latest.current.view)
      go({ ...othersOf(latest.current.search), ...encodeView(next) }, next, !replace)
    },
    [go],
  )
  const setTable = useCallback(
    (asTable: boolean) => {
      const { show: _, ...rest } = latest.current.search
      go(asTable ? { ...rest, show: 'table' } : rest, latest.current.view, true)
    },
    [go],
  )
  const { ignored, newer } = asked
  const asTable = asked.query.show === 'table'
  return { view, shown: shown.current, loading: isLoading, ignored, newer, write, asTable, setTable }
}

/** A View with other values for some of its fields. */
export const change =
  (patch: Readonly<Record<string, unknown>>) =>
  (view: SubjectView): View =>
    Object.fromEntries(Object.entries({ ...view, ...patch }).filter(([, value]) => value !== undefined)) as View
