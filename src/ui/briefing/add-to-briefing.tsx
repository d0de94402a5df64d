import { type ComponentType, lazy, Suspense, useState } from 'react'
import { loadWords } from '../../i18n/translate.ts'
import type { View } from '../../view/view.ts'
import { Icon } from '../icons.tsx'
import { useLocale, useT } from '../locale.tsx'
import { PageLink, useNavigation } from '../navigation.tsx'
import styles from './add.module.css'
import type { AddDialogProps, Added } from './add-dialog.tsx'

const ReturnToSlide = lazy(async () => ({ default: (await import('./return-to-slide.tsx')).ReturnToSlide }))

/** Puts a chart into a deck of the user's own; where the address says that it is from a slide, back into that. */
export function AddToBriefing({ view }: { readonly view: View }) {
  const t = useT()
  const locale = useLocale()
  const { page, search } = useNavigation()
  // Fetched when it is first asked for: charts are many, decks few.
  const [Dialog, setDialog] = useState<ComponentType<AddDialogProps> | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [added, setAdded] = useState<Added | null>(null)
  const [failed, setFailed] = useState(false)
  const open = async () => {
    setFailed(false)
    setOpen(true)
    try {
      const [{ AddDialog }] = await Promise.all([import('./add-dialog.tsx'), loadWords(locale, ['decks'])])
      setDialog(() => AddDialog)
    } catch {
      setOpen(false)
      setFailed(true)
    }
  }
  return (
    <div className={styles.add}>
      {page?.name === 'explore' && search.slide && (
        <Suspense>
          <ReturnToSlide view={view} slide={search.slide} />
        </Suspense>
      )}
      <button type="button" className={styles.button} onClick={open} aria-haspopup="dialog">
        <Icon name="plus" size={12} /> {t('briefing.add')}
      </button>
      <span role="status">
        {added && (
          <>
            {t('briefing.added', { title: added.title, place: added.place })}{' '}
            <PageLink to={{ name: 'deck' }} search={{ own: added.deck, slide: added.slide }}>
              {t('briefing.added.open')}
            </PageLink>
          </>
        )}
        {failed && t('briefing.add.failed')}
      </span>
      {isOpen && Dialog && (
        <Dialog
          view={view}
          onClose={(done) => {
            setOpen(false)
            if (done) setAdded(done)
          }}
        />
      )}
    </div>
  )
}
