import { useEffect, useRef, useState } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { Actions, mainAction } from '../../ui/briefing/actions.tsx'
import { ExportDeck } from '../../ui/briefing/export-deck.tsx'
import { PresentLink } from '../../ui/briefing/present-link.tsx'
import { copyOf } from '../../ui/briefing/store.ts'
import { deckStore } from '../../ui/briefing/use-decks.ts'
import { fileName } from '../../ui/briefing/words.ts'
import { copyText } from '../../ui/clipboard.ts'
import { Icon } from '../../ui/icons.tsx'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useHref, useNavigation } from '../../ui/navigation.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { Deck } from '../../view/deck.ts'
import { writeDeck } from '../../view/deck-file.ts'
import { encodeDeck, LONGEST_LINK } from '../../view/deck-link.ts'
import styles from './deck.module.css'

/** What came of asking for a link. */
type Link =
  | { readonly state: 'copied' }
  | { readonly state: 'shown'; readonly address: string }
  | { readonly state: 'long'; readonly count: number }

interface DeckActionsProps {
  readonly deck: Deck
  readonly catalogue: Catalogue
  /** Whether the data of all slides are there. */
  readonly ready: boolean
}

/** What can be done to the whole deck: present, take away, pass on, copy. */
export function DeckActions({ deck, catalogue, ready }: DeckActionsProps) {
  const t = useT()
  const locale = useLocale()
  const href = useHref()
  const { open } = useNavigation()
  const [link, setLink] = useState<Link | null>(null)
  const save = () => saveFile(fileName(deck, locale), writeDeck(deck))
  const share = async () => {
    const address = new URL(`${href({ name: 'deck' }).replace(/\?.*/, '')}?d=${encodeDeck(deck)}`, location.href).href
    if (address.length > LONGEST_LINK) return setLink({ state: 'long', count: address.length })
    setLink((await copyText(address)) ? { state: 'copied' } : { state: 'shown', address })
  }
  const duplicate = () => {
    const copy = copyOf(deck, (title) => t('briefing.copy.title', { title }))
    open({ name: 'deck' }, { own: deckStore().add(copy) })
  }
  return (
    <div className={styles.actions}>
      <Actions>
        {deck.slides.length > 0 && (
          <PresentLink of={{ own: deck.id }} className={mainAction}>
            <Icon name="play" size={13} /> {t('briefing.present')}
          </PresentLink>
        )}
        {deck.slides.length > 0 && (
          <PresentLink of={{ own: deck.id }} handout>
            {t('present.handout')}
          </PresentLink>
        )}
        <button type="button" onClick={save}>
          {t('briefing.file')}
        </button>
        {ready && <ExportDeck deck={deck} catalogue={catalogue} />}
        <button type="button" onClick={share}>
          <Icon name="link" size={13} /> {t('briefing.link')}
        </button>
        <button type="button" onClick={duplicate}>
          {t('briefing.duplicate')}
        </button>
      </Actions>
      <div role="status">
        {link?.state === 'copied' && t('briefing.link.copied')}
        {link?.state === 'long' && t('briefing.link.long', { count: link.count, most: LONGEST_LINK })}
        {link?.state === 'shown' && <Address value={link.address} />}
      </div>
    </div>
  )
}

/** An address to copy by hand, where the browser has no clipboard. */
function Address({ value }: { readonly value: string }) {
  const t = useT()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return <input ref={field} readOnly className={styles.address} aria-label={t('briefing.link.field')} value={value} />
}
