import { useMemo, useRef } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { useNavigation } from '../../ui/navigation.tsx'
import { decodeView, encodeView, type Ignored } from '../../view/codec.ts'
import { keepKnown } from '../../view/known.ts'
import type { SubjectView, View } from '../../view/view.ts'

/** Parameters of the address that are not the View's. */
const OTHERS = ['today', 'show']

/** Writes a View into the address; `replace` for the steps of a drag, which going back should not retrace. */
export type Write = (change: (view: SubjectView) => View, replace?: boolean) => void

export interface Exploring {
  /** What the address asks for. */
  readonly view: SubjectView
  /** What is drawn: as asked, or as it was while what is asked for is on its way. */
  readonly shown: { readonly view: View; readonly catalogue: Catalogue }
  readonly ignored: readonly Ignored[]
  readonly newer: boolean
  readonly write: Write
  /** The table stands in place of the picture. */
  readonly asTable: boolean
  readonly setTable: (asTable: boolean) => void
}

const isSubject = (view: View): view is SubjectView => 'treatment' in view

/** The View of the address, and the way to change it. */
export function useExploring(catalogue: Catalogue, loading: boolean, start: SubjectView): Exploring {
  const { search, repeated, setSearch } = useNavigation()
  const asked = useMemo(() => {
    const decoded = decodeView({ ...search, ...repeated }, start, OTHERS)
    const known = keepKnown(decoded.view, catalogue, start)
    return { view: known.view, ignored: [...decoded.ignored, ...known.ignored], newer: decoded.newer }
  }, [search, repeated, catalogue, start])
  const shown = useRef({ view: asked.view, catalogue })
  if (!loading && (shown.current.view !== asked.view || shown.current.catalogue !== catalogue))
    shown.current = { view: asked.view, catalogue }
  const view = isSubject(asked.view) ? asked.view : start
  // Changes follow each other faster than the address does.
  const latest = useRef({ view, search })
  if (latest.current.search !== search) latest.current = { view, search }
  const write: Write = (change, replace = false) => {
    const next = change(latest.current.view)
    if (isSubject(next)) latest.current.view = next
    const old = Object.keys(search).filter((name) => !OTHERS.includes(name))
    setSearch({ ...Object.fromEntries(old.map((name) => [name, undefined])), ...encodeView(next) }, { push: !replace })
  }
  return {
    view,
    shown: shown.current,
    ignored: asked.ignored,
    newer: asked.newer,
    write,
    asTable: search.show === 'table',
    setTable: (asTable) => setSearch({ show: asTable ? 'table' : undefined }, { push: true }),
  }
}

/** A View with other values for some of its fields. */
export const change =
  (patch: Readonly<Record<string, unknown>>) =>
  (view: SubjectView): View =>
    Object.fromEntries(Object.entries({ ...view, ...patch }).filter(([, value]) => value !== undefined)) as View
