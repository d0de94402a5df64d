import type { View } from '../../view/view.ts'
import { Icon } from '../icons.tsx'
import { useLocale, useT } from '../locale.tsx'
import { PageLink, useNavigation } from '../navigation.tsx'
import styles from './add.module.css'
import { deckStore, useDecks } from './use-decks.ts'
import { titleOf } from './words.ts'

interface ReturnToSlideProps {
  readonly view: View
  /** Deck and slide that the chart comes from, `deck.slide`. */
  readonly slide: string
}

/** The way back from exploring to the slide that it began with, with the chart as it is now or without. */
export function ReturnToSlide({ view, slide: name }: ReturnToSlideProps) {
  const t = useT()
  const locale = useLocale()
  const { decks } = useDecks()
  const { open } = useNavigation()
  const [own = '', id = ''] = name.split('.')
  const deck = decks.find((known) => known.deck.id === own)?.deck
  const at = deck?.slides.findIndex((slide) => slide.id === id) ?? -1
  if (!deck || at < 0) return null
  const put = () => {
    const slides = deck.slides.map((slide) => (slide.id === id ? { ...slide, view } : slide))
    const written = deckStore().change({ ...deck, slides }, (title) => t('briefing.copy.title', { title }))
    open({ name: 'deck' }, { own: written, slide: id })
  }
  return (
    <div className={styles.back} data-testid="return-to-slide">
      <p>{t('briefing.return', { place: at + 1, title: titleOf(deck, locale, t) })}</p>
      <button type="button" className={styles.primary} onClick={put}>
        <Icon name="check" size={13} /> {t('briefing.return.put')}
      </button>
      <PageLink to={{ name: 'deck' }} search={{ own, slide: id }}>
        {t('briefing.return.back')}
      </PageLink>
    </div>
  )
}
