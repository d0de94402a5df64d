import { useMemo } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import type { Deck } from '../../view/deck.ts'
import { usableView } from '../../view/usable.ts'
import { ExportButton } from '../export/export-button.tsx'
import type { ExportSubject } from '../export/subject.ts'
import { useT } from '../locale.tsx'
import { titleOf, wordsIn } from './words.ts'

interface ExportDeckProps {
  readonly deck: Deck
  /** With the data of all slides. */
  readonly catalogue: Catalogue
}

/** Takes a deck away as slides, pictures or data; nothing of slides that the data know nothing of. */
export function ExportDeck({ deck, catalogue }: ExportDeckProps) {
  const t = useT()
  const subject = useMemo<ExportSubject>(
    () => ({
      type: 'deck',
      title: (locale) => titleOf(deck, locale, t),
      subtitle: (locale) => wordsIn(deck.description, locale) ?? '',
      items: deck.slides.flatMap(({ view, headline, notes }) => {
        const usable = usableView(view, catalogue).view
        return usable ? [{ view: usable, headline, notes }] : []
      }),
    }),
    [deck, catalogue, t],
  )
  if (subject.type !== 'deck' || subject.items.length === 0) return null
  return <ExportButton subject={subject} catalogue={catalogue} look="button" of={t('export.deck')} />
}
