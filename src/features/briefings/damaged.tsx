import { Actions } from '../../ui/briefing/actions.tsx'
import { Problems } from '../../ui/briefing/problems.tsx'
import type { DamagedDeck } from '../../ui/briefing/store.ts'
import { deckStore, newName } from '../../ui/briefing/use-decks.ts'
import { wordsIn } from '../../ui/briefing/words.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { useNavigation } from '../../ui/navigation.tsx'
import { saveFile } from '../../ui/save-file.ts'
import styles from './briefings.module.css'

/** A stored deck that could not be read whole: what is wrong with it, and the ways on. It is never written to. */
export function Damaged({ entry: { id, text, deck, problems, newer } }: { readonly entry: DamagedDeck }) {
  const t = useT()
  const locale = useLocale()
  const { open } = useNavigation()
  const go = () => {
    if (deck) open({ name: 'deck' }, { own: deckStore().add({ ...deck, id: `deck-${newName()}` }) })
  }
  return (
    <li className={styles.row} data-testid="damaged-deck">
      <div className={styles.report}>
        <h3>
          {wordsIn(deck?.title, locale) ?? id}: {t('briefing.damaged')}
        </h3>
        <Problems problems={problems} newer={newer} />
        <p>{t('briefing.damaged.note')}</p>
      </div>
      <Actions>
        <button type="button" onClick={() => saveFile(`${id}.json`, text)}>
          {t('briefing.damaged.raw')}
        </button>
        {deck && (
          <button type="button" onClick={go}>
            {t('briefing.damaged.copy')}
          </button>
        )}
        <button type="button" onClick={() => deckStore().remove(id)}>
          {t('briefing.delete')}
        </button>
      </Actions>
    </li>
  )
}
