import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { slicesOfView } from '../../catalogue/slices.ts'
import { Actions, mainAction } from '../../ui/briefing/actions.tsx'
import { ExportDeck } from '../../ui/briefing/export-deck.tsx'
import { DeckKept } from '../../ui/briefing/kept-note.tsx'
import { PresentLink } from '../../ui/briefing/present-link.tsx'
import { SlideCard } from '../../ui/briefing/slide-card.tsx'
import { SlideGrid } from '../../ui/briefing/slide-grid.tsx'
import { deckStore } from '../../ui/briefing/use-decks.ts'
import { fileName, lengthOf, lengthWords, titleOf, wordsIn } from '../../ui/briefing/words.ts'
import { PageTitle } from '../../ui/card.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Guard } from '../../ui/slices.tsx'
import type { Deck, Slide } from '../../view/deck.ts'
import { writeDeck } from '../../view/deck-file.ts'

interface BriefingPageProps {
  readonly catalogue: SiteCatalogue
  /** Id of a curated deck. */
  readonly subject: string
}

/** A curated deck to read: every slide as a chart with its notes and sources. */
export function BriefingPage({ catalogue, subject }: BriefingPageProps) {
  const deck = catalogue.decks.get(subject)
  return (
    <Guard slices={[`briefing/${subject}`]}>
      {deck && (
        <>
          <Head deck={deck} catalogue={catalogue} />
          <DeckKept name={{ deck: deck.id }} deck={deck} slices={neededBy(catalogue, subject)} />
          <SlideGrid>
            {deck.slides.map((slide, at) => (
              <Guard key={slide.id} slices={slicesNeeded(catalogue, slide)}>
                <SlideCard slide={slide} place={at + 1} count={deck.slides.length} catalogue={catalogue} />
              </Guard>
            ))}
          </SlideGrid>
        </>
      )}
    </Guard>
  )
}

const neededBy = ({ briefings }: SiteCatalogue, subject: string): readonly string[] =>
  briefings.find(({ id }) => id === subject)?.needs ?? []

const slicesNeeded = ({ indicators, tables }: SiteCatalogue, { view }: Slide): string[] =>
  slicesOfView({ indicators: [...indicators.values()], tables }, view)

function Head({ deck, catalogue }: { readonly deck: Deck; readonly catalogue: SiteCatalogue }) {
  const t = useT()
  const locale = useLocale()
  const { open } = useNavigation()
  const copy = () => open({ name: 'deck' }, { own: deckStore().add(deck) })
  return (
    <PageTitle
      title={titleOf(deck, locale, t)}
      lead={wordsIn(deck.description, locale)}
      eyebrow={
        <>
          <PageLink to={{ name: 'briefings' }}>{t('nav.briefings')}</PageLink> · {lengthWords(lengthOf(deck), t)}
        </>
      }
    >
      <Actions>
        <PresentLink of={{ deck: deck.id }} className={mainAction}>
          <Icon name="play" size={13} /> {t('briefing.present')}
        </PresentLink>
        <PresentLink of={{ deck: deck.id }} handout>
          {t('present.handout')}
        </PresentLink>
        <button type="button" onClick={copy}>
          {t('briefing.copy')}
        </button>
        <ExportDeck deck={deck} catalogue={catalogue} />
        <button type="button" onClick={() => saveFile(fileName(deck, locale), writeDeck(deck))}>
          {t('briefing.file')}
        </button>
      </Actions>
    </PageTitle>
  )
}
