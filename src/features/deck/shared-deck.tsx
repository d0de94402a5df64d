import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { Actions, mainAction } from '../../ui/briefing/actions.tsx'
import { ExportDeck } from '../../ui/briefing/export-deck.tsx'
import { DeckKept } from '../../ui/briefing/kept-note.tsx'
import { PresentLink } from '../../ui/briefing/present-link.tsx'
import { Problems } from '../../ui/briefing/problems.tsx'
import { SlideCard } from '../../ui/briefing/slide-card.tsx'
import { SlideGrid } from '../../ui/briefing/slide-grid.tsx'
import { deckStore } from '../../ui/briefing/use-decks.ts'
import { lengthOf, lengthWords, titleOf, wordsIn } from '../../ui/briefing/words.ts'
import { PageTitle } from '../../ui/card.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import type { ParsedDeck } from '../../view/deck-file.ts'
import styles from './deck.module.css'
import { Nothing } from './nothing.tsx'

interface SharedDeckProps {
  readonly parsed: ParsedDeck
  readonly catalogue: SiteCatalogue
  readonly ready: boolean
  /** Names of what its slides are drawn from. */
  readonly slices: readonly string[]
}

/** A deck from a link, to read; it becomes the user's own only when that is asked for. */
export function SharedDeck({ parsed: { deck, problems, newer }, catalogue, ready, slices }: SharedDeckProps) {
  const t = useT()
  const locale = useLocale()
  const { search, open } = useNavigation()
  if (!deck) return <Nothing words={t('briefing.shared.failed')} failed />
  const keep = () => open({ name: 'deck' }, { own: deckStore().add(deck) })
  return (
    <>
      <PageTitle
        title={titleOf(deck, locale, t)}
        lead={wordsIn(deck.description, locale)}
        eyebrow={`${t('briefing.shared')} ${lengthWords(lengthOf(deck), t)}`}
      >
        <Actions>
          <PresentLink of={{ d: search.d ?? '' }} className={mainAction}>
            <Icon name="play" size={13} /> {t('briefing.present')}
          </PresentLink>
          {ready && <ExportDeck deck={deck} catalogue={catalogue} />}
          <PresentLink of={{ d: search.d ?? '' }} handout>
            {t('present.handout')}
          </PresentLink>
          <button type="button" onClick={keep}>
            {t('briefing.shared.keep')}
          </button>
        </Actions>
      </PageTitle>
      <DeckKept name={{ d: search.d ?? '' }} deck={deck} slices={slices} />
      {(problems.length > 0 || newer) && (
        <div role="status" className={styles.problems}>
          <Problems problems={problems} newer={newer} />
        </div>
      )}
      {ready && (
        <SlideGrid>
          {deck.slides.map((slide, at) => (
            <SlideCard key={slide.id} slide={slide} place={at + 1} count={deck.slides.length} catalogue={catalogue} />
          ))}
        </SlideGrid>
      )}
    </>
  )
}
