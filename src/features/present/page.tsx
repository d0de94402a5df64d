import { type ReactNode, useMemo } from 'react'
import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { slicesOfView } from '../../catalogue/slices.ts'
import { useDeckToKeep } from '../../ui/briefing/kept-note.tsx'
import type { DeckName } from '../../ui/briefing/present-link.tsx'
import { useDecks } from '../../ui/briefing/use-decks.ts'
import { useT } from '../../ui/locale.tsx'
import { useMounted } from '../../ui/mounted.ts'
import { PageLink, type Search, useNavigation } from '../../ui/navigation.tsx'
import { useKeptDeck } from '../../ui/offline/use-kept-deck.ts'
import { useSlices } from '../../ui/slices.tsx'
import type { Deck } from '../../view/deck.ts'
import { decodeDeck } from '../../view/deck-link.ts'
import { type Asked, readAsked } from './address.ts'
import { Handout } from './handout.tsx'
import { Presenter } from './presenter.tsx'
import styles from './stage.module.css'
import { Stage, type WindowProps } from './stage.tsx'

interface PresentPageProps {
  readonly catalogue: SiteCatalogue
}

const WINDOWS: Readonly<Record<Asked['window'], (props: WindowProps) => ReactNode>> = {
  stage: Stage,
  presenter: Presenter,
  handout: Handout,
}

/**
 * A deck on a stage, in its presenter's window or as a handout: `?deck=` a curated one, `?own=` one of the user's, `?d=` one
 * that the address holds.
 */
export function PresentPage({ catalogue }: PresentPageProps) {
  const mounted = useMounted()
  const t = useT()
  if (mounted) return <Loaded catalogue={catalogue} />
  return (
    <Message>
      <p>{t('present.loading')}</p>
      <noscript>{t('present.script')}</noscript>
    </Message>
  )
}

function Loaded({ catalogue }: PresentPageProps) {
  const t = useT()
  const { search } = useNavigation()
  const { decks } = useDecks()
  const shared = useMemo(() => (search.d === undefined ? null : decodeDeck(search.d).deck), [search.d])
  const own = decks.find((known) => known.deck.id === search.own)?.deck ?? null
  const curated = search.deck === undefined ? null : (catalogue.decks.get(search.deck) ?? null)
  const entry = catalogue.briefings.find(({ id }) => id === search.deck)
  const deck = search.deck !== undefined ? curated : search.d !== undefined ? shared : own
  const needs = useMemo(() => {
    const known = { indicators: [...catalogue.indicators.values()], tables: catalogue.tables }
    return deck?.slides.map(({ view }): readonly string[] => slicesOfView(known, view)) ?? []
  }, [deck, catalogue.indicators, catalogue.tables])
  const names = useMemo(
    () => [...new Set([...(entry ? [`briefing/${entry.id}`, ...entry.needs] : []), ...needs.flat()])],
    [entry, needs],
  )
  const { settled, ready, failures, retry } = useSlices(names)
  const kept = useKeptDeck(useDeckToKeep(nameOf(search), ready ? deck : null, names))
  const asked = useMemo(() => readAsked(search), [search])
  const perSlide = useMemo(
    () => needs.map((needed) => failures.filter(({ name }) => needed.includes(name))),
    [needs, failures],
  )
  if (!ready && !deck?.slides.length && !entry) return null
  if (!ready || (entry && !deck && failures.length === 0))
    return (
      <Message>
        <p>{t('present.loading')}</p>
        <progress value={settled} max={Math.max(1, names.length)} aria-label={t('present.loading')} />
        <p>{t('present.loading.files', { settled, count: names.length })}</p>
      </Message>
    )
  if (!deck || deck.slides.length === 0)
    return (
      <Message>
        <p role="alert">{t(noneWords(search, deck, failures.length > 0))}</p>
        {failures.length > 0 && (
          <button type="button" onClick={retry}>
            {t('failure.retry')}
          </button>
        )}
        <PageLink to={{ name: 'briefings' }}>{t('briefing.all')}</PageLink>
      </Message>
    )
  const Window = WINDOWS[asked.window]
  return (
    <Window
      key={asked.window}
      deck={deck}
      catalogue={catalogue}
      asked={asked}
      channel={channelOf(search)}
      failures={perSlide}
      kept={kept}
      onRetry={retry}
    />
  )
}

function noneWords(search: Search, deck: Deck | null, failed: boolean) {
  if (deck) return 'present.none.empty'
  if (failed) return 'present.none.failed'
  if (search.d !== undefined) return 'briefing.shared.failed'
  if (search.own !== undefined) return 'briefing.editor.gone'
  return search.deck === undefined ? 'briefing.editor.none' : 'present.none.unknown'
}

const nameOf = ({ deck, own = '', d }: Search): DeckName => {
  if (deck !== undefined) return { deck }
  return d === undefined ? { own } : { d }
}

/** Names the deck among the windows of a browser: a shared one by its letters. */
function channelOf({ deck, own, d = '' }: Search): string {
  if (deck !== undefined) return `deck-${deck}`
  if (own !== undefined) return `own-${own}`
  return `d-${d.length}-${d.slice(0, 60)}-${d.slice(-60)}`
}

function Message({ children }: { readonly children: ReactNode }) {
  const t = useT()
  return (
    <main id="main" tabIndex={-1} className={styles.message} data-testid="present-message">
      <h1>{t('nav.present')}</h1>
      {children}
    </main>
  )
}
