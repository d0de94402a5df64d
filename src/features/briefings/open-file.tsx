import { type ChangeEvent, useState } from 'react'
import { Problems } from '../../ui/briefing/problems.tsx'
import { deckStore } from '../../ui/briefing/use-decks.ts'
import { titleOf } from '../../ui/briefing/words.ts'
import { useLocale, useT } from '../../ui/locale.tsx'
import { PageLink, useNavigation } from '../../ui/navigation.tsx'
import { type ParsedDeck, readDeck } from '../../view/deck-file.ts'
import styles from './briefings.module.css'

interface Opened extends ParsedDeck {
  /** Id that the deck was kept under; null where there was none in the file. */
  readonly id: string | null
}

/** Opens a deck file as a deck of the user's own; one that was not understood whole is told of before. */
export function OpenFile() {
  const t = useT()
  const locale = useLocale()
  const { open } = useNavigation()
  const [opened, setOpened] = useState<Opened | null>(null)
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    if (!file) return
    const parsed = await readDeck(file)
    target.value = ''
    const id = parsed.deck && deckStore().add(parsed.deck)
    if (id && parsed.problems.length === 0 && !parsed.newer) open({ name: 'deck' }, { own: id })
    else setOpened({ ...parsed, id })
  }
  return (
    <>
      <label>
        {t('briefing.open')}
        <input type="file" accept=".json,application/json" className="visually-hidden" onChange={choose} />
      </label>
      <div role="alert" className={styles.opened}>
        {opened && (
          <div className={styles.report} data-testid="opened">
            <p>
              {opened.deck
                ? t('briefing.opened', { title: titleOf(opened.deck, locale, t), count: opened.deck.slides.length })
                : t('briefing.failed')}
            </p>
            <Problems problems={opened.problems} newer={opened.newer} />
            {opened.id && (
              <PageLink to={{ name: 'deck' }} search={{ own: opened.id }}>
                {t('briefing.edit')}
              </PageLink>
            )}
          </div>
        )}
      </div>
    </>
  )
}
