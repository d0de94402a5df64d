import { useCallback, useRef, useState } from 'react'
import type { Catalogue } from '../../model/catalogue.ts'
import { startView } from '../../view/start.ts'
import { titleOf } from '../briefing/words.ts'
import { pageOfView } from '../chart-page.ts'
import { useLocale, useT } from '../locale.tsx'
import { useNavigation } from '../navigation.tsx'

/** What is said of a file that was opened, or was not. */
export interface OpenNotice {
  readonly words: string
  /** Whether it could not be opened. */
  readonly failed: boolean
  /** Deck that was opened in part. */
  readonly deck?: string
}

export interface Opening {
  readonly notice: OpenNotice | null
  readonly open: (file: File) => Promise<void>
  readonly dismiss: () => void
}

type Known = Pick<Catalogue, 'site' | 'indicators' | 'dataVersion'>

/** Opens pictures and decks that were saved before: on the page that shows the same View, or in the editor of decks. */
export function useOpenSaved(catalogue: Known): Opening {
  const t = useT()
  const locale = useLocale()
  const { open: openPage } = useNavigation()
  const [notice, setNotice] = useState<OpenNotice | null>(null)
  const surroundings = useRef({ t, locale, openPage, catalogue })
  surroundings.current = { t, locale, openPage, catalogue }
  const fail = useCallback((file: File, reason: 'none' | 'bare' | 'large' | 'unread') => {
    const { t } = surroundings.current
    setNotice({ words: t(`open.${reason}`, { name: file.name.slice(0, 100) }), failed: true })
  }, [])
  const take = useCallback(
    async (file: File) => {
      const { t, locale, openPage, catalogue } = surroundings.current
      const { readSaved } = await import('./read-saved.ts')
      const saved = await readSaved(file)
      if (saved.is === 'chart') {
        const { viewOfStamp } = await import('../../exports/stamp.ts')
        const start = startView(catalogue.site.keyIndicators, catalogue.indicators.values())
        if (!start) return fail(file, 'none')
        const { view } = viewOfStamp(saved.stamp, start)
        // As it was written: the page tells what of it is not known here.
        openPage(pageOfView(view, catalogue), Object.fromEntries(new URLSearchParams(saved.stamp.view)))
        const { dataVersion } = saved.stamp
        if (dataVersion !== catalogue.dataVersion)
          setNotice({ words: t('open.version', { made: dataVersion, now: catalogue.dataVersion }), failed: false })
        return
      }
      if (saved.is !== 'deck') return fail(file, saved.is)
      const { parsed } = saved
      if (!parsed.deck) return fail(file, 'none')
      const { deckStore } = await import('../briefing/use-decks.ts')
      const own = deckStore().add(parsed.deck)
      if (parsed.problems.length === 0 && !parsed.newer) return openPage({ name: 'deck' }, { own })
      setNotice({ words: t('open.deck', { title: titleOf(parsed.deck, locale, t) }), failed: false, deck: own })
    },
    [fail],
  )
  const open = useCallback(
    async (file: File) => {
      setNotice(null)
      // What opens a file is fetched when it is first asked for, and may not come.
      await take(file).catch(() => fail(file, 'unread'))
    },
    [take, fail],
  )
  return { notice, open, dismiss: useCallback(() => setNotice(null), []) }
}
