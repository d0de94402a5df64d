import { useMemo } from 'react'
import type { Deck } from '../../view/deck.ts'
import { useT } from '../locale.tsx'
import { useNavigation } from '../navigation.tsx'
import type { KeptDeck } from '../offline/messages.ts'
import { KeptNote } from '../offline/notes.tsx'
import { type Page, pagePath } from '../pages.ts'
import type { DeckName } from './present-link.tsx'
import { wordsIn } from './words.ts'

/**
 * What has to be kept of a deck so that it can be presented without a network, in every language of the site.
 * @param deck null while it is not known
 * @param slices names of all that its charts are drawn from
 */
export function useDeckToKeep(name: DeckName, deck: Deck | null, slices: readonly string[]): KeptDeck | null {
  const untitled = useT()('briefing.untitled')
  const { languages } = useNavigation()
  const key = new URLSearchParams(name).toString()
  const curated = 'deck' in name ? name.deck : null
  return useMemo(() => {
    if (!deck) return null
    const read: Page = curated === null ? { name: 'deck' } : { name: 'briefing', subject: curated }
    const pages = [read, { name: 'briefings' }, { name: 'present' }] as const
    return {
      key,
      stages: languages.map((lang) => ({
        lang,
        title: wordsIn(deck.title, lang) ?? untitled,
        path: pathBelow({ name: 'present' }, lang, languages),
      })),
      pages: languages.flatMap((language) => pages.map((page) => pathBelow(page, language, languages))),
      slices,
    }
  }, [key, curated, deck, slices, languages, untitled])
}

const pathBelow = (...of: Parameters<typeof pagePath>): string => pagePath(...of).slice(1)

interface DeckKeptProps {
  readonly name: DeckName
  readonly deck: Deck | null
  readonly slices: readonly string[]
}

/** Keeps a deck for use without a network, and says how far that has come. */
export const DeckKept = ({ name, deck, slices }: DeckKeptProps) => <KeptNote deck={useDeckToKeep(name, deck, slices)} />
