import type { SiteCatalogue } from '../../catalogue/catalogue.ts'
import { KeepingNotice } from '../../ui/briefing/keeping.tsx'
import { DeckKept } from '../../ui/briefing/kept-note.tsx'
import { SlideChart } from '../../ui/briefing/slide-chart.tsx'
import { useDecks } from '../../ui/briefing/use-decks.ts'
import { lengthOf, lengthWords } from '../../ui/briefing/words.ts'
import { Card } from '../../ui/card.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { type Deck, LONGEST } from '../../view/deck.ts'
import { withWords } from './changes.ts'
import styles from './deck.module.css'
import { DeckActions } from './deck-actions.tsx'
import { SlideForm } from './slide-form.tsx'
import { SlideList } from './slide-list.tsx'
import { useEditing } from './use-editing.ts'

interface EditorProps {
  readonly deck: Deck
  readonly catalogue: SiteCatalogue
  /** Whether the data of all slides are there. */
  readonly ready: boolean
  /** Names of what its slides are drawn from. */
  readonly slices: readonly string[]
}

/** Logical width of the chosen slide's chart: its box at 1440. */
const WIDTH = 900

/** A deck of the user's own: its slides in order, the chosen one with its words; every change is kept at once. */
export function Editor({ deck, catalogue, ready, slices }: EditorProps) {
  const t = useT()
  const locale = useLocale()
  const { search } = useNavigation()
  const { keeping } = useDecks()
  const editing = useEditing(deck)
  const { slide, at, write, removed, undo } = editing
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.eyebrow}>
          <PageLink to={{ name: 'briefings' }}>{t('nav.briefings')}</PageLink> · {lengthWords(lengthOf(deck), t)}
        </p>
        <h1 className="visually-hidden">{deck.title[locale] || t('nav.deck')}</h1>
        <input
          className={styles.title}
          aria-label={t('briefing.editor.title')}
          value={deck.title[locale] ?? ''}
          placeholder={t('briefing.untitled')}
          maxLength={LONGEST.title}
          onChange={({ target }) => write({ ...deck, title: withWords(deck.title, locale, target.value, 'title') })}
        />
        <DeckActions deck={deck} catalogue={catalogue} ready={ready} />
      </header>
      <KeepingNotice keeping={keeping} />
      {deck.slides.length > 0 && <DeckKept name={{ own: deck.id }} deck={deck} slices={slices} />}
      {search.copy && (
        <p role="status" className={styles.problems}>
          {t('briefing.editor.conflict')}
        </p>
      )}
      <p role="status" className={styles.removed}>
        {removed && (
          <>
            {t('briefing.editor.removed', { place: removed.at + 1 })}{' '}
            <button type="button" onClick={undo}>
              {t('briefing.undo')}
            </button>
          </>
        )}
      </p>
      {slide ? (
        <div className={styles.body}>
          <SlideList deck={deck} catalogue={catalogue} ready={ready} editing={editing} />
          <Card className={styles.slide}>
            <p className={styles.place}>{t('briefing.place', { place: at + 1, count: deck.slides.length })}</p>
            {ready && <SlideChart slide={slide} catalogue={catalogue} width={WIDTH} />}
            <SlideForm key={slide.id} deck={deck} slide={slide} editing={editing} catalogue={catalogue} />
          </Card>
        </div>
      ) : (
        <Card className={styles.empty}>
          <p>{t('briefing.editor.empty')}</p>
          <p>
            <PageLink to={{ name: 'explore' }}>{t('briefing.editor.explore')}</PageLink>
          </p>
        </Card>
      )}
    </div>
  )
}
