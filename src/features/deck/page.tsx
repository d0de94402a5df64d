import { useMemo } from 'react'
import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { slicesOfView } from '../../catalogue/slices.ts'
import { useDecks } from '../../ui/briefing/use-decks.ts'
import { useT } from '../../ui/locale.tsx'
import { useMounted } from '../../ui/mounted.ts'
import { useNavigation } from '../../ui/navigation.tsx'
import { useAskedSlices } from '../../ui/slices.tsx'
import type { Deck } from '../../view/deck.ts'
import { decodeDeck } from '../../view/deck-link.ts'
import { Editor } from './editor.tsx'
import { Nothing } from './nothing.tsx'
import { SharedDeck } from './shared-deck.tsx'

interface DeckPageProps {
  readonly catalogue: SiteCatalogue
  readonly loading?: boolean
}

/** A deck of the user's own to edit (`?own=`), or one that a link holds to read (`?d=`). */
export function DeckPage({ catalogue, loading = false }: DeckPageProps) {
  const t = useT()
  const mounted = useMounted()
  const { search } = useNavigation()
  const { decks } = useDecks()
  const shared = useMemo(() => (search.d === undefined ? null : decodeDeck(search.d)), [search.d])
  const own = decks.find(({ deck }) => deck.id === search.own)?.deck
  const deck = shared ? shared.deck : (own ?? null)
  const slices = useSlicesOf(deck, catalogue)
  const ready = useAskedSlices(slices) && !loading
  // Nothing of it is known while pages are rendered into files.
  if (!mounted) return <Nothing words={t('briefing.own.note')} />
  if (shared) return <SharedDeck parsed={shared} catalogue={catalogue} ready={ready} slices={slices} />
  if (own) return <Editor key={own.id} deck={own} catalogue={catalogue} ready={ready} slices={slices} />
  return <Nothing words={t(search.own === undefined ? 'briefing.editor.none' : 'briefing.editor.gone')} />
}

/** Names of what the slides of a deck are drawn from. */
function useSlicesOf(deck: Deck | null, { indicators, tables }: SiteCatalogue): readonly string[] {
  return useMemo(() => {
    const known = { indicators: [...indicators.values()], tables }
    return [...new Set(deck?.slides.flatMap(({ view }) => slicesOfView(known, view)))]
  }, [deck, indicators, tables])
}
