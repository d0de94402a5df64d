import type { Catalogue } from '../../model/catalogue.ts'
import type { Search } from '../../ui/navigation.tsx'
import { decodeView, type Ignored } from '../../view/codec.ts'
import { keepKnown } from '../../view/known.ts'
import type { SubjectView, View } from '../../view/view.ts'

/** Parameters of the address that are not the View's. */
const OTHERS = ['today', 'show', 'slide']

/** The query of an address; a parameter that is named more than once has all its values. */
type Query = Readonly<Record<string, string | readonly string[]>>

/** A query and what it asks for, as far as that is known. */
export interface Asked {
  readonly query: Query
  readonly key: string
  readonly catalogue: Catalogue
  readonly view: View
  readonly ignored: readonly Ignored[]
  readonly newer: boolean
}

/** Queries that say the same, in whatever order, have the same key. */
export const keyOf = (query: Query): string =>
  JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What of a query is not the View's. */
export const othersOf = (search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([name]) => OTHERS.includes(name)))

/** Reads queries. Where one says the same of the View as the one before did, the View is the same object. */
export function makeReader(): (query: Query, catalogue: Catalogue, start: SubjectView) => Asked {
  let last: { readonly said: string; readonly start: SubjectView; readonly asked: Asked } | undefined
  return (query, catalogue, start) => {
    const key = keyOf(query)
    const said = keyOf(Object.fromEntries(Object.entries(query).filter(([name]) => !OTHERS.includes(name))))
    if (last?.said === said && last.start === start && last.asked.catalogue === catalogue)
      return { ...last.asked, query, key }
    const { view, ignored, newer } = decodeView(query, start, OTHERS)
    const known = keepKnown(view, catalogue, start)
    const asked = { query, key, catalogue, view: known.view, ignored: [...ignored, ...known.ignored], newer }
    last = { said, start, asked }
    return asked
  }
}
