import { NoteLines } from '../../ui/briefing/note-lines.tsx'
import { wordsIn } from '../../ui/briefing/words.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import type { Deck } from '../../view/deck.ts'
import { elapsedText, type Talk, useClock, useElapsed } from './clock.ts'
import styles from './overlay.module.css'
import type { Place } from './player.ts'

interface NotesPanelProps {
  readonly deck: Deck
  readonly place: Place
  readonly talk: Talk
  readonly onClose: () => void
}

/** What the speaker says, under the slide: for one window that must do for both. */
export function NotesPanel({ deck, place, talk, onClose }: NotesPanelProps) {
  const t = useT()
  const locale = useLocale()
  const clock = useClock(locale)
  const seconds = useElapsed(talk)
  const notes = wordsIn(deck.slides[place.slide]?.notes, locale)
  return (
    <section className={styles.panel} aria-label={t('briefing.notes')} data-testid="notes-panel">
      <Notes text={notes} />
      <aside>
        <b>{clock}</b>
        <span>{t('present.elapsed', { time: elapsedText(seconds) })}</span>
      </aside>
      <button type="button" aria-label={t('action.close')} onClick={onClose}>
        <Icon name="cross" size={16} />
      </button>
    </section>
  )
}

/** Speaker notes, or that there are none. */
export function Notes({ text }: { readonly text: string | undefined }) {
  const t = useT()
  return text?.trim() ? <NoteLines text={text} /> : <p>{t('present.notes.none')}</p>
}
