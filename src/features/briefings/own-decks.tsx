import { useState } from 'react'
import { formatDate } from '../../i18n/dates.ts'
import { Actions } from '../../ui/briefing/actions.tsx'
import { KeepingNotice } from '../../ui/briefing/keeping.tsx'
import { PresentLink } from '../../ui/briefing/present-link.tsx'
import { emptyDeck, type OwnDeck } from '../../ui/briefing/store.ts'
import { deckStore, useDecks } from '../../ui/briefing/use-decks.ts'
import { fileName, lengthOf, lengthWords, titleOf } from '../../ui/briefing/words.ts'
import { PartTitle } from '../../ui/card.tsx'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useMounted } from '../../ui/mounted.ts'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { Deck } from '../../view/deck.ts'
import { writeDeck } from '../../view/deck-file.ts'
import styles from './briefings.module.css'
import { Damaged } from './damaged.tsx'
import { OpenFile } from './open-file.tsx'

/** The user's own decks, with all that can be done to a deck as a whole. */
export function OwnDecks() {
  const t = useT()
  const locale = useLocale()
  const mounted = useMounted()
  const { open } = useNavigation()
  const { decks, damaged, keeping } = useDecks()
  const [deleted, setDeleted] = useState<Deck | null>(null)
  const create = () =>
    open({ name: 'deck' }, { own: deckStore().add(emptyDeck({ [locale]: t('briefing.new.title') })) })
  const remove = (deck: Deck) => {
    deckStore().remove(deck.id)
    setDeleted(deck)
  }
  const undo = () => {
    if (deleted) deckStore().add(deleted)
    setDeleted(null)
  }
  return (
    <section className={styles.part}>
      <PartTitle title={t('briefing.own')} note={t('briefing.own.note')} />
      <p className={styles.noScript}>{t('briefing.own.script')}</p>
      <KeepingNotice keeping={keeping} />
      <Actions>
        <button type="button" onClick={create}>
          <Icon name="plus" size={13} /> {t('briefing.new')}
        </button>
        <OpenFile />
      </Actions>
      <p role="status" className={styles.deleted}>
        {deleted && (
          <>
            {t('briefing.deleted', { title: titleOf(deleted, locale, t) })}{' '}
            <button type="button" onClick={undo}>
              {t('briefing.undo')}
            </button>
          </>
        )}
      </p>
      {mounted && decks.length + damaged.length === 0 && <p className={styles.about}>{t('briefing.own.none')}</p>}
      <ul className={styles.own}>
        {decks.map((own) => (
          <OwnRow key={own.deck.id} own={own} onRemove={() => remove(own.deck)} />
        ))}
        {damaged.map((entry) => (
          <Damaged key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

function OwnRow({ own: { deck, changed }, onRemove }: { readonly own: OwnDeck; readonly onRemove: () => void }) {
  const t = useT()
  const locale = useLocale()
  const title = titleOf(deck, locale, t)
  return (
    <li className={styles.row} data-testid="own-deck">
      <div>
        <h3>
          <PageLink to={{ name: 'deck' }} search={{ own: deck.id }}>
            {title}
          </PageLink>
        </h3>
        <p className={styles.length}>
          {lengthWords(lengthOf(deck), t)} · {t('briefing.changed', { date: formatDate(changed.slice(0, 10), locale) })}
        </p>
      </div>
      <Actions>
        <PageLink to={{ name: 'deck' }} search={{ own: deck.id }}>
          {t('briefing.edit')} <span className="visually-hidden">{title}</span>
        </PageLink>
        {deck.slides.length > 0 && (
          <PresentLink of={{ own: deck.id }}>
            <Icon name="play" size={13} /> {t('briefing.present')} <span className="visually-hidden">{title}</span>
          </PresentLink>
        )}
        <button type="button" onClick={() => saveFile(fileName(deck, locale), writeDeck(deck))}>
          {t('briefing.file')} <span className="visually-hidden">{title}</span>
        </button>
        <button type="button" onClick={onRemove}>
          {t('briefing.delete')} <span className="visually-hidden">{title}</span>
        </button>
      </Actions>
    </li>
  )
}
