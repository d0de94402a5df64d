import { type FormEvent, useId, useRef, useState } from 'react'
import { type Deck, DWELL, LONGEST, MOST_SLIDES } from '../../view/deck.ts'
import type { View } from '../../view/view.ts'
import { Dialog } from '../dialog.tsx'
import { useLocale, useT } from '../locale.tsx'
import styles from './add.module.css'
import { KeepingNotice } from './keeping.tsx'
import { emptyDeck } from './store.ts'
import { deckStore, newName, useDecks } from './use-decks.ts'
import { titleOf } from './words.ts'

/** Where a chart was put. */
export interface Added {
  readonly deck: string
  readonly slide: string
  readonly title: string
  /** Place of the slide, from 1. */
  readonly place: number
}

export interface AddDialogProps {
  readonly view: View
  readonly onClose: (added: Added | null) => void
}

const NEW = ''

/** Asks which deck a chart goes into: one that there is, or a new one. */
export function AddDialog({ view, onClose }: AddDialogProps) {
  const t = useT()
  const locale = useLocale()
  const { decks, keeping } = useDecks()
  const dialog = useRef<HTMLDialogElement>(null)
  const done = useRef<Added | null>(null)
  const [chosen, setChosen] = useState(decks[0]?.deck.id ?? NEW)
  const [name, setName] = useState('')
  const [full, setFull] = useState('')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const deck = decks.find((own) => own.deck.id === chosen)?.deck
    if (deck && deck.slides.length >= MOST_SLIDES) return setFull(titleOf(deck, locale, t))
    const title = { [locale]: name.trim() || t('briefing.new.title') }
    done.current = put(view, deck ?? emptyDeck(title), deck !== undefined)
    dialog.current?.close()
  }
  const put = (added: View, deck: Deck, isThere: boolean): Added => {
    const slide = { id: `s-${newName()}`, view: added, dwell: DWELL.usual }
    const next = { ...deck, slides: [...deck.slides, slide] }
    const copyTitle = (title: string) => t('briefing.copy.title', { title })
    const written = isThere ? deckStore().change(next, copyTitle) : deckStore().add(next)
    return { deck: written, slide: slide.id, title: titleOf(next, locale, t), place: next.slides.length }
  }
  return (
    <Dialog dialog={dialog} className={styles.dialog} aria-labelledby={id} onClose={() => onClose(done.current)}>
      <form className={styles.sheet} onSubmit={submit}>
        <h2 id={id}>{t('briefing.add')}</h2>
        <KeepingNotice keeping={keeping} />
        {decks.length > 0 && (
          <label className={styles.field}>
            <span>{t('briefing.add.to')}</span>
            <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              {decks.map(({ deck }) => (
                <option key={deck.id} value={deck.id}>
                  {titleOf(deck, locale, t)}
                </option>
              ))}
              <option value={NEW}>{t('briefing.add.new')}</option>
            </select>
          </label>
        )}
        {chosen === NEW && (
          <label className={styles.field}>
            <span>{t('briefing.add.name')}</span>
            <input
              value={name}
              maxLength={LONGEST.title}
              placeholder={t('briefing.new.title')}
              onChange={(event) => setName(event.target.value)}
            />
          </label>
        )}
        <p role="alert">{full && t('briefing.add.full', { title: full })}</p>
        <div className={styles.actions}>
          <button type="button" className={styles.secondary} onClick={() => dialog.current?.close()}>
            {t('briefing.add.cancel')}
          </button>
          <button type="submit" className={styles.primary}>
            {t('briefing.add.confirm')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
